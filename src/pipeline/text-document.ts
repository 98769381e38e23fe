/** A bare text as a document: for sentences and lines that come from no file. */
import { sha256Hex } from '../basics/hash.ts'
import { documentId } from '../model/document.ts'
import type { Document } from '../model/document.ts'

/** The document of `text`, in English, published at `publishedAt` (EDTF) when that is given. */
export function textDocument(text: string, publishedAt?: string): Document {
  const outside = publishedAt === undefined ? {} : { publishedAt }
  return {
    id: documentId(text, outside),
    sha256: sha256Hex(text),
    title: '',
    mediaType: 'text/plain',
    language: 'en',
    ...outside,
    fingerprint: '',
    text,
  }
}
