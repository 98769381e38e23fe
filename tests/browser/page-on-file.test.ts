/** The page on the embedded store, opened as `graphwright serve` opens it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { isSkipped } from './chromium.ts'
import { describePage } from './page.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'graphwright-page-'))
const path = join(folder, 'graph.kg')
afterAll(() => rmSync(folder, { recursive: true }))

describePage(
  'the embedded store',
  {
    create: () => Promise.resolve(openSqliteStore(path, { mode: 'create' })),
    write: () => Promise.resolve(openSqliteStore(path, { mode: 'write' })),
    read: () => Promise.resolve(openSqliteStore(path, { mode: 'read', queriesInThreads: true })),
  },
  isSkipped,
)
