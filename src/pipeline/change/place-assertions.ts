/** Gives assertions their place in the graph: keys, entities, relation key, and the sentence they stand in. */
import { KgError } from '../../errors/kg-error.ts'
import type { Assertion, Quote } from '../../model/assertion.ts'
import type { PlacedAssertion } from '../../model/graph-form/assertions.ts'
import type { EntityId, MentionId, ValueId } from '../../model/id.ts'
import { valueId } from '../../model/literal.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { RelationKey } from '../../model/relation.ts'
import { relationKeyString } from '../../model/relation.ts'
import type { Segment } from '../../model/segment.ts'
import { quoteOf } from '../../model/span.ts'
import { keyOfMention } from '../../resolve/index.ts'
import type { DocumentRecords } from '../extract-document.ts'
import { mentionsById } from './load-document.ts'

/** The assertions of a new document, placed. `entityOf` holds every key its mentions have. */
export function placeAssertions(
  records: DocumentRecords,
  ontology: Ontology,
  entityOf: ReadonlyMap<string, EntityId>,
): readonly PlacedAssertion[] {
  const mentions = mentionsById(records.mentions)
  const segments = new Map(records.segments.map((seg) => [seg.id, seg]))
  const keyOf = (id: MentionId): string => keyOfMention(ontology, present(mentions.get(id), id))
  return records.assertions.map((assertion) => {
    const { object } = assertion
    const subjectKey = keyOf(assertion.subject)
    const objectKey = object.kind === 'mention' ? keyOf(object.mentionId) : valueId(object.literal)
    const subjectId = present(entityOf.get(subjectKey), subjectKey)
    const objectId = object.kind === 'mention' ? present(entityOf.get(objectKey), objectKey) : valueId(object.literal)
    const quote = sentenceOf(records.document.text, present(segments.get(assertion.segmentId), assertion.segmentId))
    return placed({ ...assertion, quote, subjectKey, objectKey }, ontology, subjectId, objectId)
  })
}

/** A stored assertion whose arguments may now be other entities. */
export function replaceAssertion(
  stored: PlacedAssertion,
  ontology: Ontology,
  entityOf: ReadonlyMap<string, EntityId>,
): PlacedAssertion {
  const { relationId: _old, ...assertion } = stored
  const subjectId = entityOf.get(stored.subjectKey) ?? stored.subjectId
  const objectId = entityOf.get(stored.objectKey) ?? stored.objectId
  return placed(assertion, ontology, subjectId, objectId)
}

type Unplaced = Assertion & Pick<PlacedAssertion, 'quote' | 'subjectKey' | 'objectKey'>

function placed(
  assertion: Unplaced,
  ontology: Ontology,
  subjectId: EntityId,
  objectId: EntityId | ValueId,
): PlacedAssertion {
  const key = relationKeyOf({ type: assertion.relationType, subject: subjectId, object: objectId }, ontology)
  return { ...assertion, subjectId, objectId, relationKey: relationKeyString(key) }
}

/** The relation key of an assertion: a symmetric relation has its ends in order of id. */
export function relationKeyOf(key: RelationKey, ontology: Ontology): RelationKey {
  const { type, subject, object } = key
  const isSymmetric = ontology.relationTypes.get(type)?.symmetric ?? false
  // Only entities stand on both sides of a symmetric relation.
  return isSymmetric && object < subject ? { type, subject: object as EntityId, object: subject } : key
}

function sentenceOf(text: string, seg: Segment): Quote {
  const whole = quoteOf(text, seg.span)
  const start = seg.span.start + (whole.length - whole.trimStart().length)
  const trimmed = whole.trim()
  return { start, end: start + trimmed.length, text: trimmed }
}

function present<T>(value: T | undefined, id: string): T {
  if (value !== undefined) return value
  throw new KgError('STORE_FAILED', `An assertion refers to ${id}, which its extraction does not hold`, {
    hint: 'This is a fault of the extractor; please report it with the document. Nothing was written.',
    context: { id },
  })
}
