/**
 * What the judge is asked about: pairs of arguments of a sentence in which a relation may hold, since one of its cues stands near, the
 * trained model proposes it, or the zero-shot scorer gives it a chance. What a pattern says already is not asked, nor what the model makes of words that a pattern took with an argument
 * left out: it is supplied from elsewhere; nor who only stands by
 * (`bystanders.ts`), or before what a pattern says to be another's.
 */
import { compareStrings } from '../../basics/order.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { CueReading } from '../cues/find-cues.ts'
import type { Frame, FrameOrigin } from '../cues/frames.ts'
import type { Likeness } from '../cues/occurrences.ts'
import { pairKey, pairOfKey } from '../model/first-look.ts'
import { fitsRole, fittingPairs } from '../model/fitting-argument.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { FoundPattern } from '../patterns/match-patterns.ts'
import { isWithBystander } from './bystanders.ts'
import { listsOf } from './listing.ts'
import { isOfUnowned } from './unowned.ts'
import { treeSlots } from './tree-slots.ts'
import { endKey, keyOf, type JudgedSentence, type JudgedUnits } from './judged-sentence.ts'

/** How a frame of a cue joins the two arguments of a candidate: as the frame has it, the other way round, or not at all. */
export type Joining = FrameOrigin | 'reversed' | 'none'

/** A pair to be judged; `subject` and `object` are indexes into the arguments. */
export interface Candidate {
  readonly relation: RelationType
  readonly subject: number
  readonly object: number
  /** The cue that speaks for it, where one stands in the sentence. */
  readonly reading: CueReading | undefined
  readonly joining: Joining
  /** The same by the slots of the parse. */
  readonly byTree: Joining
  /** How the cue joins any other two that fit its relation, at best. */
  readonly others: Joining
  /** What the trained model says: 0..1, 0 where it proposes nothing. */
  readonly proposed: number
  /** The log-odds of the zero-shot scorer; undefined where it was not asked. */
  readonly answered: number | undefined
}

/** Log-odds from which on the scorer's word alone makes a candidate. */
const leastAnswer = -2
/** Most candidates of one sentence that only the scorer speaks for: those it is surest of. */
const mostAnswers = 200

/** Arguments further from a cue than this many tokens are not asked about. */
const maxReach = 40

/** The candidates of a sentence, by relation, subject, object. Each once, with the cue that joins it best. */
export function candidatesOf(context: JudgedUnits): Candidate[] {
  const { sentence, said, chances } = context
  const { found, cues, proposals, ontology } = sentence
  const lists = listsOf(sentence.view.sentence.tokens, found)
  const best = new Map<string, Candidate>()
  const consider = (unanswered: Omit<Candidate, 'answered'>): void => {
    const answered = answerTo(sentence, unanswered.relation, unanswered)
    const candidate = { ...unanswered, answered }
    const key = keyOf(candidate.relation.id, candidate.subject, candidate.object)
    if (said.has(key) || isWithinList(lists, found, candidate) || isOfUnowned(sentence, lists, candidate)) return
    if (isWithBystander(sentence, candidate) || isAnothers(context, candidate)) return
    if (unanswered.reading === undefined && isToldContrary(sentence, unanswered)) return
    const known = best.get(key)
    if (known === undefined || isBetter(candidate, known, found)) best.set(key, candidate)
  }
  const chanceOf = (relation: RelationType, subject: number, object: number): number =>
    chances.get(keyOf(relation.id, subject, object)) ?? 0
  for (const reading of cues) {
    const { relation } = reading.occurrence.cue
    if (isTakenAsImplied(sentence, reading)) continue
    for (const pair of joinedPairs(context, reading))
      consider({ relation, reading, ...pair, proposed: chanceOf(relation, pair.subject, pair.object) })
  }
  for (const { relationType, subject, object, probability } of proposals) {
    const relation = ontology.relationTypes.get(relationType)
    if (relation === undefined || best.has(keyOf(relationType, subject, object))) continue
    if (isImplied(sentence, relation)) continue
    if (!fitsRole(found[subject], relation, { role: 'subject', ontology })) continue
    if (!fitsRole(found[object], relation, { role: 'object', ontology })) continue
    consider({ relation, subject, object, ...unjoined, proposed: probability })
  }
  for (const { relation, subject, object } of likelyAnswers(sentence))
    if (!best.has(keyOf(relation.id, subject, object)))
      consider({ relation, subject, object, ...unjoined, proposed: 0 })
  return [...best.values()].sort(
    (a, b) =>
      (a.relation.id < b.relation.id ? -1 : a.relation.id > b.relation.id ? 1 : 0) ||
      a.subject - b.subject ||
      a.object - b.object,
  )
}

