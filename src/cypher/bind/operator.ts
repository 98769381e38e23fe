/** Binds operators, property access and indexing: which kinds they take, and what they give. */
import type { BinaryOperator, Expression } from '../ast.ts'
import {
  anyType,
  booleanType,
  elementType,
  floatType,
  integerType,
  isNumeric,
  join,
  listType,
} from '../values/static-type.ts'
import { mayBe, numberType, stringType } from '../values/static-type.ts'
import type { StaticType } from '../values/static-type.ts'
import type { ExpressionContext } from './binder.ts'
import { bindCondition, bindExpression, bindValue, expectKind } from './expression.ts'

/** Binds an operator expression and gives its type. */
export function bindOperator(context: ExpressionContext, node: Expression): StaticType {
  switch (node.kind) {
    case 'unary':
      if (node.operator !== 'NOT') return expectKind(context, node.operand, ['number'])
      bindLogical(context, node.operand)
      return booleanType
    case 'binary':
      return bindBinary(context, node)
    case 'comparison':
      bindValue(context, node.first)
      for (const { operand } of node.rest) bindValue(context, operand)
      return booleanType
    case 'is-null':
      bindValue(context, node.operand)
      return booleanType
    case 'labels':
      expectKind(context, node.of, ['node', 'relationship'])
      return booleanType
    case 'property':
      expectKind(context, node.of, ['node', 'relationship', 'map'])
      return anyType
    case 'index':
      return bindIndex(context, node)
    case 'slice': {
      const type = expectKind(context, node.of, ['list'])
      for (const bound of [node.from, node.to]) if (bound !== undefined) expectKind(context, bound, ['integer'])
      return type
    }
    default:
      throw context.binder.fail('This expression is not supported', 'Leave it out.', node.at, 'QUERY_UNSUPPORTED')
  }
}

/** An operand of AND, OR, XOR, NOT: a condition where the whole stands as one, else a boolean value. */
function bindLogical(context: ExpressionContext, node: Expression): void {
  if (context.isPredicate === true) bindCondition(context, node)
  else expectKind(context, node, ['boolean'])
}

function bindIndex(context: ExpressionContext, node: Extract<Expression, { kind: 'index' }>): StaticType {
  const of = expectKind(context, node.of, ['list', 'map', 'node', 'relationship'])
  if (of.kind === 'list') {
    expectKind(context, node.index, ['integer'])
    return elementType(of)
  }
  if (of.kind === 'any' || of.kind === 'null') expectKind(context, node.index, ['integer', 'string'])
  else bindValue(context, node.index)
  return anyType
}

type Binary = Extract<Expression, { kind: 'binary' }>

function bindBinary(context: ExpressionContext, node: Binary): StaticType {
  switch (node.operator) {
    case 'AND':
    case 'OR':
    case 'XOR':
      bindLogical(context, node.left)
      bindLogical(context, node.right)
      return booleanType
    case 'IN':
      bindValue(context, node.left)
      expectKind(context, node.right, ['list'])
      return booleanType
    case '=~':
      expectKind(context, node.left, ['string'])
      expectKind(context, node.right, ['string'])
      return booleanType
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      bindValue(context, node.left)
      bindValue(context, node.right)
      return booleanType
    case '+':
    case '||':
      return bindSum(context, node)
    default: {
      const left = expectKind(context, node.left, ['number'])
      const right = expectKind(context, node.right, ['number'])
      return arithmeticType(node.operator, left, right)
    }
  }
}

function arithmeticType(operator: BinaryOperator, left: StaticType, right: StaticType): StaticType {
  if (operator === '^' || left.kind === 'float' || right.kind === 'float') return floatType
  return left.kind === 'integer' && right.kind === 'integer' ? integerType : numberType
}

/** `+` adds numbers, joins strings, and appends to lists. */
function bindSum(context: ExpressionContext, node: Binary): StaticType {
  const left = bindExpression({ ...context, isPredicate: false }, node.left)
  const right = bindExpression({ ...context, isPredicate: false }, node.right)
  if (left.kind === 'list' || right.kind === 'list') return appended(left, right)
  if (isNumeric(left) && isNumeric(right)) return arithmeticType('+', left, right)
  for (const [type, operand] of [
    [left, node.left],
    [right, node.right],
  ] as const) {
    if (mayBe(type, ['number', 'string', 'list'])) continue
    const message = `${node.operator} cannot take a value of kind ${type.kind}`
    throw context.binder.fail(message, 'Use numbers, strings or lists; toString(…) makes a string.', operand.at)
  }
  return left.kind === 'string' && right.kind === 'string' ? stringType : anyType
}

function appended(left: StaticType, right: StaticType): StaticType {
  const of = (type: StaticType): StaticType => (type.kind === 'list' ? type.of : type)
  return listType(join(of(left), of(right)))
}
