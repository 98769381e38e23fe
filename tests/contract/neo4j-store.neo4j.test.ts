/** The store contract on a real Neo4j. */
import { describe } from 'vitest'
import { openNeo4jStore } from '../../src/store/neo4j/index.ts'
import { emptyNeo4j, neo4jAccess, plainDriver, requiredNeo4j, runOn } from '../helpers/neo4j.ts'
import { describeStore } from './store.contract.ts'

describe.skipIf(neo4jAccess === undefined)('neo4j', () => {
  describeStore('Neo4j', async () => {
    await emptyNeo4j()
    const { uri, ...user } = requiredNeo4j()
    return {
      open: (mode) => openNeo4jStore(uri, { ...user, mode }),
      erase: dropConstraint,
      dispose: async () => undefined,
    }
  })
})

/** Without its constraint, the database is one where there is no store. */
async function dropConstraint(): Promise<void> {
  const driver = plainDriver()
  await runOn(driver, 'DROP CONSTRAINT graphwright_id IF EXISTS')
  await driver.close()
}
