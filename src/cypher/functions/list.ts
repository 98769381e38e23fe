/** Functions of lists, and those that take lists and strings alike. */
import { anyType, elementType, integerType, listType } from '../values/static-type.ts'
import type { StaticType } from '../values/static-type.ts'
import { isList } from '../values/value.ts'
import type { ListValue, Value } from '../values/value.ts'
import { integral, listed } from './function-spec.ts'
import type { CallSite, FunctionSpec } from './function-spec.ts'
import { wrong } from './graph.ts'

/** The longest list that a query may make; a longer one is a mistake that would fill the memory. */
const maxListLength = 10_000_000

/** size, head, last, tail, reverse, range. */
export const listFunctions: readonly FunctionSpec[] = [
  { name: 'size', args: [['list', 'string']], returns: integerType, evaluate: size },
  { name: 'head', args: [listed], returns: firstElement, evaluate: (call, list) => elements(call, list)[0] ?? null },
  {
    name: 'last',
    args: [listed],
    returns: firstElement,
    evaluate: (call, list) => elements(call, list).at(-1) ?? null,
  },
  { name: 'tail', args: [listed], returns: sameType, evaluate: (call, list) => elements(call, list).slice(1) },
  { name: 'reverse', args: [['list', 'string']], returns: sameType, evaluate: reverse },
  {
    name: 'range',
    args: [integral, integral, integral],
    optional: 1,
    returns: listType(integerType),
    takesNull: true,
    evaluate: range,
  },
]

function firstElement([list]: readonly StaticType[]): StaticType {
  return elementType(list ?? anyType)
}

function sameType([list]: readonly StaticType[]): StaticType {
  return list ?? anyType
}

function elements(call: CallSite, value: Value): ListValue {
  if (isList(value)) return value
  throw wrong(call, value, 'a list')
}

function size(call: CallSite, value: Value): Value {
  if (isList(value)) return BigInt(value.length)
  // Length counts code points, as Neo4j's does, so an emoji is one character.
  if (typeof value === 'string') return BigInt(Array.from(value).length)
  throw wrong(call, value, 'a list or string')
}

function reverse(call: CallSite, value: Value): Value {
  if (typeof value === 'string') return Array.from(value).reverse().join('')
  return elements(call, value).toReversed()
}

function range(call: CallSite, from: Value = null, to: Value = null, by: Value = 1n): Value {
  if (typeof from !== 'bigint' || typeof to !== 'bigint' || typeof by !== 'bigint') {
    throw call.fail('range(…) takes integers', 'Use toInteger(…) or write the numbers without a point.')
  }
  if (by === 0n) throw call.fail('The step of range(…) cannot be 0', 'Use a step of 1, −1 or more.')
  if ((to - from) / by >= BigInt(maxListLength)) {
    throw call.fail('range(…) would make too long a list', `Keep it under ${maxListLength} elements.`)
  }
  const list: bigint[] = []
  for (let value = from; by > 0n ? value <= to : value >= to; value += by) {
    call.tick()
    list.push(value)
  }
  return list
}
