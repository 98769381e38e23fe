/** The file of the parser's weights: three weight files one after the other, behind a line that says how long each is. */
import { formatWeights, modelBytes, parseRows, type WeightsHeader, type WeightRows } from '../model/weights-file.ts'

/** The weights of the parser's three decisions: a token's fine tag, the next move, an arc's label. */
export interface ParserTables {
  readonly tags: WeightRows
  readonly moves: WeightRows
  readonly labels: WeightRows
}

/** The name of the file under data/models. */
export const parserFile = 'parser.weights'

/** What a table is written from, as `formatWeights` takes it. */
export interface TableRows {
  readonly header: WeightsHeader
  readonly hashes: readonly number[]
  readonly weights: Int8Array
}

/** Reads the file of data/models. */
export function readParserTables(): ParserTables {
  return parseParserTables(modelBytes(parserFile))
}

/** The bytes of tables in the order tags, moves, labels. Inverse of `parseParserTables`. */
export function formatParserTables(tables: readonly [TableRows, TableRows, TableRows]): Uint8Array {
  const parts = tables.map(({ header, hashes, weights }) => formatWeights(header, hashes, weights))
  const lengths = parts.map(({ length }) => length)
  const line = new TextEncoder().encode(`${JSON.stringify({ format: 'graphwright-parser/1', lengths })}\n`)
  return Buffer.concat([line, ...parts])
}

/** The tables in the bytes of a file, unpacked. */
export function parseParserTables(bytes: Uint8Array): ParserTables {
  const lineEnd = bytes.indexOf(10)
  const { lengths } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as {
    lengths: [number, number, number]
  }
  let at = lineEnd + 1
  const [tags, moves, labels] = lengths.map((length) => parseRows(bytes.subarray(at, (at += length))))
  if (!tags || !moves || !labels) throw new RangeError('a parser has three tables')
  return { tags, moves, labels }
}
