/** What a query names and the store does not have: a slip of the pen gives an empty answer, not an error. */
import { isKgError } from '../errors/kg-error.ts'
import { queryWords } from '../cypher/query-words.ts'
import type { QueryWords } from '../cypher/query-words.ts'
import { declaredKind } from '../model/properties.ts'
import { defaultQueryLimits } from '../model/query-value.ts'
import type { QueryMap, QueryResult, QueryValue } from '../model/query-value.ts'
import { didYouMean } from '../basics/suggest.ts'
import type { GraphStore } from '../store/store.ts'

/**
 * A sentence for each label, relationship type and property in `query` that the store does not have, with the nearest that it has.
 * None for a query in a dialect of a server that our own parser does not read. Properties are looked up only where `result` is hollow,
 * since an embedded store must read all of itself for them.
 */
export async function unknownWords(store: GraphStore, query: string, result: QueryResult): Promise<readonly string[]> {
  const words = wordsOf(query)
  if (words === undefined) return []
  const [labels, types] = [await namesIn(store, labelQuery), await namesIn(store, typeQuery)]
  const properties = [...words.properties].filter((name) => declaredKind(name) === undefined)
  const isAsked = properties.length > 0 && isHollow(result)
  return [
    ...unknown('No node has the label', words.labels, labels),
    ...unknown('No relationship has the type', words.types, types),
    ...unknown('Nothing has the label or type', words.labelsOrTypes, [...labels, ...types]),
    ...(isAsked ? unknown('Nothing has the property', properties, await namesIn(store, propertyQuery)) : []),
  ]
}

const labelQuery = 'CALL db.labels() YIELD label AS name RETURN name'
const typeQuery = 'CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name'
const propertyQuery = 'CALL db.propertyKeys() YIELD propertyKey AS name RETURN name'

function wordsOf(query: string): QueryWords | undefined {
  try {
    return queryWords(query)
  } catch (error) {
    if (isKgError(error)) return undefined
    throw error
  }
}

async function namesIn(store: GraphStore, query: string): Promise<readonly string[]> {
  const { rows } = await store.query(query, new Map(), defaultQueryLimits)
  return rows.flatMap(([name]) => (typeof name === 'string' ? [name] : []))
}

function unknown(what: string, names: Iterable<string>, known: readonly string[]): string[] {
  const has = new Set(known)
  return [...names]
    .filter((name) => !has.has(name))
    .map((name) => `${what} ${name}. ${didYouMean(name, known, '')}`.trimEnd())
}

/** True for an answer without rows, or with a column that says nothing. */
function isHollow({ columns, rows }: QueryResult): boolean {
  return rows.length === 0 || columns.some((_, at) => rows.every((row) => isNothing(row[at] ?? null)))
}

function isNothing(value: QueryValue): boolean {
  if (value instanceof Map) return [...(value as QueryMap).values()].every(isNothing)
  return value === null || value === 0n || (Array.isArray(value) && value.length === 0)
}