/** True for a relation that a pattern tells with an argument left out, which is supplied from elsewhere. */
function isImplied({ patterns }: JudgedSentence, relation: RelationType): boolean {
  return patterns.some(({ compiled }) => compiled.relation === relation && compiled.pattern.implied)
}

/** How a candidate without a cue is joined. */
const unjoined = { reading: undefined, joining: 'none', byTree: 'none', others: 'none' } as const

/** What the zero-shot scorer says of a pair; undefined where it was not asked. */
function answerTo(
  { answers }: JudgedSentence,
  relation: RelationType,
  { subject, object }: Pick<Candidate, 'subject' | 'object'>,
): number | undefined {
  return answers.get(relation.id)?.get(pairKey(subject, object))
}

/** The pairs to which the zero-shot scorer gives the best chances. */
function likelyAnswers(sentence: JudgedSentence): Pick<Candidate, 'relation' | 'subject' | 'object'>[] {
  const { answers, ontology } = sentence
  const likely = [...answers].flatMap(([relationType, pairs]) => {
    const relation = ontology.relationTypes.get(relationType)
    if (relation === undefined || isImplied(sentence, relation)) return []
    return [...pairs]
      .filter(([, odds]) => odds >= leastAnswer)
      .map(([key, odds]) => ({ relation, odds, ...pairOfKey(key) }))
  })
  return likely.sort((a, b) => b.odds - a.odds || compareStrings(a.relation.id, b.relation.id)).slice(0, mostAnswers)
}

/** Tokens beside two arguments that are of what is told of them. */
const besideThem = 4

/** "a non-exclusive deal with Acme": the word for a relation stands by the two as what it is not. */
function isToldContrary(
  { view, found }: JudgedSentence,
  { relation, subject, object }: Pick<Candidate, 'relation' | 'subject' | 'object'>,
): boolean {
  const ends = [found[subject], found[object]].filter((end) => end !== undefined)
  const from = Math.min(...ends.map(({ first }) => first)) - besideThem
  const to = Math.max(...ends.map(({ end }) => end)) + besideThem
  const contraries = view.sentence.tokens
    .slice(Math.max(0, from), to)
    .flatMap(({ lower }) => (lower.startsWith('non-') ? [lower.slice('non-'.length)] : []))
  return contraries.some((word) => relation.cues.some((cue) => cue.split(' ').includes(word)))
}

/** "Acme approved Initech's purchase of Corvell": whose it is is said, and it is nobody's who stands before that. */
function isAnothers(
  { owned, sentence: { found } }: JudgedUnits,
  { relation, subject, object }: Pick<Candidate, 'relation' | 'subject' | 'object'>,
): boolean {
  return [
    [subject, object],
    [object, subject],
  ].some(([end = -1, other = -1]) => {
    const ownership = owned.get(endKey(relation.id, end))
    const argument = found[other]
    if (ownership === undefined || argument === undefined || argument.end > ownership.from) return false
    const { source } = argument
    const names = source === undefined || 'date' in source ? [] : source.reference.targets.map(({ name }) => name.key)
    return !names.some((name) => ownership.owners.has(name))
  })
}

/** True for two of one list, of which nothing is told between them; but "A and B" may be a pair, and of places the wider may follow. */
function isWithinList(lists: Int32Array, found: readonly SourcedArgument[], candidate: Candidate): boolean {
  const { relation, subject, object } = candidate
  if (relation.symmetric || lists[subject] === -1 || lists[subject] !== lists[object]) return false
  return found[subject]?.type !== 'place'
}

/** The patterns of a cue's relation that took it. */
export function patternsOfCue({ patterns }: JudgedSentence, { occurrence: { cue, at } }: CueReading): FoundPattern[] {
  return patterns.filter(
    ({ compiled: { relation }, match }) => relation === cue.relation && match.cue.first <= at && at < match.cue.end,
  )
}

/** True for a cue that a pattern took with an argument left out: what it lacks is supplied from elsewhere, and not looked for here. */
function isTakenAsImplied(sentence: JudgedSentence, reading: CueReading): boolean {
  return patternsOfCue(sentence, reading).some(({ compiled: { pattern } }) => pattern.implied)
}

/** The pairs near a cue that fit its relation. */
function pairsNear({ found, ontology }: JudgedSentence, { occurrence }: CueReading): [number, number][] {
  const near = found.flatMap(({ first, end }, index) =>
    Math.abs(first - occurrence.at) <= maxReach && !(first <= occurrence.at && occurrence.at < end) ? [index] : [],
  )
  return fittingPairs(found, near, { relation: occurrence.cue.relation, ontology })
}

