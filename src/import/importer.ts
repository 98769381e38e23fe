/**
 * The Importer port: bytes of one format in, nodes and edges out, as they stand in the file. Files of our own come back exactly;
 * others are read as far as their format goes (foreign.ts then fits them into the house).
 */
import { KgError } from '../errors/kg-error.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { GraphEdge, GraphNode } from '../model/property-graph.ts'

/**
 * One thing read. `origin` comes first, once: whether the file is of our own making, so that ids, labels and kinds are to be trusted.
 */
export type ImportItem =
  | { readonly kind: 'origin'; readonly isOwn: boolean }
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'edge'; readonly edge: GraphEdge }

/** A file to read, or a folder: `open` gives the bytes of the file, or of one in the folder. */
export interface ImportSource {
  /** For messages, and for the mark on what is imported: the name without its folder. */
  readonly name: string
  /** Names of the files in the folder; none for a file. */
  readonly parts: readonly string[]
  readonly open: (part?: string) => AsyncIterable<Uint8Array>
}

/** What one element of a file may hold, so that no file can fill the memory. Sizes in UTF-16 units. */
export interface ImportLimits {
  /** The longest value, tag or name. */
  readonly maxTextUnits: number
  /** All values of one node or edge. */
  readonly maxElementUnits: number
  readonly maxDepth: number
  /** A file of a format that is read whole, as JSON is. */
  readonly maxWholeUnits: number
  /** Declared columns or keys. */
  readonly maxKeys: number
}

/** The limits of every import. */
export const importLimits: ImportLimits = {
  maxTextUnits: 16_777_216,
  maxElementUnits: 67_108_864,
  maxDepth: 64,
  maxWholeUnits: 268_435_456,
  maxKeys: 10_000,
}

/** What reading may use. */
export interface ImportContext {
  readonly report: (diagnostic: Diagnostic) => void
  readonly signal?: AbortSignal
  readonly limits: ImportLimits
}

/** An adapter of the port. Throws: IMPORT_INVALID. */
export interface Importer {
  readonly format: string
  readonly extensions: readonly string[]
  readonly read: (source: ImportSource, context: ImportContext) => AsyncIterable<ImportItem>
}

/** The error for a file that cannot be read, with the line where that shows, when known. */
export function importError(message: string, hint: string, context: Readonly<Record<string, unknown>> = {}): KgError {
  return new KgError('IMPORT_INVALID', message, { hint, context })
}
