/** The judge: how likely a candidate is a fact. One dot product over hashed features. */
import { readWeights, weightAt, type WeightTable } from '../model/weights-file.ts'
import type { WeightedFeature } from '../model/relation-model.ts'
import type { Candidate } from './candidates.ts'
import type { JudgedUnits } from './judge-features.ts'
import { judgeFeatures } from './judge-features.ts'

/** Judges candidates. */
export interface Judge {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** At or above this a candidate is a fact for the graph. */
  readonly threshold: number
  /** 0..1, calibrated by leaving sets out. */
  probability(context: JudgedUnits, candidate: Candidate): number
  /** The features that weigh most, heaviest first, at most `limit`. */
  explain(context: JudgedUnits, candidate: Candidate, limit: number): WeightedFeature[]
}

/** The name of the file under data/models. */
export const judgeWeightsFile = 'judge.weights'
let loaded: Judge | undefined

/** The judge with the weights that ship, read once. */
export function loadJudge(): Judge {
  loaded ??= makeJudge(readWeights(judgeWeightsFile))
  return loaded
}

/** A judge of given weights: one column; figures `slope`, `offset` (calibration) and `threshold`. */
export function makeJudge(table: WeightTable): Judge {
  const { hashBits, scale, figures, version } = table.header
  const [slope = 1] = figures['slope'] ?? []
  const [offset = 0] = figures['offset'] ?? []
  const [threshold = 0.5] = figures['threshold'] ?? []
  return {
    version,
    threshold,
    probability(context, candidate) {
      let units = 0
      judgeFeatures(context, candidate, (_template, hash) => {
        units += weightAt(table, hash >>> (32 - hashBits), 0)
      })
      return Math.round(1e4 / (1 + Math.exp(-(slope * units * scale + offset)))) / 1e4
    },
    explain(context, candidate, limit) {
      const told = new Map<string, number>()
      judgeFeatures(context, candidate, (template, hash, parts) => {
        const weight = weightAt(table, hash >>> (32 - hashBits), 0) * scale
        if (weight !== 0)
          told.set(`${template}: ${parts.map(({ text }) => text).join(' ')}`, Math.round(weight * 1e3) / 1e3)
      })
      return [...told]
        .map(([feature, weight]) => ({ feature, weight }))
        .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
        .slice(0, limit)
    },
  }
}
