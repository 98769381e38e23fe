/** Reads the Cypher scripts that we write, and no others: a statement is a line, and its form is known. Nothing is run. */
import { unescapeUnits } from '../../basics/code-unit-escape.ts'
import { setOwn } from '../../basics/set-own.ts'
import { cypherScriptMark } from '../../model/exchange.ts'
import type { Properties, PropertyValue } from '../../model/property-graph.ts'
import { decodeText } from '../decode-text.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'
import { linesOf } from '../lines.ts'
import type { CypherLiteral } from './literals.ts'
import { LiteralReader } from './literals.ts'

const opening = 'UNWIND '
const nodeTail = 'AS row MERGE (n:Graphwright {id: row.id}) SET n = row.p, n.id = row.id'
const edgeTail = 'AS row MATCH (a:Graphwright {id: row.s}) MATCH (b:Graphwright {id: row.t}) MERGE (a)-[r:'

/** Our Cypher scripts. */
export const cypherScriptImporter: Importer = { format: 'cypher', extensions: ['.cypher', '.cql'], read: readScript }

async function* readScript(source: ImportSource, context: ImportContext): AsyncIterable<ImportItem> {
  let isFirst = true
  for await (const line of linesOf(decodeText(source.open(), context.signal), context.limits.maxElementUnits)) {
    if (isFirst) {
      if (line !== `// ${cypherScriptMark}`) {
        throw importError(
          'The Cypher script is not one of ours; others are not run.',
          'Run it in Neo4j and export from there.',
        )
      }
      isFirst = false
      yield { kind: 'origin', isOwn: true }
    } else if (line.startsWith(opening)) yield* statement(line)
    else if (line !== '' && !line.startsWith('CREATE CONSTRAINT ')) refuse(line)
  }
  if (isFirst) throw importError('The Cypher script is empty.', 'Check the file.')
}

function* statement(line: string): Iterable<ImportItem> {
  const reader = new LiteralReader(line, opening.length)
  const rows = reader.literal()
  if (!Array.isArray(rows)) refuse(line)
  const isNode = line.startsWith(nodeTail, reader.at)
  if (!isNode && !line.startsWith(edgeTail, reader.at)) refuse(line)
  const names = new LiteralReader(line, reader.at + (isNode ? nodeTail.length : edgeTail.length))
  const labels = isNode ? labelsOf(names) : []
  const type = isNode ? '' : unescapeUnits(names.name())
  for (const row of rows as readonly CypherLiteral[]) {
    const member = membersOf(row)
    const properties = propertiesOf(member('p'))
    const id = textOf(member('id'))
    if (isNode) yield { kind: 'node', node: { id, labels, properties } }
    else
      yield { kind: 'edge', edge: { id, type, source: textOf(member('s')), target: textOf(member('t')), properties } }
  }
}

function labelsOf(reader: LiteralReader): readonly string[] {
  const labels: string[] = []
  if (!reader.text.startsWith(' SET n:', reader.at)) return labels
  reader.at += ' SET n'.length
  while (reader.text.charAt(reader.at) === ':') {
    reader.at++
    labels.push(unescapeUnits(reader.name()))
  }
  return labels
}

function membersOf(row: CypherLiteral): (name: string) => CypherLiteral | undefined {
  if (!(row instanceof Map)) refuse('a row that is no map')
  const map = row as ReadonlyMap<string, CypherLiteral>
  return (name) => map.get(name)
}

function propertiesOf(map: CypherLiteral | undefined): Properties {
  const properties: Record<string, PropertyValue> = {}
  if (!(map instanceof Map)) return properties
  for (const [name, literal] of map as ReadonlyMap<string, CypherLiteral>) {
    setOwn(properties, unescapeUnits(name), Array.isArray(literal) ? literal.map(textOf) : valueOf(literal))
  }
  return properties
}

function valueOf(literal: CypherLiteral): PropertyValue {
  return typeof literal === 'number' || typeof literal === 'boolean' ? literal : textOf(literal)
}

function textOf(literal: CypherLiteral | undefined): string {
  return typeof literal === 'string' ? literal : refuse(JSON.stringify(literal ?? 'nothing'))
}

function refuse(line: string): never {
  throw importError(
    `The Cypher script has a statement that is not ours: ${line.slice(0, 80)}`,
    'Run it in Neo4j and export from there.',
  )
}
