/**
 * The Exporter port: a property graph in, bytes of one format out. One adapter a format stands beside it (formats.ts lists them).
 * Everything streams: no exporter holds the graph, and the file is written in pieces.
 */
import type { GraphEdge, GraphNode, Layer } from '../model/property-graph.ts'
import type { LossCollector } from './loss.ts'

/**
 * The graph to be written. Each call starts again from the first element and gives the same elements in the same order; a writer
 * reads it twice, once to learn which properties there are and once to write.
 * Invariant: both ends of every edge are among the nodes.
 */
export interface ExportInput {
  readonly nodes: () => AsyncIterable<GraphNode>
  readonly edges: () => AsyncIterable<GraphEdge>
  /** Throws EXPORT_CHANGED when the graph is no longer as it was selected. To be asked after the last element was read. */
  readonly checkUnchanged?: () => Promise<void>
  /** Facts for formats with a place for them: a heading, a description. */
  readonly title?: string
}

/** How to write. */
export interface WriteOptions {
  /** One of the exporter's dialects; absent: the first. */
  readonly dialect?: string
  /** Where what the format cannot hold is counted. */
  readonly losses: LossCollector
  readonly signal?: AbortSignal
}

/** A piece of a file; text is written as UTF-8. */
export type Chunk = string | Uint8Array

/** One file of a format that is a folder of files. */
export interface ExportPart {
  readonly name: string
  readonly chunks: AsyncIterable<Chunk>
}

interface ExporterFacts {
  /** As `--format` names it. */
  readonly format: string
  /** Extensions of its files, with the dot, the usual one first; of a folder none. */
  readonly extensions: readonly string[]
  /** One line: what reads it. */
  readonly readBy: string
  /** One line for people: how to bring what was written there, where a double click does not. */
  readonly next?: string
  /** Layers that make sense in it. */
  readonly layers: readonly Layer[]
  /** Layers written where nobody chooses; absent: the graph alone. */
  readonly usualLayers?: readonly Layer[]
  /** Ids of nodes that every file of it holds, whatever part of a graph it is of. */
  readonly always?: readonly string[]
  /** Variants by name, the default first; none where there is one form only. */
  readonly dialects: readonly string[]
  /** True when Graphwright reads the file back. */
  readonly importable: boolean
}

/** A format that is one file. */
export interface FileExporter extends ExporterFacts {
  readonly output: 'file'
  /** As HTTP names it. */
  readonly mediaType: string
  readonly write: (input: ExportInput, options: WriteOptions) => AsyncIterable<Chunk>
}

/** A format that is a folder of files. Parts are to be written in order, each to its end before the next is asked for. */
export interface FolderExporter extends ExporterFacts {
  readonly output: 'folder'
  /** Names of files that its reader leaves in the folder; an export to there replaces them. */
  readonly readerLeaves?: readonly string[]
  readonly write: (input: ExportInput, options: WriteOptions) => AsyncIterable<ExportPart>
}

/** An adapter of the port. */
export type Exporter = FileExporter | FolderExporter
