/** Asks a real Neo4j and gives its answer as a QueryResult, with the server's own ids. */
import neo4j from 'neo4j-driver'
import type { Transaction } from 'neo4j-driver'
import type { QueryResult, QueryValue } from '../../../src/model/query-value.ts'

/** Runs one query. The driver must give integers as bigint. Columns are known only when there is a row. */
export async function neo4jAnswer(
  transaction: Pick<Transaction, 'run'>,
  query: string,
  parameters = {},
): Promise<QueryResult> {
  const { records } = await transaction.run(query, parameters)
  const columns = (records[0]?.keys ?? []).map(String)
  return { columns, rows: records.map((record) => columns.map((name) => valueOf(record.get(name)))) }
}

function valueOf(value: unknown): QueryValue {
  if (Array.isArray(value)) return value.map(valueOf)
  if (neo4j.isNode(value)) {
    const { elementId, labels, properties } = value
    return { kind: 'node', id: elementId, labels, properties: mapOf(properties) }
  }
  if (neo4j.isRelationship(value)) {
    const { elementId, type, startNodeElementId, endNodeElementId, properties } = value
    const ends = { start: startNodeElementId, end: endNodeElementId }
    return { kind: 'relationship', id: elementId, type, ...ends, properties: mapOf(properties) }
  }
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)].map(valueOf)
    const relationships = value.segments.map(({ relationship }) => valueOf(relationship))
    return { kind: 'path', nodes, relationships } as QueryValue
  }
  return typeof value === 'object' && value !== null ? mapOf(value) : (value as QueryValue)
}

function mapOf(properties: object): ReadonlyMap<string, QueryValue> {
  return new Map(Object.entries(properties).map(([key, value]) => [key, valueOf(value)]))
}
