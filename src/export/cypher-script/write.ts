/**
 * A Cypher script: the constraint first, then nodes and relationships in batches of `MERGE`, so that running it again changes nothing.
 * Every value is a literal that cannot end early, every name is in backticks; a statement is one line. Runs in cypher-shell and Browser.
 */
import { forbiddenInUtf8, unitEscape } from '../../basics/code-unit-escape.ts'
import { cypherScriptMark } from '../../model/exchange.ts'
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import { ColumnIndex } from '../columns.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { floatText } from '../number-text.ts'
import type { Column } from '../survey.ts'
import { surveyGraph } from '../survey.ts'

/** Rows of one statement: enough to be quick, few enough for any heap. */
const batchRows = 200
const batchUnits = 262_144

// Tokens hold no NUL; a backslash could begin a Unicode escape, which Cypher resolves even within backticks, and a backtick would end it.
const inNames = unitEscape(`[\\0\\\\\`\\r\\n\\u2028\\u2029\\x85]|${forbiddenInUtf8}`)
const inText = unitEscape(forbiddenInUtf8)

/** A label, type or property name in backticks. */
function quoteName(name: string): string {
  return `\`${name === '' ? '_x_' : inNames.escape(name)}\``
}

/** A string literal on one line. */
function quoteText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, unicodeEscape)}'`
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Writes property maps. */
class MapWriter {
  readonly #domain: 'node' | 'edge'
  readonly #columns: readonly Column[]
  readonly #names: readonly string[]
  readonly #index: ColumnIndex
  readonly #losses: LossCollector

  constructor(domain: 'node' | 'edge', columns: readonly Column[], losses: LossCollector) {
    this.#domain = domain
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#losses = losses
    this.#names = propertyNames(domain, columns, losses)
  }

  map(properties: Properties, id: string): string {
    const count = this.#index.arrange(properties)
    const members: string[] = []
    for (let at = 0; at < count; at++) {
      const column = this.#index.columns[at] ?? 0
      const value = this.#value(this.#index.values[at] ?? '', column, id)
      if (value !== undefined) members.push(`${this.#names[column] ?? ''}: ${value}`)
    }
    return `{${members.join(', ')}}`
  }

  #value(value: PropertyValue, column: number, id: string): string | undefined {
    const { name = '', kind } = this.#columns[column] ?? {}
    const where = `${this.#domain}.${name}`
    if (typeof value === 'string') return this.#text(value, where, id)
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return kind === 'float' ? floatText(value) : String(value)
      this.#losses.add('NUMBER_OMITTED', where, id)
      return undefined
    }
    return `[${value.map((item) => this.#text(item, where, id)).join(', ')}]`
  }

  #text(text: string, where: string, id: string): string {
    if (inText.changes(text)) this.#losses.add('CHARACTER_ESCAPED', where, id)
    return quoteText(inText.escape(text))
  }
}

/** Kinds of one property share its name, since a property graph lets them; `id` is the graph's own. */
function propertyNames(domain: 'node' | 'edge', columns: readonly Column[], losses: LossCollector): string[] {
  const names = new Names(['`id`'], false)
  const byName = new Map<string, string>()
  for (const { name, count } of columns) {
    if (byName.has(name)) continue
    const escaped = name === '' ? '_x_' : inNames.escape(name)
    const shown = escaped === 'id' ? 'id_x_' : escaped
    if (shown !== name) losses.add('NAME_ESCAPED', `${domain}.${name}`, undefined, count)
    byName.set(name, names.take(`\`${shown}\``))
  }
  return columns.map((column) => byName.get(column.name) ?? '')
}

/** Gathers rows that share a statement. */
class Batch {
  #tail = ''
  #rows: string[] = []
  #units = 0

  /** Adds a row; gives the statement of the rows before it when the row needs another, or when they are enough. */
  add(row: string, tail: string): string {
    const isFull = this.#rows.length >= batchRows || this.#units > batchUnits
    const before = isFull || tail !== this.#tail ? this.rest() : ''
    this.#tail = tail
    this.#rows.push(row)
    this.#units += row.length
    return before
  }

  rest(): string {
    if (this.#rows.length === 0) return ''
    const statement = `UNWIND [${this.#rows.join(', ')}] AS row ${this.#tail};\n`
    this.#rows = []
    this.#units = 0
    return statement
  }
}

async function* writeCypherScript(input: ExportInput, options: WriteOptions): AsyncIterable<Chunk> {
  const { losses, signal } = options
  const survey = await surveyGraph(input, signal)
  yield `// ${cypherScriptMark}\n`
  yield 'CREATE CONSTRAINT graphwright_id IF NOT EXISTS FOR (n:Graphwright) REQUIRE n.id IS UNIQUE;\n'
  const batch = new Batch()
  const nodes = new MapWriter('node', survey.nodeColumns, losses)
  for await (const node of input.nodes()) {
    signal?.throwIfAborted()
    yield batch.add(
      `{id: ${id(node.id, 'node', losses)}, p: ${nodes.map(node.properties, node.id)}}`,
      nodeTail(node, losses),
    )
  }
  yield batch.rest()
  const edges = new MapWriter('edge', survey.edgeColumns, losses)
  for await (const edge of input.edges()) {
    signal?.throwIfAborted()
    const ends = `s: ${quoteText(inText.escape(edge.source))}, t: ${quoteText(inText.escape(edge.target))}`
    const row = `{id: ${id(edge.id, 'edge', losses)}, ${ends}, p: ${edges.map(edge.properties, edge.id)}}`
    yield batch.add(row, edgeTail(edge, losses))
  }
  yield batch.rest()
}

function id(text: string, where: 'node' | 'edge', losses: LossCollector): string {
  if (inText.changes(text)) losses.add('ID_ESCAPED', where, text)
  return quoteText(inText.escape(text))
}

function nodeTail(node: GraphNode, losses: LossCollector): string {
  const labels = node.labels.map((label) => counted(label, 'node labels', node.id, losses)).join(':')
  return `MERGE (n:Graphwright {id: row.id}) SET n = row.p, n.id = row.id${labels === '' ? '' : ` SET n:${labels}`}`
}

function edgeTail(edge: GraphEdge, losses: LossCollector): string {
  const type = counted(edge.type, 'edge type', edge.id, losses)
  return (
    'MATCH (a:Graphwright {id: row.s}) MATCH (b:Graphwright {id: row.t}) ' +
    `MERGE (a)-[r:${type} {id: row.id}]->(b) SET r = row.p, r.id = row.id`
  )
}

function counted(name: string, where: string, example: string, losses: LossCollector): string {
  const quoted = quoteName(name)
  if (quoted !== `\`${name}\``) losses.add('NAME_ESCAPED', where, example)
  return quoted
}

/** Cypher as cypher-shell runs it. */
export const cypherScriptExporter: FileExporter = {
  format: 'cypher',
  output: 'file',
  extensions: ['.cypher', '.cql'],
  readBy: 'cypher-shell, Neo4j Browser, Memgraph',
  layers,
  dialects: [],
  importable: true,
  write: writeCypherScript,
}
