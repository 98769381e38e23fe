/** A real Neo4j reads what we export for it: APOC, and a Cypher script run twice. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import type { PropertyValue } from '../../src/model/property-graph.ts'
import { emptyNeo4j, neo4jAccess, plainDriver, runOn } from '../helpers/neo4j.ts'
import { original, stored, withoutSurrogates } from './compare-neo4j.ts'
import { shownInXml } from './compare-graphml.ts'
import { hostileGraph, inputOf, smallGraph, textOf } from './graphs.ts'
import { LossCollector } from '../../src/export/loss.ts'
import { articlesGraph } from './whole-store.ts'
import { cypherScriptExporter } from '../../src/export/cypher-script/write.ts'

const graphs = { hostile: hostileGraph, articles: await articlesGraph() }
const names = ['hostile', 'articles'] as const

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

  it.each(names)(
    'takes the Cypher script of the %s graph, and the same once more changes nothing',
    async (name) => {
      const graph = graphs[name]
      const script = await textOf(cypherScriptExporter.write(inputOf(graph), { losses: new LossCollector() }))
      for (const statement of [...script.trim().split('\n').slice(1), ...script.trim().split('\n').slice(2)])
        await runOn(driver, statement)
      const arrival = { areIdsEscaped: false, text: withoutSurrogates }
      expect(await stored(driver, arrival)).toEqual(original(graph, arrival, 'Graphwright'))
    },
    120_000,
  )

  it.each(names)('takes GraphML of the neo4j dialect by APOC, %s graph', async (name) => {
    const graph = graphs[name]
    const file = join(process.env['NEO4J_HOME'] ?? '', `${name}.graphml`)
    await exportToFile(file, exporterFor('graphml'), inputOf(graph), { dialect: 'neo4j' })
    await runOn(driver, 'CALL apoc.import.graphml($file, {readLabels: true})', { file: `${name}.graphml` })
    // APOC trims text that is nothing but blanks.
    const trimmed = (value: PropertyValue) => (value === ' ' ? '' : value)
    const nodes = graph.nodes.map(({ properties, ...node }) => ({
      ...node,
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, trimmed(value)])),
    }))
    const arrival = { areIdsEscaped: false, text: (text: string) => String(shownInXml(text)) }
    expect(await stored(driver, arrival)).toEqual(original({ ...graph, nodes }, arrival))
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
})
