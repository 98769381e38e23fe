/** What is used of the package: its own types are of a CommonJS default, which Node's resolution reads as not callable. */
declare module 'graphology-communities-louvain' {
  import type { UndirectedGraph } from 'graphology'

  /** The community number of each node, by key. */
  export default function louvain(
    graph: UndirectedGraph,
    options: { readonly rng: () => number; readonly resolution?: number; readonly getEdgeWeight?: null },
  ): Readonly<Record<string, number>>
}
