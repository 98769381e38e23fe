/**
 * Writes JSON-LD 1.1 under one fixed context, each resource on a line of its own, so that the file is JSON for those who know no RDF,
 * and a stream for those who read it line by line.
 */
import { jsonLdOpening } from '../../model/json-ld-context.ts'
import { layers } from '../../model/property-graph.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import { describeGraph } from '../rdf/describe.ts'
import { resourceText } from './resource-text.ts'

const chunkUnits = 16_384

async function* writeJsonLd(input: ExportInput, options: WriteOptions): AsyncIterable<Chunk> {
  let text = jsonLdOpening
  let comma = '\n'
  for await (const resource of describeGraph(input, options)) {
    if (resource.graph !== undefined) continue
    text += comma + resourceText(resource)
    comma = ',\n'
    if (text.length > chunkUnits) {
      yield text
      text = ''
    }
  }
  yield `${text}\n]}\n`
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
