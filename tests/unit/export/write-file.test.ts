import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Chunk } from '../../../src/export/exporter.ts'
import { writeFile } from '../../../src/export/write-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphwright-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function* given(chunks: readonly Chunk[]): AsyncIterable<Chunk> {
  for (const chunk of chunks) yield chunk
}

describe('writeFile', () => {
  it('writes text and bytes of any length in their order', async () => {
    const sizes = [0, 1, 16_000, 1_048_576, 1_048_577, 3_000_000, 5, 400_000, 400_000, 400_000]
    const chunks = sizes.map((size, at): Chunk => {
      const text = String.fromCharCode(0x61 + at).repeat(size)
      return at % 2 === 0 ? `${text}é👩` : Buffer.from(text)
    })
    const path = join(folder, 'file')
    const sizeBytes = await writeFile(path, given(chunks))
    const expected = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)))
    expect(sizeBytes).toBe(expected.byteLength)
    expect(expected.equals(await readFile(path))).toBe(true)
  })

  it.skipIf(!existsSync('/dev/full'))('tells that the disk is full, also when more is to come', async () => {
    const megabyte = 'a'.repeat(1_048_576)
    await expect(writeFile('/dev/full', given([megabyte]))).rejects.toMatchObject({ code: 'ENOSPC' })
    const slices = Array.from({ length: 200 }, () => 'a'.repeat(16_000))
    await expect(writeFile('/dev/full', given(slices))).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})
