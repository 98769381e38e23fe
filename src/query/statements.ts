/** What is said of an entity and makes no fact: denied, or held only possible, with nobody who affirms it. */
import { collect } from '../basics/collect.ts'
import { compareStrings } from '../basics/order.ts'
import { assertionOf } from '../model/graph-form/assertions.ts'
import { structuralTypes } from '../model/property-graph.ts'
import type { Ontology } from '../model/ontology.ts'
import type { Statement } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'
import { EvidenceReader } from './evidence.ts'
import { loadEnds, sentenceOf } from './store-view.ts'

/** The statements that name an entity, by their sentence and id. What stands beside a fact is part of that fact's card instead. */
export async function loneStatements(
  store: GraphReader,
  id: string,
  ontology: Ontology,
): Promise<readonly Statement[]> {
  const at = { targets: [id] }
  const edges = [
    ...(await collect(store.edges({ type: structuralTypes.subject, ...at }))),
    ...(await collect(store.edges({ type: structuralTypes.object, ...at }))),
  ]
  const nodes = await store.nodesById([...new Set(edges.map(({ source }) => source))])
  const lone = nodes.map(assertionOf).filter(({ relationId }) => relationId === undefined)
  const ends = await loadEnds(
    store,
    lone.flatMap(({ subjectId, objectId }) => [subjectId, objectId]),
  )
  const nameOf = (end: string): string => ends.get(end)?.name ?? end
  const reader = new EvidenceReader(store)
  const statements: Statement[] = []
  for (const assertion of lone) {
    const { relationType: type, status, subjectId, objectId } = assertion
    const sentence = sentenceOf({ type, status }, nameOf(subjectId), nameOf(objectId), ontology)
    statements.push({ relationType: type, sentence, evidence: await reader.read(assertion) })
  }
  return statements.sort(
    (a, b) => compareStrings(a.sentence, b.sentence) || compareStrings(a.evidence.assertionId, b.evidence.assertionId),
  )
}
