/** Plain text: one file, one document. */
import { decodeText } from './decode-text.ts'
import type { Reader } from './reader.ts'

/** Reads .txt and .text. */
export const plainTextReader: Reader = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  read: (bytes, place) => [{ text: decodeText(bytes, place), mediaType: 'text/plain', stated: {}, outside: {} }],
}
