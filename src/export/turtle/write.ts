/** Writes Turtle, and TriG, which adds a graph for each relation: the plain triple stands in it whether it still holds or not. */
import { layers } from '../../model/property-graph.ts'
import { rdfMark, rdfPrefixes } from '../../model/rdf-names.ts'
import { inChunks } from '../chunks.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import { describeGraph } from '../rdf/describe.ts'
import type { RdfResource } from '../rdf/resource.ts'
import { turtleIri, turtleStatements } from './terms.ts'

/** Resources as Turtle; those of named graphs are left out, or written as TriG does. */
export async function* writeTurtle(
  resources: AsyncIterable<RdfResource> | Iterable<RdfResource>,
  hasGraphs: boolean,
  signal: AbortSignal | undefined,
): AsyncIterable<Chunk> {
  const prefixes = Object.entries(rdfPrefixes).map(([prefix, space]) => `@prefix ${prefix}: <${space}> .\n`)
  yield `${prefixes.join('')}\n`
  const write = ({ iri, statements, graph }: RdfResource): string => {
    if (graph !== undefined && !hasGraphs) return ''
    const block = `${turtleIri(iri)} ${turtleStatements(statements, '\n    ')} .\n`
    return graph === undefined ? block : `${turtleIri(graph)} { ${block.trimEnd()} }\n`
  }
  yield* inChunks(resources, write, signal)
}

/** The comment on the first line tells our reader that elements come whole and in order. */
async function* writeGraph(input: ExportInput, options: WriteOptions, hasGraphs: boolean): AsyncIterable<Chunk> {
  yield `# ${rdfMark}\n`
  yield* writeTurtle(describeGraph(input, options), hasGraphs, options.signal)
}

function exporter(format: string, extension: string, readBy: string, hasGraphs: boolean): FileExporter {
  const write: FileExporter['write'] = (input, options) => writeGraph(input, options, hasGraphs)
  const mediaType = hasGraphs ? 'application/trig' : 'text/turtle'
  return {
    format,
    output: 'file',
    mediaType,
    extensions: [extension],
    readBy,
    layers,
    dialects: [],
    importable: true,
    write,
  }
}

/** Turtle. */
export const turtleExporter = exporter('turtle', '.ttl', 'RDF stores and tools: Jena, RDF4J, GraphDB, rdflib', false)

/** TriG. */
export const trigExporter = exporter('trig', '.trig', 'RDF stores with named graphs, one for each relation', true)
