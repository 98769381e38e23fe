/** What the report tells, gathered from a graph: entities, facts with their words, and what was said without making a fact. */
import { compareStrings } from '../../basics/order.ts'
import type { GraphEdge, GraphNode, Properties } from '../../model/property-graph.ts'
import { edgeLayer, recordLabels } from '../../model/property-graph.ts'
import type { ExportInput, WriteOptions } from '../exporter.ts'
import { displayName } from '../primary-label.ts'

/** A node of the graph layer, and the facts of which it is the subject. */
export interface ReportEntity {
  readonly node: GraphNode
  readonly name: string
  readonly facts: ReportFact[]
  /** Words that alone make no fact: denied, or held possible. */
  readonly said: ReportQuote[]
}

/** A relation. */
export interface ReportFact {
  readonly edge: GraphEdge
  readonly object: string
  readonly quotes: readonly ReportQuote[]
  /** True when the sources disagree: it is contested, or some words deny it. */
  readonly isContradicted: boolean
}

/** An assertion with the document that it stands in, where that is in the graph. */
export interface ReportQuote {
  readonly assertion: GraphNode
  readonly document: GraphNode | undefined
  readonly object: string
}

/** The whole, in the order in which it is told. */
export interface Report {
  readonly entities: readonly ReportEntity[]
  readonly factCount: number
  readonly documentCount: number
}

/** A property, as text; empty where there is none. */
export function textProperty(properties: Properties, name: string): string {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (value === undefined || typeof value === 'object') return ''
  return String(value)
}

/**
 * The report of a graph. Order: entities by name, facts by relation type and object, words that affirm first, then the latest said.
 * Memory: all but the segments. What has no place in it is counted as lost.
 */
export async function gatherReport(input: ExportInput, options: WriteOptions): Promise<Report> {
  const { losses, signal } = options
  const ends = new Map<string, ReportEntity>()
  const documents = new Map<string, GraphNode>()
  const assertions: GraphNode[] = []
  for await (const node of input.nodes()) {
    signal?.throwIfAborted()
    const isEnd = node.labels.includes(recordLabels.entity) || node.labels.includes(recordLabels.value)
    if (isEnd) ends.set(node.id, { node, name: nameOf(node), facts: [], said: [] })
    else if (node.labels.includes(recordLabels.document)) documents.set(node.id, node)
    else if (node.labels.includes(recordLabels.assertion)) assertions.push(node)
    else losses.add('ELEMENT_LOST', 'node', node.id)
  }
  const quotes = groupQuotes(assertions, ends, documents)
  let factCount = 0
  for await (const edge of input.edges()) {
    signal?.throwIfAborted()
    const subject = ends.get(edge.source)
    if (edgeLayer(edge.type) === 'graph' && subject !== undefined) {
      factCount++
      subject.facts.push(factOf(edge, ends, quotes))
    } else losses.add('ELEMENT_LOST', 'edge', edge.id)
  }
  const entities = [...ends.values()]
    .filter(({ node, facts, said }) => node.labels.includes(recordLabels.entity) || facts.length + said.length > 0)
    .sort((a, b) => compareStrings(a.name, b.name) || compareStrings(a.node.id, b.node.id))
  for (const { facts, said } of entities) {
    facts.sort(compareFacts)
    said.sort(compareQuotes)
  }
  return { entities, factCount, documentCount: documents.size }
}

/** Values are shown by their value. */
function nameOf(node: GraphNode): string {
  return node.labels.includes(recordLabels.value) ? textProperty(node.properties, 'value') : displayName(node)
}

/** Quotes by what they speak of: a relation's id, or the key of one that they alone do not make. */
function groupQuotes(
  assertions: readonly GraphNode[],
  ends: ReadonlyMap<string, ReportEntity>,
  documents: ReadonlyMap<string, GraphNode>,
): ReadonlyMap<string, readonly ReportQuote[]> {
  const groups = new Map<string, ReportQuote[]>()
  for (const assertion of assertions) {
    const text = (name: string) => textProperty(assertion.properties, name)
    const object = ends.get(text('objectId'))?.name ?? text('objectId')
    const quote = { assertion, document: documents.get(text('documentId')), object }
    const key = text('relationId') === '' ? text('relationKey') : text('relationId')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [quote])
    else group.push(quote)
    if (text('relationId') === '') ends.get(text('subjectId'))?.said.push(quote)
  }
  return groups
}

function factOf(
  edge: GraphEdge,
  ends: ReadonlyMap<string, ReportEntity>,
  quotes: ReadonlyMap<string, readonly ReportQuote[]>,
): ReportFact {
  const key = `${edge.source}|${textProperty(edge.properties, 'relationType')}|${edge.target}`
  const own = quotes.get(edge.id) ?? []
  const isDenied = [...own, ...(quotes.get(key) ?? [])].some(
    ({ assertion }) => textProperty(assertion.properties, 'polarity') === 'negated',
  )
  return {
    edge,
    object: ends.get(edge.target)?.name ?? edge.target,
    quotes: [...own].sort(compareQuotes),
    isContradicted: isDenied || textProperty(edge.properties, 'status') === 'contested',
  }
}

function compareFacts(a: ReportFact, b: ReportFact): number {
  return (
    compareStrings(a.edge.type, b.edge.type) ||
    compareStrings(a.object, b.object) ||
    compareStrings(a.edge.id, b.edge.id)
  )
}

function compareQuotes(a: ReportQuote, b: ReportQuote): number {
  const text = (quote: ReportQuote, name: string) => textProperty(quote.assertion.properties, name)
  return (
    compareStrings(text(a, 'polarity'), text(b, 'polarity')) ||
    compareStrings(text(b, 'saidAt'), text(a, 'saidAt')) ||
    compareStrings(a.assertion.id, b.assertion.id)
  )
}
