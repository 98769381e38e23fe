/** Time and quality of a layout. Quality: mean length of an edge over mean distance of random pairs; lower is better. */
export interface LayoutResult {
  readonly ms: number
  readonly quality: number
}
