/** The judge: how likely a candidate is a fact. One dot product over hashed features. */
import type { RuleFeature } from '../../model/explanation.ts'
import { HeldRows } from '../model/held-rows.ts'
import { readWeights, weightAt, type WeightTable } from '../model/weights-file.ts'
import type { Candidate } from './candidates.ts'
import { judgeFeatures } from './judge-features.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** Judges candidates. */
export interface Judge {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** At or above this a candidate of a relation is a fact for the graph. */
  thresholdOf(relationType: string): number
  /** True for a relation that ships: the judge learned what is its own. For any other the zero-shot scorer is asked. */
  knows(relationType: string): boolean
  /** 0..1, calibrated by leaving sets out. */
  probability(context: JudgedUnits, candidate: Candidate): number
  /** What each kind of evidence weighs for a candidate (natural logarithm of odds, calibrated), heaviest first. */
  explain(context: JudgedUnits, candidate: Candidate): RuleFeature[]
}

/** The name of the file under data/models. */
export const judgeWeightsFile = 'judge.weights'
let loaded: Judge | undefined

/** The judge with the weights that ship, read once. */
export function loadJudge(): Judge {
  loaded ??= makeJudge(readWeights(judgeWeightsFile))
  return loaded
}

/**
 * A judge of given weights. The first column is of the relations it learned from, which are `names`, the second of any other; figures
 * `slope`, `offset` (calibration) and `threshold` are of both.
 */
export function makeJudge(table: WeightTable): Judge {
  const { columns, hashBits, scale, figures, version } = table.header
  const slopes = figures['slope'] ?? []
  const offsets = figures['offset'] ?? []
  const thresholds = figures['threshold'] ?? []
  const learned = new Set(table.header.names)
  const held = new HeldRows(table)
  const sums = new Int32Array(columns)
  const columnOf = ({ relation }: Candidate): number => (learned.has(relation.id) ? 0 : 1)
  return {
    version,
    thresholdOf: (relationType) => thresholds[learned.has(relationType) ? 0 : 1] ?? 0.5,
    knows: (relationType) => learned.has(relationType),
    probability(context, candidate) {
      const column = columnOf(candidate)
      held.clear()
      judgeFeatures(context, candidate, column === 0, (hash) => {
        held.hold(hash)
      })
      held.settle(sums.fill(0), 0)
      const odds = (slopes[column] ?? 1) * (sums[column] as number) * scale + (offsets[column] ?? 0)
      return Math.round(1e4 / (1 + Math.exp(-odds))) / 1e4
    },
    explain(context, candidate) {
      const column = columnOf(candidate)
      const unit = (slopes[column] ?? 1) * scale
      const weights = new Map<string, number>()
      judgeFeatures(context, candidate, column === 0, (hash, what) => {
        const weight = weightAt(table, hash >>> (32 - hashBits), column)
        if (weight !== 0) weights.set(what, (weights.get(what) ?? 0) + weight * unit)
      })
      return [...weights]
        .map(([feature, weight]) => ({ feature, weight: Math.round(weight * 1e3) / 1e3 }))
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    },
  }
}
