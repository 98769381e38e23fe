/** Assembles src/extract/encoder/kernel.wat into kernel-bytes.ts beside it. Usage: npx tsx scripts/build-kernel.ts */
import { writeFileSync } from 'node:fs'
import { assembleKernel, kernelBytesFile } from './kernel/assemble-kernel.ts'

const bytes = await assembleKernel()
const base64 = Buffer.from(bytes).toString('base64')
const lines = base64.match(/.{1,110}/gu) ?? []
const code = [
  '/** The kernel, assembled from kernel.wat by scripts/build-kernel.ts; a test holds the two together. Base 64. */',
  'export const kernelBytes =',
  lines.map((line) => `  '${line}'`).join(' +\n'),
  '',
]
writeFileSync(kernelBytesFile, code.join('\n'))
console.log(`${bytes.length} bytes`)
