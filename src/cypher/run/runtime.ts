/** What a running query shares: the graph, the parameters, and the limits that every loop counts against. */
import type { GraphSource } from '../../model/graph-source.ts'
import type { QueryLimits } from '../../model/query-value.ts'
import type { BoundStatement } from '../bind/bound.ts'
import { KgError } from '../../errors/kg-error.ts'
import { failure } from '../failure.ts'
import type { Place } from '../failure.ts'
import type { MapValue, Value } from '../values/value.ts'

/** The one row that a query works on: a value for each slot, overwritten as the search goes on. */
export type Row = Value[]

/** Computes a value from the row. */
export type Evaluate = (row: Row) => Value

/** Takes the row as it is now; false asks the producer to stop. */
export type Sink = (row: Row) => boolean

/** Ticks between two looks at the clock. */
const ticksPerLook = 4096

/** How many values a query may hold at once in groups, sets, sorts and lists. */
const maxKept = 10_000_000

/** Bounds on a run; of a signal, only whether it was given is looked at, again and again. */
export type RunLimits = Omit<QueryLimits, 'signal'> & { readonly signal?: Pick<AbortSignal, 'aborted'> }

/** One run of one query. */
export class Runtime {
  readonly statement: BoundStatement
  readonly source: GraphSource
  readonly parameters: MapValue
  readonly #limits: RunLimits
  readonly #deadline: number
  #ticks = 0
  #rows = 0
  #kept = 0

  constructor(statement: BoundStatement, source: GraphSource, parameters: MapValue, limits: RunLimits) {
    this.statement = statement
    this.source = source
    this.parameters = parameters
    this.#limits = limits
    this.#deadline = Date.now() + limits.timeoutMs
    this.#look()
  }

  /** Counts one unit of work. Throws QUERY_LIMIT when the time is over or the caller has aborted. */
  readonly tick = (): void => {
    if (++this.#ticks % ticksPerLook === 0) this.#look()
  }

  /** Counts one row that is kept in memory. Throws QUERY_LIMIT above the limit. */
  countRow(): void {
    if (++this.#rows <= this.#limits.maxRows) return
    throw new KgError('QUERY_LIMIT', `The query gives more than ${this.#limits.maxRows} rows`, {
      hint: 'Add LIMIT, aggregate, or raise the limit of rows.',
      context: { maxRows: this.#limits.maxRows },
    })
  }

  /** Counts one value that is held in memory. Throws QUERY_LIMIT when there are too many. */
  keep(): void {
    this.tick()
    if (++this.#kept <= maxKept) return
    throw new KgError('QUERY_LIMIT', `The query holds more than ${maxKept} values in memory`, {
      hint: 'Group by less, or filter before.',
    })
  }

  #look(): void {
    if (this.#limits.signal?.aborted === true) {
      throw new KgError('QUERY_LIMIT', 'The query was cancelled', { hint: 'Run it again.' })
    }
    if (Date.now() <= this.#deadline) return
    throw new KgError('QUERY_LIMIT', `The query ran longer than ${this.#limits.timeoutMs} ms`, {
      hint: 'Make the pattern narrower, bound its lengths, add LIMIT, or raise the time limit.',
      context: { timeoutMs: this.#limits.timeoutMs },
    })
  }

  /** The error for a value that cannot be worked with, at its place in the query. */
  fail(message: string, hint: string, place: Place): Error {
    return failure('QUERY_RUNTIME', { text: this.statement.text, place, message, hint })
  }
}
