/**
 * A toy extractor for tests of what comes after extraction: "A relation-type [status] B." in words, e.g. "Contoso acquired Fabrikam."
 * A name is one capitalised word (with digits); "AB means Alpha" gives AB as an acronym of Alpha.
 */
import type { Extractor } from '../../src/extract/extractor.ts'
import type { Assertion, AssertionStatus } from '../../src/model/assertion.ts'
import { assertionId, assertionStatuses } from '../../src/model/assertion.ts'
import type { Mention } from '../../src/model/mention.ts'
import { mentionId } from '../../src/model/mention.ts'
import type { Segment } from '../../src/model/segment.ts'
import type { Document } from '../../src/model/document.ts'

const sentence =
  /([A-Z]\w*) (acquired|partner-of|founded-on|means)(?: (active|ended|retained|planned|not|maybe))? ([A-Z]\w*|\d{4})/gu

export const toyExtractor: Extractor = {
  name: 'toy',
  version: '1',
  extract({ document, segments }) {
    const mentions = new Map<string, Mention>()
    const assertions: Assertion[] = []
    for (const seg of segments) {
      const text = document.text.slice(seg.span.start, seg.span.end)
      for (const match of text.matchAll(sentence)) read(document, seg, match, mentions, assertions)
    }
    return { mentions: [...mentions.values()], assertions, aside: { mentions: [], assertions: [] }, dropped: [] }
  },
}

function read(
  doc: Document,
  seg: Segment,
  match: RegExpExecArray,
  mentions: Map<string, Mention>,
  assertions: Assertion[],
): void {
  const [whole, subjectName = '', relationType = '', word, objectName = ''] = match
  const start = seg.span.start + match.index
  const end = start + whole.length
  const object = name(doc, seg, end - objectName.length, objectName)
  const subject =
    relationType === 'means' ? acronym(doc, seg, start, subjectName, object) : name(doc, seg, start, subjectName)
  mentions.set(subject.id, subject)
  if (relationType !== 'founded-on') mentions.set(object.id, object)
  if (relationType === 'means') return
  const cue = {
    start: start + subjectName.length + 1,
    end: start + subjectName.length + 1 + relationType.length,
    text: relationType,
  }
  const literal = { kind: 'date' as const, text: objectName, value: objectName, span: object.span }
  const status = assertionStatuses.find((known) => known === word) ?? 'active'
  assertions.push({
    id: assertionId({
      documentId: doc.id,
      relationType,
      subject: subject.id,
      object: relationType === 'founded-on' ? object.span : object.id,
      cue,
    }),
    documentId: doc.id,
    segmentId: seg.id,
    relationType,
    subject: subject.id,
    object: relationType === 'founded-on' ? { kind: 'literal', literal } : { kind: 'mention', mentionId: object.id },
    cue,
    status: status satisfies AssertionStatus,
    polarity: word === 'not' ? 'negated' : 'affirmed',
    modality: word === 'maybe' ? 'possible' : 'asserted',
    ...(doc.publishedAt !== undefined && { saidAt: doc.publishedAt }),
    qualifiers: [],
    implied: false,
    confidence: 0.8,
    extractor: { name: 'toy', version: '1', rule: 'toy' },
  })
}

function name(doc: Document, seg: Segment, start: number, surface: string): Mention {
  const span = { start, end: start + surface.length }
  return {
    id: mentionId(doc.id, span),
    documentId: doc.id,
    segmentId: seg.id,
    span,
    surface,
    kind: 'name',
    entityType: 'organisation',
    score: 1,
  }
}

function acronym(doc: Document, seg: Segment, start: number, surface: string, whole: Mention): Mention {
  const span = { start, end: start + surface.length }
  const refersTo = { mentionId: whole.id, span: whole.span, surface: whole.surface, rule: 'acronym' as const }
  return { ...name(doc, seg, start, surface), id: mentionId(doc.id, span, whole.span), refersTo }
}
