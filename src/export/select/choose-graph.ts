/** Chooses entities, values and relations. */
import { pagesOf } from '../../basics/pages.ts'
import type { GraphEdge } from '../../model/property-graph.ts'
import { edgeLayer } from '../../model/property-graph.ts'
import type { GraphReader } from '../../store/store.ts'
import { idsWithin } from './neighbourhood.ts'
import type { QueryElements } from './query-elements.ts'
import { RelationTest } from './relation-test.ts'
import type { GraphSelection } from './selection.ts'
import { asksOfRelations, foldTypeName } from './selection.ts'

const pageSize = 1000

/** Ids of what was chosen. */
export interface ChosenGraph {
  readonly nodeIds: ReadonlySet<string>
  readonly relationIds: readonly string[]
  /** Relations that were left out only because nobody knows when they held. */
  readonly untimed: number
}

/** What of the graph layer meets a selection. `queried` is what its query gave. Memory: ids. */
export async function chooseGraph(
  reader: GraphReader,
  selection: GraphSelection,
  queried: QueryElements | undefined,
): Promise<ChosenGraph> {
  const areas = await areasOf(reader, selection)
  const typed = selection.entityTypes && (await entitiesOfTypes(reader, selection.entityTypes))
  const test = new RelationTest(selection)
  const isIn = (id: string) => areas.every((area) => area.has(id))
  const nodeIds = new Set<string>()
  const relationIds: string[] = []
  for await (const edge of candidates(reader, queried, areas[0])) {
    const { id, source, target } = edge
    if (typed?.has(source) === false && !typed.has(target)) continue
    if (!isIn(source) || !isIn(target) || !test.passes(edge)) continue
    relationIds.push(id)
    nodeIds.add(source).add(target)
  }
  if (!asksOfRelations(selection)) {
    const sets = [...areas, ...[typed, queried?.nodeIds].filter((set) => set !== undefined)]
    const [smallest] = [...sets].sort((a, b) => a.size - b.size)
    for (const id of smallest ?? []) if (isGraphId(id) && sets.every((set) => set.has(id))) nodeIds.add(id)
  }
  return { nodeIds, relationIds, untimed: test.untimed }
}

/** Every set of ids in which both ends of a relation must lie; the smaller first. */
async function areasOf(reader: GraphReader, selection: GraphSelection): Promise<readonly ReadonlySet<string>[]> {
  const { around, connectedTo } = selection
  const areas: ReadonlySet<string>[] = []
  if (around !== undefined) areas.push(await idsWithin(reader, around))
  if (connectedTo !== undefined) areas.push(await idsWithin(reader, { entityIds: connectedTo, hops: Infinity }))
  return areas
}

async function entitiesOfTypes(reader: GraphReader, types: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = new Set(types.map(foldTypeName))
  const ids = new Set<string>()
  for await (const { id, labels } of reader.nodes({ label: 'Entity' })) {
    if (labels.some((label) => wanted.has(foldTypeName(label)))) ids.add(id)
  }
  return ids
}

/** As few relations as the selection lets the store read. */
async function* candidates(
  reader: GraphReader,
  queried: QueryElements | undefined,
  area: ReadonlySet<string> | undefined,
): AsyncIterable<GraphEdge> {
  if (queried !== undefined) {
    for (const page of pagesOf([...queried.edgeIds], pageSize)) {
      for (const edge of await reader.edgesById(page)) if (edgeLayer(edge.type) === 'graph') yield edge
    }
  } else if (area !== undefined) {
    for (const sources of pagesOf([...area], pageSize)) yield* reader.edges({ layer: 'graph', sources })
  } else yield* reader.edges({ layer: 'graph' })
}

/** Entities and values; a query may give anything. */
function isGraphId(id: string): boolean {
  return id.startsWith('ent:') || id.startsWith('val:')
}
