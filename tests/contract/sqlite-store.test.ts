/** The store contract on a SQLite file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { describeStore } from './store.contract.ts'

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'graphwright-contract-'))
  const erase = async (): Promise<void> => rmSync(folder, { recursive: true, force: true })
  return {
    open: async (mode) => openSqliteStore(join(folder, 'graph.kg'), { mode }),
    erase,
    dispose: erase,
  }
})
