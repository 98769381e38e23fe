/**
 * A query whose names are resolved. Every variable has a slot, an index into the one row that a running query uses, and no two
 * variables of a query share one; so subqueries see outer variables, and WITH passes a variable on, without copying.
 */
import type { Expression, LabelExpression, RelationshipPattern } from '../ast.ts'
import type { StaticType } from '../values/static-type.ts'
import type { ProcedureSpec } from '../functions/procedures.ts'

/** A variable in scope. */
export interface Binding {
  readonly slot: number
  readonly type: StaticType
}

/** The variables in scope by name. */
export type Scope = ReadonlyMap<string, Binding>

/** An expression and the slots that it reads. */
export interface BoundExpression {
  readonly expression: Expression
  readonly uses: ReadonlySet<number>
}

export interface Column {
  readonly name: string
  readonly slot: number
}

export interface BoundQuery {
  readonly parts: readonly BoundPart[]
  readonly all: boolean
  /** The columns in order; for a UNION each is also the slot that all parts write to. */
  readonly columns: readonly Column[]
}

/** Clauses, and the slots of the columns they give (in the order of the query's columns; none for a bare EXISTS pattern). */
export interface BoundPart {
  readonly clauses: readonly BoundClause[]
  readonly columns: readonly Column[]
}

export type BoundClause = BoundMatch | BoundUnwind | BoundProjection | BoundCall | BoundSubquery

/** `own` are the slots that this clause fills; all others it reads are filled before. */
export interface BoundMatch {
  readonly kind: 'match'
  readonly optional: boolean
  readonly nodes: readonly BoundNode[]
  readonly relationships: readonly BoundRelationship[]
  readonly paths: readonly BoundPath[]
  readonly predicates: readonly BoundExpression[]
  readonly own: ReadonlySet<number>
}

/** A node of a pattern; one per slot, however often the variable stands there. */
export interface BoundNode {
  readonly slot: number
  readonly labels: readonly LabelExpression[]
}

export interface BoundRelationship {
  readonly slot: number
  readonly from: number
  readonly to: number
  readonly direction: RelationshipPattern['direction']
  readonly types: LabelExpression | undefined
  readonly range: RelationshipPattern['range']
  readonly shortest: 'one' | 'all' | undefined
  /** Properties that each relationship of a variable-length pattern must have. */
  readonly entries: readonly { readonly key: string; readonly value: Expression }[]
  /** Slots that the entries read. */
  readonly uses: ReadonlySet<number>
}

export interface BoundPath {
  readonly slot: number
  readonly nodes: readonly number[]
  /** Slots of relationships, or of lists of them; each runs from its node to the next. */
  readonly relationships: readonly number[]
}

export interface BoundUnwind {
  readonly kind: 'unwind'
  readonly list: Expression
  readonly slot: number
}

export interface BoundSortItem {
  readonly expression: Expression
  readonly descending: boolean
}

export interface Assignment {
  readonly expression: Expression
  readonly slot: number
}

/**
 * WITH or RETURN. First `group`, when there is an aggregate; then `assigns`; then DISTINCT over `outputs`, order, skip, limit and
 * condition. `carried` are the slots that must outlive sorting.
 */
export interface BoundProjection {
  readonly kind: 'project'
  readonly group: { readonly keys: readonly Assignment[]; readonly aggregates: readonly Assignment[] } | undefined
  readonly assigns: readonly Assignment[]
  readonly outputs: readonly number[]
  readonly carried: readonly number[]
  readonly distinct: boolean
  readonly orderBy: readonly BoundSortItem[]
  readonly skip: Expression | undefined
  readonly limit: Expression | undefined
  readonly where: Expression | undefined
}

export interface BoundCall {
  readonly kind: 'call'
  readonly procedure: ProcedureSpec
  readonly slots: readonly { readonly field: string; readonly slot: number }[]
  readonly where: Expression | undefined
}

export interface BoundSubquery {
  readonly kind: 'subquery'
  readonly query: BoundQuery
}

/** What stands behind an expression that runs a pattern or a query of its own. */
export type Nested =
  | { readonly kind: 'match'; readonly match: BoundMatch; readonly pathSlot: number }
  | { readonly kind: 'query'; readonly query: BoundQuery }

/** All that binding found out; together with the tree it is what planning and compiling need. */
export interface BoundStatement {
  readonly text: string
  readonly query: BoundQuery
  /** How many slots a row has. */
  readonly width: number
  /** The slot that answers an expression: variables, their declarations, aggregates, grouping keys. */
  readonly reads: ReadonlyMap<Expression, number>
  readonly nested: ReadonlyMap<Expression, Nested>
  readonly parameters: ReadonlySet<string>
}
