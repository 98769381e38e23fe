/** Remembers how values that come again and again are written: most properties of a graph have a handful of values. */
import type { PropertyValue } from '../model/property-graph.ts'

/** A column with more different values than this is no longer looked up: names and ids never come again. */
const mostValues = 256

/** Finished text by column and value. Memory is bounded by the number of columns. */
export class RepeatedCells {
  /** Null for a column that is no longer looked up. */
  readonly #byColumn: (Map<PropertyValue, string> | null | undefined)[] = []

  /** What was kept for this value. */
  find(column: number, value: PropertyValue): string | undefined {
    return this.#byColumn[column]?.get(value)
  }

  /**
   * Keeps the text of a value that any element may have: one that is written without a loss. Zero is not kept, since a map cannot
   * tell it from −0; nor are lists, which are equal only to themselves.
   */
  keep(column: number, value: PropertyValue, text: string): void {
    if (value === 0 || typeof value === 'object') return
    const cells = this.#byColumn[column]
    if (cells === undefined) this.#byColumn[column] = new Map([[value, text]])
    else if (cells === null) return
    else if (cells.size < mostValues) cells.set(value, text)
    else this.#byColumn[column] = null
  }
}
