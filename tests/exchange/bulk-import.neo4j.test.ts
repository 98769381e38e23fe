/** The bulk importer of Neo4j fills fresh databases from our folders: a hostile graph, and a whole store, whose root then is ours. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neo4jJars, startNeo4j } from '../../scripts/neo4j/server.ts'
import type { Neo4jServer } from '../../scripts/neo4j/server.ts'
import { exportToFile } from '../../src/export/export-to-file.ts'
import type { ExportInput } from '../../src/export/exporter.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { layers } from '../../src/model/property-graph.ts'
import { openStore } from '../../src/pipeline/open-store.ts'
import { rootOf } from '../../src/pipeline/root.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { neo4jAccess, runOn } from '../helpers/neo4j.ts'
import { original, stored, withoutSurrogates } from './compare-neo4j.ts'
import { hostileGraph, inputOf } from './graphs.ts'
import { hostileDocuments } from './hostile-documents.ts'
import { wholeStore } from './whole-store.ts'

// Each needs a server of its own, since the tool wants a database that nobody has opened: minutes on a busy machine.
describe.skipIf(neo4jAccess === undefined || neo4jJars() === undefined)('neo4j-admin database import', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graphwright-bulk-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('takes a hostile graph', async () => {
    await withDatabase(join(folder, 'hostile'), inputOf(hostileGraph), async (_server, driver) => {
      // Ids, labels and names are escaped, since Neo4j has no empty ones and its tables no colon in names; values are not.
      const arrival = { areIdsEscaped: true, text: withoutSurrogates }
      expect(await stored(driver, arrival)).toEqual(original(hostileGraph, arrival))
    })
  }, 400_000)

  it("takes the articles' store with hostile texts added, to the root", async () => {
    const store = await wholeStore(join(folder, 'whole.kg'), hostileDocuments)
    try {
      await withDatabase(join(folder, 'whole'), layersOf(store, layers), async ({ uri, username, password }) => {
        const copy = await openStore(uri, 'create', { username, password })
        expect(await rootOf(copy)).toBe(await rootOf(store))
        expect(await verify(copy)).toEqual(await verify(store))
        await copy.close()
      })
    } finally {
      await store.close()
    }
  }, 400_000)
})

/** A server whose database was filled from the export of `input`, as the README of the exports says. */
async function withDatabase(
  path: string,
  input: ExportInput,
  work: (server: Neo4jServer, driver: Driver) => Promise<void>,
): Promise<void> {
  const { losses } = await exportToFile(path, exporterFor('neo4j-admin'), input)
  expect(losses.lost).toBe(0)
  const server = await startNeo4j((home, lib) => runImporter(path, home, lib))
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { useBigInt: true })
  try {
    const script = await readFile(join(path, 'after-import.cypher'), 'utf8')
    for (const statement of script.trim().split('\n')) await runOn(driver, statement)
    await work(server, driver)
  } finally {
    await driver.close()
    await server.stop()
  }
}

function runImporter(path: string, home: string, lib: string): void {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].map(
    (part) => `--add-opens=java.base/${part}=ALL-UNNAMED`,
  )
  const tool = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '@import.args']
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const done = spawnSync('java', [...opens, '-cp', join(lib, '*'), ...tool], { cwd: path, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`.slice(-3000))
}
