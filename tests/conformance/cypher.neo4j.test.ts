/** Our conformance cases on a real Neo4j: what the embedded engine answers is what Neo4j answers. */
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryResult } from '../../src/model/query-value.ts'
import { emptyNeo4j, neo4jAccess, plainDriver } from '../helpers/neo4j.ts'
import { cases, errorCases } from './cypher/cases.ts'
import type { CypherCase } from './cypher/cypher-case.ts'
import { neo4jAnswer } from './cypher/neo4j-answer.ts'
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
    const result = await neo4jAnswer(transaction, one.query, parameters)
    return result.rows.length === 0 ? { ...result, columns: one.columns } : result
  } finally {
    await transaction.rollback()
    await session.close()
  }
}
