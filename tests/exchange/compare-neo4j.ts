/** Compares what is in a Neo4j with the graph that was brought there. */
import type { Driver } from 'neo4j-driver'
import type { PropertyValue } from '../../src/model/property-graph.ts'
import { runOn } from '../helpers/neo4j.ts'
import { decode } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'

type Row = readonly unknown[]

const byText = (rows: Row[]) => rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** How texts come to the database. */
export interface Arrival {
  /** True where ids have the escapes of the format, so that no two become one. */
  readonly areIdsEscaped: boolean
  /** A value, or an id that is not escaped, as a user sees it there. */
  readonly text: (text: string) => string
}

/** What is in the database: ids, labels, types, ends and properties; escapes undone where there may be some, so not in values. */
export async function stored(
  driver: Driver,
  arrival: Pick<Arrival, 'areIdsEscaped'>,
): Promise<{ nodes: Row[]; edges: Row[] }> {
  const asText = (value: unknown) => (typeof value === 'string' ? value : '')
  const text = (value: unknown) => (arrival.areIdsEscaped ? decode(asText(value)) : asText(value))
  const plain = (value: unknown): unknown => {
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
export function withoutSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase()}_`)
}

/** What was exported, in the same form. */
export function original(graph: TestGraph, arrival: Arrival, extraLabel?: string): { nodes: Row[]; edges: Row[] } {
  const shown = (value: PropertyValue) => {
    if (typeof value === 'object') return value.map(arrival.text)
    return typeof value === 'string' ? arrival.text(value) : value
  }
  const id = (text: string) => (arrival.areIdsEscaped ? text : arrival.text(text))
  const properties = (p: Readonly<Record<string, PropertyValue>>) =>
    byText(Object.entries(p).map(([name, value]) => [name, shown(value)]))
  const labels = (list: readonly string[]) =>
    [...new Set([...list, ...(extraLabel === undefined ? [] : [extraLabel])])].sort()
  return {
    nodes: byText(graph.nodes.map((node) => [id(node.id), labels(node.labels), properties(node.properties)])),
    edges: byText(
      graph.edges.map((edge) => [
        id(edge.id),
        edge.type,
        id(edge.source),
        id(edge.target),
        properties(edge.properties),
      ]),
    ),
  }
}
