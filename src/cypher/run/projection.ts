/** Compiles WITH and RETURN to stages: group, assign, distinct, order, skip and limit, condition. */
import type { Expression } from '../ast.ts'
import type { Assignment, BoundProjection } from '../bind/bound.ts'
import { groupKeyOf, order } from '../values/compare.ts'
import { kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { compileCondition, compileExpression } from './expression.ts'
import { groupStage } from './group.ts'
import type { Stage } from './query.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** The stages of a projection, in order; `isGrouped` when the stage before has grouped already. */
export function projectionStages(runtime: Runtime, projection: BoundProjection, isGrouped: boolean): readonly Stage[] {
  const { group, assigns, distinct, orderBy, where } = projection
  const skip = countOf(runtime, projection.skip, 0)
  const limit = countOf(runtime, projection.limit, Infinity)
  const stages: Stage[] = []
  if (group !== undefined && !isGrouped) stages.push(groupStage(runtime, group))
  if (assigns.length > 0) stages.push((next) => ({ sink: compileAssigns(runtime, assigns, next) }))
  if (distinct) stages.push(distinctStage(runtime, projection.outputs))
  if (orderBy.length > 0) stages.push(sortStage(runtime, projection, skip + limit))
  if (skip > 0 || limit < Infinity) stages.push(limitStage(skip, limit))
  if (where !== undefined) {
    stages.push((next) => {
      const holds = compileCondition(runtime, where)
      return { sink: (row) => !holds(row) || next(row) }
    })
  }
  return stages
}

/** The value of SKIP or LIMIT, which no row can change. */
function countOf(runtime: Runtime, node: Expression | undefined, absent: number): number {
  if (node === undefined) return absent
  const value = compileExpression(runtime, node)([])
  if (typeof value === 'bigint' && value >= 0n) return Number(value)
  const found = typeof value === 'bigint' ? String(value) : kindOf(value)
  throw runtime.fail(
    `SKIP and LIMIT need an integer of 0 or more, not ${found}`,
    'Use an integer of 0 or more.',
    node.at,
  )
}

function compileAssigns(runtime: Runtime, assigns: readonly Assignment[], next: Sink): Sink {
  const compiled = assigns.map(({ expression, slot }) => ({ evaluate: compileExpression(runtime, expression), slot }))
  return (row) => {
    for (const { evaluate, slot } of compiled) row[slot] = evaluate(row)
    return next(row)
  }
}

function distinctStage(runtime: Runtime, outputs: readonly number[]): Stage {
  return (next) => {
    let seen = new Set<string | number | bigint>()
    let isStopped = false
    const sink: Sink = (row) => {
      const key = groupKeyOf(outputs.map((slot) => row[slot] ?? null))
      if (seen.has(key)) return true
      seen.add(key)
      runtime.keep()
      isStopped = !next(row)
      return !isStopped
    }
    const wrap = (upstream: Sink): Sink => {
      return (row) => {
        seen = new Set()
        isStopped = false
        upstream(row)
        return !isStopped
      }
    }
    return { sink, wrap }
  }
}

interface SortedRow {
  readonly keys: readonly Value[]
  readonly values: readonly Value[]
}

/** Holds all rows back, or the first `most` of them by order, and gives them sorted. Equal rows keep their order. */
function sortStage(runtime: Runtime, { orderBy, carried }: BoundProjection, most: number): Stage {
  const keys = orderBy.map(({ expression }) => compileExpression(runtime, expression))
  const signs = orderBy.map(({ descending }) => (descending ? -1 : 1))
  const byKeys = (a: SortedRow, b: SortedRow): number => {
    for (let index = 0; index < signs.length; index++) {
      const difference = order(a.keys[index] ?? null, b.keys[index] ?? null)
      if (difference !== 0) return difference * (signs[index] ?? 1)
    }
    return 0
  }
  const full = Math.max(1024, most * 4)
  return (next) => {
    let held: SortedRow[] = []
    const sink: Sink = (row) => {
      runtime.keep()
      held.push({ keys: keys.map((key) => key(row)), values: carried.map((slot) => row[slot] ?? null) })
      if (held.length >= full) held = held.sort(byKeys).slice(0, most)
      return true
    }
    const give = (row: Row): boolean => {
      const sorted = held.sort(byKeys)
      held = []
      return sorted.every(({ values }) => {
        carried.forEach((slot, index) => (row[slot] = values[index] ?? null))
        return next(row)
      })
    }
    const wrap = (upstream: Sink): Sink => {
      return (row) => {
        held = []
        upstream(row)
        return give(row)
      }
    }
    return { sink, wrap }
  }
}

function limitStage(skip: number, limit: number): Stage {
  return (next) => {
    let seen = 0
    let isStopped = false
    const sink: Sink = (row) => {
      if (seen >= skip + limit) return false
      if (++seen <= skip) return true
      isStopped = !next(row)
      return !isStopped && seen < skip + limit
    }
    const wrap = (upstream: Sink): Sink => {
      return (row) => {
        seen = 0
        isStopped = false
        // With LIMIT 0 nothing needs to run.
        if (limit > 0) upstream(row)
        return !isStopped
      }
    }
    return { sink, wrap }
  }
}
