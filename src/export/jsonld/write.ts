/**
 * Writes JSON-LD 1.1 under one fixed context, each resource on a line of its own, so that the file is JSON for those who know no RDF,
 * and a stream for those who read it line by line.
 */
import { jsonLdOpening } from '../../model/json-ld-context.ts'
import { layers } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import { describeGraph } from '../rdf/describe.ts'
import type { RdfResource } from '../rdf/resource.ts'
import { resourceText } from './resource-text.ts'

async function* writeJsonLd(input: ExportInput, options: WriteOptions): AsyncIterable<Chunk> {
  yield jsonLdOpening
  let comma = '\n'
  const write = (resource: RdfResource): string => {
    if (resource.graph !== undefined) return ''
    const text = comma + resourceText(resource)
    comma = ',\n'
    return text
  }
  yield* inChunks(describeGraph(input, options), write, options.signal)
  yield '\n]}\n'
}

/** JSON-LD. */
export const jsonLdExporter: FileExporter = {
  format: 'jsonld',
  output: 'file',
  mediaType: 'application/ld+json',
  extensions: ['.jsonld'],
  readBy: 'RDF tools and JSON tools: jsonld.js, rdflib, jq',
  layers,
  dialects: [],
  importable: true,
  write: writeJsonLd,
}
