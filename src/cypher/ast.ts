/**
 * The tree of a parsed query. Plain, readonly, discriminated by `kind`; every node knows its place in the text.
 * Names are as written, without quotes; nothing is resolved yet (see bind/).
 */
import type { Place } from './failure.ts'

interface At {
  readonly at: Place
}

/** A whole query: one part, or several joined by UNION (all of them by ALL or none). */
export interface Query extends At {
  readonly parts: readonly SingleQuery[]
  readonly all: boolean
}

/** Clauses in order; the last is RETURN, or a procedure call that stands alone. */
export interface SingleQuery extends At {
  readonly clauses: readonly Clause[]
}

export type Clause = MatchClause | UnwindClause | ProjectionClause | CallClause | SubqueryClause

export interface MatchClause extends At {
  readonly kind: 'match'
  readonly optional: boolean
  readonly patterns: readonly PathPattern[]
  readonly where: Expression | undefined
}

export interface UnwindClause extends At {
  readonly kind: 'unwind'
  readonly list: Expression
  readonly variable: Variable
}

/** WITH or RETURN. `star` puts all variables in scope before the items. */
export interface ProjectionClause extends At {
  readonly kind: 'with' | 'return'
  readonly distinct: boolean
  readonly star: boolean
  readonly items: readonly ProjectionItem[]
  readonly orderBy: readonly SortItem[]
  readonly skip: Expression | undefined
  readonly limit: Expression | undefined
  readonly where: Expression | undefined
}

/** One column. `text` is the expression as written: the column's name where no alias is given. */
export interface ProjectionItem extends At {
  readonly expression: Expression
  readonly alias: Variable | undefined
  readonly text: string
}

export interface SortItem {
  readonly expression: Expression
  readonly descending: boolean
}

/** `CALL name(args) YIELD …`; `args` absent when the call has no brackets. */
export interface CallClause extends At {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expression[] | undefined
  readonly yields: readonly YieldItem[] | undefined
  readonly yieldStar: boolean
  readonly where: Expression | undefined
}

export interface YieldItem {
  readonly field: Variable
  readonly alias: Variable | undefined
}

/** `CALL { … }`: with `imports`, the variables named in `CALL (a, b) { … }`. */
export interface SubqueryClause extends At {
  readonly kind: 'subquery'
  readonly query: Query
  readonly imports: readonly Variable[] | undefined
}

/** A path: nodes and, between them, relationships: n nodes and n − 1 relationships. */
export interface PathPattern extends At {
  readonly variable: Variable | undefined
  readonly shortest: 'one' | 'all' | undefined
  readonly nodes: readonly NodePattern[]
  readonly relationships: readonly RelationshipPattern[]
}

export interface NodePattern extends At {
  readonly variable: Variable | undefined
  readonly labels: LabelExpression | undefined
  readonly properties: Expression | undefined
  readonly where: Expression | undefined
}

/** `range` is there for `*`; its ends are inclusive, and no `max` means any length. */
export interface RelationshipPattern extends At {
  readonly variable: Variable | undefined
  readonly types: LabelExpression | undefined
  readonly direction: 'out' | 'in' | 'both'
  readonly range: { readonly min: number; readonly max: number | undefined } | undefined
  readonly properties: Expression | undefined
  readonly where: Expression | undefined
}

/** A boolean expression over labels or relationship types; `any` is `%`. */
export type LabelExpression =
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly operand: LabelExpression }
  | { readonly kind: 'and' | 'or'; readonly left: LabelExpression; readonly right: LabelExpression }

export interface Variable extends At {
  readonly kind: 'variable'
  readonly name: string
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'IN'
  | '=~'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
export type QuantifierWord = 'all' | 'any' | 'none' | 'single'

export interface Literal extends At {
  readonly kind: 'literal'
  readonly value: null | boolean | bigint | number | string
}

export interface MapEntry {
  readonly key: string
  readonly value: Expression
}

/** One part of `n {.a, b: 1, c, .*}`. */
export type MapProjectionItem =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression }

export interface FunctionCall extends At {
  readonly kind: 'call'
  readonly name: string
  readonly distinct: boolean
  readonly args: readonly Expression[]
}

export interface PatternExpression extends At {
  readonly kind: 'pattern'
  readonly pattern: PathPattern
}

export interface PatternComprehension extends At {
  readonly kind: 'pattern-comprehension'
  readonly pattern: PathPattern
  readonly where: Expression | undefined
  readonly map: Expression
}

/** `EXISTS {…}`, `COUNT {…}` or `COLLECT {…}`; the short form holds a MATCH without RETURN. */
export interface SubqueryExpression extends At {
  readonly kind: 'subquery'
  readonly form: 'exists' | 'count' | 'collect'
  readonly query: Query
}

export type Expression =
  | Literal
  | Variable
  | FunctionCall
  | PatternExpression
  | PatternComprehension
  | SubqueryExpression
  | (At & { readonly kind: 'parameter'; readonly name: string })
  | (At & { readonly kind: 'property'; readonly of: Expression; readonly name: string })
  | (At & { readonly kind: 'index'; readonly of: Expression; readonly index: Expression })
  | (At & {
      readonly kind: 'slice'
      readonly of: Expression
      readonly from: Expression | undefined
      readonly to: Expression | undefined
    })
  | (At & { readonly kind: 'list'; readonly items: readonly Expression[] })
  | (At & { readonly kind: 'map'; readonly entries: readonly MapEntry[] })
  | (At & { readonly kind: 'map-projection'; readonly of: Variable; readonly items: readonly MapProjectionItem[] })
  | (At & { readonly kind: 'unary'; readonly operator: 'NOT' | '-' | '+'; readonly operand: Expression })
  | (At & {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    })
  | (At & {
      readonly kind: 'comparison'
      readonly first: Expression
      readonly rest: readonly { readonly operator: ComparisonOperator; readonly operand: Expression }[]
    })
  | (At & { readonly kind: 'is-null'; readonly negated: boolean; readonly operand: Expression })
  | (At & { readonly kind: 'labels'; readonly of: Expression; readonly labels: LabelExpression })
  | (At & { readonly kind: 'count-all' })
  | (At & {
      readonly kind: 'case'
      readonly subject: Expression | undefined
      readonly branches: readonly { readonly when: Expression; readonly then: Expression }[]
      readonly otherwise: Expression | undefined
    })
  | (At & {
      readonly kind: 'list-comprehension'
      readonly variable: Variable
      readonly list: Expression
      readonly where: Expression | undefined
      readonly map: Expression | undefined
    })
  | (At & {
      readonly kind: 'quantifier'
      readonly quantifier: QuantifierWord
      readonly variable: Variable
      readonly list: Expression
      readonly where: Expression
    })
  | (At & {
      readonly kind: 'reduce'
      readonly accumulator: Variable
      readonly initial: Expression
      readonly variable: Variable
      readonly list: Expression
      readonly step: Expression
    })
