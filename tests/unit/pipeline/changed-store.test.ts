/** A store that somebody writes to while it is shown, or while it is exported. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportToFile } from '../../../src/export/export-to-file.ts'
import { exporterFor } from '../../../src/export/formats.ts'
import { selectGraph } from '../../../src/export/select/select-graph.ts'
import { exportDownload } from '../../../src/pipeline/export-download.ts'
import { importFiles, inspectFiles } from '../../../src/pipeline/import/import-files.ts'
import { StorePageData } from '../../../src/pipeline/page-data.ts'
import { openSqliteStore } from '../../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { buildToy, temporaryFolder, temporaryStore } from '../../helpers/toy-build.ts'
import { toyOntology } from '../../helpers/toy-ontology.ts'

const context = { report: () => undefined }

async function importNodes(store: GraphStore, path: string, ...names: readonly string[]): Promise<void> {
  const nodes = names.map((name, at) => ({ id: String(at), name }))
  const edges = [{ source: '0', target: '1', key: 0, type: 'OWNS' }]
  writeFileSync(path, JSON.stringify({ directed: true, multigraph: true, graph: {}, nodes, edges }))
  await importFiles(store, await inspectFiles([path], {}, context), { ontology: toyOntology }, context)
}

test('the page shows a file of as many elements that another process imports anew', async () => {
  const path = join(temporaryFolder(), 'foreign.json')
  const writer = temporaryStore()
  await importNodes(writer, path, 'Acme', 'Bolt')
  const shown = openSqliteStore(writer.location, { mode: 'read' })
  const page = new StorePageData(shown, toyOntology)
  const names = async () => (await page.graphView()).nodes.map(({ name }) => name).sort()
  expect(await names()).toEqual(['Acme', 'Bolt'])
  await importNodes(writer, path, 'Acme', 'Cog')
  expect(await names()).toEqual(['Acme', 'Cog'])
  await shown.close()
})

const first = { uri: 'a.txt', text: 'Acme acquired Bolt.' }
const second = { uri: 'b.txt', text: 'Bolt acquired Cog.' }

test('a graph that changed while it was written leaves no file', async () => {
  const store = temporaryStore()
  await buildToy(store, [first])
  const { input } = await selectGraph(store, {})
  await buildToy(store, [first, second])
  const folder = temporaryFolder()
  const writing = exportToFile(join(folder, 'graph.gexf'), exporterFor('gexf'), input)
  await expect(writing).rejects.toMatchObject({ code: 'EXPORT_CHANGED', retriable: true })
  expect(readdirSync(folder)).toEqual([])
})

test('a small download of a graph that changed fails before its first piece', async () => {
  const store = temporaryStore()
  await buildToy(store, [first])
  const { bytes } = await exportDownload(store, { format: 'gexf', withEvidence: false }, new AbortController().signal)
  await buildToy(store, [first, second])
  await expect(bytes[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'EXPORT_CHANGED' })
})
