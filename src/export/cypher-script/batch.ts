/** Gathers rows that share a statement, so that a script has one line for hundreds of elements. */

/** Rows of one statement: enough to be quick, few enough for any heap. */
const batchRows = 200
const batchUnits = 262_144

/** Rows under way. `tail` is the statement after `UNWIND … AS row`. */
export class Batch {
  #tail = ''
  #rows: string[] = []
  #units = 0

  /** Adds a row; gives the statement of the rows before it when the row needs another, or when they are enough. */
  add(row: string, tail: string): string {
    const isFull = this.#rows.length >= batchRows || this.#units > batchUnits
    const before = isFull || tail !== this.#tail ? this.rest() : ''
    this.#tail = tail
    this.#rows.push(row)
    this.#units += row.length
    return before
  }

  rest(): string {
    if (this.#rows.length === 0) return ''
    const statement = `UNWIND [${this.#rows.join(', ')}] AS row ${this.#tail};\n`
    this.#rows = []
    this.#units = 0
    return statement
  }
}
