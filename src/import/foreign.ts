/**
 * Fits files into the house that bring no evidence: those of other makers, and our own when they hold the graph layer alone. Their nodes
 * become entities and their edges relations that say from which file they are; nobody takes them for something a text asserts.
 * The file's own ids, labels and types are kept beside.
 */
import { setOwn } from '../basics/set-own.ts'
import { sortedUnique } from '../basics/order.ts'
import { makeId } from '../model/id.ts'
import { declaredKind } from '../model/properties.ts'
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../model/property-graph.ts'
import { ownerLabel, recordLabels, structuralTypes } from '../model/property-graph.ts'
import type { ImportItem } from './importer.ts'

/** Type of an edge that has none. */
const untyped = 'RELATED_TO'

/** Whether our own files are fitted too; else they pass as they are. */
export interface FitOptions {
  readonly isOwnFitted: boolean
}

/**
 * Items, fitted. `fileName` is the name without its folder, so that where a file lay changes nothing.
 * Ids are hashes of the name and the file's own id.
 */
export async function* fitForeign(
  items: AsyncIterable<ImportItem>,
  fileName: string,
  { isOwnFitted }: FitOptions,
): AsyncIterable<ImportItem> {
  let isOwn = false
  for await (const item of items) {
    if (item.kind === 'origin') isOwn = item.isOwn
    if (item.kind === 'origin' || (isOwn && !isOwnFitted)) yield item
    else if (item.kind === 'edge') yield { kind: 'edge', edge: fitEdge(item.edge, fileName, isOwn) }
    else if (isOwn) yield { kind: 'node', node: markOwnNode(item.node, fileName) }
    else yield { kind: 'node', node: fitNode(item.node, fileName) }
  }
}

function nodeId(fileName: string, id: string, isOwn: boolean): string {
  return makeId(isOwn && id.startsWith('val:') ? 'val' : 'ent', 'imported', fileName, id)
}

function markOwnNode({ id, labels, properties }: GraphNode, fileName: string): GraphNode {
  return {
    id: nodeId(fileName, id, true),
    labels,
    properties: { ...properties, importedFrom: fileName, importedId: id },
  }
}

function fitNode({ id, labels, properties }: GraphNode, fileName: string): GraphNode {
  const plain = labels.map(word).filter((label) => !reservedLabels.has(label))
  return {
    id: nodeId(fileName, id, false),
    labels: sortedUnique([...plain, recordLabels.entity, ownerLabel]),
    properties: {
      ...underFreeNames(properties),
      name: firstText(properties, ['name', 'label', 'title']) ?? id,
      type: 'imported',
      aliases: [],
      aliasDocuments: [],
      mentions: 0,
      importedFrom: fileName,
      importedId: id,
      ...(labels.length > 0 && { importedLabels: labels }),
    },
  }
}

/** What nobody's words support has no assertion, and no confidence but what our own file gave it. */
function fitEdge({ id, type, source, target, properties }: GraphEdge, fileName: string, isOwn: boolean): GraphEdge {
  const plain = word(type).toUpperCase()
  const edgeType = plain === '' || reservedTypes.has(plain) ? untyped : plain
  const relation = { relationType: edgeType.toLowerCase().replaceAll('_', '-'), status: 'active', current: true }
  return {
    id: makeId('rel', 'imported', fileName, id),
    type: edgeType,
    source: nodeId(fileName, source, isOwn),
    target: nodeId(fileName, target, isOwn),
    properties: {
      ...(isOwn ? properties : { ...underFreeNames(properties), ...relation, confidence: 0, implied: false }),
      statusRule: 'imported',
      assertions: 0,
      documents: 0,
      independentSources: 0,
      importedFrom: fileName,
      importedId: id,
      ...(type !== '' && { importedType: type }),
    },
  }
}

/** Labels and types that mean something to us may not be claimed by a file. */
const reservedLabels: ReadonlySet<string> = new Set<string>([...Object.values(recordLabels), ownerLabel, ''])
const reservedTypes: ReadonlySet<string> = new Set<string>(Object.values(structuralTypes))

/** A name that every store takes: letters, digits and underscores, beginning with a letter. */
function word(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '')
}

/** Properties with other names where ours mean something, or where a store takes none: `status` becomes `fileStatus`. */
function underFreeNames(properties: Properties): Properties {
  const free: Record<string, PropertyValue> = {}
  for (const [name, value] of Object.entries(properties)) {
    let shown = isTaken(name) ? `file${name.charAt(0).toUpperCase()}${name.slice(1)}` : name
    shown = shown.replaceAll('\0', '')
    while (shown !== name && Object.hasOwn(properties, shown)) shown += '_'
    setOwn(free, shown, value)
  }
  return free
}

function isTaken(name: string): boolean {
  return name.replaceAll('\0', '') === '' || declaredKind(name) !== undefined || name.startsWith('oversize_')
}

function firstText(properties: Properties, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}
