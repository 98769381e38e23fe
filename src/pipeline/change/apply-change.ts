/**
 * Applies a change of documents to a store, inside its transaction: the graph after it is the fold of what is then there.
 * Invariant: apply(add A) then apply(remove A) leaves the graph as it was; the order of changes does not matter.
 */
import type { DocumentId } from '../../model/id.ts'
import { assertionEdges, assertionNode } from '../../model/graph-form/assertions.ts'
import type { PlacedAssertion } from '../../model/graph-form/assertions.ts'
import { entityNode, relationEdge, valueNode, valueRecord } from '../../model/graph-form/graph.ts'
import type { ValueRecord } from '../../model/graph-form/graph.ts'
import { nameEdge, nameNode } from '../../model/graph-form/ledger.ts'
import { documentNode, mentionEdge, mentionOf, segmentEdge, segmentNode } from '../../model/graph-form/lexical.ts'
import type { PlacedMention } from '../../model/graph-form/lexical.ts'
import type { Mention } from '../../model/mention.ts'
import type { GraphDelta, GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { collect } from '../../basics/collect.ts'
import { attestNames, keyOfMention } from '../../resolve/index.ts'
import type { GraphReader, GraphTransaction } from '../../store/store.ts'
import type { DocumentRecords } from '../extract-document.ts'
import { withValues } from './entity-values.ts'
import { edgeTypeOf, foldChange } from './fold-change.ts'
import type { FoldedChange } from './fold-change.ts'
import { loadStoredDocument } from './load-document.ts'
import type { StoredDocument } from './load-document.ts'
import { placeAssertions } from './place-assertions.ts'
import { resolveChange } from './resolve-change.ts'
import type { ResolutionRules, ResolvedChange } from './resolve-change.ts'

/** Documents that come, and documents that go. None is in both; those that come are not in the store, those that go are. */
export interface DocumentChange {
  readonly add: readonly DocumentRecords[]
  readonly remove: readonly DocumentId[]
}

/** Reads what the change touches, folds it, and writes the difference. */
export async function applyChange(
  transaction: GraphTransaction,
  change: DocumentChange,
  rules: ResolutionRules,
): Promise<void> {
  const going: StoredDocument[] = []
  for (const id of change.remove) going.push(await loadStoredDocument(transaction, id))
  const resolved = await resolveChange(transaction, attested(change, going, rules), rules)
  const added = change.add.flatMap((records) => placeAssertions(records, rules.ontology, resolved.entityOf))
  const removed = going.flatMap(({ assertions }) => assertions)
  const folded = await foldChange(
    transaction,
    {
      added,
      removed,
      addedDocuments: change.add.map(({ document }) => document),
      movedKeys: resolved.movedKeys,
      entityOf: resolved.entityOf,
    },
    rules.ontology,
  )
  const values = literalValues(added)
  const entities = await withValues(transaction, resolved.entities, folded, values, rules.ontology)
  const moved = await movedMentions(transaction, resolved, new Set(change.remove))
  const goneValues = await unusedValues(transaction, removed, values)
  await transaction.write({
    removeEdges: folded.goneRelations,
    removeNodes: [...goingNodes(going), ...resolved.goneNames, ...resolved.goneEntities, ...goneValues],
    ...upserts(
      change,
      { ...resolved, entities },
      folded,
      [...moved, ...newMentions(change, resolved, rules)],
      values,
      rules,
    ),
  })
}

function attested(change: DocumentChange, going: readonly StoredDocument[], rules: ResolutionRules) {
  const attest = (mentions: readonly Mention[]) => attestNames(mentions, rules.ontology, rules.declared)
  return {
    added: change.add.flatMap(({ mentions }) => attest(mentions)),
    removed: going.flatMap(({ mentions }) => attest(mentions)),
  }
}

function goingNodes(going: readonly StoredDocument[]): readonly string[] {
  return going.flatMap(({ id, segmentIds, assertions }) => [
    id,
    ...segmentIds,
    ...assertions.map((assertion) => assertion.id),
  ])
}

function literalValues(added: readonly PlacedAssertion[]): readonly ValueRecord[] {
  const values = added.flatMap(({ object }) => (object.kind === 'literal' ? [valueRecord(object.literal)] : []))
  return [...new Map(values.map((value) => [value.id, value])).values()]
}

/** Values that only removed assertions pointed to. */
async function unusedValues(
  store: GraphReader,
  removed: readonly PlacedAssertion[],
  added: readonly ValueRecord[],
): Promise<readonly string[]> {
  const gone = new Set(removed.map(({ id }) => id as string))
  const used = new Set<string>(added.map(({ id }) => id))
  const candidates = new Set(removed.flatMap(({ object, objectKey }) => (object.kind === 'literal' ? [objectKey] : [])))
  const values = [...candidates].filter((id) => !used.has(id))
  if (values.length === 0) return []
  for (const node of await collect(store.nodes({ label: 'Assertion', property: 'objectKey', values }))) {
    if (!gone.has(node.id)) used.add(String(node.properties['objectKey']))
  }
  return values.filter((id) => !used.has(id))
}

/** Stored mentions whose name now belongs to another entity. */
async function movedMentions(
  store: GraphReader,
  resolved: ResolvedChange,
  going: ReadonlySet<string>,
): Promise<readonly PlacedMention[]> {
  if (resolved.movedKeys.length === 0) return []
  const edges = await collect(store.edges({ type: 'MENTIONS', property: 'nameKey', values: resolved.movedKeys }))
  return edges
    .map(mentionOf)
    .filter(({ documentId }) => !going.has(documentId))
    .map((mention) => ({ ...mention, entityId: resolved.entityOf.get(mention.nameKey) ?? mention.entityId }))
}

function newMentions(
  change: DocumentChange,
  resolved: ResolvedChange,
  rules: ResolutionRules,
): readonly PlacedMention[] {
  return change.add.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => {
      const nameKey = keyOfMention(rules.ontology, mention)
      const entityId = resolved.entityOf.get(nameKey)
      return entityId === undefined ? [] : [{ ...mention, nameKey, entityId }]
    }),
  )
}

function upserts(
  change: DocumentChange,
  resolved: ResolvedChange,
  folded: FoldedChange,
  mentions: readonly PlacedMention[],
  values: readonly ValueRecord[],
  rules: ResolutionRules,
): Pick<GraphDelta, 'upsertNodes' | 'upsertEdges'> {
  const { ontology } = rules
  const nodes: GraphNode[] = [
    ...change.add.map(({ document }) => documentNode(document)),
    ...change.add.flatMap(({ document, segments }) => segments.map((seg) => segmentNode(seg, document.text))),
    ...resolved.entities.map((entity) => entityNode(entity, ontology)),
    ...values.map(valueNode),
    ...folded.assertions.map(assertionNode),
    ...resolved.names.map(nameNode),
  ]
  const edges: GraphEdge[] = [
    ...change.add.flatMap(({ segments }) => segments.map(segmentEdge)),
    ...mentions.map(mentionEdge),
    ...folded.assertions.flatMap(assertionEdges),
    ...folded.relations.map((relation) => relationEdge(relation, edgeTypeOf(ontology, relation.type))),
    ...resolved.names.map(nameEdge),
  ]
  return { upsertNodes: nodes, upsertEdges: edges }
}
