/** The fold: assertions in, relations out. */
export { foldRelation, bearsEdge } from './fold-relation.ts'
export type { FoldedKey } from './fold-relation.ts'
export { episodesOf } from './episodes.ts'
export { foldStatus } from './fold-status.ts'
export type { FoldedStatus } from './fold-status.ts'
export { weighWords } from './weigh-words.ts'
export type { Fingerprinted } from './independent-sources.ts'
