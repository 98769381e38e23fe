/**
 * Weight files of `data/models`: a line of JSON that says what follows, then arrays of small integers.
 * They hold hashes and figures only, no word of any corpus. Found from `src`, from `dist` and from an installed package alike,
 * since all three stand three folders above this file.
 */
import { readFileSync } from 'node:fs'

/** What the first line says. `rows` are hash rows that have weights, ascending; weights are `columns` a row, times `scale`. */
export interface WeightsHeader {
  readonly format: 'graphwright-weights/1'
  readonly version: string
  readonly hashBits: number
  readonly columns: number
  readonly rows: number
  readonly scale: number
  /** Small dense figures and names, by name. */
  readonly figures: Readonly<Record<string, readonly number[]>>
  readonly names: readonly string[]
}

/** A table of quantised weights by hash row. */
export interface WeightTable {
  readonly header: WeightsHeader
  /** Row number of each hash, -1 where it has no weights. Length 2 ** hashBits. */
  readonly rowOf: Int32Array
  /** `columns` weights a row, in units of `scale`. */
  readonly weights: Int8Array
}

/** Reads a weight file of `data/models` by its name. */
export function readWeights(name: string): WeightTable {
  return parseWeights(readFileSync(new URL(`../../../data/models/${name}`, import.meta.url)))
}

/**
 * Reads the bytes of a weight file: the header line; for each row the gap to the last hash (24 bits, little-endian) and a bit per column
 * that has a weight; then those weights in order, a byte each.
 */
export function parseWeights(bytes: Uint8Array): WeightTable {
  const lineEnd = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as WeightsHeader
  const { columns, rows, hashBits } = header
  const maskBytes = Math.ceil(columns / 8)
  const rowOf = new Int32Array(2 ** hashBits).fill(-1)
  const weights = new Int8Array(rows * columns)
  let at = lineEnd + 1
  let value = at + rows * (3 + maskBytes)
  let hash = -1
  for (let row = 0; row < rows; row += 1) {
    hash += (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
    rowOf[hash] = row
    for (let column = 0; column < columns; column += 1) {
      if ((((bytes[at + 3 + (column >> 3)] as number) >> (column & 7)) & 1) === 0) continue
      weights[row * columns + column] = bytes[value] as number
      value += 1
    }
    at += 3 + maskBytes
  }
  return { header, rowOf, weights }
}

/** The bytes of a weight file. `hashes` ascend; `weights` are `columns` a hash. Inverse of `parseWeights`. */
export function formatWeights(header: WeightsHeader, hashes: readonly number[], weights: Int8Array): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const { columns } = header
  const maskBytes = Math.ceil(columns / 8)
  const values = weights.filter((weight) => weight !== 0)
  const bytes = new Uint8Array(line.length + (3 + maskBytes) * hashes.length + values.length)
  bytes.set(line)
  let at = line.length
  let previous = -1
  for (const [row, hash] of hashes.entries()) {
    const gap = hash - previous
    bytes.set([gap & 255, (gap >>> 8) & 255, gap >>> 16], at)
    for (let column = 0; column < columns; column += 1) {
      if (weights[row * columns + column] === 0) continue
      const mask = at + 3 + (column >> 3)
      bytes[mask] = (bytes[mask] as number) | (1 << (column & 7))
    }
    previous = hash
    at += 3 + maskBytes
  }
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at)
  return bytes
}
