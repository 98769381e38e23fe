/** The keys that a GraphML file declares, and what a data element under one of them says. */
import { unescapeUnits } from '../../basics/code-unit-escape.ts'
import type { PropertyValue } from '../../model/property-graph.ts'
import type { XmlAttributes } from '../xml-scanner.ts'
import { attributeOf } from '../xml-scanner.ts'

/** A declared key. */
export interface ReadKey {
  readonly id: string
  readonly domain: string
  readonly name: string
  readonly type: string
  readonly isList: boolean
  /** True for yEd's drawing of an element, of which the label is read. */
  readonly isGraphics: boolean
  /** True for a key whose data is a property in a file of our own. */
  readonly isOwnProperty: boolean
  /** Value of elements that have none of their own. */
  fallback?: PropertyValue
}

/** Keys of properties in our own files; every other key of theirs is for other readers. */
const ownPropertyKey = /^[ne]\d+(\.list)?$/

/** A key from the attributes of its element; a foreign list is marked as APOC does. */
export function readKey(attributes: XmlAttributes, isOwn: boolean): ReadKey {
  const id = attributeOf(attributes, 'id') ?? ''
  const isGraphics = attributeOf(attributes, 'yfiles.type') !== undefined
  const name = attributeOf(attributes, 'attr.name') ?? (isGraphics ? 'label' : id)
  return {
    id,
    domain: attributeOf(attributes, 'for') ?? 'all',
    name: isOwn ? unescapeUnits(name) : name,
    type: attributeOf(attributes, 'attr.type') ?? 'string',
    isGraphics,
    isOwnProperty: isOwn && ownPropertyKey.test(id),
    isList: isOwn ? id.endsWith('.list') : attributeOf(attributes, 'attr.list') !== undefined,
  }
}

/**
 * The value of a data element; undefined when the text is not of the key's type. A foreign whole number beyond 2^53 stays text, since
 * a number would be another one.
 */
export function readValue(key: ReadKey, raw: string, isOwn: boolean): PropertyValue | undefined {
  if (key.isList) return listOf(raw)?.map((item) => (isOwn ? unescapeUnits(item) : item))
  const text = isOwn ? unescapeUnits(raw) : raw
  switch (key.type) {
    case 'boolean':
      return booleanOf(text)
    case 'int':
    case 'long':
    case 'float':
    case 'double':
      return numberOf(text, key.type === 'int' || key.type === 'long')
    default:
      return text
  }
}

function booleanOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined
}

function numberOf(text: string, isWhole: boolean): PropertyValue | undefined {
  const trimmed = text.trim()
  const value = trimmed === '' ? Number.NaN : Number(trimmed)
  if (!Number.isFinite(value)) return undefined
  return isWhole && !Number.isSafeInteger(value) ? trimmed : value
}

function listOf(text: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(text)
    if (!Array.isArray(list)) return undefined
    return list.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)))
  } catch {
    return undefined
  }
}
