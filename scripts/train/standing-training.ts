/** Training of the linear part of the model of standing: one logistic regression a column, over the hashed features of cases. */
import { standingFeatures } from '../../src/extract/standing/standing-features.ts'
import { standingColumns, standingRow } from '../../src/extract/standing/standing-model.ts'
import { formatWeights } from '../../src/extract/model/weights-file.ts'
import { trainLogistic, type Instance } from './logistic-trainer.ts'
import { interleaved, packRows } from './pack-rows.ts'
import type { StandingCase, StandingLabels } from './standing-cases.ts'

const options = { hashBits: 18, epochs: 20, rate: 0.05, l1: 0.01, hiddenShare: 0.2, positiveWeight: 1, seed: 5 }
/** A weight of this is 127 units. */
const greatestWeight = 28
/** Rows whose weights come to less are left out: the network reads the words too, and size is bought with it. */
const leastUnits = 5
const version = 'standing-14'

const { statuses, modalities } = standingColumns
const columns: readonly ((labels: StandingLabels) => boolean)[] = [
  ...statuses.map((status) => (labels: StandingLabels) => labels.status === status),
  ...modalities.map((modality) => (labels: StandingLabels) => labels.modality === modality),
  (labels) => labels.polarity === 'negated',
]

/** A case with its rows, made once for all trainings it is part of. */
export interface StandingExample {
  readonly one: StandingCase
  readonly rows: Int32Array
}

/** The example of a case. */
export function standingExample(one: StandingCase): StandingExample {
  const rows = new Set<number>()
  standingFeatures(one.situation, (name) => rows.add(standingRow(name, options.hashBits)))
  return { one, rows: Int32Array.from(rows) }
}

/** The bytes of a weight file. Deterministic. */
export function trainStanding(examples: readonly StandingExample[]): Uint8Array {
  const trained = columns.map((holds) => {
    const instances = examples.map(({ one, rows }): Instance => ({ rows, holds: holds(one.labels), weight: 1 }))
    return trainLogistic(instances, options)
  })
  const { hashes, weights, scale } = packRows(interleaved(trained), columns.length, greatestWeight, leastUnits)
  const header = { format: 'graphwright-weights/2' as const, version, hashBits: options.hashBits, scale }
  const names = [...statuses, ...modalities, 'negated']
  return formatWeights({ ...header, columns: columns.length, rows: hashes.length, figures: {}, names }, hashes, weights)
}
