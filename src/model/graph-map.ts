/** A map of a large graph: communities within communities, and a place for everything. Made in layout/, read in query/. */

/** A community. The first of a map is the whole; numbers are indexes into the map's list. */
export interface MapCommunity {
  /** Index of the community that holds it; -1 for the whole. */
  readonly parent: number
  /** Communities directly within; empty for one that holds nodes. */
  readonly children: readonly number[]
  /** Nodes directly or indirectly within. */
  readonly order: number
  /** Middle and radius of the disc that holds all of it. Unit: the map's own, an edge within a community is about 1 long. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A map. `leaves`, `xs` and `ys` have one entry a node, in the order in which the nodes were given. */
export interface GraphMap {
  readonly communities: readonly MapCommunity[]
  /** The innermost community of each node. */
  readonly leaves: readonly number[]
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}
