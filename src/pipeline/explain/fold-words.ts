/** The fold in plain words: what part a sentence had, where a time comes from, what a confidence is made of. */
import type { AssertionExplanation, AssertionPart } from '../../model/explanation.ts'
import type { EvidenceView, FactView } from '../../model/views.ts'

const partWords: Readonly<Record<AssertionPart, string>> = {
  decides: 'decides the status',
  agrees: 'agrees, and was said earlier',
  yields: 'has equal standing, but gives way: ended counts before retained, active and planned',
  overtaken: 'was said earlier, and overtaken by a later word',
  retells: 'tells again how it began, and nothing of its end',
  outranked: 'is reported only, where another sentence asserts',
  denies: 'denies it, beside words that stand',
  opposes: 'stands against another of equal standing',
  'no-say': 'has no say: it holds the relation possible only',
}

/** The part of a sentence in the status of its relation, as a sentence about it. */
export function partWhy(part: AssertionPart, { saidAt, publishedAt }: EvidenceView): string {
  const day = saidAt ?? publishedAt
  return `${day === undefined ? 'Said on no known day' : `Said ${day}`}: ${partWords[part]}.`
}

/** Where the time of a relation comes from. */
export function timeWhy({ validTime }: FactView, assertions: readonly AssertionExplanation[]): string {
  const times = [...new Set(assertions.flatMap(({ evidence }) => evidence.validTime ?? []))].sort()
  if (validTime === undefined)
    return times.length === 0
      ? 'No sentence says when it held; none is invented.'
      : `The times given (${times.join(', ')}) are not of sentences that count.`
  if (times.length === 1) return `${validTime}: as its sentences say.`
  if (times.includes(validTime)) return `${validTime}, of ${times.join(', ')}: the surest, or the widest that is said.`
  return `${validTime}: from the earliest start to the latest end of ${times.join(', ')}.`
}

/** What the confidence of a relation is made of. */
export function confidenceWhy({ confidence, independentSources, documents }: FactView): string {
  const best = 'the surest sentence of each independent source'
  const repeated = documents > independentSources ? ` (${documents} documents, some of which repeat another)` : ''
  return independentSources === 1
    ? `${confidence.toFixed(2)}: the surest sentence of its one source${repeated}.`
    : `${confidence.toFixed(2)}: the chance that not all are wrong, from ${best}; there are ${independentSources}${repeated}.`
}
