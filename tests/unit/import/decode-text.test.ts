import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/import/decode-text.ts'

/** The text of `bytes`, given in pieces of `size`. */
async function decode(bytes: Uint8Array, size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
  }
  let text = ''
  for await (const piece of decodeText(pieces())) text += piece
  return text
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const sizes = [1, 2, 3, 5, 1000]

describe.each(sizes)('in pieces of %i bytes', (size) => {
  it.each(['plain', 'é', 'a€b', '👩‍👩‍👧 and text', '日本\ntext'])('%j is read as UTF-8', async (text) => {
    expect(await decode(utf8(text), size)).toBe(text)
  })

  it('a byte order mark at the start is none of the text, and one later is', async () => {
    expect(await decode(utf8('\ufeffa\ufeffb'), size)).toBe('a\ufeffb')
    expect(await decode(utf8('a\ufeffb'), size)).toBe('a\ufeffb')
  })
})

it('UTF-16 is read by its mark, in either order of bytes', async () => {
  const little = Buffer.from('\ufeffa€👩', 'utf16le')
  expect(await decode(little, 4)).toBe('a€👩')
  expect(await decode(Buffer.from(little).swap16(), 4)).toBe('a€👩')
})

it.each([
  ['a byte that UTF-8 never has', [0x61, 0xff]],
  ['a sequence that ends too soon', [0xe2, 0x82]],
  ['a sequence that is cut by plain text', [0xe2, 0x82, 0x61]],
  ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
  ['half a unit of UTF-16', [0xff, 0xfe, 0x61]],
])('%s is refused', async (_what, bytes) => {
  for (const size of sizes.slice(2)) {
    await expect(decode(Uint8Array.from(bytes), size)).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
  }
})
