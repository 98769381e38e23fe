/**
 * JSON forms of a graph, streamed: graphology (for Sigma), Cytoscape, node-link (NetworkX). Numbers, text and lists are exact in JSON,
 * lone surrogates included; what differs is where ids, labels and types stand.
 */
import { unitEscape } from '../../basics/code-unit-escape.ts'
import type { GraphEdge, GraphNode, Properties } from '../../model/property-graph.ts'
import { inChunks } from '../chunks.ts'
import type { Chunk, ExportInput, WriteOptions } from '../exporter.ts'
import type { LossCollector } from '../loss.ts'
import { numberText } from '../number-text.ts'

/** Members of an object as text, without braces. */
export type Members = string

/** What sets a form apart. */
export interface JsonForm {
  /** Everything before the first node, and so on. */
  readonly opening: (title: string) => string
  readonly betweenNodesAndEdges: string
  readonly closing: string
  readonly node: (node: GraphNode, properties: Members) => string
  readonly edge: (edge: GraphEdge, properties: Members) => string
  /** Member names that the form takes for itself; a property of that name is written under another spelling. */
  readonly reservedNodeNames: readonly string[]
  readonly reservedEdgeNames: readonly string[]
}

// No unit is forbidden in JSON; only what would read as a second spelling is escaped.
const inNames = unitEscape('(?!)')

/** The graph in one form. */
export async function* writeJson(input: ExportInput, form: JsonForm, options: WriteOptions): AsyncIterable<Chunk> {
  const { losses, signal } = options
  const nodeMembers = new MemberWriter('node', form.reservedNodeNames, losses)
  const edgeMembers = new MemberWriter('edge', form.reservedEdgeNames, losses)
  yield form.opening(input.title ?? 'Graphwright')
  const nodeLine = listed((node: GraphNode) => form.node(node, nodeMembers.write(node.properties, node.id)))
  yield* inChunks(input.nodes(), nodeLine, signal)
  yield form.betweenNodesAndEdges
  const edgeLine = listed((edge: GraphEdge) => form.edge(edge, edgeMembers.write(edge.properties, edge.id)))
  yield* inChunks(input.edges(), edgeLine, signal)
  yield form.closing
}

/** Puts a comma before every element but the first. */
function listed<Element>(write: (element: Element) => string): (element: Element) => string {
  let comma = '\n'
  return (element) => {
    const line = comma + write(element)
    comma = ',\n'
    return line
  }
}

/** Writes properties as members, each preceded by a comma. */
class MemberWriter {
  readonly #domain: 'node' | 'edge'
  readonly #reserved: ReadonlySet<string>
  readonly #losses: LossCollector
  readonly #keys = new Map<string, string>()

  constructor(domain: 'node' | 'edge', reserved: readonly string[], losses: LossCollector) {
    this.#domain = domain
    this.#reserved = new Set(reserved)
    this.#losses = losses
  }

  write(properties: Properties, id: string): Members {
    let members = ''
    for (const name of Object.keys(properties).sort()) {
      const value = properties[name]
      if (value === undefined) continue
      if (typeof value === 'number' && !Number.isFinite(value))
        this.#losses.add('NUMBER_OMITTED', `${this.#domain}.${name}`, id)
      else members += `,${this.#key(name)}:${typeof value === 'number' ? numberText(value) : JSON.stringify(value)}`
    }
    return members
  }

  #key(name: string): string {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const escaped = inNames.escape(name)
    const shown = this.#reserved.has(escaped) ? `${escaped}_x_` : escaped
    if (shown !== name) this.#losses.add('NAME_ESCAPED', `${this.#domain}.${name}`)
    const key = JSON.stringify(shown)
    this.#keys.set(name, key)
    return key
  }
}
