/** What binding gathers while it walks the tree: slots, what they answer, and which of them an expression reads. */
import type { Expression, Variable } from '../ast.ts'
import { nearestWord } from '../../basics/suggest.ts'
import { failure } from '../failure.ts'
import type { Place, QueryCode } from '../failure.ts'
import type { StaticType } from '../values/static-type.ts'
import type { Binding, BoundExpression, Nested, Scope } from './bound.ts'

/** The aggregates found in a projection; `inside` is set while the arguments of one are bound. */
export interface AggregateCollector {
  readonly calls: Expression[]
  inside: boolean
}

/** A projected expression; a simple one may also stand beside an aggregate. */
export interface ProjectedBinding extends Binding {
  readonly isSimple: boolean
}

/** What is allowed and in scope where an expression stands. */
export interface ExpressionContext {
  readonly binder: Binder
  readonly scope: Scope
  /** Where aggregates go; absent where none may stand. */
  readonly aggregates?: AggregateCollector | undefined
  /** True where a pattern may stand for "there is one". */
  readonly isPredicate?: boolean
  /** Projected expressions by their text, which ORDER BY may name again after DISTINCT or an aggregate. */
  readonly projected?: ReadonlyMap<string, ProjectedBinding> | undefined
}

/** The state of binding one query. */
export class Binder {
  readonly text: string
  readonly reads = new Map<Expression, number>()
  readonly nested = new Map<Expression, Nested>()
  readonly parameters = new Set<string>()
  #width = 0
  #uses = new Set<number>()

  constructor(text: string) {
    this.text = text
  }

  get width(): number {
    return this.#width
  }

  newSlot(): number {
    return this.#width++
  }

  /** Lets a slot answer an expression. */
  read(expression: Expression, slot: number): void {
    this.reads.set(expression, slot)
    this.#uses.add(slot)
  }

  /** Notes that a slot is read, by something that is not an expression (a pattern that starts at a known node). */
  use(slot: number): void {
    this.#uses.add(slot)
  }

  /** Runs `bind` and gives the slots that were read meanwhile. */
  capture(bind: () => void): ReadonlySet<number> {
    const outer = this.#uses
    this.#uses = new Set()
    bind()
    const inner = this.#uses
    for (const slot of inner) outer.add(slot)
    this.#uses = outer
    return inner
  }

  /** Binds an expression and gives it with the slots it reads. */
  bound(expression: Expression, bind: (expression: Expression) => void): BoundExpression {
    return { expression, uses: this.capture(() => bind(expression)) }
  }

  fail(message: string, hint: string, place: Place, code: QueryCode = 'QUERY_SEMANTIC'): Error {
    return failure(code, { text: this.text, place, message, hint })
  }

  /** The variable of a name; throws QUERY_SEMANTIC when it is not in scope. */
  lookUp(scope: Scope, variable: Variable): Binding {
    const found = scope.get(variable.name)
    if (found !== undefined) return found
    const near = nearestWord(variable.name, scope.keys())
    const hint =
      near === undefined
        ? 'Define it in MATCH, UNWIND or WITH, and carry it through every WITH; text goes in quotes.'
        : `Did you mean ${near}?`
    throw this.fail(`Variable ${variable.name} is not defined`, hint, variable.at)
  }
}

/** A scope with one more variable. */
export function extend(scope: Scope, name: string, slot: number, type: StaticType): Scope {
  return new Map(scope).set(name, { slot, type })
}
