/** Random queries on the embedded engine and on a real Neo4j, over one graph: the rows must be the same. */
import fc from 'fast-check'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runQuery } from '../../src/cypher/index.ts'
import { defaultQueryLimits } from '../../src/model/query-value.ts'
import type { QueryResult } from '../../src/model/query-value.ts'
import { graphFromCreate } from '../helpers/graph-from-create.ts'
import { emptyNeo4j, neo4jAccess, plainDriver } from '../helpers/neo4j.ts'
import { neo4jAnswer } from './cypher/neo4j-answer.ts'
import { randomQuery, scene } from './cypher/random-query.ts'
import { spellValue } from './tck/canonical-value.ts'

const runs = process.env['LONG'] === undefined ? 25 : 2000

function spelled({ rows }: QueryResult): readonly string[] {
  return rows.map((row) => row.map((value) => spellValue(value, { sortLists: false })).join(' | ')).sort()
}

describe.skipIf(neo4jAccess === undefined)('random queries', () => {
  const graph = graphFromCreate(scene)
  let driver: Driver

  beforeAll(async () => {
    driver = plainDriver()
    await emptyNeo4j()
    await driver.executeQuery(scene)
  })

  afterAll(async () => {
    await emptyNeo4j()
    await driver.close()
  })

  it(
    'give the rows that Neo4j gives',
    async () => {
      const session = driver.session()
      const ask = async (query: string): Promise<void> => {
        const ours = runQuery(graph, query, new Map(), defaultQueryLimits)
        const theirs = await session.executeRead((transaction) => neo4jAnswer(transaction, query))
        expect(spelled(ours)).toEqual(spelled(theirs))
      }
      await fc.assert(fc.asyncProperty(randomQuery, ask), { numRuns: runs })
      await session.close()
    },
    runs * 1000,
  )
})
