/** Parts of a folder: tables, and small texts. */
import type { ExportPart } from '../exporter.ts'

/** The lines of a table after its header. */
export async function* rows(header: string, lines: AsyncIterable<string>): AsyncIterable<string> {
  yield header
  yield* lines
}

/** A small part whose text is ready. */
export function textPart(name: string, text: string): ExportPart {
  return { name, chunks: once(text) }
}

async function* once(text: string): AsyncIterable<string> {
  yield text
}
