/** The first look at a file to be imported: that it is whole and sound, and what it brings. Nothing is stored yet. */
import type { StageContext } from '../../model/diagnostic.ts'
import { nodeLayer } from '../../model/property-graph.ts'
import { importFile } from '../../import/import-file.ts'

/** What a file brings. */
export interface FileFacts {
  readonly path: string
  readonly isOwn: boolean
  /** True for a file of ours that holds more than the graph layer: it is restored as it was. */
  readonly hasEvidence: boolean
  readonly nodes: number
  readonly edges: number
  /** True when a node comes after an edge: then nodes and edges are to be read apart. */
  readonly isMixed: boolean
}

/** How to look at a file, and how far one is. */
export interface ReadOptions {
  readonly format?: string
  readonly onProgress?: (progress: ImportProgress) => void
}

/** How far an import is: elements of the file that is being read, or written. */
export interface ImportProgress {
  readonly stage: 'read' | 'write'
  readonly file: string
  readonly elements: number
}

/** Elements between two words about progress. */
const progressEvery = 1000

/** Reads the whole file once. Memory: the ids. Throws: IMPORT_INVALID. */
export async function inspectFile(path: string, options: ReadOptions, context: StageContext): Promise<FileFacts> {
  const { format, onProgress } = options
  const facts = { isOwn: false, hasEvidence: false, nodes: 0, edges: 0, isMixed: false }
  for await (const item of importFile(path, { ...context, ...(format !== undefined && { format }) })) {
    if (item.kind === 'origin') facts.isOwn = item.isOwn
    else if (item.kind === 'edge') facts.edges += 1
    else {
      facts.nodes += 1
      facts.isMixed ||= facts.edges > 0
      facts.hasEvidence ||= facts.isOwn && nodeLayer(item.node) !== 'graph'
    }
    const elements = facts.nodes + facts.edges
    if (elements % progressEvery === 0) onProgress?.({ stage: 'read', file: path, elements })
  }
  return { path, ...facts }
}
