/** The rows of a table in pieces. */
import type { ExportPart } from '../exporter.ts'

const chunkUnits = 16_384

/** A part of an export: a header, then a line for each element. */
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
  let text = header
  for await (const element of elements()) {
    signal?.throwIfAborted()
    text += row(element)
    if (text.length > chunkUnits) {
      yield text
      text = ''
    }
  }
  yield text
}

/** A small part whose text is ready. */
export function textPart(name: string, text: string): ExportPart {
  return { name, chunks: once(text) }
}

async function* once(text: string): AsyncIterable<string> {
  yield text
}
