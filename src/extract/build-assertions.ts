/** Claims to assertions of the model: duplicates within a sentence go, ids and quotes are made. */
import type { Assertion, AssertionObject, Qualifier, Quote } from '../model/assertion.ts'
import { assertionId } from '../model/assertion.ts'
import type { Document } from '../model/document.ts'
import type { DroppedCandidate } from '../model/extraction.ts'
import type { AssertionId } from '../model/id.ts'
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
  /** Called with each assertion that is made and the claim it is made of. */
  readonly trace: ClaimTrace | undefined
}

/** Hears which claim an assertion is made of: for explaining. */
export type ClaimTrace = (assertion: AssertionId, claim: Claim) => void

/** The assertions of a document's claims, sorted by id. Of claims that say the same in one sentence the surest stays. */
export function buildAssertions(claims: readonly Claim[], context: AssertionContext): Assertion[] {
  const best = new Map<string, Claim>()
  const drop = (claim: Claim, kept: Claim): void => {
    const span = textSpan(claim.view.sentence.tokens, claim.cue)
    const detail = `said by ${kept.rule}`
    context.drop({ relationType: claim.relation.id, span, rule: claim.rule, reason: 'DUPLICATE', detail })
  }
  for (const claim of claims.filter((one) => !isModel(one)).sort(bySureness)) {
    const key = sameness(claim, context.read)
    const kept = best.get(key)
    if (kept === undefined) best.set(key, claim)
    else if (kept.rule !== claim.rule) drop(claim, kept)
  }
  addProposals(best, claims.filter(isModel).sort(bySureness), { read: context.read, drop })
  const assertions = new Map(
    [...best.values()].map((claim) => {
      const assertion = assertionOf(claim, context)
      context.trace?.(assertion.id, claim)
      return [assertion.id, assertion]
    }),
  )
  return [...assertions.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function bySureness(a: Claim, b: Claim): number {
  return Number(a.isImplied) - Number(b.isImplied) || b.confidence - a.confidence
}

/** Adds the model's claims: one that a pattern has too makes it surer, one that says it the other way round or later gives way. */
function addProposals(
  best: Map<string, Claim>,
  proposals: readonly Claim[],
  { read, drop }: { read: ReadDocument; drop: (claim: Claim, kept: Claim) => void },
): void {
  const byPair = new Map([...best].map(([key, claim]) => [pairKey(claim, read), key]))
  for (const claim of proposals) {
    const pair = pairKey(claim, read)
    const key = byPair.get(pair)
    const kept = key === undefined ? undefined : best.get(key)
    if (key === undefined || kept === undefined) {
      const own = sameness(claim, read)
      byPair.set(pair, own)
      best.set(own, claim)
      continue
    }
    if (!isModel(kept) && sameness(kept, read) === sameness(claim, read))
      best.set(key, { ...kept, confidence: together(kept, claim) })
    drop(claim, kept)
  }
}

/** The same for both directions and every status. */
function pairKey({ relation, view, subject, object }: Claim, { forms }: ReadDocument): string {
  const ends = [
    forms.identity(subject.target.name),
    object.kind === 'literal' ? '#' : forms.identity(object.target.name),
  ]
  return JSON.stringify([view.sentence.index, relation.id, ...ends.sort()])
}

function isModel({ rule }: Claim): boolean {
  return rule.startsWith('model:')
}

/** Two sources that do not share their evidence: the chance that not both are wrong, kept below certainty. */
function together(a: Claim, b: Claim): number {
  return Math.round(Math.min(0.99, 1 - (1 - a.confidence) * (1 - b.confidence)) * 1000) / 1000
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
