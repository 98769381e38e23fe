/** Compares what is in a Neo4j with the graph that was brought there. */
import type { Driver } from 'neo4j-driver'
import type { PropertyValue } from '../../src/model/property-graph.ts'
import { runOn } from '../helpers/neo4j.ts'
import { decode } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'

type Row = readonly unknown[]

const byText = (rows: Row[]) => rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** Which texts come to the database with the escapes of the format, that a user then sees there. */
export interface Escaped {
  readonly ids: boolean
  readonly values: boolean
}

/** What is in the database: ids, labels, types, ends and properties, escapes undone where there may be some. */
export async function stored(driver: Driver, escaped: Escaped): Promise<{ nodes: Row[]; edges: Row[] }> {
  const asText = (value: unknown) => (typeof value === 'string' ? value : '')
  const text = (value: unknown) => (escaped.ids ? decode(asText(value)) : asText(value))
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return escaped.values ? decode(value) : value
    if (typeof value === 'bigint') return Number(value)
    return Array.isArray(value) ? value.map(plain) : value
  }
  const nodes = await runOn(driver, 'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS p')
  const edges = await runOn(
    driver,
    'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS s, b.id AS t, properties(r) AS p',
  )
  const properties = (p: unknown) =>
    Object.entries(p as Record<string, unknown>)
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => [decode(name), plain(value)])
  return {
    nodes: byText(
      nodes.map((row) => [
        text(row['id']),
        (row['labels'] as string[]).map(decode).sort(),
        byText(properties(row['p'])),
      ]),
    ),
    edges: byText(
      edges.map((row) => [
        text(row['id']),
        decode(asText(row['type'])),
        text(row['s']),
        text(row['t']),
        byText(properties(row['p'])),
      ]),
    ),
  }
}

/** UTF-8 holds no surrogate without its partner, and so neither does a database. */
function withoutSurrogates(value: PropertyValue): PropertyValue {
  if (typeof value === 'object') return value.map((item) => String(withoutSurrogates(item)))
  return typeof value === 'string'
    ? value.replace(/\p{Surrogate}/gu, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase()}_`)
    : value
}

/** What was exported, in the same form. */
export function original(graph: TestGraph, escaped: Escaped, extraLabel?: string): { nodes: Row[]; edges: Row[] } {
  const properties = (p: Readonly<Record<string, PropertyValue>>) =>
    byText(Object.entries(p).map(([name, value]) => [name, escaped.values ? value : withoutSurrogates(value)]))
  const labels = (list: readonly string[]) =>
    [...new Set([...list, ...(extraLabel === undefined ? [] : [extraLabel])])].sort()
  return {
    nodes: byText(graph.nodes.map((node) => [node.id, labels(node.labels), properties(node.properties)])),
    edges: byText(
      graph.edges.map((edge) => [edge.id, edge.type, edge.source, edge.target, properties(edge.properties)]),
    ),
  }
}
