/**
 * Weight files of `data/models`: a line of JSON that says what follows, then arrays of small integers.
 * They hold hashes and figures only, no word of any corpus. Found from `src`, from `dist` and from an installed package alike,
 * since all three stand three folders above this file.
 */
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { RowIndex } from './row-index.ts'

const weightsFormat = 'graphwright-weights/2'

/** What the first line says. `rows` are hash rows that have weights, ascending; weights are `columns` a row, times `scale`. */
export interface WeightsHeader {
  readonly format: typeof weightsFormat
  readonly version: string
  readonly hashBits: number
  readonly columns: number
  readonly rows: number
  readonly scale: number
  /** Small dense figures and names, by name. */
  readonly figures: Readonly<Record<string, readonly number[]>>
  readonly names: readonly string[]
}

/**
 * Quantised weights in rows, one for each hash that has any, hashes ascending. A row has few weights, so they are kept one after the
 * other: those of row r are `weights[starts[r]]` to `weights[starts[r + 1] - 1]`.
 */
export interface WeightRows {
  readonly header: WeightsHeader
  readonly hashes: Int32Array
  readonly starts: Int32Array
  /** A weight in units of `scale`, times 64, and its column: one read for both. */
  readonly weights: Int16Array
}

/** Weight rows that are found by hash. */
export interface WeightTable extends Pick<WeightRows, 'header' | 'starts' | 'weights'> {
  readonly rows: RowIndex
}

/** Reads a weight file of `data/models` by its name. */
export function readWeights(name: string): WeightTable {
  return parseWeights(modelBytes(name))
}

/** The bytes of a file of `data/models`, unpacked where `packModel` wrote it. */
export function modelBytes(name: string): Uint8Array {
  return unpackModel(readFileSync(new URL(`../../../data/models/${name}`, import.meta.url)))
}

/** What a plain model file starts with: its line of JSON. The only Brotli stream that starts so is the empty one. */
const brace = 0x7b

/** The bytes of a model file made small (Brotli at its best): less than half. */
export function packModel(bytes: Uint8Array): Uint8Array {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  return brotliCompressSync(bytes, { params: { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length } })
}

/** Inverse of `packModel`; a plain file stays as it is. */
export function unpackModel(bytes: Uint8Array): Uint8Array {
  return bytes[0] === brace ? bytes : brotliDecompressSync(bytes)
}

/** Reads the bytes of a weight file, to be found by hash. */
export function parseWeights(bytes: Uint8Array): WeightTable {
  const { header, hashes, starts, weights } = parseRows(bytes)
  return { header, starts, weights, rows: new RowIndex(hashes, header.hashBits) }
}

/** Most columns of a table: a weight's column is kept in six bits. */
const maxColumns = 64
/** Bytes of the gap between two hashes. */
const gapBytes = 3

/**
 * Reads the bytes of a weight file: the header line; for each row the gap to the last hash (24 bits) and a bit per column that has a weight,
 * a byte of all rows after the other, low first, so that the packer finds like beside like; then those weights, row by row, a byte each.
 * Throws RangeError for another format, or more than 64 columns.
 */
export function parseRows(bytes: Uint8Array): WeightRows {
  const lineEnd = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as WeightsHeader
  const { rows } = header
  const format: string = header.format
  if (format !== weightsFormat) throw new RangeError(`a table is ${weightsFormat}, not ${format}`)
  if (header.columns > maxColumns) throw new RangeError('a table has 64 columns at most')
  const maskBytes = Math.ceil(header.columns / 8)
  const hashes = new Int32Array(rows)
  const starts = new Int32Array(rows + 1)
  const at = lineEnd + 1
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + at + rows * (gapBytes + maskBytes))
  const weights = new Int16Array(values.length)
  let next = 0
  let hash = -1
  for (let row = 0; row < rows; row += 1) {
    const place = at + row
    hash +=
      (bytes[place] as number) | ((bytes[place + rows] as number) << 8) | ((bytes[place + 2 * rows] as number) << 16)
    hashes[row] = hash
    for (let part = 0; part < maskBytes; part += 1) {
      // The lowest bit that is set is taken off until none is left: most are not.
      for (let mask = bytes[place + (gapBytes + part) * rows] as number; mask !== 0; mask &= mask - 1) {
        weights[next] = (values[next] as number) * maxColumns + part * 8 + 31 - Math.clz32(mask & -mask)
        next += 1
      }
    }
    starts[row + 1] = next
  }
  return { header, hashes, starts, weights }
}

/** Adds the weights of a hash to `sums`, from place `offset` on, a column each, in units of `scale`. */
export function addRow({ rows, starts, weights }: WeightTable, hash: number, sums: Int32Array, offset: number): void {
  const row = rows.rowOf(hash)
  if (row < 0) return
  const end = starts[row + 1] as number
  for (let at = starts[row] as number; at < end; at += 1) {
    const weight = weights[at] as number
    const place = offset + (weight & 63)
    sums[place] = (sums[place] as number) + (weight >> 6)
  }
}

/** Adds the weights of the first `count` of `hashes`, which are overwritten, to `sums`: as `addRow` of each, in less time. */
export function addRows(table: WeightTable, hashes: Int32Array, count: number, sums: Int32Array, offset: number): void {
  const { rows, starts, weights } = table
  const found = rows.toRows(hashes, count)
  for (let place = 0; place < found; place += 1) {
    const row = hashes[place] as number
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at += 1) {
      const weight = weights[at] as number
      const column = offset + (weight & 63)
      sums[column] = (sums[column] as number) + (weight >> 6)
    }
  }
}

/** The weight of a hash in one column, in units of `scale`; 0 where there is none. */
export function weightAt({ rows, starts, weights }: WeightTable, hash: number, column: number): number {
  const row = rows.rowOf(hash)
  if (row < 0) return 0
  const end = starts[row + 1] as number
  for (let at = starts[row] as number; at < end; at += 1) {
    const weight = weights[at] as number
    if ((weight & 63) === column) return weight >> 6
  }
  return 0
}

/** The bytes of a weight file. `hashes` ascend; `weights` are `columns` a hash. Inverse of `parseWeights`. */
export function formatWeights(header: WeightsHeader, hashes: readonly number[], weights: Int8Array): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const { columns } = header
  const rows = hashes.length
  const values = weights.filter((weight) => weight !== 0)
  const start = line.length + (gapBytes + Math.ceil(columns / 8)) * rows
  const bytes = new Uint8Array(start + values.length)
  bytes.set(line)
  let previous = -1
  for (const [row, hash] of hashes.entries()) {
    const gap = hash - previous
    for (let part = 0; part < gapBytes; part += 1) bytes[line.length + part * rows + row] = (gap >>> (8 * part)) & 255
    for (let column = 0; column < columns; column += 1) {
      if (weights[row * columns + column] === 0) continue
      const mask = line.length + (gapBytes + (column >> 3)) * rows + row
      bytes[mask] = (bytes[mask] as number) | (1 << (column & 7))
    }
    previous = hash
  }
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), start)
  return bytes
}
