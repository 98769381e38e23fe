/** Why a relation is as it is: every word behind it, how each was read, and how they were folded. */
import { collect } from '../../basics/collect.ts'
import { compareStrings } from '../../basics/order.ts'
import type { AssertionExplanation, AssertionPart, ChainStep, EndExplanation } from '../../model/explanation.ts'
import type { RelationExplanation } from '../../model/explanation.ts'
import { assertionOf } from '../../model/graph-form/assertions.ts'
import type { PlacedAssertion } from '../../model/graph-form/assertions.ts'
import { mentionOf } from '../../model/graph-form/lexical.ts'
import type { DocumentId, MentionId } from '../../model/id.ts'
import type { Mention } from '../../model/mention.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { EvidenceView, FactView } from '../../model/views.ts'
import { episodesOf, weighWords } from '../../merge/index.ts'
import { coreferenceChain } from '../../query/coreference-chain.ts'
import { entityCard } from '../../query/entity-card.ts'
import { relationCard } from '../../query/relation-card.ts'
import type { GraphReader } from '../../store/store.ts'
import { explainRule } from '../../extract/explain/explain-rule.ts'
import type { ClaimExplanation } from '../../extract/explain/explain-claim.ts'
import { sourcesOf } from '../sources.ts'
import { confidenceWhy, partWhy, timeWhy } from './fold-words.ts'
import { storedReader } from './read-again.ts'

/**
 * Explains the relation with this id. Documents are read again where the store does not hold the detail (the model's features, the rule of
 * a status); what cannot be had so, because another extractor built the store, is left out, and `notes` says so.
 * Throws: NOT_FOUND.
 */
export async function explainRelation(
  store: GraphReader,
  id: string,
  ontology: Ontology,
): Promise<RelationExplanation> {
  const { fact, evidence, why } = await relationCard(store, id, ontology)
  const placed = await assertionsById(store, evidence)
  const parts = partsOf(fact, [...placed.values()])
  const readAgain = storedReader(store, ontology)
  const mentionsIn = storedMentions(store)
  const assertions: AssertionExplanation[] = []
  for (const item of evidence) {
    const assertion = placed.get(item.assertionId)
    if (assertion === undefined) continue
    const claims = await readAgain(assertion.documentId)
    const context = { store, mentionsIn, ontology, part: parts.get(assertion.id) ?? 'no-say' }
    assertions.push(await explainAssertion(item, assertion, claims.get(assertion.id), context))
  }
  const isHidden = assertions.some(({ reading }) => reading === undefined)
  return {
    fact,
    ends: await endsOf(store, fact, ontology),
    statusWhy: why,
    timeWhy: timeWhy(fact, assertions),
    confidenceWhy: confidenceWhy(fact),
    assertions: assertions.sort((a, b) => Number(b.part === 'decides') - Number(a.part === 'decides')),
    notes: isHidden ? [otherExtractor] : [],
  }
}

const otherExtractor =
  'Some sentences are read otherwise by the extractor that runs now than by the one that built the store; `graphwright build` reads them again.'

async function assertionsById(
  store: GraphReader,
  evidence: readonly EvidenceView[],
): Promise<ReadonlyMap<string, PlacedAssertion>> {
  const nodes = await store.nodesById(evidence.map(({ assertionId }) => assertionId))
  return new Map(nodes.map((node) => [node.id, assertionOf(node)]))
}

/** The part of each assertion of the relation's own episode. */
function partsOf({ id }: FactView, assertions: readonly PlacedAssertion[]): ReadonlyMap<string, AssertionPart> {
  const own = assertions.filter(({ relationId }) => relationId === id)
  const ordered = [...own].sort((a, b) => compareStrings(a.id, b.id))
  return weighWords(episodesOf(ordered).flat())
}

/** Gives the mentions of a document; each document's are read once. */
function storedMentions(store: GraphReader): (id: DocumentId) => Promise<readonly Mention[]> {
  const known = new Map<DocumentId, readonly Mention[]>()
  return async (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const edges = await collect(store.edges({ type: 'MENTIONS', property: 'documentId', values: [id] }))
    const mentions = edges.map(mentionOf)
    known.set(id, mentions)
    return mentions
  }
}

interface AssertionContext {
  readonly store: GraphReader
  readonly mentionsIn: (id: DocumentId) => Promise<readonly Mention[]>
  readonly ontology: Ontology
  readonly part: AssertionPart
}

async function explainAssertion(
  evidence: EvidenceView,
  assertion: PlacedAssertion,
  claim: ClaimExplanation | undefined,
  { store, mentionsIn, ontology, part }: AssertionContext,
): Promise<AssertionExplanation> {
  const mentions = await mentionsIn(assertion.documentId)
  const sources = await sourcesOf(store, [assertion.documentId])
  const { object } = assertion
  return {
    evidence,
    sources: sources.map(({ uri }) => uri).sort(compareStrings),
    part,
    partWhy: partWhy(part, evidence),
    subjectChain: chainOf(assertion.subject, mentions),
    objectChain:
      object.kind === 'mention'
        ? chainOf(object.mentionId, mentions)
        : [{ surface: object.literal.text, kind: 'literal', start: object.literal.span.start }],
    rule: claim?.rule ?? explainRule(assertion.extractor.rule, ontology),
    ...(claim !== undefined && { reading: claim.reading }),
  }
}

function chainOf(id: MentionId, mentions: readonly Mention[]): readonly ChainStep[] {
  const mention = mentions.find((candidate) => candidate.id === id)
  return mention === undefined ? [] : coreferenceChain(mention, mentions)
}

async function endsOf(
  store: GraphReader,
  { subject, object }: FactView,
  ontology: Ontology,
): Promise<readonly EndExplanation[]> {
  const ends: EndExplanation[] = []
  for (const [role, end] of [
    ['subject', subject],
    ['object', object],
  ] as const) {
    if (end.kind === 'value') {
      ends.push({ role, id: end.id, name: end.name, type: end.type, aliases: [], why: [] })
      continue
    }
    const { id, name, type, aliases, why } = await entityCard(store, end.id, ontology)
    ends.push({ role, id, name, type, aliases: aliases.map((alias) => alias.name), why })
  }
  return ends
}
