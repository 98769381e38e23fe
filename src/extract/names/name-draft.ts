/** Names while they are being found: token stretches with what is known of their type. */
import type { TokenSpan } from '../sentence.ts'

/** What found a name. */
export type NameSource = 'gazetteer' | 'tagger' | 'shape'

/** The kinds of name that words and shapes can tell apart; each is an entity type of `core.yaml`, where the ontology has it. */
export type NameKind = 'person' | 'organisation' | 'place' | 'product' | 'work' | 'event' | 'group'

/** A guess at a name's type with how sure it is, 0..1. */
export interface TypeGuess {
  readonly type: string
  readonly certainty: number
}

/** A name in a sentence. */
export interface NameDraft extends TokenSpan {
  /** Index of its sentence. */
  readonly sentence: number
  /** Its tokens in lower case with one space between: what makes two mentions of one document the same name. */
  readonly key: string
  readonly source: NameSource
  /** How sure it is that this is a name at all, 0..1. */
  readonly score: number
  /** What the tagger takes it for, if it sees a name here at all. */
  readonly tag?: NameKind
  /** Entity type of the ontology. */
  readonly type: string
  /** How sure the type is, 0..1; below `weakType` a pattern may overrule it. */
  readonly certainty: number
  /** True for the adjective of a nation before a noun: "the Norwegian company" tells of a people, and of no seat. */
  readonly isAdjective?: boolean
}

/** Types less sure than this give way to what a relation asks for. */
export const weakType = 0.66
