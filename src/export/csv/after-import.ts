/**
 * The script to run after `neo4j-admin database import`: the constraint on ids, and lists that are empty or hold but an empty text,
 * which the tool takes for no value.
 */
import type { GraphEdge, GraphNode, Properties } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import { Batch } from '../cypher-script/batch.ts'
import { literalText } from '../cypher-script/literals.ts'
import { idConstraint } from '../cypher-script/write.ts'
import type { ExportInput } from '../exporter.ts'
import { idToken, inText, nameToken } from './admin-names.ts'

/** Properties with values that are lists, and their names in the database. */
type ListNames = ReadonlyMap<string, string>

/** A statement a line: the constraint, then a row for each element that has such a list. */
export async function* afterImport(
  input: ExportInput,
  lists: { readonly nodes: ListNames; readonly edges: ListNames },
  signal: AbortSignal | undefined,
): AsyncIterable<string> {
  yield idConstraint
  yield 'CALL db.awaitIndexes(600);\n'
  const batch = new Batch()
  const nodeRow = ({ id, properties }: GraphNode) => {
    const map = emptyLists(properties, lists.nodes)
    return map === '' ? '' : batch.add(`{id: ${literalText(idToken(id))}, p: {${map}}}`, nodeTail)
  }
  if (lists.nodes.size > 0) yield* inChunks(input.nodes(), nodeRow, signal)
  yield batch.rest()
  const edgeRow = ({ id, type, source, properties }: GraphEdge) => {
    const map = emptyLists(properties, lists.edges)
    if (map === '') return ''
    const row = `{s: ${literalText(idToken(source))}, id: ${literalText(inText.escape(id))}, p: {${map}}}`
    return batch.add(
      row,
      `MATCH (:Graphwright {id: row.s})-[r:${quoted(nameToken(type))} {id: row.id}]->() SET r += row.p`,
    )
  }
  if (lists.edges.size > 0) yield* inChunks(input.edges(), edgeRow, signal)
  yield batch.rest()
}

const nodeTail = 'MATCH (n:Graphwright {id: row.id}) SET n += row.p'

/** Members of a map literal; empty text when the element has no such list. */
function emptyLists(properties: Properties, names: ListNames): string {
  const members: string[] = []
  for (const [name, shown] of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (typeof value !== 'object' || value.length > 1 || (value[0] ?? '') !== '') continue
    members.push(`${quoted(shown)}: ${value.length === 0 ? '[]' : "['']"}`)
  }
  return members.join(', ')
}

/** A name of the database in backticks. A backslash is written as its own escape, since it could begin one. */
function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``').replaceAll('\\', '\\u005c')}\``
}
