/** Text in pieces of a good size for parsers that look again, with each piece, at what they have not understood yet. */
import { decodeText } from './decode-text.ts'
import type { ImportContext, ImportSource } from './importer.ts'

const pieceUnits = 65_536

/** The text of a file in pieces of about 64,000 UTF-16 units; only the last may be shorter. */
export async function* largePieces(source: ImportSource, context: ImportContext): AsyncIterable<string> {
  let text = ''
  for await (const piece of decodeText(source.open(), context.signal)) {
    text += piece
    if (text.length < pieceUnits) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** True when the file begins with `opening`, which is no longer than a piece. Reads no further. */
export async function beginsWith(source: ImportSource, context: ImportContext, opening: string): Promise<boolean> {
  for await (const piece of largePieces(source, context)) return piece.startsWith(opening)
  return false
}
