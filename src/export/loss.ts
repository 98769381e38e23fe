/**
 * What a format cannot hold as it is. Two degrees: *encoded* (in the file in another form, and restored when Graphwright reads the
 * file back) and *lost* (not in the file). Counted while writing; a report is plain data for `--loss report.json`.
 */
import { sortedBy } from '../basics/order.ts'

/** Every code a loss may carry, with its degree and what it means. */
export const lossCodes = {
  CHARACTER_ESCAPED: { lost: false, what: 'text holds characters that the format cannot; they are written as _xHHHH_' },
  NAME_ESCAPED: {
    lost: false,
    what: 'a property, label or type has a name that the format cannot hold; it is escaped or renamed',
  },
  ID_ESCAPED: {
    lost: false,
    what: 'an id holds characters that the format does not allow in ids; they are written as _xHHHH_',
  },
  LIST_AS_TEXT: { lost: false, what: 'the format has no lists; they are written as JSON arrays in text' },
  EMPTY_LIST_APART: {
    lost: false,
    what: 'the reader takes an empty list for no value; a script beside the tables sets it',
  },
  MIXED_KINDS: { lost: false, what: 'a property has values of several kinds; each kind has a column of its own' },
  MIXED_AS_TEXT: { lost: true, what: 'a property has values of several kinds; all are written as text' },
  NUMBER_OMITTED: { lost: true, what: 'the format has no NaN or infinity; the property is left out' },
  EDGE_ID_LOST: { lost: true, what: 'the format has no edge ids' },
  LABELS_LOST: { lost: true, what: 'the format keeps one label of a node' },
  TIME_LOST: { lost: true, what: 'a time cannot be told as the format tells times; it stays a text' },
  PROPERTY_LOST: { lost: true, what: 'the format does not hold this property' },
  ELEMENT_LOST: { lost: true, what: 'the format does not hold this node or edge' },
} as const satisfies Record<string, { lost: boolean; what: string }>

/** The code of a loss. */
export type LossCode = keyof typeof lossCodes

/** One kind of loss at one place. `where` is `node.NAME`, `edge.NAME`, `node` or `edge`; `example` is the id of the first case. */
export interface Loss {
  readonly code: LossCode
  readonly what: string
  readonly where: string
  readonly count: number
  readonly lost: boolean
  readonly example?: string
}

/** What one export changed. Losses are sorted by code, then place. */
export interface LossReport {
  /** How many values or elements are not in the file; 0 means that reading the file back gives the same graph. */
  readonly lost: number
  /** How many are there in another form. */
  readonly encoded: number
  readonly losses: readonly Loss[]
}

/** Counts losses while an export runs. */
export class LossCollector {
  readonly #losses = new Map<string, { code: LossCode; where: string; count: number; example: string | undefined }>()

  /** Counts one case, or `count` of them. */
  add(code: LossCode, where: string, example?: string, count = 1): void {
    const key = `${code} ${where}`
    const known = this.#losses.get(key)
    if (known === undefined) this.#losses.set(key, { code, where, count, example })
    else known.count += count
  }

  /** What was counted so far. */
  report(): LossReport {
    const losses = sortedBy(this.#losses, ([key]) => key).map(([, loss]): Loss => {
      const { code, where, count, example } = loss
      return { code, ...lossCodes[code], where, count, ...(example !== undefined && { example }) }
    })
    const total = (lost: boolean) => losses.reduce((sum, loss) => (loss.lost === lost ? sum + loss.count : sum), 0)
    return { lost: total(true), encoded: total(false), losses }
  }
}