/** The slots of a cue in which an argument stands. */
export function slotsAt({ fills }: CueReading, argument: SourcedArgument | undefined): string[] {
  if (argument === undefined) return []
  return fills.flatMap(({ slot, references, literal }) =>
    references.some(({ first }) => first === argument.first) || literal?.first === argument.first ? [slot] : [],
  )
}

/** The frames of a cue in which two arguments stand, best first. */
export function framesJoining(
  reading: CueReading,
  subject: SourcedArgument | undefined,
  object: SourcedArgument | undefined,
): CueReading['frames'] {
  const from = slotsAt(reading, subject)
  const to = slotsAt(reading, object)
  if (from.length === 0 || to.length === 0) return []
  return reading.frames.filter(([, frame]) => joins(frame, from, to))
}

/** A pair of a cue, and how it is joined. */
type JoinedPair = Pick<Candidate, 'subject' | 'object' | 'joining' | 'byTree' | 'others'>

/** The pairs that fit a cue's relation, with how the cue joins each, and the others. */
function joinedPairs(context: JudgedUnits, reading: CueReading): JoinedPair[] {
  const { sentence } = context
  const pairs = pairsNear(sentence, reading)
  if (pairs.length === 0) return []
  // Once an argument, not once a pair: pairs are its square.
  const byGrammar = sentence.found.map((argument) => slotsAt(reading, argument))
  const inTree = slotsInTree(context, reading)
  const slotsOf = (slots: readonly (readonly string[])[], argument: number): readonly string[] => slots[argument] ?? []
  const joined = pairs.map(([subject, object]) => ({
    subject,
    object,
    joining: joiningOf(reading, slotsOf(byGrammar, subject), slotsOf(byGrammar, object)),
    byTree: joiningOf(reading, slotsOf(inTree, subject), slotsOf(inTree, object)),
  }))
  // What the others have at best: where two have the best, the second is as good as the first.
  const ranked = joined.map(bestOf)
  const [first, second] = ranked.toSorted((a, b) => joiningRank[b] - joiningRank[a])
  return joined.map((pair, index) => ({ ...pair, others: (ranked[index] === first ? second : first) ?? 'none' }))
}

/** The slots of a cue by the parse, by argument. */
function slotsInTree({ tree, sentence }: JudgedUnits, { occurrence }: CueReading): string[][] {
  const slots: string[][] = sentence.found.map(() => [])
  for (const { slot, argument } of treeSlots(tree, occurrence)) slots[argument]?.push(slot)
  return slots
}

function bestOf({ joining, byTree }: Pick<Candidate, 'joining' | 'byTree'>): Joining {
  return joiningRank[byTree] > joiningRank[joining] ? byTree : joining
}

function joiningOf({ frames }: CueReading, subject: readonly string[], object: readonly string[]): Joining {
  const [origin] = frames.find(([, frame]) => joins(frame, subject, object)) ?? []
  if (origin !== undefined) return origin
  return frames.some(([, frame]) => joins(frame, object, subject)) ? 'reversed' : 'none'
}

/** True where two arguments stand in the slots of a frame. */
function joins(frame: Frame, subject: readonly string[], object: readonly string[]): boolean {
  return subject.includes(frame.subject) && object.includes(frame.object)
}

const joiningRank: Readonly<Record<Joining, number>> = { shown: 4, kind: 3, default: 2, reversed: 1, none: 0 }

const likenessRank: Readonly<Record<Likeness, number>> = { same: 2, stem: 1, meaning: 0 }

/** A cue itself before what is like one, then one that joins the pair better, then one that says more, then the nearer. */
function isBetter(one: Candidate, other: Candidate, found: readonly SourcedArgument[]): boolean {
  const likeness = likenessOf(one) - likenessOf(other)
  if (likeness !== 0) return likeness > 0
  const rank = joiningRank[bestOf(one)] - joiningRank[bestOf(other)]
  if (rank !== 0) return rank > 0
  const words = wordCount(one) - wordCount(other)
  if (words !== 0) return words > 0
  return extentOf(one, found) < extentOf(other, found)
}

function likenessOf({ reading }: Candidate): number {
  return reading === undefined ? -1 : likenessRank[reading.occurrence.likeness]
}

function wordCount({ reading }: Candidate): number {
  return reading === undefined ? 0 : reading.occurrence.cue.before.length + reading.occurrence.cue.after.length
}

function extentOf({ subject, object, reading }: Candidate, found: readonly SourcedArgument[]): number {
  const ends = [found[subject]?.first ?? 0, found[object]?.first ?? 0, reading?.occurrence.at ?? 0]
  return Math.max(...ends) - Math.min(...ends)
}
