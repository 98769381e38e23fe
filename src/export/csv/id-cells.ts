/** The cells of ids. The ends of edges are ids of nodes, which come first: where none of those needed care, no end is looked through. */
import { isPlainText } from '../../basics/plain-text.ts'

/** Cells of the ids that may need quoting or escaping. */
export interface CarefulCells {
  readonly node: (id: string) => string
  readonly end: (id: string) => string
}

/** Ids of one export. */
export class IdCells {
  readonly #careful: CarefulCells
  #isEveryNodePlain = true

  constructor(careful: CarefulCells) {
    this.#careful = careful
  }

  /** The cell of a node's own id. To be asked for every node before the first edge. */
  node(id: string): string {
    if (id !== '' && isPlainText(id)) return `"${id}"`
    this.#isEveryNodePlain = false
    return this.#careful.node(id)
  }

  /** The cell of an end of an edge. */
  end(id: string): string {
    return this.#isEveryNodePlain ? `"${id}"` : this.#careful.end(id)
  }
}
