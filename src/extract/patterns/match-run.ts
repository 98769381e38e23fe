/** One sentence laid out for matching, and the state of one match under way. */
import type { Reference } from '../coreference/reference.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { DateDraft, LiteralDraft } from '../literals/literal-draft.ts'
import type { Sentence, TokenSpan } from '../sentence.ts'
import type { PatternQualifier } from '../../model/pattern.ts'
import type { Argument } from './arguments.ts'

/** A sentence with everything a pattern may ask of it. */
export interface SentenceView {
  readonly sentence: Sentence
  readonly grammar: Grammar
  readonly isName: Uint8Array
  readonly references: readonly Reference[]
  readonly arguments: readonly Argument[]
  /** Arguments by the positions at which they may start. */
  readonly argumentsAt: ReadonlyMap<number, readonly Argument[]>
  readonly dates: readonly DateDraft[]
  readonly amounts: readonly LiteralDraft[]
}

/** What fills an argument slot. */
export type Filler =
  | { readonly kind: 'references'; readonly references: readonly Reference[] }
  | { readonly kind: 'literal'; readonly literal: LiteralDraft }

/** A qualifier slot and what fills it. */
export interface QualifierMatch extends TokenSpan {
  readonly qualifier: PatternQualifier
  readonly value: string
}

/** A pattern found in a sentence. Positions count tokens. `both` fills subject and object alike. */
export interface PatternMatch {
  readonly subject?: Filler
  readonly object?: Filler
  readonly both?: Filler
  readonly qualifiers: readonly QualifierMatch[]
  readonly cue: TokenSpan
  /** From the first to the last token that the pattern took. */
  readonly extent: TokenSpan
}

/** What may fill the ends of a match, made or under way. */
type Ends =
  | Readonly<Record<'subject' | 'object' | 'both', Filler | undefined>>
  | Pick<PatternMatch, 'subject' | 'object' | 'both'>

/** Where the ends of a match stand. */
export function endsOf({ subject, object, both }: Ends): TokenSpan[] {
  return [subject, object, both].flatMap((filler): readonly TokenSpan[] => {
    if (filler === undefined) return []
    return filler.kind === 'references' ? filler.references : [filler.literal]
  })
}

/** Where the subject or the object of a match stands: of several the first, and of two that are both ends at once the last as object. */
export function endOf(match: PatternMatch, end: 'subject' | 'object'): TokenSpan | undefined {
  const filler = match[end] ?? match.both
  if (filler?.kind !== 'references') return filler?.literal
  return filler.references.at(match[end] === undefined && end === 'object' ? -1 : 0)
}

/** The state of one match under way; steps change it and put it back when they fail. */
export interface MatchRun {
  readonly view: SentenceView
  subject: Filler | undefined
  object: Filler | undefined
  both: Filler | undefined
  qualifiers: QualifierMatch[]
  cueFirst: number
  cueEnd: number
  isInCue: boolean
  /** True when the last element that took tokens was an argument. */
  isAfterArgument: boolean
  /** Position of the first word matched after a leading argument, or -1. */
  firstWord: number
  /** End of what was taken last. */
  end: number
  /** Steps left before the match is given up: hostile sentences must end. */
  budget: number
  /** The furthest token a step succeeded at, for explaining. */
  furthest: number
}

/** Steps allowed for one start of one pattern. */
const budgetPerStart = 4000

/** A run at its start. */
export function newRun(view: SentenceView): MatchRun {
  return {
    view,
    subject: undefined,
    object: undefined,
    both: undefined,
    qualifiers: [],
    cueFirst: -1,
    cueEnd: -1,
    isInCue: false,
    isAfterArgument: false,
    firstWord: -1,
    end: 0,
    budget: budgetPerStart,
    furthest: -1,
  }
}
