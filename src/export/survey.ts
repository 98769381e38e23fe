/**
 * The first pass of an export: which properties the graph has, of which kinds, and how many elements. Memory is bounded by the number
 * of distinct names, not by the graph.
 */
import { compareStrings, sortedUnique } from '../basics/order.ts'
import { inPages } from '../basics/paged.ts'
import { declaredKind } from '../model/properties.ts'
import type { Properties, PropertyValue } from '../model/property-graph.ts'
import type { ExportInput } from './exporter.ts'

/** The kind of all values of a column. Dates are strings here: formats have days, not EDTF. */
export type ColumnKind = 'string' | 'integer' | 'float' | 'boolean' | 'string-list'

/** One property of the nodes or of the edges, and one kind of its values: a property with mixed kinds has a column for each. */
export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  /** How many elements have it. */
  readonly count: number
}

/** Columns are sorted by name, then kind; labels and types by code unit. */
export interface GraphSurvey {
  readonly nodeCount: number
  readonly edgeCount: number
  readonly nodeColumns: readonly Column[]
  readonly edgeColumns: readonly Column[]
  readonly labels: readonly string[]
  readonly edgeTypes: readonly string[]
}

/** Kinds as a value alone shows them. */
export type ValueShape = 'string' | 'number' | 'boolean' | 'string-list'

/** The shape of a value. */
export function shapeOf(value: PropertyValue): ValueShape {
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'string-list'
}

/** Reads the whole input once. */
export async function surveyGraph(input: ExportInput, signal?: AbortSignal): Promise<GraphSurvey> {
  const nodeTally = new Tally()
  const labels = new Set<string>()
  let nodeCount = 0
  for await (const page of inPages(input.nodes())) {
    signal?.throwIfAborted()
    nodeCount += page.length
    for (const node of page) {
      for (const label of node.labels) labels.add(label)
      nodeTally.count(node.properties)
    }
  }
  const edgeTally = new Tally()
  const edgeTypes = new Set<string>()
  let edgeCount = 0
  for await (const page of inPages(input.edges())) {
    signal?.throwIfAborted()
    edgeCount += page.length
    for (const edge of page) {
      edgeTypes.add(edge.type)
      edgeTally.count(edge.properties)
    }
  }
  return {
    nodeCount,
    edgeCount,
    nodeColumns: nodeTally.columns(),
    edgeColumns: edgeTally.columns(),
    labels: sortedUnique(labels),
    edgeTypes: sortedUnique(edgeTypes),
  }
}

interface NameTally {
  readonly name: string
  string: number
  number: number
  boolean: number
  'string-list': number
  /** True while every number seen is a safe integer (and not −0, which integers do not have). */
  whole: boolean
}

/** Counts shapes by property name. */
class Tally {
  readonly #names = new Map<string, NameTally>()
  /** The tallies of the element before, in the order of its properties: most elements have the same ones. */
  readonly #last: NameTally[] = []

  count(properties: Properties): void {
    let at = 0
    for (const name in properties) {
      const value = properties[name]
      if (value === undefined) continue
      const before = this.#last[at]
      const tally = before?.name === name ? before : this.#tallyOf(name)
      this.#last[at++] = tally
      tally[shapeOf(value)]++
      if (typeof value === 'number' && tally.whole) tally.whole = isWhole(value)
    }
  }

  #tallyOf(name: string): NameTally {
    let tally = this.#names.get(name)
    if (tally === undefined) {
      tally = { name, string: 0, number: 0, boolean: 0, 'string-list': 0, whole: true }
      this.#names.set(name, tally)
    }
    return tally
  }

  columns(): Column[] {
    const columns: Column[] = []
    for (const [name, tally] of this.#names) {
      for (const shape of ['boolean', 'number', 'string', 'string-list'] as const) {
        const count = tally[shape]
        if (count > 0) columns.push({ name, kind: shape === 'number' ? numberKind(name, tally.whole) : shape, count })
      }
    }
    return columns.sort((a, b) => compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind))
  }
}

/** The kind of a column of numbers. */
export function numberKind(name: string, whole: boolean): ColumnKind {
  return whole && declaredKind(name) !== 'float' ? 'integer' : 'float'
}

/** True for a safe integer; −0 is none. */
export function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}
