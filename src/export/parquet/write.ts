/**
 * Writes nodes.parquet and edges.parquet for notebooks: every property a column of its own kind, lists as lists. A property with values of
 * several kinds has a column for each kind.
 */
import { forbiddenInUtf8, forbiddenInXml, unitEscape, unitStandIn } from '../../basics/code-unit-escape.ts'
import type { GraphEdge, GraphNode, PropertyValue } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { ColumnIndex } from '../columns.ts'
import type { ExportInput, ExportPart, FolderExporter, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import type { Column } from '../survey.ts'
import { surveyGraph } from '../survey.ts'
import type { ParquetColumn, ParquetValue } from './row-groups.ts'
import { parquetBytes } from './row-groups.ts'

/** Ids, labels and types: no two become one. Values: nobody undoes the escapes, so what only looks like one stays. */
const inIds = unitEscape(forbiddenInUtf8)
const inText = unitStandIn(forbiddenInUtf8)
const inNames = unitEscape(forbiddenInXml)

/** The columns of one file, and the row of each element. */
class Table {
  readonly columns: readonly ParquetColumn[]
  readonly #domain: 'node' | 'edge'
  readonly #own: readonly Column[]
  readonly #index: ColumnIndex
  readonly #losses: LossCollector

  constructor(domain: 'node' | 'edge', fixed: readonly ParquetColumn[], own: readonly Column[], losses: LossCollector) {
    this.#domain = domain
    this.#own = own
    this.#index = new ColumnIndex(own)
    this.#losses = losses
    // DuckDB takes names without regard to case.
    const names = new Names(
      fixed.map(({ name }) => name),
      true,
    )
    const shown = own.map((column, at): ParquetColumn => {
      const name = names.take(column.name === '' ? '_x_' : inNames.escape(column.name))
      const where = `${domain}.${column.name}`
      if (name !== column.name) losses.add('NAME_ESCAPED', where, undefined, column.count)
      if (own[at - 1]?.name === column.name) losses.add('MIXED_KINDS', where, undefined, column.count)
      return { name, kind: column.kind, isOptional: true }
    })
    this.columns = [...fixed, ...shown]
  }

  row(fixed: readonly ParquetValue[], element: GraphNode | GraphEdge): readonly ParquetValue[] {
    const row: ParquetValue[] = [...fixed, ...this.#own.map(() => null)]
    const count = this.#index.arrange(element.properties)
    for (let at = 0; at < count; at++) {
      const column = this.#index.columns[at] ?? 0
      row[fixed.length + column] = this.#value(this.#index.values[at] ?? '', column, element.id)
    }
    return row
  }

  #value(value: PropertyValue, column: number, id: string): ParquetValue {
    if (typeof value === 'number' || typeof value === 'boolean') return value
    const isChanged = typeof value === 'string' ? inText.changes(value) : value.some(inText.changes)
    if (!isChanged) return value
    this.#losses.add('CHARACTER_ESCAPED', `${this.#domain}.${this.#own[column]?.name ?? ''}`, id)
    return typeof value === 'string' ? inText.escape(value) : value.map(inText.escape)
  }
}

const fixedText = (name: string): ParquetColumn => ({ name, kind: 'string', isOptional: false })

async function* writeParquet(input: ExportInput, options: WriteOptions): AsyncIterable<ExportPart> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  const labels: ParquetColumn = { name: 'labels', kind: 'string-list', isOptional: false }
  const nodes = new Table('node', [fixedText('id'), labels], survey.nodeColumns, losses)
  const ends = ['id', 'source', 'target', 'label'].map(fixedText)
  const edges = new Table('edge', ends, survey.edgeColumns, losses)
  const id = (text: string, where: 'node' | 'edge') => {
    if (inIds.changes(text)) losses.add('ID_ESCAPED', where, text)
    return inIds.escape(text)
  }
  const nodeRows = rows(input.nodes(), signal, (node) =>
    nodes.row([id(node.id, 'node'), node.labels.map(inIds.escape)], node),
  )
  yield { name: 'nodes.parquet', chunks: parquetBytes(nodes.columns, nodeRows) }
  const edgeRows = rows(input.edges(), signal, (edge) => {
    const [source, target, type] = [edge.source, edge.target, edge.type].map(inIds.escape)
    return edges.row([id(edge.id, 'edge'), source ?? '', target ?? '', type ?? ''], edge)
  })
  yield { name: 'edges.parquet', chunks: parquetBytes(edges.columns, edgeRows) }
}

async function* rows<Element>(
  elements: AsyncIterable<Element>,
  signal: AbortSignal | undefined,
  row: (element: Element) => readonly ParquetValue[],
): AsyncIterable<readonly ParquetValue[]> {
  for await (const element of elements) {
    signal?.throwIfAborted()
    yield row(element)
  }
}

/** nodes.parquet and edges.parquet. */
export const parquetExporter: FolderExporter = {
  format: 'parquet',
  output: 'folder',
  extensions: [],
  readBy: 'pandas, Polars, DuckDB, Arrow, Spark',
  layers,
  dialects: [],
  importable: false,
  write: writeParquet,
}
