/**
 * The claims that the judge lets pass: of all pairs that a cue, the trained model or the zero-shot scorer speaks for, those that are likely a
 * fact. What the model proposes keeps its own claims; here are the keys by which those are believed, and the claims of the others.
 */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { Finding } from '../claims/make-claims.ts'
import { matchOf } from '../cues/cue-match.ts'
import { shownBy } from '../cues/find-cues.ts'
import type { SlotFill } from '../cues/slots.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { candidatesOf, framesJoining, type Candidate } from './candidates.ts'
import { keyOf, type JudgedUnits } from './judged-sentence.ts'
import type { Judge } from './judge.ts'
import { tellingWord } from './telling-word.ts'

/** What the judge says of one sentence. */
export interface Judgement {
  /** The pairs that are likely facts, by `keyOf`. */
  readonly believed: ReadonlySet<string>
  /** Those to be made claims of. */
  readonly findings: readonly Finding[]
  /** Those that something speaks for, but not enough. */
  readonly doubts: readonly Doubt[]
}

/** A candidate that the judge does not believe, and that the model does not accept by itself. */
export interface Doubt {
  readonly candidate: Candidate
  /** What the judge gives it, and from where on it believes. */
  readonly probability: number
  readonly threshold: number
}

/** Below this a doubt is not worth a word. */
const leastDoubt = 0.2

/** Judges a sentence. */
export function judgeSentence(context: JudgedUnits, judge: Judge): Judgement {
  const { sentence } = context
  const believed = new Set<string>()
  const findings: Finding[] = []
  const doubts: Doubt[] = []
  const accepted = new Set(
    sentence.proposals
      .filter(({ isAccepted }) => isAccepted)
      .map(({ relationType, subject, object }) => keyOf(relationType, subject, object)),
  )
  for (const candidate of candidatesOf(context)) {
    const key = keyOf(candidate.relation.id, candidate.subject, candidate.object)
    const probability = judge.probability(context, candidate)
    const threshold = judge.thresholdOf(candidate.relation.id)
    if (probability >= threshold) {
      believed.add(key)
      if (!accepted.has(key)) findings.push(...findingOf(context, candidate, probability))
    } else if (probability >= leastDoubt && !accepted.has(key)) doubts.push({ candidate, probability, threshold })
  }
  return { believed, findings, doubts }
}

/**
 * What a cue tells of a candidate, or where none does but the zero-shot scorer was asked, the likest word; nothing where only the model spoke for
 * it, below its own threshold.
 */
function findingOf(context: JudgedUnits, candidate: Candidate, confidence: number): Finding[] {
  const { view, found } = context.sentence
  const { relation, subject, object } = candidate
  const [from, to] = [fillOf(found[subject]), fillOf(found[object])]
  const told = toldBy(context, candidate)
  if (told === undefined || from === undefined || to === undefined) return []
  const match = matchOf(told.span, { subject: from, object: to })
  return [{ relation, rule: told.rule, match, shown: shownIn(view, candidate, found), confidence }]
}

/** The words by which a candidate is told, and the name of what found them; undefined where only the model speaks for it. */
export function toldBy(
  context: JudgedUnits,
  candidate: Candidate,
): { readonly span: TokenSpan; readonly rule: string } | undefined {
  const { tokens } = context.sentence.view.sentence
  if (candidate.reading !== undefined) {
    const { cue, at, likeness, span } = candidate.reading.occurrence
    return { span, rule: `cue:${cue.text}${likeness === 'same' ? '' : `~${tokens[at]?.lemma ?? ''}`}` }
  }
  if (candidate.answered === undefined) return undefined
  const { at, like } = tellingWord(context, candidate)
  const words = like === undefined ? '' : `:${like}~${tokens[at]?.lemma ?? ''}`
  return { span: { first: at, end: at + 1 }, rule: `zero-shot${words}` }
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
