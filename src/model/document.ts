/** Documents and where they were found. */
import type { DocumentId, SourceId } from './id.ts'
import { makeId } from './id.ts'
import { sha256Hex } from '../basics/hash.ts'

/** Where a document was found: a path relative to the working directory (with `#id` for a record in a file), or a URL. */
export interface Source {
  readonly id: SourceId
  readonly uri: string
  readonly documentId: DocumentId
}

/**
 * One source text. `text` is the whole file as decoded (front matter and headings included, a leading byte order mark not);
 * every offset in the graph counts UTF-16 units of it.
 * Invariants: `sha256 === sha256Hex(text)`; `id` depends on `sha256` and on the facts given from outside the text, never on the path.
 */
export interface Document {
  readonly id: DocumentId
  readonly sha256: string
  readonly title: string
  readonly mediaType: 'text/plain' | 'text/markdown'
  /** BCP 47 tag; 'en' unless the text says or shows otherwise. */
  readonly language: string
  /** EDTF day, month or year on which the document was published, when known. The reference for "Monday". */
  readonly publishedAt?: string
  /** The publisher's address or name for the text, from front matter or from the record. Never the path. */
  readonly origin?: string
  /** MinHash signature of the text, base64; near-duplicates share most of it. */
  readonly fingerprint: string
  readonly text: string
}

/** A document without its text: what is stored of it. The text is stored as its segments, which tile it. */
export type DocumentHead = Omit<Document, 'text'>

/** Facts about a document that come from outside its text: a flag of the build, or the other fields of a JSON record. */
export interface OutsideFacts {
  readonly title?: string
  readonly publishedAt?: string
  readonly origin?: string
  readonly language?: string
}

/**
 * The id of a document: equal texts with equal outside facts are one document, whatever their paths.
 * The outside facts count because they change what is extracted: "Monday" under another date is another day.
 */
export function documentId(text: string, outside: OutsideFacts): DocumentId {
  const { title = '', publishedAt = '', origin = '', language = '' } = outside
  return makeId('doc', sha256Hex(text), title, publishedAt, origin, language)
}

/** The id of a source: one per place. */
export function sourceId(uri: string): SourceId {
  return makeId('src', uri)
}
