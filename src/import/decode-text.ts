/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so; anything else is refused and not guessed. */
import { TextDecoder } from 'node:util'
import { importError } from './importer.ts'

const pieceBytes = 65_536

/**
 * The text of a file in pieces of at most 64 kB, without its byte order mark. A surrogate pair may lie across two pieces.
 * Throws: IMPORT_INVALID for bytes that are not in the encoding.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncIterable<string> {
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of bytes) {
      signal?.throwIfAborted()
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
        const text = decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true })
        if (text !== '') yield text
      }
    }
    const last = decoder?.decode() ?? ''
    if (last !== '') yield last
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw importError('The file is not valid UTF-8.', 'Save it as UTF-8 (iconv -f … -t UTF-8) and import it again.')
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
