/**
 * Claims with an implicit argument: a sentence tells a relation of somebody or something it names and leaves the other end unsaid, since the
 * text is about it ("The largest shareholder, Norvik Fund, is against."). The encoder says of a name by itself which relation is told; who is
 * meant is the likeliest of those named before. Source of the term: Gerber & Chai 2010.
 */
import type { DroppedCandidate } from '../../model/extraction.ts'
import type { Ontology } from '../../model/ontology.ts'
import { circumstancesOf } from '../claims/circumstances.ts'
import type { Claim, ClaimArgument } from '../claims/claim.ts'
import { jointIdentity } from '../coreference/name-forms.ts'
import type { CueReading } from '../cues/find-cues.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { StandingModel } from '../model/standing-model.ts'
import type { Filler, SentenceView } from '../patterns/match-run.ts'
import type { ReadDocument } from '../read-document.ts'
import { textSpan, type TokenSpan } from '../sentence.ts'
import { chanceOfGap, possibleGaps, relationSlots, type Gap, type Role } from './gaps.ts'
import { implicitCue } from './implicit-cue.ts'
import { MentionedBefore } from './mentioned.ts'
import { partnerChances } from './partner-chances.ts'

/** A sentence with what is known of it. */
export interface ImplicitSentence {
  readonly view: SentenceView
  readonly found: readonly SourcedArgument[]
  /** What the model read; undefined where it was not asked. */
  readonly read: ModelSentence | undefined
  readonly cues: readonly CueReading[]
}

/** What claims are made with. */
export interface ImplicitContext {
  readonly document: ReadDocument
  readonly ontology: Ontology
  /** What else the document tells: a relation that joins a name to somebody in one sentence is not guessed of it in another. */
  readonly claims: readonly Claim[]
  readonly standing: StandingModel | undefined
  /** Of the encoder. */
  readonly version: string
  readonly drop: (candidate: DroppedCandidate) => void
}

/**
 * From this chance on, that of the relation times that of the partner, a claim is made. In sets that the encoder had not seen 226 of 410
 * between this and .5 were right, 100 of 218 just below it, and 819 of all 1,302 (`scripts/train/fit-implicit.ts`).
 */
const leastChance = 0.4
/** The log-odds of being right by those of the two chances' product, by such sets with claims from .1 on (of the version before): the product is too modest. */
export const calibration = { slope: 0.85, offset: 0.38 }

/** The claims of a document, in order of sentence, name, relation. */
export function implicitClaims(sentences: readonly ImplicitSentence[], context: ImplicitContext): Claim[] {
  const { document, ontology } = context
  const mentioned = new MentionedBefore(document.forms, ontology)
  const told = new Set(context.claims.flatMap((claim) => toldBy(claim, document)))
  const slots = relationSlots(ontology)
  return sentences.flatMap((sentence) => {
    const claims = claimsIn(sentence, { ...context, mentioned, told, slots })
    mentioned.note(sentence.view)
    return claims
  })
}

interface SentenceContext extends ImplicitContext {
  readonly mentioned: MentionedBefore
  readonly told: ReadonlySet<string>
  readonly slots: ReturnType<typeof relationSlots>
}

function claimsIn(sentence: ImplicitSentence, context: SentenceContext): Claim[] {
  const { view, found, read } = sentence
  const { told, document, mentioned } = context
  // The encoder learned no headline.
  if (read === undefined || mentioned.isEmpty || view.sentence.segment.kind === 'heading') return []
  return possibleGaps(found, context).flatMap((gap) => {
    if (told.has(toldKey(gap, identityOf(gap, document)))) return []
    const chance = chanceOfGap(read, gap)
    return chance < leastChance ? [] : claimOf(sentence, { gap, chance }, context)
  })
}

function claimOf(
  sentence: ImplicitSentence,
  { gap, chance }: { readonly gap: Gap; readonly chance: number },
  context: SentenceContext,
): Claim[] {
  const { view } = sentence
  const { relation, role, reference } = gap
  const [target] = reference.targets
  if (target === undefined) return []
  const cue = implicitCue(sentence, gap)
  const extent = { first: Math.min(cue.first, reference.first), end: Math.max(cue.end, reference.end) }
  const partner = partnerOf(view, gap, context)
  const both = chance * (partner?.chance ?? 0)
  if (partner === undefined || both < leastChance) {
    context.drop(dropped(sentence, { gap, extent, both }, context))
    return []
  }
  const own: ClaimArgument = { kind: 'reference', sentence: view.sentence.index, reference, target }
  const [subject, object] = role === 'subject' ? [own, partner.argument] : [partner.argument, own]
  const filler: Filler = { kind: 'references', references: [reference] }
  const { publishedAt } = context.document.input.document
  const circumstances = circumstancesOf(
    view,
    { [role]: filler, qualifiers: [], cue, extent },
    { relation, shown: undefined, publishedAt, model: context.standing },
  )
  const [rule, confidence] = [ruleOf(context), confidenceOf(both)]
  return [{ relation, rule, view, subject, object, cue, qualifiers: [], isImplied: true, ...circumstances, confidence }]
}

/** Who fills a gap, and how likely; nobody where somebody whom the sentence itself mentions is likelier: it would have said so. */
function partnerOf(
  { references }: SentenceView,
  gap: Gap,
  { document, mentioned }: SentenceContext,
): { readonly argument: ClaimArgument; readonly chance: number } | undefined {
  const { identity } = document.forms
  const here = new Set(references.flatMap(({ targets }) => targets.map(({ name }) => identity(name))))
  const own = identityOf(gap, document)
  const candidates = mentioned.candidates(gap).filter((candidate) => candidate.identity !== own)
  const chances = partnerChances(candidates)
  const chance = Math.max(...chances)
  const best = candidates[chances.indexOf(chance)]
  return best === undefined || here.has(best.identity) ? undefined : { argument: best.argument, chance }
}

function confidenceOf(both: number): number {
  const odds = calibration.slope * Math.log(both / (1 - both)) + calibration.offset
  return Math.round(1e3 / (1 + Math.exp(-odds))) / 1e3
}

function ruleOf({ version }: ImplicitContext): string {
  return `implicit:${version}`
}

function dropped(
  { view }: ImplicitSentence,
  { gap, extent, both }: { readonly gap: Gap; readonly extent: TokenSpan; readonly both: number },
  context: ImplicitContext,
): DroppedCandidate {
  const isNobody = both === 0
  return {
    relationType: gap.relation.id,
    span: textSpan(view.sentence.tokens, extent),
    rule: ruleOf(context),
    reason: isNobody ? 'NO_ANTECEDENT' : 'LOW_CONFIDENCE',
    detail: isNobody ? 'nobody named before is clearly meant' : `confidence ${confidenceOf(both)}`,
  }
}

function identityOf({ reference }: Gap, { forms }: ReadDocument): string {
  const names = reference.targets.map(({ name }) => name)
  return jointIdentity(forms, names)
}

/** What a claim tells of its ends, also where it is kept aside. */
function toldBy({ relation, subject, object }: Claim, { forms }: ReadDocument): string[] {
  const tells = (role: Role, { target }: ClaimArgument): string[] =>
    (relation.symmetric ? (['subject'] as const) : [role]).map((each) =>
      toldKey({ relation, role: each }, forms.identity(target.name)),
    )
  return [...tells('subject', subject), ...(object.kind === 'literal' ? [] : tells('object', object))]
}

function toldKey({ relation, role }: Pick<Gap, 'relation' | 'role'>, identity: string): string {
  return `${relation.id} ${role} ${identity}`
}
