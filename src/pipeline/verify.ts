/** Verifies that the store keeps promise P1: every edge rests on assertions whose words stand where they say, in a document with a known hash. */
import { collect } from '../basics/collect.ts'
import { sha256Hex } from '../basics/hash.ts'
import type { PlacedAssertion } from '../model/graph-form/assertions.ts'
import { assertionOf } from '../model/graph-form/assertions.ts'
import { relationOf } from '../model/graph-form/graph.ts'
import { documentOf, mentionOf, segmentOf } from '../model/graph-form/lexical.ts'
import type { PlacedMention } from '../model/graph-form/lexical.ts'
import type { DocumentHead } from '../model/document.ts'
import type { GraphNode } from '../model/property-graph.ts'
import type { Span } from '../model/span.ts'
import { quoteOf } from '../model/span.ts'
import type { GraphReader } from '../store/store.ts'

/** Something stored that does not hold. */
export interface VerifyFinding {
  readonly id: string
  readonly what: string
}

/** What was checked, and what does not hold. */
export interface VerifyReport {
  readonly documents: number
  readonly segments: number
  readonly mentions: number
  readonly assertions: number
  readonly relations: number
  /** Relations that came from files and rest on no words; they say so (`importedFrom`), and are not among `relations`. */
  readonly imported: number
  readonly findings: readonly VerifyFinding[]
}

/** Checks everything, a document at a time. Memory: one document and the counts of assertions per relation. */
export async function verify(store: GraphReader): Promise<VerifyReport> {
  const tally = new Tally()
  for await (const node of store.nodes({ label: 'Document' })) await verifyDocument(store, documentOf(node), tally)
  let [relations, imported] = [0, 0]
  for await (const edge of store.edges({ layer: 'graph' })) {
    if (edge.properties['importedFrom'] !== undefined) {
      imported += 1
      continue
    }
    relations += 1
    const relation = relationOf(edge)
    const found = tally.assertionsOf.get(relation.id) ?? 0
    if (found === 0) tally.report(relation.id, 'is an edge without an assertion')
    else if (found !== relation.assertions)
      tally.report(relation.id, `counts ${relation.assertions} assertions, has ${found}`)
    tally.assertionsOf.delete(relation.id)
  }
  for (const id of tally.assertionsOf.keys()) tally.report(id, 'is named by assertions, but is not an edge')
  const { documents, segments, mentions, assertions, findings } = tally
  return { documents, segments, mentions, assertions, relations, imported, findings }
}

class Tally {
  documents = 0
  segments = 0
  mentions = 0
  assertions = 0
  readonly findings: VerifyFinding[] = []
  readonly assertionsOf = new Map<string, number>()

  report(id: string, what: string): void {
    this.findings.push({ id, what })
  }
}

async function verifyDocument(store: GraphReader, doc: DocumentHead, tally: Tally): Promise<void> {
  const of = { property: 'documentId', values: [doc.id] }
  tally.documents += 1
  const segments = await collect(store.nodes({ label: 'Segment', ...of }))
  const text = verifySegments(doc, segments, tally)
  const mentions = (await collect(store.edges({ type: 'MENTIONS', ...of }))).map(mentionOf)
  tally.mentions += mentions.length
  for (const mention of mentions) verifyMention(mention, text, tally)
  const spans = new Map<string, Span>(mentions.map(({ id, span }) => [id, span]))
  for await (const node of store.nodes({ label: 'Assertion', ...of }))
    verifyAssertion(assertionOf(node), text, spans, tally)
}

/** Checks that the segments tile the text of the document with its hash; gives the text. */
function verifySegments(doc: DocumentHead, nodes: readonly GraphNode[], tally: Tally): string {
  tally.segments += nodes.length
  const sorted = nodes.map((node) => ({ seg: segmentOf(node), text: String(node.properties['text']) }))
  sorted.sort((a, b) => a.seg.index - b.seg.index)
  let end = 0
  for (const { seg, text } of sorted) {
    if (seg.span.start !== end || seg.span.end - seg.span.start !== text.length) {
      tally.report(seg.id, 'does not tile its document')
    }
    end = seg.span.end
  }
  const whole = sorted.map(({ text }) => text).join('')
  if (sha256Hex(whole) !== doc.sha256) tally.report(doc.id, 'has a text that does not match its SHA-256')
  return whole
}

function verifyMention(mention: PlacedMention, text: string, tally: Tally): void {
  verifyQuote(mention.id, 'surface form', text, mention.span, mention.surface, tally)
  const { refersTo } = mention
  if (refersTo !== undefined) verifyQuote(mention.id, 'antecedent', text, refersTo.span, refersTo.surface, tally)
}

function verifyAssertion(
  assertion: PlacedAssertion,
  text: string,
  mentions: ReadonlyMap<string, Span>,
  tally: Tally,
): void {
  const { id, quote, cue, statusCue, object, relationId, qualifiers } = assertion
  tally.assertions += 1
  verifyQuote(id, 'sentence', text, quote, quote.text, tally)
  verifyQuote(id, 'cue', text, cue, cue.text, tally)
  if (statusCue !== undefined) verifyQuote(id, 'status cue', text, statusCue, statusCue.text, tally)
  for (const qualifier of qualifiers) verifyQuote(id, 'qualifier', text, qualifier.span, qualifier.text, tally)
  if (!mentions.has(assertion.subject)) tally.report(id, 'has a subject that is not a mention')
  if (object.kind === 'literal') verifyQuote(id, 'value', text, object.literal.span, object.literal.text, tally)
  else if (!mentions.has(object.mentionId)) tally.report(id, 'has an object that is not a mention')
  if (relationId !== undefined) tally.assertionsOf.set(relationId, (tally.assertionsOf.get(relationId) ?? 0) + 1)
}

function verifyQuote(id: string, what: string, text: string, span: Span, quote: string, tally: Tally): void {
  if (quote.length > 0 && quoteOf(text, span) === quote) return
  tally.report(id, `has a ${what} that does not stand at ${span.start}–${span.end} of its document`)
}
