/** A sentence as coreference takes it. */
import type { Grammar } from '../grammar/grammar.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { Sentence, TokenSpan } from '../sentence.ts'
import { roleOf } from './role.ts'
import type { Occurrence } from './salience.ts'

/** A sentence with what coreference needs of it. */
export interface ParsedSentence {
  readonly sentence: Sentence
  readonly grammar: Grammar
  readonly names: readonly NameDraft[]
  readonly isName: Uint8Array
}

/** A stretch of a sentence as a place where something is mentioned. */
export function occurrenceOf(
  { sentence, grammar }: Pick<ParsedSentence, 'sentence' | 'grammar'>,
  { first, end }: TokenSpan,
): Occurrence {
  return {
    first,
    end,
    sentence: sentence.index,
    block: sentence.segment.block,
    clause: grammar.clauseAt[first] ?? 0,
    role: roleOf(sentence.tokens, grammar, { first, end }),
    isHeading: sentence.segment.kind === 'heading',
  }
}
