/** Chooses what stands behind chosen relations: assertions, sentences and documents, and what the store keeps of names and sources. */
import { pagesOf } from '../../basics/pages.ts'
import type { Layer, PropertyValue, RecordLabel } from '../../model/property-graph.ts'
import type { GraphReader } from '../../store/store.ts'
import type { ChosenGraph } from './choose-graph.ts'

const pageSize = 500

/** Ids beside those of the graph layer; `edges` are structural. */
export interface ChosenEvidence {
  readonly nodeIds: ReadonlySet<string>
  readonly edgeIds: ReadonlySet<string>
}

/**
 * The evidence of the chosen relations in the layers asked for. An edge comes along when both its ends do.
 * Of a document, only the sentences that are evidence come.
 */
export async function chooseEvidence(
  reader: GraphReader,
  { nodeIds: graphIds, relationIds }: ChosenGraph,
  layers: readonly Layer[],
): Promise<ChosenEvidence> {
  const nodeIds = new Set<string>()
  const edgeIds = new Set<string>()
  const has = (layer: Layer) => layers.includes(layer)
  const isChosen = (id: string) => nodeIds.has(id) || (has('graph') && graphIds.has(id))
  const addNodes = (layer: Layer, ids: Iterable<string>) => {
    if (has(layer)) for (const id of ids) nodeIds.add(id)
  }
  const addEdgesFrom = async (sources: readonly string[], selection: { layer?: Layer; type?: string }) => {
    for (const page of pagesOf(sources, pageSize)) {
      for await (const { id, source, target } of reader.edges({ ...selection, sources: page }))
        if (isChosen(source) && isChosen(target)) edgeIds.add(id)
    }
  }

  const { assertionIds, segmentIds, documentIds } = await evidenceOf(reader, relationIds)
  addNodes('assertions', assertionIds)
  addNodes('lexical', [...segmentIds, ...documentIds])
  if (has('assertions')) await addEdgesFrom(assertionIds, { layer: 'assertions' })
  if (has('lexical')) await addEdgesFrom(segmentIds, { layer: 'lexical' })
  if (has('ledger')) {
    const sources = await idsOf(reader, 'Source', 'documentId', documentIds)
    const names = await idsOf(reader, 'Name', 'entityId', [...graphIds])
    addNodes('ledger', [...sources, ...names])
    await addEdgesFrom([...sources, ...names], { layer: 'ledger' })
  }
  return { nodeIds, edgeIds }
}

async function evidenceOf(reader: GraphReader, relationIds: readonly string[]) {
  const assertionIds: string[] = []
  const segmentIds = new Set<string>()
  const documentIds = new Set<string>()
  for (const values of pagesOf(relationIds, pageSize)) {
    for await (const { id, properties } of reader.nodes({ label: 'Assertion', property: 'relationId', values })) {
      assertionIds.push(id)
      addText(segmentIds, properties['segmentId'])
      addText(documentIds, properties['documentId'])
    }
  }
  return { assertionIds, segmentIds: [...segmentIds], documentIds: [...documentIds] }
}

async function idsOf(
  reader: GraphReader,
  label: RecordLabel,
  property: string,
  all: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const values of pagesOf(all, pageSize)) {
    for await (const { id } of reader.nodes({ label, property, values })) ids.push(id)
  }
  return ids
}

function addText(set: Set<string>, value: PropertyValue | undefined): void {
  if (typeof value === 'string') set.add(value)
}
