/**
 * Compiles a bound query from its last clause to its first. Rows are pushed: a clause calls the next for each row it makes.
 * A clause that must see all rows before it gives any (an aggregate, ORDER BY) wraps what comes before it.
 */
import type { BoundCall, BoundClause, BoundPart, BoundQuery, BoundUnwind, Column } from '../bind/bound.ts'
import { groupKeyOf } from '../values/compare.ts'
import { isList } from '../values/value.ts'
import { compileCondition, compileExpression } from './expression.ts'
import { planCount } from '../plan/count.ts'
import { countStage } from './group.ts'
import { compileMatch } from './match.ts'
import { projectionStages } from './projection.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** A stage of a part: makes the sink that takes its rows and, when it holds rows back, what to do around those before it. */
export type Stage = (next: Sink) => CompiledStage

export interface CompiledStage {
  readonly sink: Sink
  /** Runs the stages before this one, then gives what was held back; false when the next stage asked to stop. */
  readonly wrap?: (upstream: Sink) => Sink
}

/** Compiles a query; `next` sees the row with the query's columns in their slots, and may return false to stop. */
export function compileQuery(runtime: Runtime, query: BoundQuery, next: Sink): Sink {
  const [only] = query.parts
  if (only !== undefined && query.parts.length === 1) return compilePart(runtime, only, next)
  const seen = new Set<string | number | bigint>()
  const parts = query.parts.map((part) => compilePart(runtime, part, unite(runtime, query, { part, seen, next })))
  return (row) => {
    seen.clear()
    return parts.every((part) => part(row))
  }
}

interface Union {
  readonly part: BoundPart
  readonly seen: Set<string | number | bigint>
  readonly next: Sink
}

/** Copies a part's columns to the query's, and without ALL lets each row through once. */
function unite(runtime: Runtime, query: BoundQuery, { part, seen, next }: Union): Sink {
  const slots = query.columns.map(({ slot }, index): [number, number] => [slot, part.columns[index]?.slot ?? -1])
  return (row) => {
    for (const [to, from] of slots) row[to] = row[from] ?? null
    if (query.all) return next(row)
    const key = groupKeyOf(valuesOf(row, query.columns))
    if (seen.has(key)) return true
    seen.add(key)
    runtime.keep()
    return next(row)
  }
}

function valuesOf(row: Row, columns: readonly Column[]): Row {
  return columns.map(({ slot }) => row[slot] ?? null)
}

function compilePart(runtime: Runtime, part: BoundPart, next: Sink): Sink {
  const stages = part.clauses.flatMap((clause, index) => {
    return (
      countedStages(runtime, clause, part.clauses[index + 1]) ?? clauseStages(runtime, clause, part.clauses[index - 1])
    )
  })
  const wraps: NonNullable<CompiledStage['wrap']>[] = []
  let sink = next
  for (const stage of stages.reverse()) {
    const compiled = stage(sink)
    sink = compiled.sink
    if (compiled.wrap !== undefined) wraps.push(compiled.wrap)
  }
  return wraps.reduceRight((upstream, wrap) => wrap(upstream), sink)
}

/** One stage for a MATCH whose rows the next clause only counts; undefined when they must be made. */
function countedStages(
  runtime: Runtime,
  clause: BoundClause,
  following: BoundClause | undefined,
): readonly Stage[] | undefined {
  if (clause.kind !== 'match' || following?.kind !== 'project' || following.group === undefined) return undefined
  const plan = planCount({ source: runtime.source, reads: runtime.statement.reads }, clause, following.group)
  return plan === undefined ? undefined : [countStage(runtime, plan, following.group)]
}

function clauseStages(runtime: Runtime, clause: BoundClause, previous: BoundClause | undefined): readonly Stage[] {
  switch (clause.kind) {
    case 'match':
      return [(next) => ({ sink: compileMatch(runtime, clause, next) })]
    case 'unwind':
      return [(next) => ({ sink: compileUnwind(runtime, clause, next) })]
    case 'project':
      return projectionStages(
        runtime,
        clause,
        previous !== undefined && countedStages(runtime, previous, clause) !== undefined,
      )
    case 'call':
      return [(next) => ({ sink: compileCall(runtime, clause, next) })]
    case 'subquery':
      return [(next) => ({ sink: compileQuery(runtime, clause.query, next) })]
  }
}

/** A row for each element; none for null; one for a value that is no list. */
function compileUnwind(runtime: Runtime, { list, slot }: BoundUnwind, next: Sink): Sink {
  const evaluate = compileExpression(runtime, list)
  return (row) => {
    const value = evaluate(row)
    if (value === null) return true
    for (const element of isList(value) ? value : [value]) {
      runtime.tick()
      row[slot] = element
      if (!next(row)) return false
    }
    return true
  }
}

function compileCall(runtime: Runtime, { procedure, slots, where }: BoundCall, next: Sink): Sink {
  const holds = where === undefined ? () => true : compileCondition(runtime, where)
  return (row) => {
    for (const value of procedure.rows(runtime.source)) {
      for (const { slot } of slots) row[slot] = value
      if (holds(row) && !next(row)) return false
    }
    return true
  }
}
