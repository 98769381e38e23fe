/**
 * Identity. Every id is a hash of content behind a readable prefix, so the same corpus gives the same ids
 * on every machine and in every order. Ids are made here and nowhere else.
 */
import { sha256Hex } from '../basics/hash.ts'

/** The prefix of each kind of id. */
export type IdPrefix = 'src' | 'doc' | 'seg' | 'men' | 'ast' | 'nam' | 'ent' | 'val' | 'rel'

/** An id of one kind: `doc:` and the like, then 32 hex digits (128 bits of SHA-256). */
export type Id<P extends IdPrefix> = `${P}:${string}`

export type SourceId = Id<'src'>
export type DocumentId = Id<'doc'>
export type SegmentId = Id<'seg'>
export type MentionId = Id<'men'>
export type AssertionId = Id<'ast'>
export type NameId = Id<'nam'>
export type EntityId = Id<'ent'>
export type ValueId = Id<'val'>
export type RelationId = Id<'rel'>

/**
 * The id made of `parts`. Parts are joined as a JSON array, so no two lists of parts give the same bytes.
 * Example: makeId('seg', documentId, 0, 17)
 */
export function makeId<P extends IdPrefix>(prefix: P, ...parts: readonly (string | number)[]): Id<P> {
  return `${prefix}:${sha256Hex(JSON.stringify(parts)).slice(0, 32)}`
}
