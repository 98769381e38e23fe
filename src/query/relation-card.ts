/** One relation with every word that supports or contradicts it. */
import { collect } from '../basics/collect.ts'
import { compareStrings } from '../basics/order.ts'
import { assertionOf } from '../model/graph-form/assertions.ts'
import type { Ontology } from '../model/ontology.ts'
import type { Relation, StatusRule } from '../model/relation.ts'
import { relationKeyString } from '../model/relation.ts'
import type { EvidenceView, RelationCard } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'
import { EvidenceReader } from './evidence.ts'
import { findRelation } from './find-relation.ts'
import { factView, loadEnds } from './store-view.ts'

/**
 * The card of a relation. Evidence: what is affirmed first, then by day of saying (latest first), confidence and id.
 * Words that deny the relation or hold it possible stand beside it even where they alone make no edge. `id` may be the start of one. Throws: NOT_FOUND, AMBIGUOUS.
 */
export async function relationCard(store: GraphReader, id: string, ontology: Ontology): Promise<RelationCard> {
  const relation = await findRelation(store, id)
  const values = [relationKeyString(relation)]
  const assertions = (await collect(store.nodes({ label: 'Assertion', property: 'relationKey', values }))).map(
    assertionOf,
  )
  const reader = new EvidenceReader(store)
  const evidence: EvidenceView[] = []
  for (const assertion of assertions) {
    const belongs = assertion.relationId === undefined || assertion.relationId === relation.id
    if (belongs) evidence.push(await reader.read(assertion))
  }
  const ends = await loadEnds(store, [relation.subject, relation.object])
  return {
    fact: factView(relation, ends, ontology),
    evidence: evidence.sort(compareEvidence),
    why: whyStatus(relation),
  }
}

function compareEvidence(a: EvidenceView, b: EvidenceView): number {
  return (
    compareStrings(a.polarity, b.polarity) ||
    compareStrings(b.saidAt ?? '', a.saidAt ?? '') ||
    b.confidence - a.confidence ||
    compareStrings(a.assertionId, b.assertionId)
  )
}

const reasons: Readonly<Record<StatusRule, string>> = {
  'only-word': 'one sentence speaks of it, and says so',
  agreement: 'every sentence about it says so',
  'latest-word': 'the latest sentence about it says so; earlier ones were overtaken',
  precedence:
    'the sentences about it differ and cannot be ordered in time; then ended counts before retained, active and planned',
  opposition: 'its sentences contradict each other, and no later one settles it',
  imported: 'it was imported so; no sentence in the store speaks of it',
}

function whyStatus({ status, statusRule }: Relation): string {
  return `Its status is ${status}, because ${reasons[statusRule]}.`
}
