/**
 * Folds the statuses of one episode into one. The rule in words:
 * the latest word counts; words that cannot be ordered in time are of equal standing, and among those ended > retained > active > planned;
 * but opposite words of equal standing, and a later denial, make the relation contested.
 */
import type { Assertion, AssertionStatus } from '../model/assertion.ts'
import type { RelationStatus, StatusRule } from '../model/relation.ts'
import type { TimedAssertion } from './episodes.ts'

/** A status and why. */
export interface FoldedStatus {
  readonly status: RelationStatus
  readonly statusRule: StatusRule
}

const precedence: readonly AssertionStatus[] = ['ended', 'retained', 'active', 'planned']

/**
 * The status of an episode. `episode` holds at least one affirmed, asserted or reported assertion; negated ones may stand beside it.
 * Assertions that hold something merely possible have no say.
 */
export function foldStatus(episode: readonly TimedAssertion[]): FoldedStatus {
  const { speaking, standing } = sifted(episode)
  const words = new Set(standing.map(({ assertion }) => wordOf(assertion)))
  if (areOpposed(standing, words)) return { status: 'contested', statusRule: 'opposition' }
  const status = precedence.find((candidate) => words.has(candidate))
  if (status === undefined) return statusAfterDenial(speaking, words)
  return { status, statusRule: ruleOf(speaking, standing, words) }
}

/**
 * The words of an episode, sifted: those that have a say, those of them that only tell again how it began, of the others the latest, of those
 * the ones of highest standing.
 */
export interface SiftedWords {
  readonly speaking: readonly TimedAssertion[]
  readonly retold: readonly TimedAssertion[]
  readonly latest: readonly TimedAssertion[]
  readonly standing: readonly TimedAssertion[]
}

/** Sifts the words of an episode. */
export function sifted(episode: readonly TimedAssertion[]): SiftedWords {
  const speaking = episode.filter(({ assertion }) => assertion.modality !== 'possible')
  const retold = retellings(speaking)
  const latest = withoutOvertaken(speaking.filter((item) => !retold.includes(item)))
  return { speaking, retold, latest, standing: withHighestStanding(latest) }
}

/**
 * The latest words only deny. "Did not end" leaves what was said to hold; "is not so", or a denial of an earlier ending, contradicts the
 * sentence that made the relation, and which of the two is right is not ours to say.
 */
function statusAfterDenial(speaking: readonly TimedAssertion[], latest: ReadonlySet<Word>): FoldedStatus {
  const earlier = new Set(speaking.map(({ assertion }) => wordOf(assertion)))
  const kept = earlier.has('retained') ? 'retained' : earlier.has('active') ? 'active' : undefined
  if (latest.has('not-so') || earlier.has('ended') || kept === undefined)
    return { status: 'contested', statusRule: 'opposition' }
  return { status: kept, statusRule: 'latest-word' }
}

function ruleOf(
  speaking: readonly TimedAssertion[],
  standing: readonly TimedAssertion[],
  words: ReadonlySet<Word>,
): StatusRule {
  if (speaking.length === 1) return 'only-word'
  if (new Set(speaking.map(({ assertion }) => wordOf(assertion))).size === 1) return 'agreement'
  return words.size > 1 ? 'precedence' : standing.length < speaking.length ? 'latest-word' : 'precedence'
}

/** A status, or the denial of one. */
type Word = AssertionStatus | 'not-ended' | 'not-so'

function wordOf(assertion: Assertion): Word {
  if (assertion.polarity === 'affirmed') return assertion.status
  return assertion.status === 'ended' ? 'not-ended' : 'not-so'
}

/** Leaves out what was said before something else was said. What has no date is overtaken by nothing. */
function withoutOvertaken(items: readonly TimedAssertion[]): readonly TimedAssertion[] {
  const lastSaid = items.reduce(
    (last, { when }) => (when.saidFrom !== undefined && when.saidFrom > last ? when.saidFrom : last),
    '',
  )
  return items.filter(({ when }) => when.saidTo === undefined || when.saidTo >= lastSaid)
}

/**
 * The words that it began on a day before that by which it had ended. They overtake no word of its end, however late they are said: whatever
 * holds after the end is of another episode.
 */
function retellings(words: readonly TimedAssertion[]): readonly TimedAssertion[] {
  const ends = words.flatMap(({ assertion, when }) =>
    wordOf(assertion) === 'ended' && when.endedBy !== undefined ? [when.endedBy] : [],
  )
  const end = ends.sort().at(0)
  if (end === undefined) return []
  return words.filter(({ assertion, when: { holdsFrom } }) => {
    const isDated = wordOf(assertion) === 'active' && assertion.validTime !== undefined
    return isDated && holdsFrom !== undefined && holdsFrom <= end
  })
}

/** What a source asserts stands above what it reports of others, where both speak. */
function withHighestStanding(items: readonly TimedAssertion[]): readonly TimedAssertion[] {
  const asserted = items.filter(({ assertion }) => assertion.modality === 'asserted')
  return asserted.length > 0 ? asserted : items
}

function areOpposed(items: readonly TimedAssertion[], words: ReadonlySet<Word>): boolean {
  if (words.has('not-ended') && words.has('ended')) return true
  if (words.has('not-so') && (words.has('active') || words.has('retained'))) return true
  // "Ended" beats "retained" where nothing is known of time; said on one day, they contradict each other.
  const daysOf = (status: Word) =>
    items.flatMap(({ assertion, when }) =>
      wordOf(assertion) === status && when.saidFrom !== undefined ? [when.saidFrom] : [],
    )
  const endings = new Set(daysOf('ended'))
  return daysOf('retained').some((day) => endings.has(day))
}
