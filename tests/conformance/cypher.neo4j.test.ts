/** Our conformance cases on a real Neo4j: what the embedded engine answers is what Neo4j answers. */
import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryResult, QueryValue } from '../../src/model/query-value.ts'
import { emptyNeo4j, neo4jAccess, plainDriver } from '../helpers/neo4j.ts'
import { cases, errorCases } from './cypher/cases.ts'
import type { CypherCase } from './cypher/cypher-case.ts'
import { spellCase, spellResult } from './cypher/spell-result.ts'

/** A query that Neo4j may run although the embedded engine refuses it, because it writes. */
const mayWrite = errorCases.filter(({ code }) => code !== 'QUERY_READ_ONLY')

describe.skipIf(neo4jAccess === undefined)('conformance cases on Neo4j', () => {
  let driver: Driver

  beforeAll(async () => {
    driver = plainDriver()
    await emptyNeo4j()
  })

  afterAll(async () => {
    await emptyNeo4j()
    await driver.close()
  })

  it.each(cases)('$name', async (one) => {
    const result = await answer(driver, one)
    expect(result.columns).toEqual(one.columns)
    expect(spellResult(one, result)).toEqual(spellCase(one))
  })

  it.each(mayWrite)('fails: $name', async ({ query }) => {
    await expect(driver.executeQuery(query)).rejects.toThrow()
  })
})

/** Sets the graph, asks, and takes the graph back, in one transaction. */
async function answer(driver: Driver, one: CypherCase): Promise<QueryResult> {
  const session = driver.session()
  const transaction = session.beginTransaction()
  try {
    if (one.graph !== '') await transaction.run(one.graph)
    const literals = Object.entries(one.parameters ?? {})
    const wanted = literals.map(([name, literal]) => `${literal} AS ${name}`).join(', ')
    const parameters = wanted === '' ? {} : (await transaction.run(`RETURN ${wanted}`)).records[0]?.toObject()
    const { records } = await transaction.run(one.query, parameters)
    const columns = (records[0]?.keys ?? one.columns).map(String)
    return { columns, rows: records.map((record) => columns.map((name) => valueOf(record.get(name)))) }
  } finally {
    await transaction.rollback()
    await session.close()
  }
}

/** A driver's value as one of ours. The driver was told to give integers as bigint. */
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
