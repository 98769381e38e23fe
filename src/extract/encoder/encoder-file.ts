/**
 * The file of a network's weights, the encoder's and those that stand on it: a line of JSON that names its tables, then the tables. Written by
 * `scripts/train/encoder_file.py`.
 */
import { crc32 } from 'node:zlib'
import { modelBytes } from '../model/weights-file.ts'

/** A table of figures, row after row. */
export interface Table {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** A table kept in whole numbers: a figure is its unit times the scale of its row. */
export interface WholeTable extends Omit<Table, 'values'> {
  readonly units: Int8Array
  readonly scales: Float32Array
}

/** How a table is kept: bytes times a scale that each row has, plain bytes, 32-bit numbers. */
type Kind = 'scaled' | 'bytes' | 'floats'

/** The first line of the file. */
export interface TablesHeader {
  readonly format: 'graphwright-encoder/2'
  readonly version: string
  readonly names: readonly string[]
  readonly hashes: number
  /** The mark of the encoder beside which the network was packed; the encoder has none. */
  readonly encoder?: number
  readonly tables: readonly {
    readonly name: string
    readonly rows: number
    readonly columns: number
    readonly kind: Kind
  }[]
}

/** What the file holds. */
export interface EncoderTables {
  readonly version: string
  /** What the columns of its output speak for. */
  readonly names: readonly string[]
  /** Hashes of the words that have a vector of their own, in the order of their codes; behind these come the codes of clusters. */
  readonly hashes: Uint32Array
  /** A table by its name; of one in whole numbers the figures are reckoned at each call. Throws RangeError where there is none. */
  table(name: string): Table
  /** A table as it is kept. Throws RangeError where there is none that is kept in whole numbers. */
  whole(name: string): WholeTable
}

/** The name of the file under data/models. */
export const encoderFile = 'encoder.weights'

let mark: number | undefined

/** Reads the file of data/models. */
export function readEncoderTables(): EncoderTables {
  const bytes = modelBytes(encoderFile)
  mark ??= crc32(bytes)
  return parseEncoderTables(bytes)
}

/** A number that tells the encoder of data/models from any other: the checksum (CRC-32) of its bytes, unpacked. */
export function encoderMark(): number {
  mark ??= crc32(modelBytes(encoderFile))
  return mark
}

/** Reads a file of data/models whose network reads what the encoder knows. Throws RangeError where it was packed beside another encoder. */
export function readTablesBesideEncoder(name: string): EncoderTables {
  return tablesBeside(encoderMark(), { name, bytes: modelBytes(name) })
}

/** The tables of a network that stands on the encoder with a mark: beside another it would give nonsense. Throws RangeError for another. */
export function tablesBeside(expected: number, { name, bytes }: { name: string; bytes: Uint8Array }): EncoderTables {
  const parsed = parseTablesHeader(bytes)
  if (parsed.header.encoder !== expected)
    throw new RangeError(
      `${name} was not packed beside this ${encoderFile}: train and pack it anew (data/models/README.md)`,
    )
  return tablesOf(bytes, parsed)
}

interface ParsedHeader {
  readonly header: TablesHeader
  readonly end: number
}

/** The first line of a file, unpacked, and where its tables begin. Throws RangeError for another format. */
export function parseTablesHeader(bytes: Uint8Array): ParsedHeader {
  const lineEnd = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as TablesHeader
  const format: string = header.format
  if (format !== 'graphwright-encoder/2')
    throw new RangeError(`a network's file is graphwright-encoder/2, not ${format}`)
  return { header, end: lineEnd + 1 }
}

/** The tables in the bytes of a file, unpacked. Throws RangeError for another format. */
export function parseEncoderTables(bytes: Uint8Array): EncoderTables {
  return tablesOf(bytes, parseTablesHeader(bytes))
}

function tablesOf(bytes: Uint8Array, { header, end }: ParsedHeader): EncoderTables {
  const reader = new Reader(bytes, end)
  const hashes = new Uint32Array(reader.take(header.hashes * 4).buffer)
  const tables = new Map<string, Table>()
  const whole = new Map<string, WholeTable>()
  for (const { name, rows, columns, kind } of header.tables) {
    if (kind === 'scaled') whole.set(name, { rows, columns, ...reader.whole(rows, columns) })
    else tables.set(name, { rows, columns, values: reader.values(rows * columns, kind) })
  }
  return {
    version: header.version,
    names: header.names,
    hashes,
    table(name) {
      const kept = whole.get(name)
      const found = kept === undefined ? tables.get(name) : figuresOf(kept)
      if (found === undefined) throw new RangeError(`the encoder has no table ${name}`)
      return found
    },
    whole(name) {
      const found = whole.get(name)
      if (found === undefined) throw new RangeError(`the encoder has no table ${name} in whole numbers`)
      return found
    },
  }
}

/** The figures of a table that is kept in whole numbers. */
export function figuresOf({ rows, columns, units, scales }: WholeTable): Table {
  const values = Float32Array.from(units, (unit, at) => unit * (scales[Math.floor(at / columns)] as number))
  return { rows, columns, values }
}

/** Takes tables off the bytes, one after the other. */
class Reader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  /** The next bytes, in a buffer of their own: what is kept in more than one byte must lie even. Throws RangeError where they end before. */
  take(length: number): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#bytes.subarray(this.#at, this.#at + length))
    if (taken.length < length) throw new RangeError('the file of the encoder ends before its tables do')
    this.#at += length
    return taken
  }

  values(length: number, kind: Exclude<Kind, 'scaled'>): Float32Array {
    return kind === 'floats' ? new Float32Array(this.take(length * 4).buffer) : Float32Array.from(this.take(length))
  }

  whole(rows: number, columns: number): Pick<WholeTable, 'units' | 'scales'> {
    const scales = new Float32Array(this.take(rows * 4).buffer)
    return { scales, units: new Int8Array(this.take(rows * columns).buffer) }
  }
}
