/**
 * The trained model of standing: weighs what the rules made of a match with the words around it. Eight logistic regressions over hashed
 * features (four of status, three of modality, one of polarity), and a network that reads the sentence and what they say of it. It is asked
 * about every match; where it agrees with the rules, they are what is told as the reason, else the word that weighs most with the regressions.
 */
import type { AssertionStatus, Modality } from '../../model/assertion.ts'
import type { Situation } from '../claims/situation.ts'
import type { Standing } from '../claims/status.ts'
import { readTablesBesideEncoder } from '../encoder/encoder-file.ts'
import { loadEncoder } from '../encoder/encoder.ts'
import { hashString } from '../model/feature-hash.ts'
import { addRow, readWeights, type WeightTable } from '../model/weights-file.ts'
import { isAgreed, isLeftOpen, isOther, isPlainlyDenied, isSettingApart, isToldInPresent } from './settled.ts'
import { standingFeatures } from './standing-features.ts'
import { standingInputs } from './standing-inputs.ts'
import { StandingNetwork } from './standing-network.ts'

/** The names of the files under data/models. */
export const standingWeightsFile = 'standing.weights'
export const standingNetworkFile = 'standing-network.weights'

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
  if (loaded !== undefined) return loaded
  const encoder = loadEncoder()
  const network = new StandingNetwork(readTablesBesideEncoder(standingNetworkFile), (word) => encoder.vectorOf(word))
  loaded = standingModel(readWeights(standingWeightsFile), network)
  return loaded
}

/** A model of weights, with what reads the sentence beside them, if anything does. */
export function standingModel(table: WeightTable, network?: StandingNetwork): StandingModel {
  const version = [table.header.version, network?.version].filter((part) => part !== undefined).join('.')
  return { version, weigh: (situation) => weigh({ table, network }, situation) }
}

/** The row of a feature in a table of `2 ** hashBits` hashes. */
export function standingRow(name: string, hashBits: number): number {
  return hashString(name) >>> (32 - hashBits)
}

interface Parts {
  readonly table: WeightTable
  readonly network: StandingNetwork | undefined
}

function weigh({ table, network }: Parts, situation: Situation): Standing {
  const { statuses, modalities, polarity } = standingColumns
  const { ruled } = situation
  // What was denied to be refused, or stands against what is denied.
  if (isLeftOpen(ruled) || isOther(situation)) return ruled
  const seen = rowsOf(table, situation)
  const linear = linearOdds(table, seen.keys())
  const odds = network === undefined ? linear : network.odds(standingInputs(situation), linear)
  const said = {
    status: greatest(statuses, odds, 0),
    modality: greatest(modalities, odds, statuses.length),
    polarity: isDenied(situation, odds[polarity] ?? 0) ? ('negated' as const) : ('affirmed' as const),
  }
  // What the ontology's own pattern says shows a status is not for others to weigh, nor that a state told in the present holds.
  const isSale = ruled.rule === 'transfer' && ruled.status === 'planned'
  const isShown = ruled.rule === 'shown' || ruled.rule === 'replaced' || isSale || situation.shown === 'active'
  const isBegun = said.status === 'planned' && isAgreed(situation)
  const isSettled = isShown || isBegun || (said.status === 'ended' && isToldInPresent(situation))
  if (said.status === ruled.status || isSettled) return { ...ruled, ...said, status: ruled.status }
  const { statusCue: _ruledCue, ...rest } = ruled
  const at = heaviest(table, seen, statuses.indexOf(said.status))
  const { cue } = situation.match
  const isBeside = at !== undefined && (at < cue.first || at >= cue.end)
  const overruled = { status: ruled.status, rule: ruled.rule }
  return { ...rest, ...said, rule: 'weighed', overruled, ...(isBeside && { statusCue: { first: at, end: at + 1 } }) }
}

function isDenied(situation: Situation, odds: number): boolean {
  if (isSettingApart(situation)) return situation.ruled.polarity === 'negated'
  return odds > 0 || isPlainlyDenied(situation)
}

/** The rows of a situation's features, and the token of each, where it is one token's. */
function rowsOf({ header: { hashBits } }: WeightTable, situation: Situation): Map<number, number | undefined> {
  const rows = new Map<number, number | undefined>()
  standingFeatures(situation, (name, at) => {
    const row = standingRow(name, hashBits)
    if (!rows.has(row)) rows.set(row, at)
  })
  return rows
}

/** The log-odds of the columns by the features alone. */
export function linearOdds(table: WeightTable, rows: Iterable<number>): Float32Array {
  const sums = new Int32Array(standingColumns.count)
  for (const row of rows) addRow(table, row, sums, 0)
  return Float32Array.from(sums, (sum) => sum * table.header.scale)
}

/** The name whose column is the greatest; of equals the first. `from` is the column of the first. */
function greatest<T>(names: readonly [T, ...T[]], odds: Float32Array, from: number): T {
  let best = 0
  for (const index of names.keys()) if ((odds[from + index] ?? 0) > (odds[from + best] ?? 0)) best = index
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
