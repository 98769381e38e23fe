/** The connected parts of a graph, so that each can be laid out by itself. */

/** One part: its nodes as indexes into the whole, and its edges as pairs of indexes into `nodes`. */
export interface Part {
  readonly nodes: Uint32Array
  readonly edges: Uint32Array
}

/** The connected parts, largest first, then by least node. Covers every node once. Cost: near linear. */
export function connectedParts(order: number, edges: Uint32Array): readonly Part[] {
  const parent = Uint32Array.from({ length: order }, (_, node) => node)
  const rootOf = (node: number): number => {
    let root = node
    while (parent[root] !== root) root = parent[root] ?? root
    for (let at = node; at !== root;) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  for (let at = 0; at < edges.length; at += 2) {
    const a = rootOf(edges[at] ?? 0)
    const b = rootOf(edges[at + 1] ?? 0)
    // The lesser becomes the root, so that roots do not depend on the order of edges.
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  const nodes = new Map<number, number[]>()
  const rank = new Uint32Array(order)
  for (let node = 0; node < order; node += 1) {
    const members = entryOf(nodes, rootOf(node))
    rank[node] = members.length
    members.push(node)
  }
  const pairs = new Map<number, number[]>()
  for (let at = 0; at < edges.length; at += 2) {
    const source = edges[at] ?? 0
    entryOf(pairs, rootOf(source)).push(rank[source] ?? 0, rank[edges[at + 1] ?? 0] ?? 0)
  }
  return [...nodes]
    .sort(([a, membersA], [b, membersB]) => membersB.length - membersA.length || a - b)
    .map(([root, members]) => ({ nodes: Uint32Array.from(members), edges: Uint32Array.from(pairs.get(root) ?? []) }))
}

function entryOf(map: Map<number, number[]>, key: number): number[] {
  const found = map.get(key)
  if (found !== undefined) return found
  const made: number[] = []
  map.set(key, made)
  return made
}
