/** The Reader port: the bytes of one file in, the documents in it out. Adapters stand beside it; read-paths.ts chooses among them. */
import type { StageContext } from '../model/diagnostic.ts'
import type { Document, OutsideFacts, Source } from '../model/document.ts'

/** A document and one place where it was found. */
export interface ReadDocument {
  readonly document: Document
  readonly source: Source
}

/** A text as a reader finds it, before it has an id. */
export interface RawDocument {
  readonly text: string
  readonly mediaType: Document['mediaType']
  /** What the text itself states (front matter). */
  readonly stated: OutsideFacts
  /** What stands beside the text (the other fields of a JSON record). */
  readonly outside: OutsideFacts
  /** Which record of the file it is; absent when the file is one document. */
  readonly record?: string
}

/**
 * Reads one kind of file. `place` is the file's source uri, for messages.
 * Throws: READ_* when nothing of the file can be used; what is wrong with one record of many is reported and left out.
 */
export interface Reader {
  readonly name: string
  /** Lower-case endings with their dot. */
  readonly extensions: readonly string[]
  read(bytes: Uint8Array, place: string, context: StageContext): readonly RawDocument[]
}
