/** The chosen part of a store, as exporters take it. */
import { inPages, Paged } from '../../basics/paged.ts'
import { pagesOf } from '../../basics/pages.ts'
import { sortedBy, sortedUnique } from '../../basics/order.ts'
import type { GraphEdge, GraphNode, Layer } from '../../model/property-graph.ts'
import { edgeLayer, layers, nodeLayer } from '../../model/property-graph.ts'
import type { QueryLimits } from '../../model/query-value.ts'
import { defaultQueryLimits } from '../../model/query-value.ts'
import type { GraphReader, GraphStore } from '../../store/store.ts'
import type { ExportInput } from '../exporter.ts'
import { layersOf } from '../select-layers.ts'
import { chooseEvidence } from './choose-evidence.ts'
import { chooseGraph } from './choose-graph.ts'
import type { QueryElements } from './query-elements.ts'
import { elementsInBoth, elementsOf } from './query-elements.ts'
import type { GraphSelection } from './selection.ts'
import { isWhole } from './selection.ts'
import { unchangedSince } from './unchanged.ts'

const pageSize = 1000

/** A selection, made. */
export interface SelectedGraph {
  readonly input: ExportInput
  /** True when nothing met the selection. */
  readonly isEmpty: boolean
  /** Relations that were left out only because nobody knows when they held. */
  readonly untimed: number
}

/**
 * Makes a selection. Whole layers are streamed; of a part the ids are held and the rest is read when it is written.
 * Order: nodes by id; edges of a part by id, of whole layers by layer, then id.
 * Throws: QUERY_* codes of its query.
 */
export async function selectGraph(
  store: GraphStore,
  selection: GraphSelection,
  limits: QueryLimits = defaultQueryLimits,
): Promise<SelectedGraph> {
  const checkUnchanged = await unchangedSince(store)
  const selected = await makeSelection(store, selection, limits)
  return { ...selected, input: { ...selected.input, checkUnchanged } }
}

async function makeSelection(
  store: GraphStore,
  selection: GraphSelection,
  limits: QueryLimits,
): Promise<SelectedGraph> {
  const chosen = selection.layers ?? ['graph']
  if (isWhole(selection)) {
    const input = layersOf(store, chosen)
    const isEmpty = chosen.length > 0 && (await isWithoutNodes(input))
    return { input: withNodes(input, store, selection.always ?? []), isEmpty, untimed: 0 }
  }
  const { query, ids, ...conditions } = selection
  const named = ids === undefined ? undefined : { nodeIds: new Set(ids), edgeIds: new Set(ids) }
  const asked = query === undefined ? undefined : elementsOf(await store.query(query, new Map(), limits))
  const queried = named !== undefined && asked !== undefined ? elementsInBoth(named, asked) : (named ?? asked)
  const graph = await chooseGraph(store, selection, queried)
  const evidence = await chooseEvidence(store, graph, chosen)
  const isInGraph = chosen.includes('graph')
  const nodeIds = new Set([...(isInGraph ? graph.nodeIds : []), ...evidence.nodeIds])
  const edgeIds = new Set([...(isInGraph ? graph.relationIds : []), ...evidence.edgeIds])
  if (queried !== undefined && isWhole(conditions))
    await addOtherLayers(store, queried, selection.layers ?? layers, { nodeIds, edgeIds })
  const isEmpty = chosen.length > 0 && nodeIds.size === 0
  for (const id of selection.always ?? []) nodeIds.add(id)
  return { input: inputOf(store, nodeIds, edgeIds), isEmpty, untimed: graph.untimed }
}

function inputOf(reader: GraphReader, nodeIds: ReadonlySet<string>, edgeIds: ReadonlySet<string>): ExportInput {
  const [nodes, edges] = [sortedUnique(nodeIds), sortedUnique(edgeIds)]
  async function* nodePages(): AsyncIterable<readonly GraphNode[]> {
    for (const page of pagesOf(nodes, pageSize)) yield reader.nodesById(page)
  }
  async function* edgePages(): AsyncIterable<readonly GraphEdge[]> {
    for (const page of pagesOf(edges, pageSize)) yield reader.edgesById(page)
  }
  return { nodes: () => new Paged(nodePages), edges: () => new Paged(edgePages) }
}

/** The same with some nodes more, in their place by id. */
function withNodes(input: ExportInput, reader: GraphReader, ids: readonly string[]): ExportInput {
  if (ids.length === 0) return input
  async function* pages(): AsyncIterable<readonly GraphNode[]> {
    let more = await reader.nodesById(ids)
    for await (const page of inPages(input.nodes())) {
      const last = page.at(-1)?.id ?? ''
      const here = more.filter(({ id }) => id <= last)
      more = more.slice(here.length)
      const known = new Set(page.map(({ id }) => id))
      const added = here.filter(({ id }) => !known.has(id))
      yield added.length === 0 ? page : sortedBy([...page, ...added], ({ id }) => id)
    }
    if (more.length > 0) yield more
  }
  return { edges: input.edges, nodes: () => new Paged(pages) }
}

async function isWithoutNodes(input: ExportInput): Promise<boolean> {
  const nodes = input.nodes()[Symbol.asyncIterator]()
  try {
    return (await nodes.next()).done === true
  } finally {
    await nodes.return?.()
  }
}

/** What a query gave of other layers than the graph. An edge brings its ends; conditions on entities leave no room for any of it. */
async function addOtherLayers(
  reader: GraphReader,
  queried: QueryElements,
  allowed: readonly Layer[],
  chosen: { readonly nodeIds: Set<string>; readonly edgeIds: Set<string> },
): Promise<void> {
  const ends = new Set<string>(queried.nodeIds)
  const edges: GraphEdge[] = []
  for (const page of pagesOf([...queried.edgeIds], pageSize)) {
    for (const edge of await reader.edgesById(page)) {
      if (!allowed.includes(edgeLayer(edge.type))) continue
      edges.push(edge)
      ends.add(edge.source).add(edge.target)
    }
  }
  for (const page of pagesOf([...ends], pageSize)) {
    for (const node of await reader.nodesById(page)) if (allowed.includes(nodeLayer(node))) chosen.nodeIds.add(node.id)
  }
  for (const { id, source, target } of edges)
    if (chosen.nodeIds.has(source) && chosen.nodeIds.has(target)) chosen.edgeIds.add(id)
}
