import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKgError } from '../../src/errors/kg-error.ts'
import { readPaths } from '../../src/read/read-paths.ts'
import type { ReadDocument } from '../../src/read/reader.ts'

const runs = process.env.LONG === undefined ? 200 : 10_000

async function readInput(input: Uint8Array): Promise<ReadDocument[]> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    await Promise.resolve()
    yield input
  }
  const options = { workingDirectory: '/', maxBytes: 1_000_000, stdin: stdin() }
  const documents: ReadDocument[] = []
  for await (const one of readPaths(['-'], options, { report: () => undefined })) documents.push(one)
  return documents
}

/** What a text may hold: no NUL, no half pair, something but white space, and no byte order mark at its start. */
const texts = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((text) => text.replaceAll('\0', ''))
  .filter((text) => text.trim() !== '' && !text.startsWith('\ufeff'))

describe('reading', () => {
  it('gives the text of valid UTF-8 back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await readInput(Buffer.from(text)))[0]?.document.text).toBe(text)
      }),
      { numRuns: runs },
    )
  })

  it('gives the texts of JSON lines back unchanged, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (records) => {
        const lines = records.map((text) => JSON.stringify({ text })).join('\n')
        const documents = await readInput(Buffer.from(lines))
        expect(documents.map(({ document }) => document.text)).toEqual(records)
      }),
      { numRuns: runs },
    )
  })

  it('takes or refuses any bytes by code, and never keeps a replacement character that was not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        try {
          for (const { document } of await readInput(bytes)) {
            expect(Buffer.from(document.text).equals(withoutMark(bytes))).toBe(true)
          }
        } catch (error) {
          expect(isKgError(error)).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })
})

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}
