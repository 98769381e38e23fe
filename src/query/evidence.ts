/** Assertions as evidence: the sentence, what stands around it, and the words that matter in it. */
import { collect } from '../basics/collect.ts'
import type { PlacedAssertion } from '../model/graph-form/assertions.ts'
import { documentOf, mentionOf, segmentOf } from '../model/graph-form/lexical.ts'
import type { DocumentHead } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { spanContains } from '../model/span.ts'
import type { EvidenceArgument, EvidenceMark, EvidenceView } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'

/** A segment with its text. */
interface Tile {
  readonly span: Span
  readonly text: string
}

/** What is read of a document once, for all its assertions. */
interface ReadDocument {
  readonly head: DocumentHead
  readonly tiles: readonly Tile[]
  readonly mentions: ReadonlyMap<string, Mention>
}

/** Turns assertions into evidence; reads each of their documents once. */
export class EvidenceReader {
  readonly #store: GraphReader
  readonly #documents = new Map<string, Promise<ReadDocument>>()

  constructor(store: GraphReader) {
    this.#store = store
  }

  /** One assertion with its sentence, the sentence before and the one after. */
  async read(assertion: PlacedAssertion): Promise<EvidenceView> {
    const { documentId, quote, cue, statusCue, validTime, saidAt, unresolvedTime } = assertion
    const { head, tiles, mentions } = await this.#document(documentId)
    const at = tiles.findIndex(({ span }) => spanContains(span, quote))
    const subject = mentions.get(assertion.subject)
    const object = assertion.object.kind === 'mention' ? mentions.get(assertion.object.mentionId) : undefined
    return {
      assertionId: assertion.id,
      documentId,
      documentTitle: head.title,
      ...(head.origin !== undefined && { origin: head.origin }),
      ...(head.publishedAt !== undefined && { publishedAt: head.publishedAt }),
      before: aroundText(tiles[at - 1]),
      text: quote.text,
      after: aroundText(tiles[at + 1]),
      offset: quote.start,
      marks: marksOf(assertion, subject?.span, object?.span),
      subject: argument(subject, { quote, tiles }),
      object:
        assertion.object.kind === 'literal'
          ? { surface: assertion.object.literal.text, kind: 'literal' }
          : argument(object, { quote, tiles }),
      cue: cue.text,
      ...(statusCue !== undefined && { statusCue: statusCue.text }),
      status: assertion.status,
      polarity: assertion.polarity,
      modality: assertion.modality,
      ...(validTime !== undefined && { validTime }),
      ...(saidAt !== undefined && { saidAt }),
      ...(unresolvedTime !== undefined && { unresolvedTime }),
      qualifiers: assertion.qualifiers,
      implied: assertion.implied,
      confidence: assertion.confidence,
      extractor: `${assertion.extractor.name} ${assertion.extractor.version}`,
      rule: assertion.extractor.rule,
    }
  }

  #document(id: string): Promise<ReadDocument> {
    const known = this.#documents.get(id) ?? readDocument(this.#store, id)
    this.#documents.set(id, known)
    return known
  }
}

async function readDocument(store: GraphReader, id: string): Promise<ReadDocument> {
  const of = { property: 'documentId', values: [id] }
  const [node] = await store.nodesById([id])
  const segments = await collect(store.nodes({ label: 'Segment', ...of }))
  const mentions = (await collect(store.edges({ type: 'MENTIONS', ...of }))).map(mentionOf)
  if (node === undefined) throw new Error(`the document ${id} of an assertion is not in the store`)
  const tiles = segments.map((segment) => ({ span: segmentOf(segment).span, text: String(segment.properties['text']) }))
  return {
    head: documentOf(node),
    tiles: tiles.sort((a, b) => a.span.start - b.span.start),
    mentions: new Map(mentions.map((mention) => [mention.id, mention])),
  }
}

/** A neighbouring segment as grey text: without the mark that makes it a heading or an item. */
function aroundText(tile: Tile | undefined): string {
  return tile?.text.trim().replace(/^(?:#{1,6}|[-*•–▼])\s+/u, '') ?? ''
}

/** Marks within the sentence, from its start; an argument that stands elsewhere has none. */
function marksOf(
  assertion: PlacedAssertion,
  subject: Span | undefined,
  object: Span | undefined,
): readonly EvidenceMark[] {
  const { quote, cue, statusCue, qualifiers } = assertion
  const literal = assertion.object.kind === 'literal' ? assertion.object.literal.span : undefined
  const spans: readonly (readonly [EvidenceMark['role'], Span | undefined])[] = [
    ['subject', subject],
    ['object', object ?? literal],
    ['cue', cue],
    ['status', statusCue],
    ...qualifiers.map(({ span }) => ['qualifier', span] as const),
  ]
  return spans.flatMap(([role, span]) =>
    span !== undefined && spanContains(quote, span)
      ? [{ role, start: span.start - quote.start, end: span.end - quote.start }]
      : [],
  )
}

function argument(
  mention: Mention | undefined,
  { quote, tiles }: { readonly quote: Span; readonly tiles: readonly Tile[] },
): EvidenceArgument {
  if (mention === undefined) return { surface: '', kind: 'name' }
  const { surface, kind, refersTo, span } = mention
  const elsewhere = spanContains(quote, span) ? undefined : tiles.find((tile) => spanContains(tile.span, span))
  return {
    surface,
    kind,
    ...(refersTo !== undefined && { refersTo: { surface: refersTo.surface, rule: refersTo.rule } }),
    ...(elsewhere !== undefined && { namedIn: aroundText(elsewhere) }),
  }
}
