/** Grouping: folds the rows that share the values of the keys. Without keys there is one group, even of no rows. */
import type { Expression } from '../ast.ts'
import type { BoundProjection } from '../bind/bound.ts'
import { findAggregate } from '../functions/aggregates.ts'
import { groupKey, groupKeyOf } from '../values/compare.ts'
import type { Value } from '../values/value.ts'
import { callSite, compileExpression } from './expression.ts'
import type { Stage } from './query.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** One aggregate while it runs over one group. */
interface Fold {
  readonly add: (row: Row) => void
  readonly result: () => Value
}

interface Group {
  readonly keys: readonly Value[]
  readonly folds: readonly Fold[]
}

/** Holds all rows back and gives one for each group, in the order in which the groups were first seen. */
export function groupStage(runtime: Runtime, group: NonNullable<BoundProjection['group']>): Stage {
  const keys = group.keys.map(({ expression }) => compileExpression(runtime, expression))
  const starts = group.aggregates.map(({ expression }) => compileAggregate(runtime, expression))
  const start = (values: readonly Value[]): Group => ({ keys: values, folds: starts.map((fold) => fold()) })
  return (next) => {
    let groups = new Map<string | number | bigint, Group>()
    const sink: Sink = (row) => {
      const values = keys.map((key) => key(row))
      const key = groupKeyOf(values)
      let found = groups.get(key)
      if (found === undefined) {
        found = start(values)
        groups.set(key, found)
        runtime.keep()
      }
      for (const fold of found.folds) fold.add(row)
      return true
    }
    const give = (row: Row): boolean => {
      if (groups.size === 0 && keys.length === 0) groups.set('', start([]))
      for (const found of groups.values()) {
        group.keys.forEach(({ slot }, index) => (row[slot] = found.keys[index] ?? null))
        group.aggregates.forEach(({ slot }, index) => (row[slot] = found.folds[index]?.result() ?? null))
        if (!next(row)) return false
      }
      return true
    }
    const wrap = (upstream: Sink): Sink => {
      return (row) => {
        groups = new Map()
        upstream(row)
        const goesOn = give(row)
        groups = new Map()
        return goesOn
      }
    }
    return { sink, wrap }
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
  return { add: () => count++, result: () => BigInt(count) }
}
