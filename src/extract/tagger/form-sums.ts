/** What a word form weighs for the tokens beside it and its own, kept by form: a text says most of its words again and again. */
import { addRow, type WeightTable } from '../model/weights-file.ts'
import { featureHash, formFeatures } from './form-features.ts'
import type { WordForm } from './word-form.ts'

/** Forms kept at once; a text with more starts anew. */
const maxKept = 10_000

/** Sums of the weights of `formFeatures`. */
export class FormSums {
  readonly #table: WeightTable
  /** By form the sums of each of `formFeatures`, a column each, one after the other. */
  readonly #kept = new Map<WordForm, Int32Array>()

  constructor(table: WeightTable) {
    this.#table = table
  }

  /** The sums of a form: those of entry i of `formFeatures` stand at i times the table's columns. */
  of(form: WordForm): Int32Array {
    const kept = this.#kept.get(form)
    if (kept !== undefined) return kept
    const { hashBits, columns } = this.#table.header
    const sums = new Int32Array(columns * formFeatures.length)
    for (const [place, { give }] of formFeatures.entries()) {
      give(form, (template, hash) => {
        addRow(this.#table, featureHash(template, hash) >>> (32 - hashBits), sums, place * columns)
      })
    }
    if (this.#kept.size >= maxKept) this.#kept.clear()
    this.#kept.set(form, sums)
    return sums
  }
}
