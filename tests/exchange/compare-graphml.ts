/** Compares what an independent reader found in a GraphML file with what was written. */
import type { PropertyValue } from '../../src/model/property-graph.ts'
import type { TestGraph } from './graphs.ts'

/** A node or edge as a reader program prints it: attributes by shown name. */
export interface ReadElement {
  readonly id: string
  readonly source?: string
  readonly target?: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What a reader program prints. */
export interface ReadGraph {
  readonly directed: boolean
  readonly nodes: readonly ReadElement[]
  readonly edges: readonly ReadElement[]
}

/** Written again here, so that a fault in the product's own escape shows. */
export function decode(text: string): string {
  return text.replace(/_x([0-9A-F]{4})?_/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(parseInt(hex, 16)),
  )
}

/** A value as every reader of XML should find it: itself, but for the units that XML forbids. Lists are JSON. */
export function shownInXml(value: PropertyValue): PropertyValue {
  if (typeof value === 'object') return JSON.stringify(value.map(shownInXml))
  if (typeof value !== 'string') return value
  return value.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}

export type Row = readonly [id: string, ends: string, type: string, data: readonly string[]]

/** Rows and properties sorted, so that the order in which a library keeps things does not matter. */
function row(id: string, ends: readonly string[], type: string, data: readonly (readonly [string, unknown])[]): Row {
  return [id, ends.join(' → '), type, data.map((pair) => JSON.stringify(pair)).sort()]
}
const byId = (rows: Row[]) => rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))

/** What a reader should find. Empty text is left out on both sides: igraph gives it to every element that has none. */
export function expected(graph: TestGraph, isFilled: boolean) {
  const data = (properties: Readonly<Record<string, PropertyValue>>) =>
    Object.entries(properties)
      .filter(([, value]) => value !== '' && !(isFilled && value === false))
      .map(([name, value]) => [name, shownInXml(value)] as const)
  const nodes = graph.nodes.map((node) => row(node.id, [], node.labels.join(' '), data(node.properties)))
  const edges = graph.edges.map((edge) => row(edge.id, [edge.source, edge.target], edge.type, data(edge.properties)))
  return { nodes: byId(nodes), edges: byId(edges) }
}

/** What the reader did find, in the same form. igraph gives false to every element that has no value of a boolean property. */
export function found(graph: ReadGraph, isFilled: boolean) {
  const data = (element: ReadElement, fixed: readonly string[]) =>
    Object.entries(element.data)
      .filter(([name, value]) => !fixed.includes(name) && value !== '' && !(isFilled && value === false))
      .map(([name, value]) => [decode(name), value] as const)
  const labels = (element: ReadElement) => {
    const list = element.data['labels']
    return typeof list === 'string' ? list.split(':').slice(1).map(decode).join(' ') : ''
  }
  const nodes = graph.nodes.map((node) => row(decode(node.id), [], labels(node), data(node, ['labels', 'labelV'])))
  const edges = graph.edges.map((edge) => {
    const ends = [decode(edge.source ?? ''), decode(edge.target ?? '')]
    return row(decode(edge.id), ends, decode(String(edge.data['label'])), data(edge, ['label', 'labelE', 'id']))
  })
  return { nodes: byId(nodes), edges: byId(edges) }
}
