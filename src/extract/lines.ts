/**
 * The public JSON-lines form of `graphwright extract`: one object per assertion, and per mention. A public interface; documented in
 * the README. Offsets are UTF-16 units into the record's text, end exclusive.
 */
import type { Assertion, AssertionStatus, Modality, Polarity, Qualifier } from '../model/assertion.ts'
import type { AsideAssertion, AsideReason, Extraction } from '../model/extraction.ts'
import type { LiteralKind } from '../model/literal.ts'
import type { CoreferenceRule, Mention, MentionKind } from '../model/mention.ts'
import type { Span } from '../model/span.ts'

/** A stretch of the text with its characters. */
export interface TextLine extends Span {
  readonly text: string
}

/** An argument: the local mention, and the name it refers back to, where it does. */
export interface ArgumentLine extends TextLine {
  readonly entityType: string
  readonly refersTo?: TextLine
}

/** A value in the place of an object. */
export interface LiteralLine {
  readonly literal: TextLine & { readonly kind: LiteralKind; readonly value: string }
}

/** A qualifier. */
export interface QualifierLine extends TextLine {
  readonly kind: Qualifier['kind']
  readonly value: string
}

/** The line of an assertion. */
export interface AssertionLine {
  readonly documentId: string
  readonly relationType: string
  readonly subject: ArgumentLine
  readonly object: ArgumentLine | LiteralLine
  readonly cue: TextLine
  readonly qualifiers: readonly QualifierLine[]
  readonly implied: boolean
  readonly status: AssertionStatus
  readonly polarity: Polarity
  readonly modality: Modality
  readonly validTime?: string
  readonly confidence: number
  readonly extractor: string
  /** Why the graph does not take it; absent where it does. */
  readonly aside?: AsideReason
}

/** The line of a mention. */
export interface MentionLine extends ArgumentLine {
  readonly documentId: string
  readonly kind: MentionKind
  readonly score: number
  readonly rule?: CoreferenceRule
}

/** What lines are made from. */
export type LineSource = Pick<Extraction, 'mentions' | 'aside'>

/**
 * The line of an assertion. `documentId` is the record's own id, as it was given; `source` holds the mentions it names.
 * Throws RangeError when a mention is missing.
 */
export function assertionLine(
  assertion: Assertion | AsideAssertion,
  source: LineSource,
  documentId: string,
): AssertionLine {
  const {
    relationType,
    object,
    cue,
    qualifiers,
    implied,
    status,
    polarity,
    modality,
    validTime,
    confidence,
    extractor,
  } = assertion
  return {
    documentId,
    relationType,
    subject: argumentLine(mentionOf(source, assertion.subject)),
    object: object.kind === 'mention' ? argumentLine(mentionOf(source, object.mentionId)) : literalLine(object.literal),
    cue: textLine(cue, cue.text),
    qualifiers: qualifiers.map(({ kind, text, value, span }) => ({ kind, ...textLine(span, text), value })),
    implied,
    status,
    polarity,
    modality,
    ...(validTime !== undefined && { validTime }),
    confidence,
    extractor: `${extractor.name}/${extractor.version} ${extractor.rule}`,
    ...('aside' in assertion && { aside: assertion.aside }),
  }
}

/** The line of a mention. */
export function mentionLine(mention: Mention, documentId: string): MentionLine {
  const { kind, score, refersTo } = mention
  return { documentId, ...argumentLine(mention), kind, score, ...(refersTo !== undefined && { rule: refersTo.rule }) }
}

/** Mentions by id, made once for each extraction whose lines are asked for. */
const indexes = new WeakMap<readonly Mention[], ReadonlyMap<string, Mention>>()

function mentionOf({ mentions, aside }: LineSource, id: string): Mention {
  const index =
    indexes.get(mentions) ?? new Map([...aside.mentions, ...mentions].map((mention) => [mention.id, mention]))
  indexes.set(mentions, index)
  const mention = index.get(id)
  if (mention === undefined) throw new RangeError(`no mention ${id} in the extraction`)
  return mention
}

function textLine({ start, end }: Span, text: string): TextLine {
  return { start, end, text }
}

function argumentLine({ span, surface, entityType, refersTo }: Mention): ArgumentLine {
  return {
    ...textLine(span, surface),
    entityType,
    ...(refersTo !== undefined && { refersTo: textLine(refersTo.span, refersTo.surface) }),
  }
}

function literalLine({
  kind,
  text,
  span,
  value,
}: {
  kind: LiteralKind
  text: string
  span: Span
  value: string
}): LiteralLine {
  return { literal: { kind, ...textLine(span, text), value } }
}
