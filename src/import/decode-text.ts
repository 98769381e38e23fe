/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so; anything else is refused and not guessed. */
import { isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { importError } from './importer.ts'

const pieceBytes = 65_536

/**
 * The text of a file in pieces of at most 64 kB, without its byte order mark.
 * Throws: IMPORT_INVALID for bytes that are not in the encoding.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncIterable<string> {
  let decoder: Decoder | undefined
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    decoder ??= decoderFor(chunk)
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      const text = decoded(decoder, chunk.subarray(at, at + pieceBytes), false)
      if (text !== '') yield text
    }
  }
  const last = decoder === undefined ? '' : decoded(decoder, new Uint8Array(), true)
  if (last !== '') yield last
}

/** Gives the text of a piece of bytes; what its end leaves open comes with the next. Throws: TypeError for malformed bytes. */
interface Decoder {
  readonly decode: (piece: Uint8Array, isLast: boolean) => string
}

function decoded(decoder: Decoder, piece: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(piece, isLast)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw importError('The file is not valid UTF-8.', 'Save it as UTF-8 (iconv -f … -t UTF-8) and import it again.')
  }
}

function decoderFor(start: Uint8Array): Decoder {
  if (start[0] === 0xff && start[1] === 0xfe) return standardDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return standardDecoder('utf-16be')
  return utf8Decoder()
}

function standardDecoder(encoding: string, ignoreBOM = false): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM })
  return { decode: (piece, isLast) => decoder.decode(piece, { stream: !isLast }) }
}

/**
 * The standard decoder always gives strings of two bytes a unit, which cost the readers a fifth of their time; ASCII, which most of every
 * file is, goes around it.
 */
function utf8Decoder(): Decoder {
  // It would take a mark for one wherever it is first used.
  const standard = standardDecoder('utf-8', true)
  let [isBetweenCharacters, isStart] = [true, true]
  return {
    decode: (piece, isLast) => {
      if (isBetweenCharacters && isAscii(piece)) {
        if (piece.byteLength > 0) isStart = false
        return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
      }
      const text = standard.decode(piece, isLast)
      isBetweenCharacters = (piece.at(-1) ?? 0) < 0x80
      if (!isStart || text === '') return text
      isStart = false
      return text.replace(/^\ufeff/, '')
    },
  }
}
