/** The bytes of the encoder's kernel from its text. */
import { readFileSync } from 'node:fs'
import wabt from 'wabt'

const folder = new URL('../../src/extract/encoder/', import.meta.url)
export const kernelBytesFile = new URL('kernel-bytes.ts', folder)

/** Assembles kernel.wat. Throws: Error with the place of what is wrong in it. */
export async function assembleKernel(): Promise<Uint8Array> {
  const tools = await wabt()
  const text = tools.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', folder), 'utf8'), { simd: true })
  return text.toBinary({}).buffer
}
