/**
 * Weight files of `data/models`: a line of JSON that says what follows, then arrays of small integers.
 * They hold hashes and figures only, no word of any corpus. Found from `src`, from `dist` and from an installed package alike,
 * since all three stand three folders above this file.
 */
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

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

/**
 * Quantised weights in rows, one for each hash that has any, hashes ascending. A row has few weights, so they are kept one after the
 * other: those of row r are `values[starts[r]]` to `values[starts[r + 1] - 1]`, for the columns at the same places of `columns`.
 */
export interface WeightRows {
  readonly header: WeightsHeader
  readonly hashes: Int32Array
  readonly starts: Int32Array
  readonly columns: Uint8Array
  /** In units of `scale`. */
  readonly values: Int8Array
}

/** Weight rows that are found by hash. */
export interface WeightTable extends WeightRows {
  /** Row number of each hash, -1 where it has no weights. Length 2 ** hashBits. */
  readonly rowOf: Int32Array
  /** A bit for each hash that has weights: small enough for a processor's cache, since most look-ups are in vain. */
  readonly present: Uint32Array
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
  const rows = parseRows(bytes)
  return { ...rows, ...lookUps(rows.hashes, rows.header.hashBits) }
}

/** What finds rows by their hashes, of fewer than 2 ** `hashBits`. */
export function lookUps(hashes: ArrayLike<number>, hashBits: number): Pick<WeightTable, 'rowOf' | 'present'> {
  const rowOf = new Int32Array(2 ** hashBits).fill(-1)
  const present = new Uint32Array(Math.max(1, 2 ** hashBits / 32))
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] as number
    rowOf[hash] = row
    present[hash >>> 5] = (present[hash >>> 5] as number) | (1 << (hash & 31))
  }
  return { rowOf, present }
}

/**
 * Reads the bytes of a weight file: the header line; for each row the gap to the last hash (24 bits, little-endian) and a bit per column
 * that has a weight; then those weights in order, a byte each.
 */
export function parseRows(bytes: Uint8Array): WeightRows {
  const lineEnd = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as WeightsHeader
  const { rows } = header
  const maskBytes = Math.ceil(header.columns / 8)
  const hashes = new Int32Array(rows)
  const starts = new Int32Array(rows + 1)
  let at = lineEnd + 1
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + at + rows * (3 + maskBytes))
  const columns = new Uint8Array(values.length)
  let next = 0
  let hash = -1
  for (let row = 0; row < rows; row += 1) {
    hash += (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
    hashes[row] = hash
    for (let column = 0; column < header.columns; column += 1) {
      if ((((bytes[at + 3 + (column >> 3)] as number) >> (column & 7)) & 1) === 0) continue
      columns[next] = column
      next += 1
    }
    starts[row + 1] = next
    at += 3 + maskBytes
  }
  return { header, hashes, starts, columns, values }
}

/** Adds the weights of a hash to `sums`, from place `offset` on, a column each, in units of `scale`. */
export function addRow(
  { rowOf, present, starts, columns, values }: WeightTable,
  hash: number,
  sums: Float64Array,
  offset: number,
): void {
  if ((((present[hash >>> 5] as number) >>> (hash & 31)) & 1) === 0) return
  const row = rowOf[hash] as number
  const end = starts[row + 1] as number
  for (let at = starts[row] as number; at < end; at += 1) {
    const place = offset + (columns[at] as number)
    sums[place] = (sums[place] as number) + (values[at] as number)
  }
}

/** The weight of a hash in one column, in units of `scale`; 0 where there is none. */
export function weightAt(
  { rowOf, present, starts, columns, values }: WeightTable,
  hash: number,
  column: number,
): number {
  if ((((present[hash >>> 5] as number) >>> (hash & 31)) & 1) === 0) return 0
  const row = rowOf[hash] as number
  const end = starts[row + 1] as number
  for (let at = starts[row] as number; at < end; at += 1) if (columns[at] === column) return values[at] as number
  return 0
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
