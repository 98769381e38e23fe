/**
 * The script to run after `neo4j-admin database import`: the constraint on ids, and the values that stand apart, since the tool takes
 * them for no value (lists that are empty or hold but an empty text) or takes no such character (NUL).
 */
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import { Batch } from '../cypher-script/batch.ts'
import { literalText } from '../cypher-script/literals.ts'
import { idConstraint } from '../cypher-script/write.ts'
import type { ExportInput } from '../exporter.ts'
import { shapeOf } from '../survey.ts'
import { idToken, inDatabase, inIds, isApart, nameToken } from './admin-names.ts'
import type { ApartColumns } from './admin-table.ts'

/** A statement a line: the constraint, then a row for each element that has such a value. To be read once the tables are written. */
export async function* afterImport(
  input: ExportInput,
  apart: { readonly nodes: ApartColumns; readonly edges: ApartColumns },
  signal: AbortSignal | undefined,
): AsyncIterable<string> {
  yield idConstraint
  yield 'CALL db.awaitIndexes(600);\n'
  const batch = new Batch()
  const nodeRow = ({ id, properties }: GraphNode) => {
    const map = apartValues(properties, apart.nodes)
    return map === '' ? '' : batch.add(`{id: ${literalText(idToken(id))}, p: {${map}}}`, nodeTail)
  }
  if (hasAny(apart.nodes)) yield* inChunks(input.nodes(), nodeRow, signal)
  yield batch.rest()
  const edgeRow = ({ id, type, source, properties }: GraphEdge) => {
    const map = apartValues(properties, apart.edges)
    if (map === '') return ''
    const row = `{s: ${literalText(idToken(source))}, id: ${literalText(inIds.escape(id))}, p: {${map}}}`
    return batch.add(
      row,
      `MATCH (:Graphwright {id: row.s})-[r:${quoted(nameToken(type))} {id: row.id}]->() SET r += row.p`,
    )
  }
  if (hasAny(apart.edges)) yield* inChunks(input.edges(), edgeRow, signal)
  yield batch.rest()
}

const nodeTail = 'MATCH (n:Graphwright {id: row.id}) SET n += row.p'

function hasAny({ string, 'string-list': lists }: ApartColumns): boolean {
  return string.size + lists.size > 0
}

/** Members of a map literal; empty text when no value of the element stands apart. */
function apartValues(properties: Properties, columns: ApartColumns): string {
  const members: string[] = []
  for (const shape of ['string', 'string-list'] as const) {
    for (const [name, shown] of columns[shape]) {
      const value = Object.hasOwn(properties, name) ? properties[name] : undefined
      if (value === undefined || shapeOf(value) !== shape || !isApart(value)) continue
      members.push(`${quoted(shown)}: ${literal(value)}`)
    }
  }
  return members.join(', ')
}

function literal(value: PropertyValue): string {
  if (typeof value === 'object') return `[${value.map(literal).join(', ')}]`
  return literalText(inDatabase.escape(String(value)))
}

/** A name of the database in backticks. A backslash is written as its own escape, since it could begin one. */
function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``').replaceAll('\\', '\\u005c')}\``
}
