/**
 * The three ways in which values are compared: equality (`=`, may be unknown), comparability (`<`, may be unknown) and
 * orderability (ORDER BY, total). Source: openCypher CIP2016-06-14 on equality, comparability and orderability.
 */
import { isList, isMap, isNumber, kindOf, NodeRef, PathRef, RelationshipRef } from './value.ts'
import type { ListValue, MapValue, Value, ValueKind } from './value.ts'

/** `a = b`: true, false, or null when it cannot be known. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null
  if (typeof a !== 'object' || typeof b !== 'object') {
    // `<` and `>` compare a bigint with a number exactly, without rounding either.
    return typeof a === typeof b
      ? a === b
      : isNumber(a) && isNumber(b) && !Number.isNaN(a) && !Number.isNaN(b) && compareNumbers(a, b) === 0
  }
  if (isList(a)) return isList(b) ? equalLists(a, b) : false
  if (isMap(a)) return isMap(b) ? equalMaps(a, b) : false
  if (a instanceof NodeRef) return b instanceof NodeRef && a.handle === b.handle
  if (a instanceof RelationshipRef) return b instanceof RelationshipRef && a.handle === b.handle
  return (
    b instanceof PathRef &&
    equalLists(a.nodes, b.nodes) === true &&
    equalLists(a.relationships, b.relationships) === true
  )
}

function equalLists(a: ListValue, b: ListValue): boolean | null {
  if (a.length !== b.length) return false
  let known = true
  for (let index = 0; index < a.length; index++) {
    const equal = equals(a[index] ?? null, b[index] ?? null)
    if (equal === false) return false
    if (equal === null) known = false
  }
  return known ? true : null
}

function equalMaps(a: MapValue, b: MapValue): boolean | null {
  if (a.size !== b.size) return false
  let known = true
  for (const [key, value] of a) {
    const other = b.get(key)
    if (other === undefined) return false
    const equal = equals(value, other)
    if (equal === false) return false
    if (equal === null) known = false
  }
  return known ? true : null
}

/** Negative, zero or positive; null when the values cannot be compared by `<`, undefined when the answer is "false" (NaN). */
export function compare(a: Value, b: Value): number | null | undefined {
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number.isNaN(a) || Number.isNaN(b) ? undefined : compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (isList(a) && isList(b)) return compareLists(a, b)
  return isMap(a) && isMap(b) ? compareMaps(a, b) : null
}

/** By size, then by keys, then by values in the order of the keys, as Neo4j compares maps. */
function compareMaps(a: MapValue, b: MapValue): number | null | undefined {
  if (a.size !== b.size) return a.size - b.size
  const [aKeys, bKeys] = [sortedKeys(a), sortedKeys(b)]
  const byKeys = orderLists(aKeys, bKeys)
  if (byKeys !== 0) return byKeys
  return compareLists(
    aKeys.map((key) => a.get(key) ?? null),
    bKeys.map((key) => b.get(key) ?? null),
  )
}

function sortedKeys(map: MapValue): readonly string[] {
  return [...map.keys()].sort(compareText)
}

function compareLists(a: ListValue, b: ListValue): number | null | undefined {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const order = compare(a[index] ?? null, b[index] ?? null)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareNumbers(a: bigint | number, b: bigint | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order of two strings by code point. It differs from the order of UTF-16 units where one holds a surrogate pair. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const x = a.charCodeAt(index)
    const y = b.charCodeAt(index)
    if (x !== y) return surrogateLast(x) - surrogateLast(y)
  }
  return a.length - b.length
}

function surrogateLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

const ranks: Readonly<Record<ValueKind, number>> = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  string: 5,
  boolean: 6,
  integer: 7,
  float: 7,
  null: 8,
}

/** The total order of ORDER BY, min and max: by kind first, NaN after all numbers, null last. */
export function order(a: Value, b: Value): number {
  const rank = ranks[kindOf(a)] - ranks[kindOf(b)]
  if (rank !== 0 || a === null || b === null) return rank
  if (isNumber(a) && isNumber(b)) {
    const nan = Number(Number.isNaN(a)) - Number(Number.isNaN(b))
    return nan !== 0 ? nan : compareNumbers(a, b)
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (isList(a) && isList(b)) return orderLists(a, b)
  if (isMap(a) && isMap(b)) return orderMaps(a, b)
  if (a instanceof PathRef && b instanceof PathRef) return orderLists(interleave(a), interleave(b))
  return handleOf(a) - handleOf(b)
}

function handleOf(value: Value): number {
  return value instanceof NodeRef || value instanceof RelationshipRef ? value.handle : 0
}

function interleave(path: PathRef): ListValue {
  return path.nodes.flatMap((node, index) => {
    const relationship = path.relationships[index]
    return relationship === undefined ? [node] : [node, relationship]
  })
}

function orderLists(a: ListValue, b: ListValue): number {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const difference = order(a[index] ?? null, b[index] ?? null)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function orderMaps(a: MapValue, b: MapValue): number {
  const [aKeys, bKeys] = [sortedKeys(a), sortedKeys(b)]
  const keys = orderLists(aKeys, bKeys)
  if (a.size !== b.size) return a.size - b.size
  if (keys !== 0) return keys
  return orderLists(
    aKeys.map((key) => a.get(key) ?? null),
    bKeys.map((key) => b.get(key) ?? null),
  )
}

/**
 * A key that two values share exactly when DISTINCT and grouping hold them for the same: null with null, NaN with NaN, 1 with 1.0.
 * Strings, which are most keys, stand for themselves unless they begin as an encoded key does.
 */
export function groupKey(value: Value): string | number | bigint {
  switch (typeof value) {
    case 'string':
      return value.startsWith(mark) ? `${mark}s${value}` : value
    case 'number':
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value
    case 'bigint':
      return value >= -maxSafe && value <= maxSafe ? Number(value) : value
    case 'boolean':
      return value ? `${mark}T` : `${mark}F`
    default:
      return mark + encode(value)
  }
}

const mark = '\u0000'
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER)

/** One key for several values. */
export function groupKeyOf(values: readonly Value[]): string | number | bigint {
  const only = values.length === 1 ? values[0] : undefined
  return only === undefined ? values.map(encode).join(',') : groupKey(only)
}

function encode(value: Value): string {
  if (value === null) return 'N'
  if (typeof value === 'string') return `"${value.length}:${value}`
  if (typeof value === 'boolean') return value ? 'T' : 'F'
  if (isNumber(value)) return `#${groupKey(value)}`
  if (isList(value)) return `[${value.map(encode).join(',')}]`
  if (isMap(value)) {
    const keys = [...value.keys()].sort()
    return `{${keys.map((key) => `${key.length}:${key}${encode(value.get(key) ?? null)}`).join(',')}}`
  }
  if (value instanceof PathRef) return `P${interleave(value).map(encode).join('')}`
  return `${value instanceof NodeRef ? 'n' : 'r'}${value.handle}`
}
