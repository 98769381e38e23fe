/** The whole graph layer, as the page draws it. */
import { collect } from '../basics/collect.ts'
import { sortedBy } from '../basics/order.ts'
import { entityOf, valueOf } from '../model/graph-form/graph.ts'
import type { Ontology } from '../model/ontology.ts'
import type { FactView, GraphView, ViewNode } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'
import { listDocuments } from './documents.ts'
import { listFacts } from './facts.ts'
import { entityEnd, valueEnd } from './store-view.ts'

/** The graph: nodes by id, facts in reading order, and the types in use. `root` names the state it shows. */
export async function graphView(store: GraphReader, ontology: Ontology, root: string): Promise<GraphView> {
  const facts = await listFacts(store, ontology, {})
  const nodes = await viewNodes(store, facts)
  const entityTypes = new Set(nodes.filter(({ kind }) => kind === 'entity').map(({ type }) => type))
  const relationTypes = new Set(facts.map(({ relationType }) => relationType))
  return {
    root,
    nodes,
    facts,
    entityTypes: [...ontology.entityTypes.values()]
      .filter(({ id }) => entityTypes.has(id))
      .map(({ id, label, family }) => ({ id, label, family })),
    relationTypes: [...ontology.relationTypes.values()]
      .filter(({ id }) => relationTypes.has(id))
      .map(({ id, family, symmetric }) => ({ id, label: id.replaceAll('-', ' '), family, symmetric })),
    documents: await listDocuments(store),
  }
}

async function viewNodes(store: GraphReader, facts: readonly FactView[]): Promise<readonly ViewNode[]> {
  const degrees = new Map<string, number>()
  for (const { subject, object } of facts) {
    for (const { id } of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  }
  const documents = await documentsByEntity(store)
  const entities = (await collect(store.nodes({ label: 'Entity' }))).map(entityOf)
  const values = (await collect(store.nodes({ label: 'Value' }))).map(valueOf)
  const nodes = [
    ...entities.map((entity) => ({
      ...entityEnd(entity),
      aliases: entity.aliases.map(({ name }) => name),
      degree: degrees.get(entity.id) ?? 0,
      documents: documents.get(entity.id)?.size ?? 0,
    })),
    ...values.map((value) => ({ ...valueEnd(value), aliases: [], degree: degrees.get(value.id) ?? 0, documents: 0 })),
  ]
  return sortedBy(nodes, ({ id }) => id)
}

async function documentsByEntity(store: GraphReader): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const documents = new Map<string, Set<string>>()
  for await (const edge of store.edges({ type: 'MENTIONS' })) {
    const known = documents.get(edge.target) ?? new Set<string>()
    known.add(String(edge.properties['documentId']))
    documents.set(edge.target, known)
  }
  return documents
}
