/** Promise P2 and P10 on real data: the samples give one root and one set of answers on both stores, also after a document is removed. */
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { defaultQueryLimits } from '../../src/model/query-value.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { remove } from '../../src/pipeline/remove.ts'
import { rootOf } from '../../src/pipeline/root.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import { openNeo4jStore } from '../../src/store/neo4j/index.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { emptyNeo4j, neo4jAccess, requiredNeo4j } from '../helpers/neo4j.ts'

const workingDirectory = resolve(import.meta.dirname, '../..')
const removed = 'data/samples/2026-04-28-openai-on-aws.md'

/** Questions of schema/README.md and of people; each is ordered, so that rows compare. */
const questions = [
  'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name, type(r), b.name, r.status, r.confidence, r.documents ORDER BY a.name, type(r), b.name, r.id',
  "MATCH (a:Entity)-[r]->(b) WHERE r.status = 'ended' RETURN a.name, r.relationType, b.name, r.validTo ORDER BY a.name, r.relationType, b.name, r.id",
  "MATCH (o:Organisation) RETURN o.name, 'Company' IN labels(o), o.aliases ORDER BY o.name, o.id",
  'MATCH (e:Entity) RETURN e.type AS type, count(*) AS n ORDER BY n DESC, type',
  "MATCH (a:Assertion)-[:EVIDENCED_BY]->(s:Segment)-[:PART_OF]->(d:Document) WHERE a.status = 'retained' RETURN a.quote, s.start, d.title ORDER BY a.id",
  'MATCH (s:Segment)-[m:MENTIONS]->(e:Entity {name: $name}) RETURN m.surface, m.start, count(*) ORDER BY m.start, m.surface',
  "MATCH p = (a:Entity {name: 'Microsoft'})-[*1..2]-(b:Entity) RETURN DISTINCT b.name ORDER BY b.name",
]

async function buildSamples(store: GraphStore): Promise<void> {
  const ontology = await loadOntology('cloud-partnerships')
  const context = { report: () => undefined }
  const documents = readPaths(['data/samples'], { workingDirectory, maxBytes: defaultMaxBytes }, context)
  await build(store, documents, { ontology, extractor: createExtractor(ontology) }, context)
}

describe.skipIf(neo4jAccess === undefined)('the samples on both stores', () => {
  let embedded: GraphStore
  let server: GraphStore

  beforeAll(async () => {
    await emptyNeo4j()
    const { uri, username, password } = requiredNeo4j()
    embedded = openSqliteStore(':memory:', { mode: 'create' })
    server = await openNeo4jStore(uri, { username, password, mode: 'create' })
    await buildSamples(embedded)
    await buildSamples(server)
  }, 120_000)

  afterAll(async () => {
    await embedded.close()
    await server.close()
  })

  test('have one root', async () => {
    expect(await rootOf(server)).toBe(await rootOf(embedded))
  })

  test.each(questions)('answer alike: %s', async (question) => {
    const parameters = new Map([['name', 'OpenAI']])
    const expected = await embedded.query(question, parameters, defaultQueryLimits)
    expect(expected.rows.length).toBeGreaterThan(0)
    expect(await server.query(question, parameters, defaultQueryLimits)).toEqual(expected)
  })

  test('have one root after a document is removed, and verify', async () => {
    const before = await rootOf(embedded)
    await remove(embedded, removed)
    await remove(server, removed)
    const after = await rootOf(embedded)
    expect(after).not.toBe(before)
    expect(await rootOf(server)).toBe(after)
    expect((await verify(server)).findings).toEqual([])
  })
})
