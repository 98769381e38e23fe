/** A store to exchange: the two articles where they lie beside the repository, else the samples. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { collect } from '../../src/basics/collect.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import type { Layer } from '../../src/model/property-graph.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { buildToy, toyDocument } from '../helpers/toy-build.ts'
import type { ToyDocument } from '../helpers/toy-build.ts'
import { stream } from './graphs.ts'
import type { TestGraph } from './graphs.ts'
import { hostileDocuments } from './hostile-documents.ts'

const root = resolve(import.meta.dirname, '../..')

/** The folder of the articles, or of the samples. */
export function articlesFolder(): string {
  const articles = resolve(root, '../shared/articles')
  return existsSync(articles) ? articles : resolve(root, 'data/samples')
}

/** Builds them, and then `others`, into a new embedded store at `path`. Close it. */
export async function wholeStore(path: string, others: readonly ToyDocument[] = []): Promise<GraphStore> {
  const ontology = await loadOntology('cloud-partnerships')
  const store = openSqliteStore(path, { mode: 'create' })
  const context = { report: () => undefined }
  const options = { workingDirectory: root, maxBytes: defaultMaxBytes }
  const extraction = { ontology, extractor: createExtractor(ontology) }
  await build(store, readPaths([articlesFolder()], options, context), extraction, context)
  if (others.length > 0) await build(store, stream(others.map(toyDocument)), extraction, context)
  return store
}

/** Builds the hostile texts into a new embedded store at `path`. Close it. */
export async function hostileStore(path: string): Promise<GraphStore> {
  const store = openSqliteStore(path, { mode: 'create' })
  await buildToy(store, hostileDocuments)
  return store
}

/** All layers but the ledger, whose ontology is a value longer than Python's csv takes unasked. */
const toldLayers: readonly Layer[] = ['graph', 'assertions', 'lexical']

/** The same in memory, for readers of files. */
export async function articlesGraph(chosen: readonly Layer[] = toldLayers): Promise<TestGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'graphwright-articles-'))
  const store = await wholeStore(join(folder, 'articles.kg'))
  try {
    return await graphOf(store, chosen)
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Layers of a store in memory. */
export async function graphOf(store: GraphStore, chosen: readonly Layer[]): Promise<TestGraph> {
  const input = layersOf(store, chosen)
  return { nodes: await collect(input.nodes()), edges: await collect(input.edges()) }
}
