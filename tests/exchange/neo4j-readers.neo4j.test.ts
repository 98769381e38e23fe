/** A real Neo4j reads what we export for it: the bulk importer, APOC, and a Cypher script run twice. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startNeo4j } from '../../scripts/neo4j/server.ts'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import type { Properties, PropertyValue } from '../../src/model/property-graph.ts'
import { emptyNeo4j, neo4jAccess, plainDriver, runOn } from '../helpers/neo4j.ts'
import { decode } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'
import { hostileGraph, inputOf, smallGraph, textOf } from './graphs.ts'
import { LossCollector } from '../../src/export/loss.ts'
import { cypherScriptExporter } from '../../src/export/cypher-script/write.ts'

type Row = readonly unknown[]

const byText = (rows: Row[]) => rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What is in the database: ids, labels, types, ends and properties, escapes undone. Integers are marked by `n`. */
async function stored(driver: Driver): Promise<{ nodes: Row[]; edges: Row[] }> {
  const nodes = await runOn(driver, 'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS p')
  const edges = await runOn(
    driver,
    'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS s, b.id AS t, properties(r) AS p',
  )
  const properties = (p: unknown) =>
    Object.entries(p as Record<string, unknown>)
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => [decode(name), plain(value)])
  return {
    nodes: byText(
      nodes.map((row) => [
        text(row['id']),
        (row['labels'] as string[]).map(decode).sort(),
        byText(properties(row['p'])),
      ]),
    ),
    edges: byText(
      edges.map((row) => [
        text(row['id']),
        text(row['type']),
        text(row['s']),
        text(row['t']),
        byText(properties(row['p'])),
      ]),
    ),
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? decode(value) : ''
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return decode(value)
  if (typeof value === 'bigint') return Number(value)
  return Array.isArray(value) ? value.map(plain) : value
}

/** What was exported, in the same form. */
function original(graph: TestGraph, extraLabel?: string): { nodes: Row[]; edges: Row[] } {
  const properties = (p: Readonly<Record<string, PropertyValue>>) =>
    byText(Object.entries(p).map(([name, value]) => [name, value]))
  const labels = (list: readonly string[]) =>
    [...new Set([...list, ...(extraLabel === undefined ? [] : [extraLabel])])].sort()
  return {
    nodes: byText(graph.nodes.map((node) => [node.id, labels(node.labels), properties(node.properties)])),
    edges: byText(
      graph.edges.map((edge) => [edge.id, edge.type, edge.source, edge.target, properties(edge.properties)]),
    ),
  }
}

/** The graph with other values on its nodes; undefined leaves a value out. */
function mapNodeValues(graph: TestGraph, change: (value: PropertyValue) => PropertyValue | undefined): TestGraph {
  const changed = (properties: Properties) =>
    Object.fromEntries(
      Object.entries(properties).flatMap(([name, value]) => {
        const other = change(value)
        return other === undefined ? [] : [[name, other]]
      }),
    ) as Properties
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, properties: changed(node.properties) })) }
}

const isEmptyList = (value: PropertyValue) => typeof value === 'object' && value.length < 2 && (value[0] ?? '') === ''

describe.skipIf(neo4jAccess === undefined)('a real Neo4j', () => {
  let folder: string
  let driver: Driver
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graphwright-neo4j-exchange-'))
    driver = plainDriver()
  })
  beforeEach(emptyNeo4j)
  afterAll(async () => {
    await emptyNeo4j()
    await driver.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('takes the Cypher script, and the same once more changes nothing', async () => {
    const script = await textOf(cypherScriptExporter.write(inputOf(hostileGraph), { losses: new LossCollector() }))
    for (const statement of [...script.trim().split('\n').slice(1), ...script.trim().split('\n').slice(2)])
      await runOn(driver, statement)
    expect(await stored(driver)).toEqual(original(hostileGraph, 'Graphwright'))
  }, 120_000)

  it('takes GraphML of the neo4j dialect by APOC', async () => {
    await exportToFile(
      join(process.env['NEO4J_HOME'] ?? '', 'hostile.graphml'),
      exporterFor('graphml'),
      inputOf(hostileGraph),
      { dialect: 'neo4j' },
    )
    await runOn(driver, "CALL apoc.import.graphml('hostile.graphml', {readLabels: true})")
    // APOC trims text that is nothing but blanks.
    expect(await stored(driver)).toEqual(original(mapNodeValues(hostileGraph, (value) => (value === ' ' ? '' : value))))
  })

  it('keeps integers and floats apart', async () => {
    const script = await textOf(cypherScriptExporter.write(inputOf(smallGraph), { losses: new LossCollector() }))
    for (const statement of script.trim().split('\n').slice(1)) await runOn(driver, statement)
    const [row] = await runOn(
      driver,
      "MATCH ({id: 'ent:01'})-[r {id: 'rel:02'}]->() RETURN r.assertions AS a, r.confidence AS c",
    )
    expect(row).toEqual({ a: 1n, c: 1 })
  })

  // A second server and a Java tool: a minute on a busy machine, so in the long suite.
  it.skipIf(process.env['LONG'] === undefined)(
    'takes the neo4j-admin folder by its bulk importer',
    async () => {
      const path = join(folder, 'admin')
      await exportToFile(path, exporterFor('neo4j-admin'), inputOf(hostileGraph))
      const server = await startNeo4j((home, lib) => {
        const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].map(
          (part) => `--add-opens=java.base/${part}=ALL-UNNAMED`,
        )
        const tool = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '@import.args']
        const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
        const done = spawnSync('java', [...opens, '-cp', join(lib, '*'), ...tool], { cwd: path, env, encoding: 'utf8' })
        if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`.slice(-3000))
      })
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
      const fresh = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { useBigInt: true })
      try {
        // The tool takes an empty list for no value: counted as lost.
        expect(await stored(fresh)).toEqual(
          original(mapNodeValues(hostileGraph, (value) => (isEmptyList(value) ? undefined : value))),
        )
      } finally {
        await fresh.close()
        await server.stop()
      }
    },
    180_000,
  )
})
