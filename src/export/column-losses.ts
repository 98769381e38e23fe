/** Counts what happens to the values of a column. */
import type { LossCode, LossCollector } from './loss.ts'
import type { Column } from './survey.ts'

type Named = Pick<Column, 'name'>

/** The columns of the nodes, or of the edges, as places of losses. */
export class ColumnLosses {
  readonly #domain: 'node' | 'edge'
  readonly #columns: readonly Named[]
  readonly #losses: LossCollector

  constructor(domain: 'node' | 'edge', columns: readonly Named[], losses: LossCollector) {
    this.#domain = domain
    this.#columns = columns
    this.#losses = losses
  }

  /** Counts one value of the column with this number; `id` is that of its element. */
  add(code: LossCode, column: number, id: string): void {
    this.#losses.add(code, `${this.#domain}.${this.#columns[column]?.name ?? ''}`, id)
  }
}
