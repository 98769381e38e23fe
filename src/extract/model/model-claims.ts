/**
 * The trained model's proposals as claims, beside those of patterns: its arguments are the references and dates the extractor found, its
 * word is taken where the ontology's types allow it. Pronouns that refer to nothing are shown to the model, since it was trained with
 * them, but make no claim.
 */
import type { DroppedCandidate } from '../../model/extraction.ts'
import { isA, type Ontology, type RelationType } from '../../model/ontology.ts'
import type { Claim, ClaimArgument } from '../claims/claim.ts'
import { cuesOf, holdsCue, objectionTo } from '../claims/check-proposals.ts'
import { circumstancesOf } from '../claims/circumstances.ts'
import type { Reference } from '../coreference/reference.ts'
import type { DateDraft } from '../literals/literal-draft.ts'
import type { Filler, PatternMatch, SentenceView } from '../patterns/match-run.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
import type { ReadDocument } from '../read-document.ts'
import { textSpan, type TokenSpan } from '../sentence.ts'
import { nameTypes } from '../tagger/name-types.ts'
import { bareArguments, type ArgumentType, type ModelArgument } from './relation-arguments.ts'
import type { RelationModel, RelationProposal } from './relation-model.ts'

/** What claims are made with. */
export interface ModelContext {
  readonly document: ReadDocument
  readonly ontology: Ontology
  readonly model: RelationModel
  readonly drop: (candidate: DroppedCandidate) => void
}

/** What an argument of the model stands for in the extractor; nothing for a pronoun that refers to nothing. */
type Source = { readonly reference: Reference } | { readonly date: DateDraft } | undefined

interface SourcedArgument extends ModelArgument {
  readonly source: Source
}

/** The claims of a document, in order of sentence, subject, object. Relations that the ontology does not have are not proposed. */
export function modelClaims(context: ModelContext): Claim[] {
  const cues = cuesOf(context.ontology, context.model.relationTypes)
  return context.document.views.flatMap((view) => (holdsCue(view, cues) ? sentenceClaims(view, context) : []))
}

/** Most arguments of one sentence: pairs grow with their square, and a sentence with more is a list. */
const maxArguments = 40

function sentenceClaims(view: SentenceView, context: ModelContext): Claim[] {
  const { tokens } = view.sentence
  const found = sentenceArguments(view, context.ontology)
  if (found.length < 2 || found.length > maxArguments) return []
  return context.model
    .score(tokens, found)
    .filter(({ isAccepted }) => isAccepted)
    .flatMap((proposal) => {
      const relation = context.ontology.relationTypes.get(proposal.relationType)
      return relation === undefined ? [] : proposalClaims(view, { proposal, relation, found, context })
    })
}

/** References first, longest first where they overlap, then dates, then what else the model knows. */
function sentenceArguments(view: SentenceView, ontology: Ontology): SourcedArgument[] {
  const { tokens } = view.sentence
  const taken = new Uint8Array(tokens.length)
  const found: SourcedArgument[] = []
  const take = (argument: SourcedArgument): void => {
    if (taken.subarray(argument.first, argument.end).includes(1)) return
    taken.fill(1, argument.first, argument.end)
    found.push(argument)
  }
  const longestFirst = [...view.references].sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)
  for (const reference of longestFirst) {
    const { first, end } = reference
    take({ first, end, type: argumentType(reference, ontology), source: { reference } })
  }
  for (const date of view.dates.flatMap((date) => date.ends ?? [date])) {
    take({ first: date.first, end: date.end, type: 'date', source: { date } })
  }
  for (const argument of bareArguments(tokens)) take({ ...argument, source: undefined })
  return found.sort((a, b) => a.first - b.first)
}

/** A nominal is shown as a name of its type: the model never saw one. */
function argumentType(reference: Reference, ontology: Ontology): ArgumentType {
  if (reference.kind === 'pronoun') return 'pronoun'
  const type = reference.targets[0]?.name.type
  return nameTypes.find((known) => type !== undefined && isA(ontology, type, known)) ?? 'other'
}

interface ProposalParts {
  readonly proposal: RelationProposal
  readonly relation: RelationType
  readonly found: readonly SourcedArgument[]
  readonly context: ModelContext
}

function proposalClaims(view: SentenceView, { proposal, relation, found, context }: ProposalParts): Claim[] {
  const { document, ontology, model } = context
  const subject = fillerOf(found[proposal.subject]?.source)
  const object = fillerOf(found[proposal.object]?.source)
  if (subject?.kind !== 'references' || object === undefined) return []
  const fits = (filler: Filler, role: 'subject' | 'object'): boolean => {
    const types = slotTypes(relation, role)
    if (filler.kind === 'literal') return types === undefined
    const slot = { ontology, relation, isStrict: false }
    return types !== undefined && filler.references.every((reference) => fitsTypes(slot, reference, types))
  }
  if (!fits(subject, 'subject') || !fits(object, 'object')) return []
  const ends = extentOf(found, proposal)
  const objection = objectionTo(view, { relation, object, extent: ends, probability: proposal.probability })
  if (objection !== undefined) {
    const span = textSpan(view.sentence.tokens, ends)
    context.drop({
      relationType: relation.id,
      span,
      rule: `model:${model.version}`,
      reason: 'LOW_CONFIDENCE',
      detail: objection,
    })
    return []
  }
  const cue = model.cue(view.sentence.tokens, found, proposal)
  const match: PatternMatch = { subject, object, qualifiers: [], cue, extent: around(ends, cue) }
  const { publishedAt } = document.input.document
  const { standing, time } = circumstancesOf(view, match, { shown: undefined, publishedAt })
  const rule = `model:${model.version}`
  return pairs(view, subject, object, document).map((pair) => ({
    relation,
    rule,
    view,
    subject: pair.subject,
    object: pair.object,
    cue,
    qualifiers: [],
    isImplied: false,
    standing,
    time,
    confidence: Math.round(proposal.probability * pair.certainty * 1000) / 1000,
  }))
}

function fillerOf(source: Source): Filler | undefined {
  if (source === undefined) return undefined
  if ('date' in source) return { kind: 'literal', literal: source.date }
  return { kind: 'references', references: [source.reference] }
}

function extentOf(found: readonly ModelArgument[], { subject, object }: RelationProposal): TokenSpan {
  const all = [found[subject], found[object]].filter((argument) => argument !== undefined)
  return { first: Math.min(...all.map(({ first }) => first)), end: Math.max(...all.map(({ end }) => end)) }
}

function around(a: TokenSpan, b: TokenSpan): TokenSpan {
  return { first: Math.min(a.first, b.first), end: Math.max(a.end, b.end) }
}

/** Every reading of both ends but those that make one entity stand in a relation to itself. */
function pairs(
  view: SentenceView,
  subject: Extract<Filler, { kind: 'references' }>,
  object: Filler,
  document: ReadDocument,
): { subject: ClaimArgument; object: Claim['object']; certainty: number }[] {
  const objects: Claim['object'][] = object.kind === 'literal' ? [object] : readings(view, object.references)
  return readings(view, subject.references).flatMap((from) =>
    objects.flatMap((to) => {
      const isSame =
        to.kind === 'reference' && document.forms.identity(from.target.name) === document.forms.identity(to.target.name)
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
