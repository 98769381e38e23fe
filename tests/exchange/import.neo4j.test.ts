/** Files into a real Neo4j: ours to the root of the embedded store, others marked, and nothing at all of what is refused. */
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { selectGraph } from '../../src/export/select/select-graph.ts'
import { layers } from '../../src/model/property-graph.ts'
import { importFiles, inspectFiles } from '../../src/pipeline/import/import-files.ts'
import { openStore } from '../../src/pipeline/open-store.ts'
import { rootOf } from '../../src/pipeline/root.ts'
import { verify } from '../../src/pipeline/verify.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { emptyNeo4j, neo4jAccess, plainDriver, requiredNeo4j, runOn } from '../helpers/neo4j.ts'
import { toyOntology } from '../helpers/toy-ontology.ts'
import { stored } from './compare-neo4j.ts'
import { wholeStore } from './whole-store.ts'

const context = { report: () => undefined }

describe.skipIf(neo4jAccess === undefined)('import into a real Neo4j', () => {
  let folder: string
  let driver: Driver
  let embedded: GraphStore
  let server: GraphStore
  const at = (name: string) => join(folder, name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graphwright-import-'))
    driver = plainDriver()
    embedded = await wholeStore(at('articles.kg'))
    await exportToFile(at('all.graphml'), exporterFor('graphml'), layersOf(embedded, layers))
    await exportToFile(at('graph.graphml'), exporterFor('graphml'), layersOf(embedded, ['graph']))
    const { input } = await selectGraph(embedded, { minConfidence: 0, layers })
    await exportToFile(at('part.graphml'), exporterFor('graphml'), input)
    graphml('friends.graphml', '<node id="a"/><node id="b"/><edge id="e" source="a" target="b" label="knows"/>')
    graphml('broken.graphml', '<node id="a"/><edge source="a" target="nobody"/>')
  })
  beforeEach(async () => {
    await emptyNeo4j()
    await runOn(driver, "CREATE (:Entity {id: 'ent:theirs'})-[:KNOWS {id: 'rel:theirs'}]->(:Theirs)")
    const { uri, username, password } = requiredNeo4j()
    server = await openStore(uri, 'create', { username, password })
  })
  afterEach(() => server.close())
  afterAll(async () => {
    await embedded.close()
    await emptyNeo4j()
    await driver.close()
    await rm(folder, { recursive: true, force: true })
  })

  function graphml(name: string, body: string): void {
    writeFileSync(at(name), `<graphml><graph edgedefault="directed">${body}</graph></graphml>`)
  }

  async function bringIn(...names: readonly string[]) {
    const files = await inspectFiles(names.map(at), {}, context)
    return importFiles(server, files, { ontology: toyOntology }, context)
  }

  it('restores our own file with its evidence, to the root of the embedded store', async () => {
    expect(await bringIn('all.graphml')).toMatchObject([{ isRestored: true }])
    expect(await rootOf(server)).toBe(await rootOf(embedded))
    expect(await verify(server)).toEqual(await verify(embedded))
    const [theirs] = await runOn(driver, "MATCH ({id: 'ent:theirs'})-[r]->(:Theirs) RETURN count(r) AS count")
    expect(theirs).toEqual({ count: 1n })
  })

  it('marks the edges of a foreign file, and replaces them when it comes again', async () => {
    const marked =
      "MATCH (a)-[r:KNOWS {importedFrom: 'friends.graphml'}]->(b) RETURN a.importedId AS a, b.importedId AS b, r.importedId AS r, r.assertions AS n"
    for (const replaced of [0, 2]) {
      expect(await bringIn('friends.graphml')).toMatchObject([{ isRestored: false, nodes: 2, edges: 1, replaced }])
      expect(await runOn(driver, marked)).toEqual([{ a: 'a', b: 'b', r: 'e', n: 0n }])
    }
    expect(await verify(server)).toMatchObject({ imported: 1, findings: [] })
  })

  it.each([
    ['a whole graph beside another', 'IMPORT_REFUSED', 'all.graphml', ['all.graphml']],
    ['its own relations once more', 'IMPORT_REFUSED', 'all.graphml', ['graph.graphml']],
    ['a whole graph with its like', 'IMPORT_REFUSED', undefined, ['all.graphml', 'friends.graphml']],
    ['a part of its evidence, found at the end', 'IMPORT_INVALID', undefined, ['part.graphml']],
    ['a broken file after a sound one', 'IMPORT_INVALID', undefined, ['friends.graphml', 'broken.graphml']],
  ] as const)('leaves nothing of what it refuses: %s', async (_what, code, earlier, names) => {
    if (earlier !== undefined) await bringIn(earlier)
    const byId = { areIdsEscaped: false }
    const before = await stored(driver, byId)
    await expect(bringIn(...names)).rejects.toMatchObject({ code })
    expect(await stored(driver, byId)).toEqual(before)
  })
})
