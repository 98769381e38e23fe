/**
 * The claims that the judge lets pass: of all pairs that a cue or the trained model speaks for, those that are likely a fact. What the model
 * proposes keeps its own claims; here are the keys by which those are believed, and the claims of cues, also of those whose other end stands
 * in a sentence before.
 */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { Finding } from '../claims/make-claims.ts'
import type { NameForms } from '../coreference/name-forms.ts'
import { matchOf, matchOfOne } from '../cues/cue-match.ts'
import { shownBy } from '../cues/find-cues.ts'
import type { SlotFill } from '../cues/slots.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { candidatesOf, framesJoining, type Candidate } from './candidates.ts'
import { impliedCandidates, type ImpliedCandidate } from './implied-candidates.ts'
import { judgedUnits, keyOf, type JudgedSentence, type JudgedUnits } from './judged-sentence.ts'
import type { Judge } from './judge.ts'
import type { Topic } from './topics.ts'

/** What the judge says of one sentence: the pairs that are likely facts, by `keyOf`, and those a cue tells, to be made claims of. */
export interface Judgement {
  readonly believed: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** What a sentence is read after: what the text has been about, and which names are one. */
export interface Before {
  readonly topics: readonly Topic[]
  readonly forms: Pick<NameForms, 'identity'>
}

/** Judges a sentence. */
export function judgeSentence(sentence: JudgedSentence, judge: Judge, { topics, forms }: Before): Judgement {
  const context = judgedUnits(sentence)
  const believed = new Set<string>()
  const findings: Finding[] = []
  const accepted = new Set(
    sentence.proposals
      .filter(({ isAccepted }) => isAccepted)
      .map(({ relationType, subject, object }) => keyOf(relationType, subject, object)),
  )
  for (const candidate of candidatesOf(context)) {
    const key = keyOf(candidate.relation.id, candidate.subject, candidate.object)
    const byFrame = judge.knows(candidate.relation.id) ? undefined : context.foundByCue.get(key)
    const confidence = Math.max(judge.probability(context, candidate), byFrame ?? 0)
    if (confidence < judge.thresholdOf(candidate.relation.id)) continue
    believed.add(key)
    if (!accepted.has(key)) findings.push(...findingOf(sentence, candidate, confidence))
  }
  for (const { candidate, confidence } of likeliest(context, impliedCandidates(context, topics, forms), judge))
    if (confidence >= judge.impliedThreshold) findings.push(...impliedFinding(sentence, candidate, confidence))
  return { believed, findings }
}

interface Weighed {
  readonly candidate: ImpliedCandidate
  readonly confidence: number
}

/** Of the topics that are asked for one end the likeliest; of equals the one mentioned last. */
function likeliest(context: JudgedUnits, candidates: readonly ImpliedCandidate[], judge: Judge): Weighed[] {
  const best = new Map<string, Weighed>()
  for (const candidate of candidates) {
    const { relation, reading, role, argument } = candidate
    const key = `${keyOf(relation.id, argument, reading.occurrence.at)} ${role}`
    const confidence = judge.probabilityOfImplied(context, candidate)
    if (confidence > (best.get(key)?.confidence ?? 0)) best.set(key, { candidate, confidence })
  }
  return [...best.values()]
}

/** What a cue tells of its one argument and a topic. */
function impliedFinding(
  { view, found }: JudgedSentence,
  { relation, reading: { occurrence }, role, argument, topic }: ImpliedCandidate,
  confidence: number,
): Finding[] {
  const own = fillOf(found[argument])
  if (own === undefined) return []
  const { reference, target } = topic
  return [
    {
      relation,
      rule: `cue:${occurrence.cue.text}`,
      match: matchOfOne(occurrence.span, { role, fill: own }),
      shown: shownBy(view, occurrence),
      confidence,
      supplied: { kind: 'reference', sentence: reference.sentence, reference, target },
    },
  ]
}

/** What a cue tells of a candidate; nothing where only the model spoke for it, below its own threshold. */
function findingOf({ view, found }: JudgedSentence, candidate: Candidate, confidence: number): Finding[] {
  const { relation, reading, subject, object } = candidate
  const [from, to] = [fillOf(found[subject]), fillOf(found[object])]
  if (reading === undefined || from === undefined || to === undefined) return []
  const { occurrence } = reading
  const match = matchOf(occurrence.span, { subject: from, object: to })
  const word = occurrence.likeness === 'same' ? '' : `~${view.sentence.tokens[occurrence.at]?.lemma ?? ''}`
  const rule = `cue:${occurrence.cue.text}${word}`
  return [{ relation, rule, match, shown: shownIn(view, candidate, found), confidence }]
}

function shownIn(
  view: SentenceView,
  { reading, subject, object }: Candidate,
  found: readonly SourcedArgument[],
): AssertionStatus | undefined {
  if (reading === undefined) return undefined
  const [best] = framesJoining(reading, found[subject], found[object])
  return best?.[0] === 'shown' ? best[1].shown : shownBy(view, reading.occurrence)
}

function fillOf(argument: SourcedArgument | undefined): SlotFill | undefined {
  if (argument?.source === undefined) return undefined
  const { first, end, source } = argument
  return 'date' in source
    ? { slot: '', first, end, references: [], literal: source.date }
    : { slot: '', first, end, references: [source.reference] }
}
