/** A JSON text, read whole. */
import { decodeText } from '../decode-text.ts'
import type { ImportContext, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'

/** The value of a JSON file. Throws: IMPORT_INVALID for what is no JSON, and beyond `maxWholeUnits`. */
export async function readWholeJson(source: ImportSource, context: ImportContext): Promise<unknown> {
  const pieces: string[] = []
  let [units, blankUnits] = [0, 0]
  for await (const piece of decodeText(source.open(), context.signal)) {
    units += piece.length
    blankUnits = piece.trim() === '' ? blankUnits + piece.length : 0
    if (units > context.limits.maxWholeUnits || blankUnits > context.limits.maxTextUnits)
      throw importError('The JSON file is beyond the limit.', 'Use GraphML for a graph of this size.')
    if (piece.includes('\0')) throw importError('The JSON file holds NUL, which is no JSON.', 'Save it as UTF-8.')
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
