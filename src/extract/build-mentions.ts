/** References to mentions of the model. */
import type { Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { mentionId } from '../model/mention.ts'
import type { MentionId } from '../model/id.ts'
import type { Span } from '../model/span.ts'
import type { Reference, Target } from './coreference/reference.ts'
import type { NameDraft } from './names/name-draft.ts'
import type { ReadDocument } from './read-document.ts'
import type { Sentence } from './sentence.ts'
import { textSpan } from './sentence.ts'

/** Gives mentions and their ids for the references of one document. */
export interface MentionBuilder {
  readonly idOf: (reference: Reference, target: Target) => MentionId
  /** The mention of one reading, whether or not it is among `all`. */
  readonly of: (reference: Reference, target: Target) => Mention
  /** All mentions, sorted by span, then by id. `retyped` gives other types to weakly typed names, by key. */
  readonly all: (retyped: ReadonlyMap<string, string>) => Mention[]
}

/** A builder for a document as read. */
export function mentionBuilder(read: ReadDocument): MentionBuilder {
  const { document } = read.input
  const sentenceOf = (index: number): Sentence => {
    const sentence = read.sentences[index]
    if (sentence === undefined) throw new RangeError(`no sentence ${index}`)
    return sentence
  }
  const spanOf = (stretch: { sentence: number; first: number; end: number }): Span =>
    textSpan(sentenceOf(stretch.sentence).tokens, stretch)
  const idOf = (reference: Reference, target: Target): MentionId =>
    target.rule === undefined
      ? mentionId(document.id, spanOf(reference))
      : mentionId(document.id, spanOf(reference), spanOf(target.name))
  const typed = (reference: Reference, target: Target, retyped: ReadonlyMap<string, string>): Mention =>
    mention({ document, reference, target, sentenceOf, spanOf, idOf, retyped })
  return {
    idOf,
    of: (reference, target) => typed(reference, target, new Map()),
    all: (retyped) =>
      read.views
        .flatMap((view) => view.references)
        .flatMap((reference) => reference.targets.map((target) => typed(reference, target, retyped)))
        .sort(bySpan),
  }
}

/** By span, then by id. */
export function bySpan(a: Mention, b: Mention): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1)
}

interface MentionParts {
  readonly document: Document
  readonly reference: Reference
  readonly target: Target
  readonly sentenceOf: (index: number) => Sentence
  readonly spanOf: (stretch: NameDraft | Reference) => Span
  readonly idOf: (reference: Reference, target: Target) => MentionId
  readonly retyped: ReadonlyMap<string, string>
}

function mention({ document, reference, target, sentenceOf, spanOf, idOf, retyped }: MentionParts): Mention {
  const span = spanOf(reference)
  const { name, rule } = target
  const antecedent = spanOf(name)
  return {
    id: idOf(reference, target),
    documentId: document.id,
    segmentId: sentenceOf(reference.sentence).segment.id,
    span,
    surface: document.text.slice(span.start, span.end),
    kind: reference.kind,
    entityType: retyped.get(name.key) ?? name.type,
    score: Math.round(target.score * 1000) / 1000,
    ...(rule !== undefined && {
      refersTo: {
        mentionId: mentionId(document.id, antecedent),
        span: antecedent,
        surface: document.text.slice(antecedent.start, antecedent.end),
        rule,
      },
    }),
  }
}
