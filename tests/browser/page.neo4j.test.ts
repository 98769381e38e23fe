/** The page on a real Neo4j. */
import { afterAll } from 'vitest'
import { openNeo4jStore } from '../../src/store/neo4j/index.ts'
import { emptyNeo4j, neo4jAccess, requiredNeo4j } from '../helpers/neo4j.ts'
import { isSkipped } from './chromium.ts'
import { describePage } from './page.contract.ts'

const open = (mode: 'create' | 'write' | 'read') => {
  const { uri, username, password } = requiredNeo4j()
  return openNeo4jStore(uri, { username, password, mode })
}

afterAll(async () => {
  if (neo4jAccess !== undefined) await emptyNeo4j()
})

describePage(
  'Neo4j',
  {
    create: async () => {
      await emptyNeo4j()
      return open('create')
    },
    write: () => open('write'),
    read: () => open('read'),
  },
  isSkipped || neo4jAccess === undefined,
)
