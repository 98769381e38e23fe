/**
 * The trained model of standing: weighs what the rules made of a match with the words around it. Eight logistic regressions over hashed
 * features: four of status, three of modality, one of polarity. It is asked about every match; where it agrees with the rules, they are
 * what is told as the reason, else the word that weighs most.
 */
import type { AssertionStatus, Modality } from '../../model/assertion.ts'
import { governorOf, type Governor } from '../claims/governor.ts'
import type { Standing } from '../claims/status.ts'
import { statusClasses } from '../words/status-classes.ts'
import { hashString } from './feature-hash.ts'
import { formOf, standingFeatures, type Situation } from './standing-features.ts'
import { addRow, readWeights, type WeightTable } from './weights-file.ts'

/** The name of the file under data/models. */
export const standingWeightsFile = 'standing.weights'

/** What each column of the weights speaks for, in order. */
export const standingColumns = {
  statuses: ['active', 'ended', 'retained', 'planned'] as const satisfies readonly AssertionStatus[],
  modalities: ['asserted', 'reported', 'possible'] as const satisfies readonly Modality[],
  /** A score above nothing speaks for negated. */
  polarity: 7,
  count: 8,
}

/** Weighs situations. */
export interface StandingModel {
  readonly version: string
  readonly weigh: (situation: Situation) => Standing
}

let loaded: StandingModel | undefined

/** The model of data/models, read once. */
export function loadStandingModel(): StandingModel {
  loaded ??= standingModel(readWeights(standingWeightsFile))
  return loaded
}

/** A model of weights. */
export function standingModel(table: WeightTable): StandingModel {
  return { version: table.header.version, weigh: (situation) => weigh(table, situation) }
}

/** The row of a feature in a table of `2 ** hashBits` hashes. */
export function standingRow(name: string, hashBits: number): number {
  return hashString(name) >>> (32 - hashBits)
}

function weigh(table: WeightTable, situation: Situation): Standing {
  const { count, statuses, modalities, polarity } = standingColumns
  const sums = new Int32Array(count)
  const seen = new Map<number, number | undefined>()
  standingFeatures(situation, (name, at) => {
    const row = standingRow(name, table.header.hashBits)
    if (seen.has(row)) return
    seen.set(row, at)
    addRow(table, row, sums, 0)
  })
  const { ruled } = situation
  const said = {
    status: greatest(statuses, sums, 0),
    modality: greatest(modalities, sums, statuses.length),
    polarity: (sums[polarity] ?? 0) > 0 || isPlainlyDenied(situation) ? ('negated' as const) : ('affirmed' as const),
  }
  // What the ontology's own pattern says shows a status is not for others to weigh, nor that a state told in the present holds.
  const isShown = ruled.rule === 'shown' || situation.shown === 'active'
  const isSettled = isShown || (said.status === 'ended' && isToldInPresent(situation))
  if (said.status === ruled.status || isSettled) return { ...ruled, ...said, status: ruled.status }
  const { statusCue: _ruledCue, ...rest } = ruled
  const at = heaviest(table, seen, statuses.indexOf(said.status))
  const { cue } = situation.match
  const isBeside = at !== undefined && (at < cue.first || at >= cue.end)
  const overruled = { status: ruled.status, rule: ruled.rule }
  return { ...rest, ...said, rule: 'weighed', overruled, ...(isBeside && { statusCue: { first: at, end: at + 1 } }) }
}

/** The classes of words that end a relation. */
const endings = new Set(['leave', 'oust', 'stop', 'lapse', 'sell', 'call off', 'part', 'death'])

/** What stands over a cue in a plain form: its own verb, the "is" it hangs on, or the verb of a mere preposition ("bought … from"). */
function verbInForm({ view, match }: Situation, forms: RegExp): Governor | undefined {
  const governor = governorOf(view, match.cue)
  if (governor === undefined) return undefined
  const { tokens } = view.sentence
  const isPreposition = tokens.slice(match.cue.first, match.cue.end).every(({ pos }) => pos === 'ADP')
  const isOver = governor.isOwn || isPreposition || tokens[governor.group.head]?.lemma === 'be'
  return isOver && forms.test(formOf(tokens, governor.group)) ? governor : undefined
}

const plainPresent = /^present(?: passive)?$/u
const plainOrPerfect = /^(?:present|perfect)(?: passive)?$/u

/** "owns", "is married to", "is a unit of": told in the plain present, nothing in verb or cue ends, and no rule saw more. */
function isToldInPresent(situation: Situation): boolean {
  const { view, match, ruled } = situation
  if (ruled.rule !== 'default') return false
  const verb = verbInForm(situation, plainPresent)
  if (verb === undefined) return false
  const ends = (at: number): boolean => statusClasses(view.sentence.tokens, at).some((name) => endings.has(name))
  const cue = Array.from({ length: match.cue.end - match.cue.first }, (_, step) => match.cue.first + step)
  return ![verb.group.head, ...cue].some(ends)
}

const deniers = new Set(['not', "n't", 'never'])
/** Words after "not" by which it does not deny: "not only owns", "is not just a partner", "has not yet". */
const notDenying = new Set(['only', 'just', 'merely', 'simply', 'yet', 'longer', 'anymore', 'necessarily'])

/** Most tokens between "is" and a noun that it denies: "is not a close partner". */
const mostBetween = 4

/** "does not own", "are not partners", "has never bought": told in the plain present or perfect, with "not" or "never". */
function isPlainlyDenied(situation: Situation): boolean {
  const { view, match, ruled } = situation
  if (ruled.polarity !== 'negated') return false
  const verb = verbInForm(situation, plainOrPerfect)
  if (verb === undefined || (!verb.isOwn && match.cue.first - verb.group.end > mostBetween)) return false
  const { first, end } = verb.group
  // The "not" of "are not partners" stands behind its group.
  const words = view.sentence.tokens.slice(first, Math.max(end, match.cue.first) + 1).map(({ lower }) => lower)
  return words.some((word) => deniers.has(word)) && !words.some((word) => notDenying.has(word))
}

/** The name whose column is the greatest; of equals the first. `from` is the column of the first. */
function greatest<T>(names: readonly [T, ...T[]], sums: Int32Array, from: number): T {
  let best = 0
  for (const index of names.keys()) if ((sums[from + index] ?? 0) > (sums[from + best] ?? 0)) best = index
  return names[best] ?? names[0]
}

/** The token whose features together speak most for a column; of equals the first. */
function heaviest(
  table: WeightTable,
  seen: ReadonlyMap<number, number | undefined>,
  column: number,
): number | undefined {
  const byToken = new Map<number, number>()
  const sums = new Int32Array(standingColumns.count)
  for (const [row, at] of seen) {
    if (at === undefined) continue
    sums.fill(0)
    addRow(table, row, sums, 0)
    byToken.set(at, (byToken.get(at) ?? 0) + (sums[column] ?? 0))
  }
  const [best] = [...byToken].sort(([a, x], [b, y]) => y - x || a - b)
  return best !== undefined && best[1] > 0 ? best[0] : undefined
}
