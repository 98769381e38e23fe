/**
 * Facts with one end in a sentence and the other before it: a cue that has one of its arguments, and nothing in the sentence that stands as
 * the other. The names that the text has been about are asked for it.
 */
import type { RelationType } from '../../model/ontology.ts'
import type { NameForms } from '../coreference/name-forms.ts'
import type { CueReading } from '../cues/find-cues.ts'
import type { FrameOrigin } from '../cues/frames.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
import { fits, isTakenAsImplied, joinedPairs, slotsAt, slotsByArgument, type Joining } from './candidates.ts'
import type { JudgedSentence, JudgedUnits } from './judged-sentence.ts'
import type { Topic } from './topics.ts'

/** A cue with one end in its sentence, `argument`, which stands in `role`; the topic is asked for the other. */
export interface ImpliedCandidate {
  readonly relation: RelationType
  readonly reading: CueReading
  readonly role: 'subject' | 'object'
  readonly argument: number
  readonly topic: Topic
  /** Its place among the topics that fit, and how many these are. */
  readonly rank: number
  readonly rivals: number
  /** The frame in whose slot the argument stands, by grammar or else by the parse. */
  readonly origin: FrameOrigin
  readonly isByTree: boolean
}

/** The implied candidates of a sentence, by cue, role, argument and topic. Cost: cues times arguments times topics, all of them bounded. */
export function impliedCandidates(
  context: JudgedUnits,
  topics: readonly Topic[],
  { identity: identityOf }: Pick<NameForms, 'identity'>,
): ImpliedCandidate[] {
  const { sentence } = context
  const targets = sentence.view.references.flatMap((reference) => reference.targets)
  const own = new Set(targets.map(({ name }) => identityOf(name)))
  const absent = topics.filter(({ identity }) => !own.has(identity))
  if (absent.length === 0) return []
  return sentence.cues.flatMap((reading) => {
    if (reading.occurrence.likeness !== 'same' || isTold(sentence, reading) || isWhole(context, reading)) return []
    return (['subject', 'object'] as const).flatMap((role) => withoutOther(context, reading, role, absent))
  })
}

/** True for a cue that a pattern of its relation took, with both arguments or with one left out. */
function isTold(sentence: JudgedSentence, reading: CueReading): boolean {
  const { cue, at } = reading.occurrence
  return (
    isTakenAsImplied(sentence, reading) ||
    sentence.patterns.some(
      ({ compiled: { relation }, match }) => relation === cue.relation && match.cue.first <= at && at < match.cue.end,
    )
  )
}

/** True for a cue that joins two arguments of its sentence. */
function isWhole(context: JudgedUnits, reading: CueReading): boolean {
  return joinedPairs(context, reading).some(({ joining, byTree }) => isJoined(joining) || isJoined(byTree))
}

function isJoined(joining: Joining): boolean {
  return joining !== 'none' && joining !== 'reversed'
}

function withoutOther(
  context: JudgedUnits,
  reading: CueReading,
  role: 'subject' | 'object',
  topics: readonly Topic[],
): ImpliedCandidate[] {
  const { sentence } = context
  const { relation } = reading.occurrence.cue
  const fitting = topics.filter((topic) =>
    fitsTopic(sentence, relation, topic, role === 'subject' ? 'object' : 'subject'),
  )
  if (fitting.length === 0) return []
  const inTree = slotsByArgument(context, reading)
  return sentence.found.flatMap((argument, index) => {
    if (argument.type === 'date' || !fits(sentence, relation, index, role)) return []
    const byGrammar = originOf(reading, slotsAt(reading, argument), role)
    const origin = byGrammar ?? originOf(reading, inTree(index), role)
    if (origin === undefined) return []
    const rest = { relation, reading, role, argument: index, origin, isByTree: byGrammar === undefined }
    return fitting.map((topic, rank) => ({ ...rest, topic, rank, rivals: fitting.length }))
  })
}

function originOf(
  { frames }: CueReading,
  slots: readonly string[],
  role: 'subject' | 'object',
): FrameOrigin | undefined {
  return frames.find(([, frame]) => slots.includes(frame[role]))?.[0]
}

function fitsTopic(
  { ontology }: JudgedSentence,
  relation: RelationType,
  { reference, target }: Topic,
  role: 'subject' | 'object',
): boolean {
  const types = slotTypes(relation, role)
  return (
    types !== undefined && fitsTypes({ ontology, relation, isStrict: true }, { ...reference, targets: [target] }, types)
  )
}
