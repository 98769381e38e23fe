/**
 * Reads the JSON forms of a graph: graphology, Cytoscape, node-link. A JSON text is read whole, so it is limited to 256 million
 * characters; larger graphs travel as GraphML.
 */
import { unescapeUnits } from '../../basics/code-unit-escape.ts'
import { jsonMark } from '../../model/exchange.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'
import { plainProperties } from '../plain-value.ts'
import { readWholeJson } from './whole.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** Where a form keeps things. Paths lead from the root. */
interface JsonForm {
  readonly mark: readonly string[]
  readonly nodes: readonly (readonly string[])[]
  readonly edges: readonly (readonly string[])[]
  /** Member that holds an element's data; absent: the element itself. */
  readonly nodeId: string
  readonly edgeId: string
  readonly wrapper?: string
  /** True when the properties, but not the ids, stand in a member of their own. */
  readonly attributes?: string
  readonly edgeType: string
  readonly taken: { readonly node: ReadonlySet<string>; readonly edge: ReadonlySet<string> }
}

const graphology: JsonForm = {
  mark: ['attributes', 'format'],
  nodes: [['nodes']],
  edges: [['edges']],
  nodeId: 'key',
  edgeId: 'key',
  attributes: 'attributes',
  edgeType: 'label',
  taken: { node: new Set(['label', 'labels']), edge: new Set(['label']) },
}

const cytoscape: JsonForm = {
  mark: ['generated_by'],
  nodes: [['elements', 'nodes']],
  edges: [['elements', 'edges']],
  nodeId: 'id',
  edgeId: 'id',
  wrapper: 'data',
  edgeType: 'interaction',
  taken: {
    node: new Set(['id', 'labels', 'shared_name', 'SUID', 'selected']),
    edge: new Set(['id', 'source', 'target', 'interaction', 'shared_interaction', 'SUID', 'selected']),
  },
}

const nodeLink: JsonForm = {
  mark: ['graph', 'format'],
  nodes: [['nodes']],
  edges: [['edges'], ['links']],
  nodeId: 'id',
  edgeId: 'key',
  edgeType: 'label',
  taken: { node: new Set(['id', 'labels']), edge: new Set(['source', 'target', 'key', 'label']) },
}

/** Labels that say how a thing is drawn are its makers' properties. */
const foreignTaken: ReadonlySet<string> = new Set(['label', 'shared_name'])

async function* readJson(form: JsonForm, source: ImportSource, context: ImportContext): AsyncIterable<ImportItem> {
  const root = await readWholeJson(source, context)
  const isOwn = at(root, form.mark) === jsonMark
  yield { kind: 'origin', isOwn }
  for (const node of list(root, form.nodes, 'nodes')) {
    const { element, data } = open(node, form)
    const labels = data['labels']
    yield {
      kind: 'node',
      node: {
        id: idOf(element[form.nodeId], 'a node'),
        labels: Array.isArray(labels) ? labels.filter((label): label is string => typeof label === 'string') : [],
        properties: properties(data, form.taken.node, isOwn),
      },
    }
  }
  let number = 0
  for (const edge of list(root, form.edges, 'edges')) {
    const { element, data } = open(edge, form)
    const type = data[form.edgeType]
    yield {
      kind: 'edge',
      edge: {
        id: edgeId(element[form.edgeId], number++, isOwn),
        type: typeof type === 'string' ? type : '',
        source: idOf(element['source'], 'the source of an edge'),
        target: idOf(element['target'], 'the target of an edge'),
        properties: properties(data, form.taken.edge, isOwn),
      },
    }
  }
}

function open(item: unknown, form: JsonForm): { element: JsonObject; data: JsonObject } {
  const outer = object(item)
  const element = form.wrapper === undefined ? outer : object(outer[form.wrapper])
  return { element, data: form.attributes === undefined ? element : object(element[form.attributes] ?? {}) }
}

function properties(data: JsonObject, taken: ReadonlySet<string>, isOwn: boolean) {
  if (isOwn) return plainProperties(data, taken, unescapeUnits)
  return plainProperties(data, new Set([...taken].filter((name) => !foreignTaken.has(name))), (name) => name)
}

/** NetworkX numbers the parallel edges of each pair from 0: that is no id of an edge. */
function edgeId(value: unknown, number: number, isOwn: boolean): string {
  return typeof value === 'string' && (value !== '' || isOwn) ? value : `edge-${number}`
}

function idOf(value: unknown, what: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw importError(`The JSON file has ${what} without an id.`, 'Check that it is in the format named.')
}

function at(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as JsonObject)[name]
  }
  return value
}

function list(root: unknown, paths: readonly (readonly string[])[], what: string): readonly unknown[] {
  const found = paths.map((path) => at(root, path)).find((value) => Array.isArray(value))
  if (Array.isArray(found)) return found
  throw importError(`The JSON file has no list of ${what}.`, 'Check that it is in the format named.')
}

function object(value: unknown): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  throw importError('The JSON file has a node or edge that is no object.', 'Check that it is in the format named.')
}

function importer(format: string, extensions: readonly string[], form: JsonForm): Importer {
  return { format, extensions, read: (source, context) => readJson(form, source, context) }
}

/** graphology JSON. */
export const graphologyImporter = importer('graphology', ['.json'], graphology)

/** Cytoscape JSON. */
export const cyjsImporter = importer('cyjs', ['.cyjs'], cytoscape)

/** Node-link JSON. */
export const nodeLinkImporter = importer('node-link', [], nodeLink)
