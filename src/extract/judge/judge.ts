/** The judge: how likely a candidate is a fact. One dot product over hashed features. */
import { readWeights, weightAt, type WeightTable } from '../model/weights-file.ts'
import type { Candidate } from './candidates.ts'
import { judgeFeatures } from './judge-features.ts'
import type { JudgedUnits } from './judged-sentence.ts'

/** Judges candidates. */
export interface Judge {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** At or above this a candidate is a fact for the graph. */
  readonly threshold: number
  /** True for a relation that the judge learned from. Of others it knows less than the frames of their own examples. */
  knows(relationType: string): boolean
  /** 0..1, calibrated by leaving sets out. */
  probability(context: JudgedUnits, candidate: Candidate): number
}

/** The name of the file under data/models. */
export const judgeWeightsFile = 'judge.weights'
let loaded: Judge | undefined

/** The judge with the weights that ship, read once. */
export function loadJudge(): Judge {
  loaded ??= makeJudge(readWeights(judgeWeightsFile))
  return loaded
}

/** A judge of given weights: one column; `names` are the relations it learned from; figures `slope`, `offset` (calibration) and `threshold`. */
export function makeJudge(table: WeightTable): Judge {
  const { hashBits, scale, figures, version } = table.header
  const [slope = 1] = figures['slope'] ?? []
  const [offset = 0] = figures['offset'] ?? []
  const [threshold = 0.5] = figures['threshold'] ?? []
  const learned = new Set(table.header.names)
  return {
    version,
    threshold,
    knows: (relationType) => learned.has(relationType),
    probability(context, candidate) {
      let units = 0
      judgeFeatures(context, candidate, (hash) => {
        units += weightAt(table, hash >>> (32 - hashBits), 0)
      })
      return Math.round(1e4 / (1 + Math.exp(-(slope * units * scale + offset)))) / 1e4
    },
  }
}
