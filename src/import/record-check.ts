/**
 * Checks that what a file of our own brings is a record as stores hold them: the mark of such a file is easily forged, and labels and
 * types go into the text of queries.
 */
import { isKgError } from '../errors/kg-error.ts'
import { assertionOf } from '../model/graph-form/assertions.ts'
import { entityOf, relationOf, valueOf } from '../model/graph-form/graph.ts'
import { buildOf, nameOf } from '../model/graph-form/ledger.ts'
import { documentOf, mentionOf, segmentOf, sourceOf } from '../model/graph-form/lexical.ts'
import type { GraphEdge, GraphNode, RecordLabel } from '../model/property-graph.ts'
import { edgeLayer, ownerLabel, recordLabels } from '../model/property-graph.ts'
import { importError } from './importer.ts'

const readers: Readonly<Record<RecordLabel, { readonly prefix: string; readonly read: (node: GraphNode) => unknown }>> =
  {
    Source: { prefix: 'src:', read: sourceOf },
    Document: { prefix: 'doc:', read: documentOf },
    Segment: { prefix: 'seg:', read: segmentOf },
    Assertion: { prefix: 'ast:', read: assertionOf },
    Name: { prefix: 'nam:', read: nameOf },
    Entity: { prefix: 'ent:', read: entityOf },
    Value: { prefix: 'val:', read: valueOf },
    Build: { prefix: 'build:', read: buildOf },
  }
const kinds = Object.values(recordLabels)
const plainName = /^[A-Za-z][A-Za-z0-9_]*$/

/** Throws: IMPORT_INVALID for a node that is not one of our records. */
export function checkRecordNode(node: GraphNode): void {
  const { id, labels } = node
  const [kind, ...others] = kinds.filter((label) => labels.includes(label))
  if (kind === undefined || others.length > 0 || !labels.includes(ownerLabel)) refuse(id, 'is of no one kind of record')
  if (!id.startsWith(readers[kind].prefix)) refuse(id, `is no id of a ${kind}`)
  const bad = labels.find((label) => !plainName.test(label))
  if (bad !== undefined) refuse(id, `has the label ${JSON.stringify(bad)}`)
  decoded(id, () => readers[kind].read(node))
}

/** Throws: IMPORT_INVALID for an edge that is not one of our records. */
export function checkRecordEdge(edge: GraphEdge): void {
  const { id, type } = edge
  if (!plainName.test(type)) refuse(id, `has the type ${JSON.stringify(type)}`)
  if (edgeLayer(type) === 'graph') decoded(id, () => relationOf(edge))
  else if (type === 'MENTIONS') decoded(id, () => mentionOf(edge))
}

function decoded(id: string, read: () => unknown): void {
  try {
    read()
  } catch (error) {
    // JSON within a property may be broken too.
    if (isKgError(error) || error instanceof SyntaxError) refuse(id, `is incomplete: ${error.message}`)
    throw error
  }
}

function refuse(id: string, what: string): never {
  throw importError(
    `The file says that Graphwright wrote it, but its record ${id} ${what}.`,
    'Export it again from its store.',
    { id },
  )
}
