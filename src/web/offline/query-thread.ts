/** The query engine of the one-file page, in a worker: a long query holds up nothing, and ends with its worker. */
import { MemoryGraph, runQuery } from '../../cypher/index.ts'
import { isKgError } from '../../errors/kg-error.ts'
import { indexedNodeProperties } from '../../model/properties.ts'
import { queryProperties } from '../../model/query-properties.ts'
import type { ErrorAnswer } from '../../model/views.ts'
import { parametersFromJson, toWire } from '../../model/wire.ts'
import type { EmbeddedGraph } from './embedded-graph.ts'
import type { NumberedQuery, ThreadAnswer } from './query-client.ts'

/** The worker is told the graph once, as JSON, then queries. */
export type ThreadQuestion =
  { readonly kind: 'graph'; readonly json: string } | ({ readonly kind: 'query' } & NumberedQuery)

const limits = { timeoutMs: 30_000, maxRows: 10_000 }

let graph = new MemoryGraph()

addEventListener('message', ({ data }: MessageEvent<ThreadQuestion>) => {
  if (data.kind === 'graph') graph = graphOf(JSON.parse(data.json) as EmbeddedGraph)
  else postMessage(answerTo(data))
})

function answerTo({ number, query, parameters }: NumberedQuery): ThreadAnswer {
  const startedMs = performance.now()
  try {
    const { columns, rows } = runQuery(graph, query, parametersFromJson(parameters), limits)
    const elapsedMs = Math.round((performance.now() - startedMs) * 10) / 10
    return { number, kind: 'answer', answer: { columns, rows: rows.map((row) => row.map(toWire)), elapsedMs } }
  } catch (error) {
    return { number, kind: 'error', error: errorOf(error) }
  }
}

function errorOf(error: unknown): ErrorAnswer {
  if (isKgError(error)) return { code: error.code, message: error.message, hint: error.hint, context: error.context }
  return { code: 'PAGE_FAILED', message: String(error), hint: 'Run the query again.' }
}

/** The graph with the indexes that a store has. An edge without its ends, in a part of a graph, is left out. */
function graphOf({ nodes, edges }: EmbeddedGraph): MemoryGraph {
  const made = new MemoryGraph()
  const handles = new Map(
    nodes.map(({ id, labels, properties }) => [id, made.addNode(id, labels, queryProperties(id, properties))]),
  )
  for (const { id, type, source, target, properties } of edges) {
    const [start, end] = [handles.get(source), handles.get(target)]
    if (start !== undefined && end !== undefined)
      made.addRelationship({ id, type, start, end, properties: queryProperties(id, properties) })
  }
  for (const [label, names] of Object.entries(indexedNodeProperties))
    for (const name of ['id', ...names]) made.addIndex(label, name)
  return made
}
