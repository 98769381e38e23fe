/** What can be known of a value before the query runs: enough to refuse `length(n)` of a node at once, as Neo4j does. */
import type { ValueKind } from './value.ts'

/** A kind of value; `any` where nothing is known, `number` where only integer or float is. */
export type StaticType =
  { readonly kind: Exclude<ValueKind, 'list'> | 'any' | 'number' } | { readonly kind: 'list'; readonly of: StaticType }

export type StaticKind = StaticType['kind']

const simple = <K extends Exclude<StaticKind, 'list'>>(kind: K): StaticType => ({ kind })

export const anyType = simple('any')
export const nullType = simple('null')
export const booleanType = simple('boolean')
export const integerType = simple('integer')
export const floatType = simple('float')
export const numberType = simple('number')
export const stringType = simple('string')
export const mapType = simple('map')
export const nodeType = simple('node')
export const relationshipType = simple('relationship')
export const pathType = simple('path')

export function listType(of: StaticType): StaticType {
  return { kind: 'list', of }
}

/** True when a value of `actual` may be of one of the `expected` kinds. */
export function mayBe(actual: StaticType, expected: readonly StaticKind[]): boolean {
  if (actual.kind === 'any' || actual.kind === 'null' || expected.includes('any')) return true
  if (expected.includes(actual.kind)) return true
  if (actual.kind === 'number') return expected.includes('integer') || expected.includes('float')
  return (actual.kind === 'integer' || actual.kind === 'float') && expected.includes('number')
}

/** The type of what may be a value of either. */
export function join(a: StaticType, b: StaticType): StaticType {
  if (a.kind === 'null') return b
  if (b.kind === 'null') return a
  if (a.kind === 'list' && b.kind === 'list') return listType(join(a.of, b.of))
  if (a.kind === b.kind) return a
  return isNumeric(a) && isNumeric(b) ? numberType : anyType
}

/** The type of the elements of a list; `any` for what may or may not be one. */
export function elementType(type: StaticType): StaticType {
  return type.kind === 'list' ? type.of : anyType
}

export function isNumeric(type: StaticType): boolean {
  return type.kind === 'integer' || type.kind === 'float' || type.kind === 'number'
}
