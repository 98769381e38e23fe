/** Binds WITH and RETURN: columns, aggregates and what they group by, order, and the scope that is left after. */
import type { Expression, ProjectionClause, ProjectionItem } from '../ast.ts'
import { printExpression } from '../print.ts'
import type { StaticType } from '../values/static-type.ts'
import type { Binder, ExpressionContext, ProjectedBinding } from './binder.ts'
import type { Assignment, Binding, BoundProjection, Column, Scope } from './bound.ts'
import { mentionedNames } from './children.ts'
import { bindCondition, bindExpression, bindValue, expectKind } from './expression.ts'
import { bindGroupedItem, hasAggregate, isSimpleKey } from './grouping.ts'

/** A projection, its columns in order, and what is in scope after it. */
export interface ProjectionResult {
  readonly projection: BoundProjection
  readonly columns: readonly Column[]
  readonly scope: Scope
}

/** One column while it is bound; `slot` is where its value will be. */
interface Item {
  readonly name: string
  readonly expression: Expression
  readonly binding: Binding
  readonly isAggregate: boolean
}

/** Binds WITH or RETURN; `scope` is what is visible before it. */
export function bindProjection(binder: Binder, clause: ProjectionClause, scope: Scope): ProjectionResult {
  const calls: Expression[] = []
  const items = namedItems(binder, clause, scope).map((item) => bindItem(binder, scope, item, calls))
  const isGrouped = calls.length > 0
  const group = isGrouped ? bindGroup(binder, scope, items, calls) : undefined
  const after: Scope = new Map(items.map(({ name, binding }) => [name, binding]))
  const isClosed = isGrouped || clause.distinct
  const sortScope = isClosed ? after : new Map([...scope, ...after])
  const projected = isClosed ? repeatable(items, after) : undefined
  for (const { expression } of clause.orderBy) bindSort({ binder, scope: sortScope, projected }, expression)
  const outputs = items.map(({ binding }) => binding.slot)
  const carried = new Set(outputs)
  if (clause.where !== undefined) {
    const { where } = clause
    const uses = binder.capture(() => bindCondition({ binder, scope: sortScope, projected }, where))
    for (const slot of uses) carried.add(slot)
  }
  const projection: BoundProjection = {
    kind: 'project',
    group,
    assigns: items.filter(({ isAggregate }) => isAggregate === isGrouped).flatMap((item) => assignment(binder, item)),
    outputs,
    carried: [...carried],
    distinct: clause.distinct,
    orderBy: clause.orderBy,
    skip: bindCount(binder, clause.skip),
    limit: bindCount(binder, clause.limit),
    where: clause.where,
  }
  return { projection, columns: items.map(({ name, binding }) => ({ name, slot: binding.slot })), scope: after }
}

interface NamedItem {
  readonly name: string
  readonly expression: Expression
}

function namedItems(binder: Binder, clause: ProjectionClause, scope: Scope): readonly NamedItem[] {
  if (clause.star && scope.size === 0 && (clause.kind === 'return' || clause.items.length > 0)) {
    throw binder.fail('There is no variable that * could stand for', 'Name a value to return.', clause.at)
  }
  const starred = clause.star
    ? [...scope.keys()]
        .sort()
        .map((name): NamedItem => ({ name, expression: { kind: 'variable', name, at: clause.at } }))
    : []
  const items = [
    ...starred,
    ...clause.items.map((item) => ({ name: columnName(binder, clause, item), expression: item.expression })),
  ]
  const names = new Set<string>()
  for (const { name, expression } of items) {
    if (names.has(name))
      throw binder.fail(`Two columns are named ${name}`, 'Give one of them another name with AS.', expression.at)
    names.add(name)
  }
  return items
}

function columnName(binder: Binder, clause: ProjectionClause, { alias, expression, text }: ProjectionItem): string {
  if (alias !== undefined) return alias.name
  if (expression.kind === 'variable') return expression.name
  if (clause.kind === 'return') return text
  throw binder.fail('An expression in WITH needs a name', 'Add AS and a name.', expression.at)
}

/** A variable keeps its slot under its new name; any other value gets a slot of its own. */
function bindItem(binder: Binder, scope: Scope, { name, expression }: NamedItem, calls: Expression[]): Item {
  const before = calls.length
  const type: StaticType = bindValue({ binder, scope, aggregates: { calls, inside: false } }, expression)
  const isAggregate = calls.length > before
  const isPlain = expression.kind === 'variable'
  const slot = (isPlain ? binder.reads.get(expression) : undefined) ?? binder.newSlot()
  return { name, expression, binding: { slot, type }, isAggregate }
}

function assignment(binder: Binder, { expression, binding }: Item): readonly Assignment[] {
  return binder.reads.get(expression) === binding.slot ? [] : [{ expression, slot: binding.slot }]
}

function bindGroup(
  binder: Binder,
  scope: Scope,
  items: readonly Item[],
  calls: readonly Expression[],
): BoundProjection['group'] {
  const keys = items.filter(({ isAggregate }) => !isAggregate)
  const simple = keys.filter(({ expression }) => isSimpleKey(expression))
  const known = new Map(simple.map(({ expression, binding }) => [printExpression(expression), binding.slot]))
  for (const { expression, isAggregate } of items) {
    if (isAggregate) bindGroupedItem({ binder, scope, keys: known, calls: new Set(calls) }, expression)
  }
  const aggregates = calls.map((expression): Assignment => {
    const whole = items.find((item) => item.expression === expression)
    const slot = whole?.binding.slot ?? binder.newSlot()
    binder.read(expression, slot)
    return { expression, slot }
  })
  return { keys: keys.map(({ expression, binding }) => ({ expression, slot: binding.slot })), aggregates }
}

/** The projected expressions that ORDER BY may repeat: those whose variables still mean what they meant before. */
function repeatable(items: readonly Item[], after: Scope): ReadonlyMap<string, ProjectedBinding> {
  const still = ({ expression }: Item): boolean =>
    mentionedNames(expression).every((name) => {
      const renamed = items.find((item) => item.name === name)
      return !after.has(name) || (renamed?.expression.kind === 'variable' && renamed.expression.name === name)
    })
  return new Map(
    items.filter(still).map(({ expression, binding, isAggregate }) => {
      return [printExpression(expression), { ...binding, isSimple: isAggregate || isSimpleKey(expression) }]
    }),
  )
}

/** What is ordered by: a column again as a whole, or an expression of aggregates and simple keys. */
function bindSort(context: ExpressionContext, expression: Expression): void {
  const { projected } = context
  const isColumn = projected?.has(printExpression(expression)) === true
  if (projected === undefined || isColumn || !hasAggregate(expression)) bindExpression(context, expression)
  else
    bindExpression(
      { ...context, projected: new Map([...projected].filter(([, { isSimple }]) => isSimple)) },
      expression,
    )
}

/** SKIP and LIMIT: no variable can stand there, and a literal must be an integer that is not negative. */
function bindCount(binder: Binder, count: Expression | undefined): Expression | undefined {
  if (count === undefined) return undefined
  expectKind({ binder, scope: new Map() }, count, ['integer'])
  if (count.kind === 'literal' && typeof count.value === 'bigint' && count.value < 0n) {
    throw binder.fail('SKIP and LIMIT cannot be negative', 'Use 0 or more.', count.at)
  }
  return count
}
