/** The inner step of ForceAtlas2, which its package leaves untyped. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** Moves every node once, in place. `nodes` has ten floats a node, `edges` three an edge. */
  export default function iterate(
    settings: Readonly<Record<string, boolean | number>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown
}
