/**
 * Loading into Neo4j beside the driver's bare `UNWIND … CREATE` of the same rows, interleaved, on one server.
 * Run: npx tsx tests/bench/neo4j-load.bench.ts [nodes] [edges] [rounds] (default 100000 500000 2); needs `npm run setup`.
 */
import neo4j, { type Driver } from 'neo4j-driver'
import { startNeo4j, type Neo4jServer } from '../../scripts/neo4j/server.ts'
import type { GraphEdge, GraphNode } from '../../src/model/property-graph.ts'
import { openNeo4jStore } from '../../src/store/neo4j/index.ts'

const [nodeCount = 100_000, edgeCount = 500_000, rounds = 2] = process.argv.slice(2).map(Number)
/** One update of the store holds this many rows, as one build of some dozens of documents would. */
const rowsPerUpdate = 50_000
const bareBatch = 10_000

const nodes: GraphNode[] = Array.from({ length: nodeCount }, (_, at) => ({
  id: nodeId(at),
  labels: ['Company', 'Entity', 'Graphwright', 'Organisation'],
  properties: { name: `Company ${at}`, type: 'company', mentions: at % 17, documents: at % 5, aliases: [`C${at}`] },
}))
const edges: GraphEdge[] = Array.from({ length: edgeCount }, (_, at) => ({
  id: `rel:${at.toString(16).padStart(32, '0')}`,
  type: ['PARTNER_OF', 'INVESTED_IN', 'OWNS', 'SUPPLIES'][at % 4] ?? 'OWNS',
  source: nodeId((at * 7919) % nodeCount),
  target: nodeId((at * 104_729 + 1) % nodeCount),
  properties: { status: 'active', current: true, confidence: 0.75, documents: 1, validFrom: '2024-01-01' },
}))

function nodeId(at: number): string {
  return `ent:${at.toString(16).padStart(32, '0')}`
}

function* slices<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

async function loadBare(driver: Driver): Promise<void> {
  const run = async (text: string, rows: unknown): Promise<void> => {
    const session = driver.session()
    await session.run(text, { rows })
    await session.close()
  }
  await run('CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE', [])
  const labels = ':Bare:Entity:Company:Organisation'
  for (const batch of slices(nodes, bareBatch)) {
    const rows = batch.map(({ id, properties }) => ({
      id,
      ...properties,
      mentions: neo4j.int(1),
      documents: neo4j.int(1),
    }))
    await run(`UNWIND $rows AS row CREATE (n${labels}) SET n = row`, rows)
  }
  for (const type of new Set(edges.map((edge) => edge.type))) {
    for (const batch of slices(
      edges.filter((edge) => edge.type === type),
      bareBatch,
    )) {
      const rows = batch.map(({ id, source, target, properties }) => ({
        source,
        target,
        properties: { id, ...properties },
      }))
      const match = 'MATCH (a:Bare {id: row.source}) MATCH (b:Bare {id: row.target})'
      await run(`UNWIND $rows AS row ${match} CREATE (a)-[r:${type}]->(b) SET r = row.properties`, rows)
    }
  }
}

async function loadStore(server: Neo4jServer): Promise<void> {
  const store = await openNeo4jStore(server.uri, { ...server, mode: 'create' })
  const none = { removeEdges: [], removeNodes: [], upsertNodes: [], upsertEdges: [] }
  for (const upsertNodes of slices(nodes, rowsPerUpdate)) await store.update((tx) => tx.write({ ...none, upsertNodes }))
  for (const upsertEdges of slices(edges, rowsPerUpdate)) await store.update((tx) => tx.write({ ...none, upsertEdges }))
  await store.close()
}

async function timed(name: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  console.log(`${name}: ${seconds.toFixed(1)} s, ${Math.round((nodeCount + edgeCount) / seconds)} rows/s`)
  return seconds
}

console.log(`${nodeCount} nodes, ${edgeCount} edges, Node ${process.version}`)
const ratios: number[] = []
for (let round = 0; round < rounds; round++) {
  // A fresh server for each, so that neither gains by what the other has left in memory.
  const figures: Record<string, number> = {}
  for (const way of round % 2 === 0 ? ['bare', 'store'] : ['store', 'bare']) {
    const server = await startNeo4j()
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password))
    figures[way] = await timed(way, () => (way === 'bare' ? loadBare(driver) : loadStore(server)))
    await driver.close()
    await server.stop()
  }
  ratios.push((figures['store'] ?? 0) / (figures['bare'] ?? 1))
}
console.log(`store / bare: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`)
