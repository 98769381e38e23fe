/** Builds small texts into an embedded store: a fresh file each time, removed at the end of the test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { sha256Hex } from '../../src/basics/hash.ts'
import { minHashSignature } from '../../src/basics/min-hash.ts'
import { documentId, sourceId } from '../../src/model/document.ts'
import { build } from '../../src/pipeline/build.ts'
import type { BuildReport } from '../../src/pipeline/build.ts'
import type { ReadDocument } from '../../src/read/reader.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { toyExtractor } from './toy-extractor.ts'
import { toyOntology } from './toy-ontology.ts'

/** A text with its place and date. */
export interface ToyDocument {
  readonly uri: string
  readonly text: string
  readonly publishedAt?: string
}

/** A document value as the read stage makes it. */
export function toyDocument({ uri, text, publishedAt }: ToyDocument): ReadDocument {
  const outside = publishedAt === undefined ? {} : { publishedAt }
  const id = documentId(text, outside)
  const document = {
    id,
    sha256: sha256Hex(text),
    title: uri,
    mediaType: 'text/plain' as const,
    language: 'en',
    ...outside,
    fingerprint: minHashSignature(text.split(/\s+/)),
    text,
  }
  // The title comes from the text in the product; here texts are too short to have one.
  return { document: { ...document, title: '' }, source: { id: sourceId(uri), uri, documentId: id } }
}

/** A temporary folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'graphwright-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A path in a temporary folder that goes with the suite, for what a whole suite shares. */
export function temporaryFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'graphwright-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

/** An empty embedded store that goes with the test. */
export function temporaryStore(): GraphStore {
  const store = openSqliteStore(join(temporaryFolder(), 'toy.kg'), { mode: 'create' })
  onTestFinished(() => store.close())
  return store
}

/** Builds the documents, in the given order. */
export async function buildToy(store: GraphStore, documents: readonly ToyDocument[]): Promise<BuildReport> {
  const read = async function* () {
    for (const doc of documents) yield toyDocument(doc)
  }
  return build(store, read(), { ontology: toyOntology, extractor: toyExtractor }, { report: () => undefined })
}
