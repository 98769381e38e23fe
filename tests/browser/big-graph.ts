/** A made-up graph of any size for the page: communities with hubs, drawn from a seeded generator. */
import { seededRandom } from '../../src/evaluate/seeded-random.ts'
import type { PageData } from '../../src/serve/page-data.ts'
import type { EntityCard, FactEnd, FactView, GraphView } from '../../src/model/views.ts'
import { makeMap, mapPlan } from '../../src/pipeline/make-map.ts'
import { partOf } from '../../src/query/graph-part.ts'
import { joinMap } from '../../src/query/mapped-graph.ts'
import type { MappedGraph } from '../../src/query/mapped-graph.ts'
import { searchNames } from '../../src/query/search-names.ts'
import { entityTypes, relationTypes } from './fixture-ontology.ts'
import { fixtureData } from './fixture-data.ts'

/** PageData over such a graph that answers for parts of it, as the server does for a graph too large for a page. */
export function largeGraph(order: number, size: number): PageData {
  const data = bigGraph(order, size)
  const mapped = data
    .graphView()
    .then(async (view) => joinMap(view, await makeMap(mapPlan(view), () => Promise.resolve())))
  return {
    ...data,
    graphView: async (part) => partOf(await mapped, part ?? { open: [], ids: [], grown: [] }),
    names: async (text, limit) => searchNames((await mapped).view.nodes, text, limit),
    entity: async (id) => entityCard(await mapped, id),
  }
}

function entityCard({ order, rankOf, factsOf }: MappedGraph, id: string): EntityCard | undefined {
  const node = order[rankOf.get(id) ?? -1]
  return node && { ...node, aliases: [], mentions: 1, facts: factsOf.get(id) ?? [], statements: [], why: [] }
}

/** PageData with `order` entities and about `size` facts; documents and cards are the fixture's. */
export function bigGraph(order: number, size: number): PageData {
  const random = seededRandom(order)
  const ends = Array.from({ length: order }, (_, at): FactEnd => {
    const { id: type } = entityTypes[Math.floor(random() * entityTypes.length)] ?? { id: 'company' }
    return { id: `ent:${at}`, kind: 'entity', name: `Entity ${at}`, type }
  })
  const degrees = new Uint32Array(order)
  const facts = Array.from({ length: size }, (_, at): FactView => {
    // Squared, so that each community of a hundred has its hubs; one in twelve leaves its community.
    const source = Math.floor(random() * order)
    const near = Math.floor(source / 100) * 100 + Math.floor(random() ** 2 * 100)
    const target = random() < 1 / 12 ? Math.floor(random() * order) : Math.min(order - 1, near)
    degrees[source] = (degrees[source] ?? 0) + 1
    degrees[target] = (degrees[target] ?? 0) + 1
    const { id: relationType } = relationTypes[at % relationTypes.length] ?? { id: 'owns' }
    const status = (['active', 'active', 'active', 'ended', 'retained', 'planned'] as const)[at % 6] ?? 'active'
    return factOf(at, relationType, ends[source] as FactEnd, ends[target] as FactEnd, status)
  })
  const view: GraphView = {
    root: `sha256:${order}`,
    nodes: ends.map((end, at) => ({ ...end, aliases: [], degree: degrees[at] ?? 0, documents: 1 })),
    facts,
    entityTypes,
    relationTypes,
    documents: [],
  }
  return { ...fixtureData(), graphView: () => Promise.resolve(view) }
}

function factOf(
  at: number,
  relationType: string,
  subject: FactEnd,
  object: FactEnd,
  status: FactView['status'],
): FactView {
  return {
    id: `rel:${at}`,
    relationType,
    subject,
    object,
    sentence: `${subject.name} relates to ${object.name}`,
    status,
    statusRule: 'only-word',
    current: status === 'active' || status === 'retained',
    confidence: 0.9,
    implied: false,
    assertions: 1,
    documents: 1,
    independentSources: 1,
  }
}
