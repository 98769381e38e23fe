/** Claims to assertions of the model: duplicates within a sentence go, ids and quotes are made. */
import type { Assertion, AssertionObject, Qualifier, Quote } from '../model/assertion.ts'
import { assertionId } from '../model/assertion.ts'
import type { Document } from '../model/document.ts'
import type { DroppedCandidate } from '../model/extraction.ts'
import type { Span } from '../model/span.ts'
import type { Claim, ClaimArgument } from './claims/claim.ts'
import type { MentionBuilder } from './build-mentions.ts'
import type { ReadDocument } from './read-document.ts'
import type { TokenSpan } from './sentence.ts'
import { textSpan } from './sentence.ts'

/** What making assertions needs. */
export interface AssertionContext {
  readonly read: ReadDocument
  readonly mentions: MentionBuilder
  readonly stamp: { readonly name: string; readonly version: string }
  readonly drop: (candidate: DroppedCandidate) => void
}

/** The assertions of a document's claims, sorted by id. Of claims that say the same in one sentence the surest stays. */
export function buildAssertions(claims: readonly Claim[], context: AssertionContext): Assertion[] {
  const best = new Map<string, Claim>()
  const ranked = [...claims].sort((a, b) => Number(a.isImplied) - Number(b.isImplied) || b.confidence - a.confidence)
  for (const claim of ranked) {
    const key = sameness(claim, context.read)
    const kept = best.get(key)
    if (kept === undefined) best.set(key, claim)
    else if (kept.rule !== claim.rule) {
      context.drop({
        relationType: claim.relation.id,
        span: textSpan(claim.view.sentence.tokens, claim.cue),
        rule: claim.rule,
        reason: 'DUPLICATE',
        detail: `said by ${kept.rule}`,
      })
    }
  }
  const assertions = new Map(
    [...best.values()].map((claim) => assertionOf(claim, context)).map((assertion) => [assertion.id, assertion]),
  )
  return [...assertions.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function sameness({ relation, view, subject, object, standing }: Claim, { forms }: ReadDocument): string {
  const ends = [
    forms.identity(subject.target.name),
    object.kind === 'literal' ? `#${object.literal.first}` : forms.identity(object.target.name),
  ]
  if (relation.symmetric) ends.sort()
  return JSON.stringify([view.sentence.index, relation.id, standing.status === 'ended', ...ends])
}

function assertionOf(claim: Claim, { read, mentions, stamp }: AssertionContext): Assertion {
  const { document } = read.input
  const { tokens, segment } = claim.view.sentence
  const span = (stretch: TokenSpan): Span => textSpan(tokens, stretch)
  const quote = (stretch: TokenSpan): Quote => ({ ...span(stretch), text: quoted(document, span(stretch)) })
  const idOf = ({ reference, target }: ClaimArgument) => mentions.idOf(reference, target)
  const { standing, time } = claim
  const object = objectOf(claim, document)
  const subject = idOf(claim.subject)
  const objectAnchor = claim.object.kind === 'literal' ? span(claim.object.literal) : idOf(claim.object)
  const cue = quote(claim.cue)
  const relationType = claim.relation.id
  return {
    id: assertionId({ documentId: document.id, relationType, subject, object: objectAnchor, cue }),
    documentId: document.id,
    segmentId: segment.id,
    relationType,
    subject,
    object: object ?? { kind: 'mention', mentionId: idOf(claim.object as ClaimArgument) },
    cue,
    ...(standing.statusCue !== undefined && { statusCue: quote(standing.statusCue) }),
    status: standing.status,
    polarity: standing.polarity,
    modality: standing.modality,
    ...(time.validTime !== undefined && { validTime: time.validTime }),
    ...(time.saidAt !== undefined && { saidAt: time.saidAt }),
    ...(time.unresolved !== undefined && { unresolvedTime: quote(time.unresolved).text }),
    qualifiers: qualifiersOf(claim, quote),
    implied: claim.isImplied,
    confidence: claim.confidence,
    extractor: { ...stamp, rule: claim.rule },
  }
}

function quoted(document: Document, { start, end }: Span): string {
  return document.text.slice(start, end)
}

function objectOf({ object, view }: Claim, document: Document): AssertionObject | undefined {
  if (object.kind !== 'literal') return undefined
  const span = textSpan(view.sentence.tokens, object.literal)
  const text = quoted(document, span)
  return { kind: 'literal', literal: { kind: object.literal.kind, text, value: object.literal.value ?? text, span } }
}

const kindOf = { amount: 'amount', role: 'role', place: 'place', date: 'time' } as const

function qualifiersOf({ qualifiers, standing }: Claim, quote: (stretch: TokenSpan) => Quote): Qualifier[] {
  const found = qualifiers.map(({ qualifier, value, ...stretch }): Qualifier => {
    const { text, start, end } = quote(stretch)
    return { kind: kindOf[qualifier], text, value: value === '' ? text : value, span: { start, end } }
  })
  if (standing.reporter === undefined) return found
  const { text, start, end } = quote(standing.reporter)
  return [...found, { kind: 'reporter', text, value: text, span: { start, end } }]
}
