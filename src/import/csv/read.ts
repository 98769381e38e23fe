/** Reads the pair nodes.csv and edges.csv: our own by the description of its columns, others with every value as text. */
import { unescapeUnits } from '../../basics/code-unit-escape.ts'
import { setOwn } from '../../basics/set-own.ts'
import { csvMark } from '../../model/exchange.ts'
import type { Properties, PropertyValue } from '../../model/property-graph.ts'
import { decodeText } from '../decode-text.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'
import type { CsvField } from './parse.ts'
import { parseCsv } from './parse.ts'

/** Kinds of the columns of one file, by the name in the header. */
type Kinds = ReadonlyMap<string, string>

/** Names under which other makers keep ids and ends, in lower case. */
const columnNames = {
  id: ['id', '~id', 'node', 'key'],
  source: ['source', 'from', 'src', '~from'],
  target: ['target', 'to', 'dst', '~to'],
  type: ['label', 'relation', 'type', '~label'],
  labels: ['labels'],
} as const

interface Table {
  readonly header: readonly string[]
  readonly kinds: Kinds | undefined
}

/** The CSV pair. */
export const csvImporter: Importer = { format: 'csv', extensions: [], read: readPair }

async function* readPair(source: ImportSource, context: ImportContext): AsyncIterable<ImportItem> {
  for (const name of ['nodes.csv', 'edges.csv']) {
    if (!source.parts.includes(name))
      throw importError(`${source.name} holds no ${name}.`, 'Name a folder with nodes.csv and edges.csv.')
  }
  const description = source.parts.includes('csv-metadata.json') ? await describe(source, context) : undefined
  yield { kind: 'origin', isOwn: description !== undefined }
  for await (const { table, fields } of records(source, 'nodes.csv', description?.get('nodes.csv'), context)) {
    const [id, labels] = [column(table, columnNames.id), column(table, columnNames.labels)]
    yield {
      kind: 'node',
      node: {
        id: text(required(table, fields, id, 'id'), table),
        labels: labels === undefined ? [] : labelList(text(fields[labels], table)),
        properties: properties(table, fields, [id, labels]),
      },
    }
  }
  let number = 0
  for await (const { table, fields } of records(source, 'edges.csv', description?.get('edges.csv'), context)) {
    const [id, from, to, type] = (['id', 'source', 'target', 'type'] as const).map((name) =>
      column(table, columnNames[name]),
    )
    const own = id === undefined ? undefined : fields[id]
    yield {
      kind: 'edge',
      edge: {
        id: own === undefined || (own.text === '' && !own.isQuoted) ? `edge-${number}` : text(own, table),
        type: type === undefined ? '' : text(fields[type], table),
        source: text(required(table, fields, from, 'source'), table),
        target: text(required(table, fields, to, 'target'), table),
        properties: properties(table, fields, [id, from, to, type]),
      },
    }
    number++
  }
}

async function* records(
  source: ImportSource,
  name: string,
  kinds: Kinds | undefined,
  context: ImportContext,
): AsyncIterable<{ table: Table; fields: readonly CsvField[] }> {
  let table: Table | undefined
  for await (const fields of parseCsv(decodeText(source.open(name), context.signal), context.limits.maxElementUnits)) {
    if (table === undefined) {
      if (fields.length > context.limits.maxKeys) throw importError(`${name} has too many columns.`, 'Leave some out.')
      table = { header: fields.map((field) => field.text), kinds }
    } else if (fields.length !== table.header.length) {
      throw importError(
        `A record of ${name} has ${fields.length} fields; the header has ${table.header.length}.`,
        'Mend it, or export it again.',
      )
    } else yield { table, fields }
  }
}

/** The kinds of the columns, when the description is of our making. */
async function describe(source: ImportSource, context: ImportContext): Promise<ReadonlyMap<string, Kinds> | undefined> {
  let json = ''
  for await (const piece of decodeText(source.open('csv-metadata.json'), context.signal)) {
    json += piece
    if (json.length > context.limits.maxTextUnits)
      throw importError('csv-metadata.json is beyond the limit.', 'Remove it.')
  }
  try {
    // Checked as it is used: whatever is not as we write it makes the file a foreign one.
    const description = JSON.parse(json) as {
      'dc:format'?: unknown
      tables: { url: string; tableSchema: { columns: { titles: string; datatype: string }[] } }[]
    }
    if (description['dc:format'] !== csvMark) return undefined
    return new Map(
      description.tables.map(({ url, tableSchema }) => [
        url,
        new Map(tableSchema.columns.map(({ titles, datatype }) => [titles, datatype])),
      ]),
    )
  } catch {
    return undefined
  }
}

function column(table: Table, names: readonly string[]): number | undefined {
  const lower = table.header.map((name) => (table.kinds === undefined ? name.trim().toLowerCase() : name))
  const found = names.map((name) => lower.indexOf(name)).find((at) => at !== -1)
  return found
}

function required(table: Table, fields: readonly CsvField[], at: number | undefined, what: string): CsvField {
  const field = at === undefined ? undefined : fields[at]
  if (field === undefined)
    throw importError(
      `The CSV file has no column ${what} among ${table.header.join(', ')}.`,
      `Name the column ${what}.`,
    )
  return field
}

function text(field: CsvField | undefined, table: Table): string {
  const raw = field?.text ?? ''
  return table.kinds === undefined ? raw : unescapeUnits(raw)
}

/** JSON in our own files; a foreign cell may also part labels by semicolons. */
function labelList(cell: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(cell)
    if (Array.isArray(list)) return list.filter((label): label is string => typeof label === 'string')
  } catch {
    // No JSON, then.
  }
  return cell
    .split(';')
    .map((label) => label.trim())
    .filter((label) => label !== '')
}

function properties(table: Table, fields: readonly CsvField[], taken: readonly (number | undefined)[]): Properties {
  const values: Record<string, PropertyValue> = {}
  for (const [at, field] of fields.entries()) {
    if (taken.includes(at) || (field.text === '' && !field.isQuoted)) continue
    const name = table.header[at] ?? ''
    const value = table.kinds === undefined ? field.text : typed(unescapeUnits(field.text), table.kinds.get(name))
    setOwn(values, table.kinds === undefined ? name : unescapeUnits(name), value)
  }
  return values
}

function typed(value: string, kind: string | undefined): PropertyValue {
  if (kind === 'integer' || kind === 'double') return Number(value)
  if (kind === 'boolean') return value === 'true'
  if (kind !== 'json') return value
  try {
    const list: unknown = JSON.parse(value)
    if (Array.isArray(list)) return list.map(String)
  } catch {
    // Falls to the error below.
  }
  throw importError('A list in the CSV file is not JSON.', 'Export the file again.')
}
