/**
 * The claims that the judge lets pass: of all pairs that a cue or the trained model speaks for, those that are likely a fact. What the model
 * proposes keeps its own claims; here are the keys by which those are believed, and the claims of cues.
 */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { Finding } from '../claims/make-claims.ts'
import { matchOf } from '../cues/cue-match.ts'
import { shownBy } from '../cues/find-cues.ts'
import type { SlotFill } from '../cues/slots.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { candidatesOf, framesJoining, type Candidate } from './candidates.ts'
import { judgedUnits, keyOf, type JudgedSentence } from './judged-sentence.ts'
import type { Judge } from './judge.ts'

/** What the judge says of one sentence: the pairs that are likely facts, by `keyOf`, and those a cue tells, to be made claims of. */
export interface Judgement {
  readonly believed: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/**
 * Below this chance frames do not speak for a candidate: of those that they find and the judge gives less to, in sets left out, 27 were right
 * and 109 wrong; of those up to where it believes by itself 42 and 49 (`scripts/train/train-judge.ts`).
 */
const leastByFrame = 0.3

/** Judges a sentence. */
export function judgeSentence(sentence: JudgedSentence, judge: Judge): Judgement {
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
    const chance = judge.probability(context, candidate)
    const confidence = chance < leastByFrame ? chance : Math.max(chance, byFrame ?? 0)
    if (confidence < judge.thresholdOf(candidate.relation.id)) continue
    believed.add(key)
    if (!accepted.has(key)) findings.push(...findingOf(sentence, candidate, confidence))
  }
  return { believed, findings }
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
