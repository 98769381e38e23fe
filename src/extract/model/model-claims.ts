/**
 * The trained model's proposals as claims, beside those of patterns: its arguments are the references and dates the extractor found, and
 * pronouns that refer to nobody; its word is taken where the ontology's types allow it. What only it says, or says of nobody, is kept aside.
 */
import type { AsideReason } from '../../model/extraction.ts'
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { isSupported } from '../claims/check-proposals.ts'
import type { Reference } from '../coreference/reference.ts'
import { circumstancesOf } from '../claims/circumstances.ts'
import { leastConfidence } from '../claims/make-claims.ts'
import type { Claim, ClaimArgument } from '../claims/claim.ts'
import type { Filler, PatternMatch, SentenceView } from '../patterns/match-run.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
import type { ReadDocument } from '../read-document.ts'
import type { TokenSpan } from '../sentence.ts'
import { looseReference } from './loose-reference.ts'
import { modelSentence, type ModelSentence, type SentenceReaders } from './model-sentence.ts'
import type { ModelArgument } from './relation-arguments.ts'
import type { RelationModel, RelationProposal } from './relation-model.ts'
import type { StandingModel } from '../standing/standing-model.ts'
import { sentenceArguments, type SourcedArgument } from './sentence-arguments.ts'

/** What claims are made with. */
export interface ModelContext {
  readonly document: ReadDocument
  readonly ontology: Ontology
  readonly model: RelationModel
  /** Whether the graph may take a proposal; by cues alone where nobody else judges. */
  readonly isBelieved?: (proposal: RelationProposal) => boolean
  readonly standing: StandingModel | undefined
}

/** A sentence with its arguments and all that the model proposes of them. */
export interface ProposedSentence {
  readonly view: SentenceView
  readonly found: readonly SourcedArgument[]
  readonly proposals: readonly RelationProposal[]
  /** What the model read; undefined where it was not asked. */
  readonly read: ModelSentence | undefined
}

/** Most arguments of one sentence: pairs grow with their square, and a sentence with more is a list. */
export const maxArguments = 40

/** The arguments and proposals of a sentence; none where it is a list, or names nothing. */
export function proposeIn(
  view: SentenceView,
  ontology: Ontology,
  parts: { readonly model: RelationModel; readonly readers: SentenceReaders } | undefined,
): ProposedSentence {
  const found = sentenceArguments(view, ontology)
  if (found.length === 0 || found.length > maxArguments) return { view, found: [], proposals: [], read: undefined }
  if (parts === undefined) return { view, found, proposals: [], read: undefined }
  const read = modelSentence(view.sentence.tokens, found, parts.readers)
  return { view, found, proposals: found.length < 2 ? [] : parts.model.score(read), read }
}

/**
 * The claims of a sentence, in order of subject, object: of what the model accepts, and of what else a judge believes. Relations that the
 * ontology does not have are not proposed.
 */
export function modelClaims({ view, found, proposals, read }: ProposedSentence, context: ModelContext): Claim[] {
  return proposals
    .filter((proposal) => proposal.isAccepted || context.isBelieved?.(proposal) === true)
    .flatMap((proposal) => {
      const relation = context.ontology.relationTypes.get(proposal.relationType)
      return relation === undefined || read === undefined
        ? []
        : proposalClaims(view, { proposal, relation, found, read, context })
    })
}

interface ProposalParts {
  readonly proposal: RelationProposal
  readonly relation: RelationType
  readonly found: readonly SourcedArgument[]
  readonly read: ModelSentence
  readonly context: ModelContext
}

