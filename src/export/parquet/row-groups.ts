/** Writes a Parquet file in row groups, so that memory holds one of them and the list of those before. */
import type { ByteWriter, ParquetWriter } from 'hyparquet-writer'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** The kind of a column. Values of `integer` are safe integers; a list is one of texts. */
export type ParquetKind = 'string' | 'integer' | 'float' | 'boolean' | 'string-list'

/** A column of a file. */
export interface ParquetColumn {
  readonly name: string
  readonly kind: ParquetKind
  /** False when every row has a value. */
  readonly isOptional: boolean
}

/** A value of a row; null where it has none. */
export type ParquetValue = string | number | boolean | readonly string[] | null

const groupRows = 20_000
const groupUnits = 16_777_216

/** The bytes of a file. Row: a value for each column, in their order. Order of rows: as they come. */
export async function* parquetBytes(
  columns: readonly ParquetColumn[],
  rows: AsyncIterable<readonly ParquetValue[]>,
): AsyncIterable<Uint8Array> {
  const parquet = await import('hyparquet-writer')
  const bytes = new parquet.ByteWriter()
  const writer = new parquet.ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'Graphwright' })
  let group: (readonly ParquetValue[])[] = []
  let units = 0
  for await (const row of rows) {
    group.push(row)
    units += unitsOf(row)
    if (group.length < groupRows && units < groupUnits) continue
    await writeGroup(writer, columns, group)
    yield taken(bytes)
    group = []
    units = 0
  }
  await writeGroup(writer, columns, group)
  await writer.finish()
  yield taken(bytes)
}

function unitsOf(row: readonly ParquetValue[]): number {
  let units = 0
  for (const value of row) {
    if (typeof value === 'string') units += value.length
    else if (typeof value === 'object' && value !== null) for (const item of value) units += item.length
  }
  return units
}

async function writeGroup(
  writer: ParquetWriter,
  columns: readonly ParquetColumn[],
  group: readonly (readonly ParquetValue[])[],
): Promise<void> {
  if (group.length === 0) return
  const columnData = columns.map(({ name, kind }, at) => {
    const values = group.map((row) => row[at] ?? null)
    // 64-bit integers are bigints to the writer.
    return {
      name,
      data: kind === 'integer' ? values.map((value) => (value === null ? null : BigInt(Number(value)))) : values,
    }
  })
  await writer.write({ columnData, rowGroupSize: group.length })
}

/** What was written since it was taken last. The offset in the file goes on. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice()
  bytes.index = 0
  return chunk
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

function schemaOf(columns: readonly ParquetColumn[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)]
}

function elementsOf({ name, kind, isOptional }: ParquetColumn): readonly SchemaElement[] {
  const repetition_type = isOptional ? 'OPTIONAL' : 'REQUIRED'
  if (kind === 'string-list') {
    return [
      { name, repetition_type, num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', ...text },
    ]
  }
  if (kind === 'string') return [{ name, repetition_type, ...text }]
  const types = { integer: 'INT64', float: 'DOUBLE', boolean: 'BOOLEAN' } as const
  return [{ name, repetition_type, type: types[kind] }]
}
