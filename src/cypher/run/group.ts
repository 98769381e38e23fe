/** Grouping: folds the rows that share the values of the keys. Without keys there is one group, even of no rows. */
import type { Expression } from '../ast.ts'
import type { BoundProjection } from '../bind/bound.ts'
import { findAggregate } from '../functions/aggregates.ts'
import { groupKey, groupKeyOf } from '../values/compare.ts'
import type { Value } from '../values/value.ts'
import { callSite, compileExpression } from './expression.ts'
import type { CountPlan } from '../plan/count.ts'
import { compileCount } from './count.ts'
import type { Stage } from './query.ts'
import type { Evaluate, Row, Runtime, Sink } from './runtime.ts'

/** One aggregate while it runs over one group; a row may stand for several. */
interface Fold {
  readonly add: (row: Row, weight: number) => void
  readonly result: () => Value
}

interface Group {
  readonly keys: readonly Value[]
  readonly folds: readonly Fold[]
}

/** The folded groups of one run of a projection. */
class Groups {
  readonly #runtime: Runtime
  readonly #group: NonNullable<BoundProjection['group']>
  readonly #keys: readonly Evaluate[]
  readonly #starts: readonly (() => Fold)[]
  #found = new Map<string | number | bigint, Group>()

  /** With `isCounted` all aggregates are counts of what is never null, and so all count the rows. */
  constructor(runtime: Runtime, group: NonNullable<BoundProjection['group']>, isCounted: boolean) {
    this.#runtime = runtime
    this.#group = group
    this.#keys = group.keys.map(({ expression }) => compileExpression(runtime, expression))
    this.#starts = group.aggregates.map(({ expression }) =>
      isCounted ? countRows : compileAggregate(runtime, expression),
    )
  }

  add(row: Row, weight: number): boolean {
    // A row that stands for none makes no group.
    if (weight === 0) return true
    const values = this.#keys.map((key) => key(row))
    const key = groupKeyOf(values)
    let group = this.#found.get(key)
    if (group === undefined) {
      group = this.#start(values)
      this.#found.set(key, group)
      this.#runtime.keep()
    }
    for (const fold of group.folds) fold.add(row, weight)
    return true
  }

  #start(keys: readonly Value[]): Group {
    return { keys, folds: this.#starts.map((start) => start()) }
  }

  /** Gives a row for each group, in the order in which they were first seen, and forgets them. */
  give(row: Row, next: Sink): boolean {
    const found = this.#found
    this.#found = new Map()
    if (found.size === 0 && this.#keys.length === 0) found.set('', this.#start([]))
    for (const { keys, folds } of found.values()) {
      this.#group.keys.forEach(({ slot }, index) => (row[slot] = keys[index] ?? null))
      this.#group.aggregates.forEach(({ slot }, index) => (row[slot] = folds[index]?.result() ?? null))
      if (!next(row)) return false
    }
    return true
  }
}

/** Holds all rows back and gives one for each group. */
export function groupStage(runtime: Runtime, group: NonNullable<BoundProjection['group']>): Stage {
  return (next) => {
    const groups = new Groups(runtime, group, false)
    return { sink: (row) => groups.add(row, 1), wrap: wrapGroups(groups, next) }
  }
}

/** The same where the rows are counted by a plan instead of being made. */
export function countStage(runtime: Runtime, plan: CountPlan, group: NonNullable<BoundProjection['group']>): Stage {
  return (next) => {
    const groups = new Groups(runtime, group, true)
    const sink = compileCount(runtime, plan, (row, weight) => groups.add(row, weight))
    return { sink, wrap: wrapGroups(groups, next) }
  }
}

function wrapGroups(groups: Groups, next: Sink): (upstream: Sink) => Sink {
  return (upstream) => (row) => {
    upstream(row)
    return groups.give(row, next)
  }
}

/** Compiles an aggregate to a function that starts it anew for a group. */
function compileAggregate(runtime: Runtime, node: Expression): () => Fold {
  if (node.kind === 'count-all') return countRows
  const spec = node.kind === 'call' ? findAggregate(node.name) : undefined
  if (node.kind !== 'call' || spec === undefined) throw new TypeError('not an aggregate')
  const site = callSite(runtime, node)
  const [first, second] = node.args.map((arg) => compileExpression(runtime, arg))
  const keeps = spec.name === 'collect' || spec.name.startsWith('percentile')
  return () => {
    const accumulator = spec.start(site)
    const seen = node.distinct ? new Set<string | number | bigint>() : undefined
    const add = (row: Row): void => {
      const value = first?.(row) ?? null
      if (value === null || (seen !== undefined && !isNew(runtime, seen, value))) return
      if (keeps) runtime.keep()
      accumulator.add(value, second?.(row) ?? null)
    }
    return { add, result: accumulator.result }
  }
}

function isNew(runtime: Runtime, seen: Set<string | number | bigint>, value: Value): boolean {
  const key = groupKey(value)
  if (seen.has(key)) return false
  seen.add(key)
  runtime.keep()
  return true
}

function countRows(): Fold {
  let count = 0
  return { add: (_row, weight) => (count += weight), result: () => BigInt(count) }
}