function proposalClaims(view: SentenceView, { proposal, relation, found, read, context }: ProposalParts): Claim[] {
  const { document, ontology, model } = context
  const fitOf = (index: number, role: 'subject' | 'object'): Fit | undefined =>
    fitFor(view, { argument: found[index], relation, role, ontology })
  const subject = fitOf(proposal.subject, 'subject')
  const object = fitOf(proposal.object, 'object')
  if (subject?.filler.kind !== 'references' || object === undefined) return []
  const ends = extentOf(found, proposal)
  const cue = model.cue(read, proposal)
  const match: PatternMatch = {
    subject: subject.filler,
    object: object.filler,
    qualifiers: [],
    cue,
    extent: around(ends, cue),
  }
  const { publishedAt } = document.input.document
  const asked = { view, match, relation, shown: undefined }
  const { standing, time } = circumstancesOf(asked, { publishedAt, model: context.standing })
  const proposed = { relation, object: object.filler, extent: ends, probability: proposal.probability }
  // The model learned no headline: "Amazon gets OpenAI's models" was an exclusive right to it.
  const isHeading = view.sentence.segment.kind === 'heading'
  const isBelieved = !isHeading && (context.isBelieved?.(proposal) ?? isSupported(view, proposed))
  const doubt = subject.objection ?? object.objection ?? (isBelieved ? undefined : 'LOW_CONFIDENCE')
  return pairs(view, subject.filler, object.filler, document).map(({ certainty, ...pair }) => {
    const confidence = Math.round(proposal.probability * certainty * 1000) / 1000
    const aside = doubt ?? (confidence < leastConfidence ? 'LOW_CONFIDENCE' : undefined)
    const told = { relation, rule: `model:${model.version}`, view, ...pair, cue, qualifiers: [], isImplied: false }
    return { ...told, standing, time, confidence, ...(aside !== undefined && { aside }) }
  })
}

/** What an argument gives for a slot, and what keeps it out of the graph. */
interface Fit {
  readonly filler: Filler
  readonly objection?: AsideReason
}

interface Slot {
  readonly argument: SourcedArgument | undefined
  readonly relation: RelationType
  readonly role: 'subject' | 'object'
  readonly ontology: Ontology
}

/**
 * What an argument gives for a slot of a relation; undefined where it cannot stand there at all. A pronoun whose antecedent does not fit
 * refers to somebody else, whom nobody found.
 */
function fitFor(view: SentenceView, { argument, relation, role, ontology }: Slot): Fit | undefined {
  const types = slotTypes(relation, role)
  const source = argument?.source
  if (source !== undefined && 'date' in source)
    return types === undefined ? { filler: { kind: 'literal', literal: source.date } } : undefined
  if (types === undefined || argument === undefined) return undefined
  if (source !== undefined) {
    if (fitsTypes({ ontology, relation, isStrict: false }, source.reference, types))
      return { filler: { kind: 'references', references: [source.reference] } }
    if (source.reference.kind !== 'pronoun') return undefined
  }
  const loose = looseReference(view, argument, { types, ontology })
  if (loose === undefined) return undefined
  const objection = argument.type === 'pronoun' ? 'NO_ANTECEDENT' : 'LOW_CONFIDENCE'
  return { filler: { kind: 'references', references: [loose] }, objection }
}

function extentOf(found: readonly ModelArgument[], { subject, object }: RelationProposal): TokenSpan {
  const all = [found[subject], found[object]].filter((argument) => argument !== undefined)
  return { first: Math.min(...all.map(({ first }) => first)), end: Math.max(...all.map(({ end }) => end)) }
}

function around(a: TokenSpan, b: TokenSpan): TokenSpan {
  return { first: Math.min(a.first, b.first), end: Math.max(a.end, b.end) }
}

interface Pair {
  readonly subject: ClaimArgument
  readonly object: Claim['object']
  readonly certainty: number
}

/** Every reading of both ends but those that make one entity stand in a relation to itself. */
function pairs(
  view: SentenceView,
  subject: Extract<Filler, { kind: 'references' }>,
  object: Filler,
  document: ReadDocument,
): Pair[] {
  const { identity } = document.forms
  const objects: Claim['object'][] = object.kind === 'literal' ? [object] : readings(view, object.references)
  return readings(view, subject.references).flatMap((from) =>
    objects.flatMap((to) => {
      const isSame = to.kind === 'reference' && identity(from.target.name) === identity(to.target.name)
      return isSame ? [] : [{ subject: from, object: to, certainty: certaintyOf(from) * certaintyOf(to) }]
    }),
  )
}

function readings(view: SentenceView, references: readonly Reference[]): ClaimArgument[] {
  return references.flatMap((reference) =>
    reference.targets.map((target): ClaimArgument => ({
      kind: 'reference',
      sentence: view.sentence.index,
      reference,
      target,
    })),
  )
}

/** How sure it is whom a mention means; the mention itself is part of the model's probability. */
function certaintyOf(argument: Claim['object']): number {
  return argument.kind === 'literal' || argument.reference.kind === 'name' ? 1 : argument.target.score
}
