/** From what a reader found to a Document with its id and its source. */
import { findFrontMatter } from '../basics/front-matter.ts'
import { sha256Hex } from '../basics/hash.ts'
import type { StageContext } from '../model/diagnostic.ts'
import type { Document, OutsideFacts } from '../model/document.ts'
import { documentId, sourceId } from '../model/document.ts'
import { fingerprintOf } from './fingerprint.ts'
import { detectLanguage, isEnglish } from './language.ts'
import type { RawDocument, ReadDocument } from './reader.ts'
import { titleOf } from './title.ts'

/**
 * Makes the document found at `place`. The text's own statements win over those beside it, and those over `publishedAt`,
 * which is the build's default. Reports LANGUAGE_UNSUPPORTED for a text that is not English.
 */
export function makeDocument(
  raw: RawDocument,
  place: string,
  options: { readonly publishedAt?: string },
  context: StageContext,
): ReadDocument {
  const outside = outsideFacts(raw, options.publishedAt)
  const id = documentId(raw.text, outside)
  const uri = raw.record === undefined ? place : `${place}#${raw.record}`
  const document = describe(raw, { ...outside, ...raw.stated }, id)
  if (!isEnglish(document.language)) reportLanguage(document, uri, context)
  return { document, source: { id: sourceId(uri), uri, documentId: id } }
}

/** Only facts that the text does not state count as outside: a date on the command line changes no dated document's id. */
function outsideFacts(raw: RawDocument, defaultDate: string | undefined): OutsideFacts {
  const publishedAt = raw.stated.publishedAt ?? raw.outside.publishedAt
  if (publishedAt !== undefined || defaultDate === undefined) return raw.outside
  return { ...raw.outside, publishedAt: defaultDate }
}

function describe(raw: RawDocument, facts: OutsideFacts, id: Document['id']): Document {
  const { text, mediaType } = raw
  const body = mediaType === 'text/markdown' ? text.slice(findFrontMatter(text)?.end ?? 0) : text
  return {
    id,
    sha256: sha256Hex(text),
    title: facts.title ?? titleOf(text, mediaType),
    mediaType,
    language: facts.language ?? detectLanguage(body),
    ...(facts.publishedAt !== undefined && { publishedAt: facts.publishedAt }),
    ...(facts.origin !== undefined && { origin: facts.origin }),
    fingerprint: fingerprintOf(body),
    text,
  }
}

function reportLanguage(document: Document, uri: string, context: StageContext): void {
  context.report({
    code: 'LANGUAGE_UNSUPPORTED',
    severity: 'warning',
    message: `${uri} is not in English (${document.language}): little or nothing will be found in it.`,
    place: { uri, documentId: document.id },
    hint: 'Where this is wrong, state the language: "language: en" in front matter or record.',
  })
}
