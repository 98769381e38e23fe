/** Plain text: one file, one document. */
import { KgError } from '../errors/kg-error.ts'
import { decodeText } from './decode-text.ts'
import type { Reader } from './reader.ts'

/** Reads .txt and .text. Throws: READ_UNSUPPORTED for a page of HTML, whose marks would be read as words. */
export const plainTextReader: Reader = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  read(bytes, place) {
    const text = decodeText(bytes, place)
    if (/^\s*<(?:!doctype\s+html|html[\s>])/iu.test(text.slice(0, longestOpening))) throw isPage(place)
    return [{ text, mediaType: 'text/plain', stated: {}, outside: {} }]
  },
}

/** How far into a text the start of a page is looked for. UTF-16 units. */
const longestOpening = 200

function isPage(place: string): KgError {
  return new KgError('READ_UNSUPPORTED', `${place} is a page of HTML, and no text.`, {
    hint: 'Give the text of the page, as "pandoc -t plain" or "lynx -dump" print it; --published-at tells its day.',
    context: { path: place },
  })
}
