/** The fingerprint of a document: the MinHash signature of its words, by which near-duplicates are told. */
import { minHashSignature } from '../basics/min-hash.ts'

/** Signature of a text's words in lower case, without punctuation; base64, '' for a text without words. */
export function fingerprintOf(body: string): string {
  return minHashSignature(wordsOf(body))
}

function* wordsOf(body: string): Generator<string> {
  for (const match of body.matchAll(/[\p{L}\p{N}]+/gu)) yield match[0].toLowerCase()
}
