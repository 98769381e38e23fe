/** A graph as a build makes it, of two of the samples: all layers, the record of the build included. */
import { resolve } from 'node:path'
import { collect } from '../../src/basics/collect.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { layers } from '../../src/model/property-graph.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import type { TestGraph } from './graphs.ts'

const samples = ['data/samples/2025-11-03-one-cloud-for-openai.md', 'data/samples/2026-04-27-microsoft-loosens-grip.md']

/** Builds it. */
export async function sampleGraph(): Promise<TestGraph> {
  const ontology = await loadOntology('cloud-partnerships')
  const store = openSqliteStore(':memory:', { mode: 'create' })
  const context = { report: () => undefined }
  const workingDirectory = resolve(import.meta.dirname, '../..')
  const documents = readPaths(samples, { workingDirectory, maxBytes: defaultMaxBytes }, context)
  await build(store, documents, { ontology, extractor: createExtractor(ontology) }, context)
  const input = layersOf(store, layers)
  const graph = { nodes: await collect(input.nodes()), edges: await collect(input.edges()) }
  await store.close()
  return graph
}
