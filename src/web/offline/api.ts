/** Stands for data/api.ts in the one-file page: the same questions, answered by the graph that the file holds. */
import type { ErrorAnswer, GraphView, PartRequest } from '../../model/views.ts'
import { Feed } from '../../basics/feed.ts'
import { isKgError } from '../../errors/kg-error.ts'
import { documentView } from '../../query/documents.ts'
import { entityCard } from '../../query/entity-card.ts'
import { searchNames } from '../../query/search-names.ts'
import { isLarge, partOf } from '../../query/graph-part.ts'
import { graphView } from '../../query/graph-view.ts'
import { joinMap } from '../../query/mapped-graph.ts'
import type { MappedGraph } from '../../query/mapped-graph.ts'
import { makeMap, mapPlan } from '../../pipeline/make-map.ts'
import { relationCard } from '../../query/relation-card.ts'
import { searchPassages } from '../../query/search-passages.ts'
import type { Progress } from '../../model/progress.ts'
import type { Api } from '../data/api.ts'
import { RequestFailure } from '../data/request-failure.ts'
import { readEmbedded } from './embedded-graph.ts'
import { QueryClient } from './query-client.ts'
import { startQueryThread } from './start-query-thread.ts'

const passagesShown = 8
const { reader, ontology } = readEmbedded()
const queries = new QueryClient(startQueryThread)

let heldView: Promise<GraphView> | undefined

/** The whole graph; made once, because the file never changes. */
function wholeView(): Promise<GraphView> {
  heldView ??= graphView(reader, ontology, '')
  return heldView
}

const heard = new Feed<Progress | undefined>(undefined)
let heldMap: Promise<MappedGraph> | undefined

/** The graph with its map, made at the first wish for a part: some seconds for tens of thousands of entities. */
function mapped(view: GraphView): Promise<MappedGraph> {
  heldMap ??= makeMap(mapPlan(view), (progress) => {
    heard.tell(progress)
    return new Promise((resolve) => setTimeout(resolve))
  }).then((map) => joinMap(view, map))
  return heldMap
}

/** As the server answers: all of the graph or, where that is too much to draw, an overview and the part asked for. */
async function graphOrPart(part: PartRequest): Promise<GraphView> {
  const view = await wholeView()
  return isLarge(view) ? partOf(await mapped(view), part) : view
}

/** The API of data/api.ts. */
export const api: Api = {
  graph: (part) => answered(graphOrPart(part)),
  names: (text) => answered(wholeView().then(({ nodes }) => searchNames(nodes, text, 8))),
  relation: (id) => answered(relationCard(reader, id, ontology)),
  entity: (id) => answered(entityCard(reader, id, ontology)),
  document: (id) => answered(documentView(reader, id)),
  search: (text) => answered(searchPassages(reader, text, passagesShown)),
  // The file is what would be taken away; further formats are the command line's.
  formats: () => Promise.resolve([]),
  exportGraph: () => Promise.reject(new Error('the one-file page offers no format')),
  progress: (hear) =>
    heard.watch((progress) => {
      if (progress !== undefined) hear(progress)
    }),
  losses: () => Promise.resolve([]),
  query: (query, parameters, signal) => queries.ask({ query, parameters }, signal),
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new RequestFailure(answerOf(error))
  }
}

function answerOf(error: unknown): ErrorAnswer {
  if (isKgError(error)) return { code: error.code, message: error.message, hint: error.hint, context: error.context }
  return { code: 'PAGE_FAILED', message: String(error), hint: 'Open the file again, or export it anew.' }
}
