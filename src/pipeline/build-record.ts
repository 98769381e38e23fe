/** What a store was built with, and whether that is what runs now. */
import { ontologyFromJson, ontologyToJson } from '../ontology/ontology-json.ts'
import { buildNode, buildOf, buildRecordId, schemaVersion } from '../model/graph-form/ledger.ts'
import type { BuildRecord } from '../model/graph-form/ledger.ts'
import type { Ontology } from '../model/ontology.ts'
import type { GraphNode } from '../model/property-graph.ts'
import type { Extractor } from '../extract/extractor.ts'
import type { GraphReader } from '../store/store.ts'

/** A Node built without ICU has no Unicode version of its own. */
const unicodeVersion = process.versions.unicode ?? 'none'

/** The build record of a store, or undefined when nothing was ever built into it. */
export async function readBuildRecord(store: GraphReader): Promise<BuildRecord | undefined> {
  const node = (await store.nodesById([buildRecordId])).at(0)
  return node && buildOf(node)
}

/** The ontology a store was built with. */
export async function readStoredOntology(store: GraphReader): Promise<Ontology | undefined> {
  const record = await readBuildRecord(store)
  return record && ontologyFromJson(record.ontology)
}

/** The record of a build with this ontology and extractor. */
export function makeBuildNode(ontology: Ontology, extractor: Pick<Extractor, 'name' | 'version'>): GraphNode {
  return buildNode({
    schemaVersion,
    ontology: ontologyToJson(ontology),
    ontologyHash: ontology.hash,
    extractorStamp: stampOf(extractor),
    unicode: unicodeVersion,
  })
}

/** What differs between a record and what runs, in words for people; empty when nothing does. */
export function differences(record: BuildRecord, ontology: Ontology, extractor: Extractor): readonly string[] {
  const pairs = [
    ['ontology', record.ontologyHash, ontology.hash],
    ['extractor', record.extractorStamp, stampOf(extractor)],
    ['Unicode tables', record.unicode, unicodeVersion],
  ] as const
  return pairs.flatMap(([what, before, now]) => (before === now ? [] : [what]))
}

function stampOf(extractor: Pick<Extractor, 'name' | 'version'>): string {
  return `${extractor.name}@${extractor.version}`
}
