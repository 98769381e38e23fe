/** Binds queries and their clauses, in order: each sees what the ones before it left in scope. */
import type { CallClause, Clause, Query, SingleQuery, SubqueryClause } from '../ast.ts'
import { findProcedure, nearestProcedure } from '../functions/procedures.ts'
import { parseQuery } from '../parse/query.ts'
import { elementType, stringType } from '../values/static-type.ts'
import { Binder, extend } from './binder.ts'
import type {
  BoundCall,
  BoundClause,
  BoundPart,
  BoundQuery,
  BoundStatement,
  BoundSubquery,
  Column,
  Scope,
} from './bound.ts'
import { bindCondition, bindValue } from './expression.ts'
import { bindPatterns } from './pattern.ts'
import { bindProjection } from './projection.ts'

/** What a query sees of the query around it; with `keepsOuter`, WITH does not hide that. */
export interface OuterScope {
  readonly scope: Scope
  readonly keepsOuter: boolean
}

/**
 * Parses and binds a query.
 * Throws: QUERY_SYNTAX, QUERY_SEMANTIC, QUERY_READ_ONLY, QUERY_UNSUPPORTED, each with line, column, offset and length.
 */
export function bindStatement(text: string): BoundStatement {
  const binder = new Binder(text)
  const query = bindQuery(binder, parseQuery(text), { scope: new Map(), keepsOuter: false })
  const { width, reads, nested, parameters } = binder
  return { text, query, width, reads, nested, parameters }
}

/** Binds a query that may stand inside another. */
export function bindQuery(binder: Binder, query: Query, outer: OuterScope): BoundQuery {
  return joinParts(
    binder,
    query,
    query.parts.map((part) => bindPart(binder, part, outer)),
  )
}

function joinParts(binder: Binder, query: Query, parts: readonly BoundPart[]): BoundQuery {
  const [first] = parts
  if (first === undefined || parts.length === 1) return { parts, all: query.all, columns: first?.columns ?? [] }
  const columns = first.columns.map(({ name }) => ({ name, slot: binder.newSlot() }))
  const aligned = parts.map((part, index) => alignColumns(binder, part, columns, query.parts[index] ?? query))
  return { parts: aligned, all: query.all, columns }
}

/** Puts the columns of a part of a UNION in the order of the first part's; they must have the same names. */
function alignColumns(binder: Binder, part: BoundPart, columns: readonly Column[], at: Pick<Query, 'at'>): BoundPart {
  const found = columns.flatMap(({ name }) => part.columns.filter((column) => column.name === name))
  if (found.length === columns.length && part.columns.length === columns.length) return { ...part, columns: found }
  throw binder.fail('The parts of a UNION must have the same columns', 'Name the columns alike with AS.', at.at)
}

function bindPart(binder: Binder, part: SingleQuery, outer: OuterScope): BoundPart {
  const clauses: BoundClause[] = []
  let scope = outer.scope
  let columns: readonly Column[] = []
  for (const clause of part.clauses) {
    const step = bindClause(binder, clause, scope, part.clauses.length === 1)
    clauses.push(step.clause)
    scope = outer.keepsOuter ? new Map([...outer.scope, ...step.scope]) : step.scope
    columns = step.columns
  }
  return { clauses, columns }
}

interface ClauseResult {
  readonly clause: BoundClause
  readonly scope: Scope
  readonly columns: readonly Column[]
}

function bindClause(binder: Binder, clause: Clause, scope: Scope, isAlone: boolean): ClauseResult {
  switch (clause.kind) {
    case 'match': {
      const result = bindPatterns(binder, scope, { patterns: clause.patterns, where: clause.where, mayDeclare: true })
      return { clause: { ...result.match, optional: clause.optional }, scope: result.scope, columns: [] }
    }
    case 'unwind': {
      const list = bindValue({ binder, scope }, clause.list)
      refuseTaken(binder, scope, clause.variable)
      const slot = binder.newSlot()
      const after = extend(scope, clause.variable.name, slot, list.kind === 'list' ? elementType(list) : list)
      return { clause: { kind: 'unwind', list: clause.list, slot }, scope: after, columns: [] }
    }
    case 'with':
    case 'return': {
      const { projection, columns, scope: after } = bindProjection(binder, clause, scope)
      return { clause: projection, scope: after, columns }
    }
    case 'call':
      return bindCall(binder, clause, scope, isAlone)
    case 'subquery':
      return bindSubquery(binder, clause, scope)
  }
}

