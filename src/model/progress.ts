/** How far the work is that a page waits for. Told by pipeline/, sent by serve/, shown by web/. */

/** The steps to a page of a large graph, in their order; of the first two `done` counts records, of the others entities. */
export const progressStages = ['checking', 'reading', 'communities', 'places'] as const

/** One of them. */
export type ProgressStage = (typeof progressStages)[number]

/** How far a step is. `total` is absent where it is not known beforehand. */
export interface Progress {
  readonly stage: ProgressStage
  readonly done: number
  readonly total?: number
}
