/** A JSON text, read whole. */
import { decodeText } from '../decode-text.ts'
import type { ImportContext, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'

/** The value of a JSON file. Throws: IMPORT_INVALID for what is no JSON, and beyond `maxWholeUnits`. */
export async function readWholeJson(source: ImportSource, context: ImportContext): Promise<unknown> {
  const pieces: string[] = []
  let units = 0
  for await (const piece of decodeText(source.open(), context.signal)) {
    units += piece.length
    if (units > context.limits.maxWholeUnits)
      throw importError('The JSON file is beyond the limit.', 'Use GraphML for a graph of this size.')
    pieces.push(piece)
  }
  try {
    return JSON.parse(pieces.join(''))
  } catch (error) {
    throw importError(
      `The file is not JSON: ${error instanceof Error ? error.message : ''}.`,
      'Mend the file, or export it again.',
    )
  }
}