function refuseTaken(binder: Binder, scope: Scope, { name, at }: { name: string; at: Query['at'] }): void {
  if (scope.has(name)) throw binder.fail(`Variable ${name} is defined already`, 'Use another name.', at)
}

function bindCall(binder: Binder, clause: CallClause, scope: Scope, isAlone: boolean): ClauseResult {
  const procedure = findProcedure(clause.name)
  if (procedure === undefined) {
    const near = nearestProcedure(clause.name)
    const hint =
      near === undefined ? 'Use db.labels(), db.relationshipTypes() or db.propertyKeys().' : `Did you mean ${near}()?`
    throw binder.fail(`The procedure ${clause.name} is not supported`, hint, clause.at, 'QUERY_UNSUPPORTED')
  }
  if (clause.args !== undefined && clause.args.length > 0) {
    throw binder.fail(`${procedure.name}() takes no arguments`, 'Leave the brackets empty.', clause.at)
  }
  if (!isAlone && (clause.args === undefined || clause.yieldStar)) {
    throw binder.fail('A procedure inside a query needs () and named results', 'Add () and YIELD.', clause.at)
  }
  const takesAll = clause.yields === undefined && isAlone
  const yields = takesAll ? [{ name: procedure.field, at: clause.at }] : yieldedNames(binder, clause, procedure.field)
  let after = scope
  const slots: BoundCall['slots'][number][] = []
  for (const variable of yields) {
    refuseTaken(binder, after, variable)
    const slot = binder.newSlot()
    slots.push({ field: procedure.field, slot })
    after = extend(after, variable.name, slot, stringType)
  }
  if (clause.where !== undefined) bindCondition({ binder, scope: after }, clause.where)
  const columns = slots.map(({ slot }, index) => ({ name: yields[index]?.name ?? '', slot }))
  return { clause: { kind: 'call', procedure, slots, where: clause.where }, scope: after, columns }
}

function yieldedNames(binder: Binder, clause: CallClause, field: string): readonly { name: string; at: Query['at'] }[] {
  return (clause.yields ?? []).map((item) => {
    if (item.field.name === field) return item.alias ?? item.field
    throw binder.fail(`${clause.name} does not yield ${item.field.name}`, `It yields ${field}.`, item.field.at)
  })
}

function bindSubquery(binder: Binder, clause: SubqueryClause, scope: Scope): ClauseResult {
  const imports = new Map((clause.imports ?? []).map((variable) => [variable.name, binder.lookUp(scope, variable)]))
  const parts = clause.query.parts.map((part): BoundPart => {
    const isImporting = clause.imports === undefined && isPlainWith(part.clauses[0])
    return bindPart(binder, part, { scope: isImporting ? scope : imports, keepsOuter: clause.imports !== undefined })
  })
  const query = joinParts(binder, clause.query, parts)
  const after = new Map(scope)
  for (const { name, slot } of query.columns) {
    refuseTaken(binder, scope, { name, at: clause.at })
    after.set(name, { slot, type: { kind: 'any' } })
  }
  return { clause: { kind: 'subquery', query } satisfies BoundSubquery, scope: after, columns: query.columns }
}

/** The leading WITH of a CALL subquery that only names outer variables. */
function isPlainWith(clause: Clause | undefined): boolean {
  if (clause?.kind !== 'with' || clause.where !== undefined || clause.orderBy.length > 0 || clause.distinct)
    return false
  if (clause.skip !== undefined || clause.limit !== undefined) return false
  return clause.items.every(({ expression, alias }) => expression.kind === 'variable' && alias === undefined)
}
