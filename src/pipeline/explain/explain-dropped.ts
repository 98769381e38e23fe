/** The candidates of a document that made no assertion, each with its reason, place and sentence. */
import { KgError } from '../../errors/kg-error.ts'
import { createExtractor } from '../../extract/create-extractor.ts'
import type { Document } from '../../model/document.ts'
import { sourceId } from '../../model/document.ts'
import type { DroppedView } from '../../model/explanation.ts'
import type { Assertion } from '../../model/assertion.ts'
import type { AsideReason, DropReason, DroppedCandidate } from '../../model/extraction.ts'
import { sourceOf } from '../../model/graph-form/lexical.ts'
import type { DocumentId } from '../../model/id.ts'
import type { Mention } from '../../model/mention.ts'
import { bearsEdge } from '../../merge/index.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { Segment } from '../../model/segment.ts'
import { compareSpans, quoteOf, spanContains } from '../../model/span.ts'
import type { GraphReader } from '../../store/store.ts'
import { loadDocument } from '../change/load-document.ts'
import { extractDocument, type DocumentRecords } from '../extract-document.ts'

/** Reads documents and tells what was dropped in each. Order: by place, then by relation type, then by rule. */
export function explainDropped(documents: readonly Document[], ontology: Ontology): readonly DroppedView[] {
  const extractor = createExtractor(ontology)
  return documents.flatMap((document) => {
    const records = extractDocument(document, extractor, { report: () => undefined })
    const { dropped, segments } = records
    const candidates = [...dropped, ...asideCandidates(records), ...edgeless(records)]
    return candidates.map((candidate) => viewOf(candidate, document, segments)).sort(compareViews)
  })
}

/** The stored documents that a document id or a source path names; none where the store knows neither. */
export async function storedDocuments(store: GraphReader, name: string): Promise<readonly Document[]> {
  const ids = name.startsWith('doc:')
    ? [name as DocumentId]
    : (await store.nodesById([sourceId(name.replace(/^\.\//, ''))])).map((node) => sourceOf(node).documentId)
  const documents: Document[] = []
  for (const id of ids) {
    const document = await loadDocument(store, id)
    if (document !== undefined) documents.push(document)
  }
  if (documents.length > 0 || !name.startsWith('doc:')) return documents
  throw new KgError('NOT_FOUND', `No document in the store has the id ${name}`, {
    hint: '`graphwright documents` lists ids and paths.',
    context: { name },
  })
}

/** What the extractor keeps aside, as candidates that made no fact; not the "who" of a fact whose cue tells of somebody by name. */
function asideCandidates({ aside, mentions, assertions }: DocumentRecords): DroppedCandidate[] {
  const surfaces = surfacesOf([...mentions, ...aside.mentions])
  const told = new Set(assertions.map(({ relationType, cue }) => `${relationType} ${cue.start}`))
  return aside.assertions
    .filter(
      ({ relationType, cue, aside: reason }) => reason !== 'NO_ANTECEDENT' || !told.has(`${relationType} ${cue.start}`),
    )
    .map((assertion) => candidateOf(assertion, assertion.aside, { surfaces, why: asideWhy[assertion.aside] }))
}

/** What the document denies, or holds possible only: in the store, and no edge by itself. */
function edgeless({ mentions, assertions }: DocumentRecords): DroppedCandidate[] {
  const surfaces = surfacesOf(mentions)
  return assertions
    .filter((assertion) => !bearsEdge(assertion))
    .map(({ polarity, ...assertion }) => {
      const why = polarity === 'negated' ? 'the sentence denies it' : 'the sentence holds it possible only'
      return candidateOf(assertion, 'NO_EDGE', { surfaces, why: `${why}, which makes no edge by itself` })
    })
}

type Surfaces = ReadonlyMap<string, string>

function surfacesOf(mentions: readonly Mention[]): Surfaces {
  return new Map(mentions.map(({ id, surface }) => [id, surface]))
}

function candidateOf(
  { relationType, subject, object, cue, extractor }: Omit<Assertion, 'polarity'>,
  reason: DropReason,
  { surfaces, why }: { readonly surfaces: Surfaces; readonly why: string },
): DroppedCandidate {
  const to = object.kind === 'literal' ? object.literal.text : (surfaces.get(object.mentionId) ?? '')
  const detail = `“${surfaces.get(subject) ?? ''}” to “${to}”: ${why}`
  return { relationType, span: cue, rule: extractor.rule, reason, detail }
}

const asideWhy: Readonly<Record<AsideReason, string>> = {
  NO_ANTECEDENT: 'one of them refers to nobody that the text names',
  LOW_CONFIDENCE: 'only the trained model proposes it, and too little in the sentence supports it',
  DUPLICATE: 'another fact of the sentence says it of the same two',
}

function viewOf(
  { relationType, reason, rule, detail, span }: DroppedCandidate,
  document: Document,
  segments: readonly Segment[],
): DroppedView {
  const segment = segments.find((one) => spanContains(one.span, span))
  return {
    documentId: document.id,
    relationType,
    reason,
    rule,
    why: detail,
    start: span.start,
    end: span.end,
    quote: quoteOf(document.text, span),
    sentence: quoteOf(document.text, segment?.span ?? span).trim(),
  }
}

function compareViews(a: DroppedView, b: DroppedView): number {
  const [keyA, keyB] = [`${a.relationType} ${a.rule}`, `${b.relationType} ${b.rule}`]
  return compareSpans(a, b) || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0)
}
