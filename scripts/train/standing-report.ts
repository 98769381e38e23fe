/** Tables and lists of how cases of standing were judged, as text. */
import type { Standing } from '../../src/extract/claims/status.ts'
import { dayBounds } from '../../src/model/valid-time.ts'
import type { StandingCase, StandingLabels } from './standing-cases.ts'

/** A case with what the rules and the model say of it. */
export interface JudgedCase extends StandingCase {
  readonly ruled: Standing
  readonly weighed: Standing
}

const labels = ['status', 'modality', 'polarity'] as const

/** A line each for told and found cases and for rules and model: the shares that are right, of each label and of all three. */
export function accuracyTable(set: string, cases: readonly JudgedCase[]): string {
  const lines = (['told', 'found'] as const).flatMap((how) =>
    (['ruled', 'weighed'] as const).map((by) => {
      const own = cases.filter((one) => one.how === how)
      const share = (isRight: (one: JudgedCase) => boolean): string =>
        (own.filter(isRight).length / own.length).toFixed(3)
      const each = labels.map((label) => `${label} ${share((one) => one[by][label] === one.labels[label])}`)
      return `${set.padEnd(11)} ${how.padEnd(5)} ${String(own.length).padStart(4)} ${by.padEnd(8)} ${each.join('  ')}  all ${share((one) => isRight(one[by], one.labels))}`
    }),
  )
  return lines.join('\n')
}

function isRight(said: StandingLabels, labelled: StandingLabels): boolean {
  return labels.every((label) => said[label] === labelled[label])
}

/** How valid times are read from the told cases of a set, by the rules of time. An end that is left open is open however it is written. */
export function timeLine(set: string, cases: readonly JudgedCase[]): string {
  const told = cases.filter(({ how }) => how === 'told').map(({ time }) => time)
  const labelled = told.filter((time) => time.labelled !== undefined)
  const read = labelled.filter((time) => time.read !== undefined)
  const openEnd = (time: string | undefined): string | undefined => time?.replace(/\/$/u, '/..')
  const exact = read.filter((time) => openEnd(time.read) === openEnd(time.labelled)).length
  const overlap = read.filter((time) => overlaps(time.read ?? '', time.labelled ?? '')).length
  const beside = told.length - labelled.length
  const invented = told.filter((time) => time.labelled === undefined && time.read !== undefined).length
  return `${set.padEnd(11)} time  of ${labelled.length} labelled: read ${read.length}, exact ${exact}, overlap ${overlap}; of ${beside} others: read ${invented}`
}

function overlaps(a: string, b: string): boolean {
  const [one, other] = [dayBounds(a), dayBounds(b)]
  const isBefore = (end: string | undefined, start: string | undefined): boolean =>
    end !== undefined && start !== undefined && end < start
  return one !== undefined && other !== undefined && !isBefore(one.to, other.from) && !isBefore(other.to, one.from)
}

const statuses = ['active', 'ended', 'retained', 'planned'] as const

/** Told cases: a row for each labelled status, a column for each status that the model says. */
export function confusionTable(cases: readonly JudgedCase[]): string {
  const told = cases.filter(({ how }) => how === 'told')
  const rows = statuses.map((labelled) => {
    const counts = statuses.map(
      (said) => told.filter((one) => one.labels.status === labelled && one.weighed.status === said).length,
    )
    return [labelled.padEnd(10), ...counts.map((count) => String(count).padStart(9))].join('')
  })
  return [['labelled'.padEnd(10), ...statuses.map((said) => said.padStart(9))].join(''), ...rows].join('\n')
}

/** The cases that the model has wrong. */
export function errorLines(cases: readonly JudgedCase[]): string[] {
  const tell = ({ status, modality, polarity }: StandingLabels): string => `${status} ${modality} ${polarity}`
  return cases
    .filter((one) => !isRight(one.weighed, one.labels))
    .map((one) =>
      [
        `${one.how} ${one.words} [${one.situation.relation.id}] wants ${tell(one.labels)}`,
        `    model ${tell(one.weighed)} (${one.weighed.rule}); rules ${tell(one.ruled)} (${one.ruled.rule})`,
        `    ${one.text}`,
      ].join('\n'),
    )
}
