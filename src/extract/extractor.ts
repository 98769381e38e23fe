/** The Extractor port: text in, mentions and assertions out. Pure and deterministic; never edits a document. */
import type { StageContext } from '../model/diagnostic.ts'
import type { Extraction, ExtractionInput } from '../model/extraction.ts'

/** An extractor made for one ontology. Name and version are stored; where they change, documents are read again. */
export interface Extractor {
  readonly name: string
  readonly version: string
  extract(input: ExtractionInput, context: StageContext): Extraction
}
