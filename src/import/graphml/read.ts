/**
 * Reads GraphML of any maker as a stream. Files of our own come back as they were written; of others: labels and types as APOC,
 * TinkerPop and yEd write them, values by the type of their key, defaults filled in. Nested graphs are laid flat.
 */
import { graphmlMark } from '../../model/exchange.ts'
import { decodeText } from '../decode-text.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { GraphmlHandler } from './handler.ts'

/** GraphML 1.0, all dialects. */
export const graphmlImporter: Importer = {
  format: 'graphml',
  extensions: ['.graphml', '.xml'],
  read: readGraphml,
}

async function* readGraphml(source: ImportSource, context: ImportContext): AsyncIterable<ImportItem> {
  const handler = new GraphmlHandler(graphmlMark, context)
  const scanner = new XmlScanner(handler, context.limits)
  for await (const text of decodeText(source.open(), context.signal)) {
    scanner.write(text)
    yield* handler.take()
  }
  scanner.end()
  handler.end()
  yield* handler.take()
}
