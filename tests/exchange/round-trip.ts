/** Export to memory and import from it. */
import type { Exporter } from '../../src/export/exporter.ts'
import type { LossReport } from '../../src/export/loss.ts'
import { LossCollector } from '../../src/export/loss.ts'
import { importerFor } from '../../src/import/formats.ts'
import { importLimits } from '../../src/import/importer.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { GraphEdge, GraphNode } from '../../src/model/property-graph.ts'
import type { TestGraph } from './graphs.ts'
import { inputOf } from './graphs.ts'

/** Files of an export by name; a format that is one file has one, named ''. */
export type Files = ReadonlyMap<string, Uint8Array>

/** Writes a graph to memory. */
export async function write(
  exporter: Exporter,
  graph: TestGraph,
  dialect?: string,
): Promise<{ files: Files; report: LossReport }> {
  const losses = new LossCollector()
  const options = { losses, ...(dialect !== undefined && { dialect }) }
  const files = new Map<string, Uint8Array>()
  if (exporter.output === 'file') files.set('', await bytesOf(exporter.write(inputOf(graph), options)))
  else
    for await (const part of exporter.write(inputOf(graph), options)) files.set(part.name, await bytesOf(part.chunks))
  return { files, report: losses.report() }
}

async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(typeof chunk === 'string' ? Buffer.from(chunk) : Uint8Array.from(chunk))
  return Buffer.concat(pieces)
}

/** What an import gave. */
export interface ReadBack {
  readonly isOwn: boolean | undefined
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Reads files with an importer; in pieces of `pieceBytes`, so that everything lies across a border somewhere. */
export async function readBack(
  format: string,
  files: Files,
  pieceBytes = 7,
  report: (diagnostic: Diagnostic) => void = () => undefined,
): Promise<ReadBack> {
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  let isOwn: boolean | undefined
  const source = {
    name: 'memory',
    parts: [...files.keys()],
    open: (part = '') => pieces(files.get(part) ?? new Uint8Array(), pieceBytes),
  }
  for await (const item of importerFor(format).read(source, { report, limits: importLimits })) {
    if (item.kind === 'node') nodes.push(item.node)
    else if (item.kind === 'edge') edges.push(item.edge)
    else isOwn = item.isOwn
  }
  return { isOwn, nodes, edges }
}

async function* pieces(bytes: Uint8Array, pieceBytes: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
