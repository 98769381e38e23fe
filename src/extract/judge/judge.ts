/** The judge: how likely a candidate is a fact. One dot product over hashed features. */
import { HeldRows } from '../model/held-rows.ts'
import { readWeights, type WeightTable } from '../model/weights-file.ts'
import type { Candidate } from './candidates.ts'
import type { ImpliedCandidate } from './implied-candidates.ts'
import { impliedFeatures } from './implied-features.ts'
import { judgeFeatures, type JudgeSink } from './judge-features.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** Judges candidates. */
export interface Judge {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** At or above this a candidate of a relation is a fact for the graph. */
  thresholdOf(relationType: string): number
  /** True for a relation that ships: the judge learned what is its own. Of others it knows less than the frames of their examples. */
  knows(relationType: string): boolean
  /** 0..1, calibrated by leaving sets out. */
  probability(context: JudgedUnits, candidate: Candidate): number
  /** The same of a candidate with one end in another sentence. */
  probabilityOfImplied(context: JudgedUnits, candidate: ImpliedCandidate): number
  /** At or above this an implied candidate is a fact for the graph. */
  readonly impliedThreshold: number
}

/** The name of the file under data/models. */
export const judgeWeightsFile = 'judge.weights'
const impliedColumn = 2
let loaded: Judge | undefined

/** The judge with the weights that ship, read once. */
export function loadJudge(): Judge {
  loaded ??= makeJudge(readWeights(judgeWeightsFile))
  return loaded
}

/**
 * A judge of given weights. The first column is of the relations it learned from, which are `names`, the second of any other, the third of
 * candidates with one end in another sentence; figures `slope`, `offset` (calibration) and `threshold` are of all three.
 */
export function makeJudge(table: WeightTable): Judge {
  const { columns, scale, figures, version } = table.header
  const slopes = figures['slope'] ?? []
  const offsets = figures['offset'] ?? []
  const thresholds = figures['threshold'] ?? []
  const learned = new Set(table.header.names)
  const held = new HeldRows(table)
  const sums = new Int32Array(columns)
  const odds = (column: number, give: (sink: JudgeSink) => void): number => {
    held.clear()
    give((hash) => {
      held.hold(hash)
    })
    held.settle(sums.fill(0), 0)
    const logit = (slopes[column] ?? 1) * (sums[column] as number) * scale + (offsets[column] ?? 0)
    return Math.round(1e4 / (1 + Math.exp(-logit))) / 1e4
  }
  return {
    version,
    thresholdOf: (relationType) => thresholds[learned.has(relationType) ? 0 : 1] ?? 0.5,
    knows: (relationType) => learned.has(relationType),
    impliedThreshold: thresholds[impliedColumn] ?? 0.5,
    probability(context, candidate) {
      const isKnown = learned.has(candidate.relation.id)
      return odds(isKnown ? 0 : 1, (sink) => {
        judgeFeatures(context, candidate, isKnown, sink)
      })
    },
    probabilityOfImplied: (context, candidate) =>
      odds(impliedColumn, (sink) => {
        impliedFeatures(context, candidate, learned.has(candidate.relation.id), sink)
      }),
  }
}
