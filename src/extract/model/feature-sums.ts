/** Sums of weights of the relation model's features, for pairs of one order. */
import type { AddFeature } from '../parse/path-features.ts'
import { hashOf } from './relation-features.ts'
import { addRow, type WeightTable } from './weights-file.ts'

/** Adds features to the sums it is pointed at. One function for a whole sentence: making one for each sum costs as much as summing. */
export class FeatureSums {
  /** Sums a feature where `into` pointed last. */
  readonly add: AddFeature
  readonly columns: number
  #sums: Int32Array = new Int32Array(0)
  #offset = 0

  constructor(table: WeightTable, isForward: boolean) {
    const shift = 32 - table.header.hashBits
    this.columns = table.header.columns
    this.add = (template, ...parts) => {
      addRow(table, hashOf(isForward, template, parts) >>> shift, this.#sums, this.#offset)
    }
  }

  /** Points at the sums from place `offset` on; gives `add`. */
  into(sums: Int32Array, offset: number): AddFeature {
    this.#sums = sums
    this.#offset = offset
    return this.add
  }
}
