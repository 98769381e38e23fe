/** Claims to assertions of the model: ids and quotes are made. */
import type { Assertion, AssertionObject, Qualifier, Quote } from '../model/assertion.ts'
import { assertionId } from '../model/assertion.ts'
import type { Document } from '../model/document.ts'
import type { Aside, Extraction } from '../model/extraction.ts'
import type { AssertionId } from '../model/id.ts'
import type { Span } from '../model/span.ts'
import type { Claim, ClaimArgument } from './claims/claim.ts'
import type { MentionBuilder } from './build-mentions.ts'
import { bySpan } from './build-mentions.ts'
import type { AsideClaim } from './choose-claims.ts'
import type { ReadDocument } from './read-document.ts'
import type { TokenSpan } from './sentence.ts'
import { textSpan } from './sentence.ts'

/** What making assertions needs. */
export interface AssertionContext {
  readonly read: ReadDocument
  readonly mentions: MentionBuilder
  readonly stamp: { readonly name: string; readonly version: string }
  /** Called with each assertion that is made and the claim it is made of. */
  readonly trace: ClaimTrace | undefined
}

/** Hears which claim an assertion is made of: for explaining. */
export type ClaimTrace = (assertion: AssertionId, claim: Claim) => void

/** The assertions of claims, each id once, sorted by id. */
export function buildAssertions(claims: readonly Claim[], context: AssertionContext): Assertion[] {
  return byId(
    claims.map((claim) => {
      const assertion = assertionOf(claim, context)
      context.trace?.(assertion.id, claim)
      return assertion
    }),
  )
}

/** What is kept aside of an extraction, with the mentions that only it names. */
export function buildAside(
  aside: readonly AsideClaim[],
  taken: Pick<Extraction, 'mentions' | 'assertions'>,
  context: AssertionContext,
): Aside {
  const known = new Set<string>([...taken.mentions, ...taken.assertions].map(({ id }) => id))
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id)
  const assertions = aside.flatMap(({ claim, reason }) => {
    const assertion = assertionOf(claim, context)
    if (!isNew(assertion)) return []
    context.trace?.(assertion.id, claim)
    return [{ ...assertion, aside: reason }]
  })
  const ends = aside.flatMap(({ claim: { subject, object } }) => [
    subject,
    ...(object.kind === 'literal' ? [] : [object]),
  ])
  const mentions = ends.map(({ reference, target }) => context.mentions.of(reference, target)).filter(isNew)
  return { mentions: byId(mentions).sort(bySpan), assertions: byId(assertions) }
}

/** Each id once, sorted. */
function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
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
