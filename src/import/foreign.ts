/**
 * Fits files of other makers into the house: their nodes become entities and their edges relations that say from which file they are;
 * nobody takes them for something a text asserts. The file's own ids, labels and types are kept beside.
 */
import { setOwn } from '../basics/set-own.ts'
import { sortedUnique } from '../basics/order.ts'
import { makeId } from '../model/id.ts'
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../model/property-graph.ts'
import { ownerLabel, recordLabels } from '../model/property-graph.ts'
import type { ImportItem } from './importer.ts'

/** Type of an edge that has none. */
const untyped = 'RELATED_TO'

/**
 * Items of our own files unchanged; those of others fitted. `fileName` is the name without its folder, so that where a file lay changes
 * nothing. Ids are hashes of the name and the file's own id.
 */
export async function* fitForeign(items: AsyncIterable<ImportItem>, fileName: string): AsyncIterable<ImportItem> {
  let isOwn = false
  for await (const item of items) {
    if (item.kind === 'origin') isOwn = item.isOwn
    if (isOwn || item.kind === 'origin') yield item
    else if (item.kind === 'node') yield { kind: 'node', node: fitNode(item.node, fileName) }
    else yield { kind: 'edge', edge: fitEdge(item.edge, fileName) }
  }
}

function nodeId(fileName: string, id: string): string {
  return makeId('ent', 'imported', fileName, id)
}

function fitNode(node: GraphNode, fileName: string): GraphNode {
  const labels = node.labels.map((label) => word(label)).filter((label) => !reserved.has(label))
  return {
    id: nodeId(fileName, node.id),
    labels: sortedUnique([...labels, recordLabels.entity, ownerLabel]),
    properties: mark(node.properties, {
      name: firstText(node.properties, ['name', 'label', 'title']) ?? node.id,
      type: 'imported',
      importedFrom: fileName,
      importedId: node.id,
      ...(node.labels.length > 0 && { importedLabels: node.labels }),
    }),
  }
}

function fitEdge(edge: GraphEdge, fileName: string): GraphEdge {
  const type = word(edge.type).toUpperCase()
  return {
    id: makeId('rel', 'imported', fileName, edge.id),
    type: type === '' || structural.has(type) ? untyped : type,
    source: nodeId(fileName, edge.source),
    target: nodeId(fileName, edge.target),
    properties: mark(edge.properties, {
      importedFrom: fileName,
      importedId: edge.id,
      ...(edge.type !== '' && { importedType: edge.type }),
    }),
  }
}

/** Labels and types that mean something to us may not be claimed by a file. */
const reserved: ReadonlySet<string> = new Set<string>([...Object.values(recordLabels), ownerLabel, ''])
const structural: ReadonlySet<string> = new Set([
  'SOURCE_OF',
  'PART_OF',
  'MENTIONS',
  'EVIDENCED_BY',
  'SUBJECT',
  'OBJECT',
  'NAMES',
])

/** A name that every store takes: letters, digits and underscores, beginning with a letter. */
function word(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '')
}

function mark(properties: Properties, marks: Readonly<Record<string, PropertyValue>>): Properties {
  const marked: Record<string, PropertyValue> = {}
  for (const [name, value] of Object.entries(properties)) setOwn(marked, name === 'id' ? 'importedId' : name, value)
  return { ...marked, ...marks }
}

function firstText(properties: Properties, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}
