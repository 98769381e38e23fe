/** Bytes to text, exactly or not at all: no replacement characters, no normal form, no dropped character but a leading BOM. */
import { KgError } from '../errors/kg-error.ts'

/**
 * The text of a UTF-8 file without its byte order mark.
 * Throws: READ_BINARY (a NUL), READ_ENCODING (not UTF-8), READ_EMPTY (nothing but white space).
 */
export function decodeText(bytes: Uint8Array, place: string): string {
  if (startsAsUtf16(bytes)) throw encodingError(place, 'it starts as UTF-16')
  if (bytes.includes(0)) throw binaryError(place)
  const text = decodeUtf8(bytes, place)
  if (text.trim() === '') {
    throw new KgError('READ_EMPTY', `${place} holds no text.`, {
      hint: 'Leave it out, or check that it was written whole.',
      context: { path: place },
    })
  }
  return text
}

/**
 * Refuses a string that came through an escape (JSON's \u0000, \ud800) and that UTF-8 or a store could not keep.
 * Throws: READ_BINARY, READ_ENCODING.
 */
export function requireStorable(text: string, place: string, line: number): void {
  if (text.includes('\0')) throw binaryError(place, line)
  if (/\p{Surrogate}/u.test(text)) throw encodingError(place, `line ${line} holds half of a surrogate pair`, { line })
}

function decodeUtf8(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw encodingError(place, 'it is not valid UTF-8', { cause })
  }
}

function startsAsUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function binaryError(place: string, line?: number): KgError {
  const where = line === undefined ? place : `Line ${line} of ${place}`
  return new KgError('READ_BINARY', `${where} is not text: it holds a NUL.`, {
    hint: 'Convert it to text first.',
    context: { path: place, ...(line !== undefined && { line }) },
  })
}

function encodingError(place: string, why: string, more: { line?: number; cause?: unknown } = {}): KgError {
  return new KgError('READ_ENCODING', `${place} cannot be read exactly: ${why}.`, {
    hint: 'Convert it to UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8.',
    context: { path: place, ...(more.line !== undefined && { line: more.line }) },
    cause: more.cause,
  })
}
