/** Parts of a folder: tables, and small texts. */
import { inChunks } from '../chunks.ts'
import type { ExportPart } from '../exporter.ts'

/** A table: a header, then a line for each element. */
export function rowsPart<Element>(
  name: string,
  header: string,
  elements: () => AsyncIterable<Element>,
  row: (element: Element) => string,
  signal: AbortSignal | undefined,
): ExportPart {
  return { name, chunks: rows(header, elements, row, signal) }
}

async function* rows<Element>(
  header: string,
  elements: () => AsyncIterable<Element>,
  row: (element: Element) => string,
  signal: AbortSignal | undefined,
): AsyncIterable<string> {
  yield header
  yield* inChunks(elements(), row, signal)
}

/** A small part whose text is ready. */
export function textPart(name: string, text: string): ExportPart {
  return { name, chunks: once(text) }
}

async function* once(text: string): AsyncIterable<string> {
  yield text
}
