/**
 * One HTML file: the page itself with the graph inside. It opens from a disk, asks nothing of any server, and reads, filters and queries
 * as the served page does. The page comes from dist/one-file, which the package's build makes (vite.one-file.config.ts).
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { KgError } from '../../errors/kg-error.ts'
import { buildRecordId } from '../../model/graph-form/ledger.ts'
import { layers } from '../../model/property-graph.ts'
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'

/** The page without a graph: the same place from src/ and from dist/. */
const pagePath = fileURLToPath(new URL('../../../dist/one-file/index.html', import.meta.url))

/** The element that holds the graph, in two halves. */
const opening = '<script type="application/json" id="graph">'
const closing = '</script>'

/** The exporter. */
export const htmlExporter: FileExporter = {
  format: 'html',
  extensions: ['.html', '.htm'],
  readBy: 'any browser, without server or network: the page, its documents and queries in one file',
  layers,
  usualLayers: layers,
  // The record of the build holds the ontology, and with it the wording of every fact.
  always: [buildRecordId],
  dialects: [],
  importable: false,
  output: 'file',
  mediaType: 'text/html',
  write: writeHtml,
}

async function* writeHtml(input: ExportInput, { signal }: WriteOptions): AsyncIterable<Chunk> {
  const [before, after] = await readPage()
  yield `${before}${opening}{"nodes":[`
  yield* elements(input.nodes(), signal)
  yield '],\n"edges":['
  yield* elements(input.edges(), signal)
  yield `]}${closing}${after}`
}

function elements(items: AsyncIterable<GraphNode | GraphEdge>, signal: AbortSignal | undefined): AsyncIterable<string> {
  let comma = ''
  const write = (item: GraphNode | GraphEdge): string => {
    const text = `${comma}\n${jsonInScript(item)}`
    comma = ','
    return text
  }
  return inChunks(items, write, signal)
}

/** JSON in which nothing can end the element or begin a comment in it: `<` occurs in strings alone, and is escaped there. */
function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

async function readPage(): Promise<readonly [before: string, after: string]> {
  const page = await readFile(pagePath, 'utf8').catch((cause: unknown) => {
    throw notBuilt(cause)
  })
  const at = page.indexOf(opening + closing)
  if (at < 0) throw notBuilt()
  return [page.slice(0, at), page.slice(at + opening.length + closing.length)]
}

function notBuilt(cause?: unknown): KgError {
  return new KgError('EXPORT_FORMAT', `The page that holds the graph is not at ${pagePath}.`, {
    hint: 'Run npm run build.',
    context: { path: pagePath },
    cause,
  })
}
