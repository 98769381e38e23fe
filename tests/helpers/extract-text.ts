/** Text in, extraction out, with assertions as plain words: for tests of what is extracted. */
import type { ExtractorParts } from '../../src/extract/extractor-parts.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import type { Extractor } from '../../src/extract/extractor.ts'
import type { Assertion } from '../../src/model/assertion.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Document } from '../../src/model/document.ts'
import { documentId } from '../../src/model/document.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

/** An extraction with the text it is of. */
export interface ExtractedText extends Extraction {
  readonly document: Document
  readonly diagnostics: readonly Diagnostic[]
  /** `Microsoft acquired Nokia: ended`, by place in the text; pronouns as the names they refer to. */
  readonly facts: readonly string[]
}

/** An extractor of a built-in ontology: rules and patterns only, unless parts are given. */
export async function builtInExtractor(ontology: string, parts: ExtractorParts = {}): Promise<Extractor> {
  return createExtractor(await loadOntology(ontology), parts)
}

/** Extracts from a text. */
export function extractText(extractor: Extractor, text: string, publishedAt?: string): ExtractedText {
  const document: Document = {
    id: documentId(text, {}),
    sha256: '',
    title: '',
    mediaType: 'text/plain',
    language: 'en',
    fingerprint: '',
    text,
    ...(publishedAt !== undefined && { publishedAt }),
  }
  const diagnostics: Diagnostic[] = []
  const segments = segmentDocument(document)
  const extraction = extractor.extract({ document, segments }, { report: (diagnostic) => diagnostics.push(diagnostic) })
  const ordered = [...extraction.assertions].sort(
    (a, b) => a.cue.start - b.cue.start || (factOf(a, extraction) < factOf(b, extraction) ? -1 : 1),
  )
  return { ...extraction, document, diagnostics, facts: ordered.map((assertion) => factOf(assertion, extraction)) }
}

/** One assertion in plain words. */
export function factOf(
  { subject, relationType, object, status, polarity, modality }: Assertion,
  { mentions }: Extraction,
): string {
  const name = (id: string): string => {
    const mention = mentions.find((candidate) => candidate.id === id)
    return mention?.refersTo?.surface ?? mention?.surface ?? '?'
  }
  const end = object.kind === 'mention' ? name(object.mentionId) : object.literal.value
  const negated = polarity === 'negated' ? ' negated' : ''
  const how = modality === 'asserted' ? '' : ` ${modality}`
  return `${name(subject)} ${relationType} ${end}: ${status}${negated}${how}`
}
