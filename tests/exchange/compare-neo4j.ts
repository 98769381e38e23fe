/** Compares what is in a Neo4j with the graph that was brought there. */
import type { Driver } from 'neo4j-driver'
import type { PropertyValue } from '../../src/model/property-graph.ts'
import { runOn } from '../helpers/neo4j.ts'
import { decode } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'

type Row = readonly unknown[]

const byText = (rows: Row[]) => rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What is in the database: ids, labels, types, ends and properties, escapes undone. Integers are marked by `n`. */
export async function stored(driver: Driver): Promise<{ nodes: Row[]; edges: Row[] }> {
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
        text(row['type']),
        text(row['s']),
        text(row['t']),
        byText(properties(row['p'])),
      ]),
    ),
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? decode(value) : ''
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return decode(value)
  if (typeof value === 'bigint') return Number(value)
  return Array.isArray(value) ? value.map(plain) : value
}

/** What was exported, in the same form. */
export function original(graph: TestGraph, extraLabel?: string): { nodes: Row[]; edges: Row[] } {
  const properties = (p: Readonly<Record<string, PropertyValue>>) =>
    byText(Object.entries(p).map(([name, value]) => [name, value]))
  const labels = (list: readonly string[]) =>
    [...new Set([...list, ...(extraLabel === undefined ? [] : [extraLabel])])].sort()
  return {
    nodes: byText(graph.nodes.map((node) => [node.id, labels(node.labels), properties(node.properties)])),
    edges: byText(
      graph.edges.map((edge) => [edge.id, edge.type, edge.source, edge.target, properties(edge.properties)]),
    ),
  }
}
