/**
 * Where the judged corpora lie, and the one shape in which their relations are compared.
 * Corpus text is read from beside the repository and never committed; what needs it is skipped, with the reason, where it is absent.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Span } from '../model/span.ts'

/** The corpora the house reads, by the name of their folder. */
export const corpusNames = ['knowledgenet', 'redocred', 'text2kgbench'] as const
export type CorpusName = (typeof corpusNames)[number]

/** The folder of a corpus, or why there is none. */
export type CorpusFolder =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string }

/** A fact as annotated. Spans are UTF-16 offsets into the passage; `relation` is the corpus's own name. */
export interface GoldFact {
  readonly relation: string
  readonly subject: Span
  readonly object: Span
}

/**
 * A stretch of annotated text. `relations` are those for which the passage is annotated exhaustively: only they count
 * as false positives. `start` tells passages of one document apart and orders them; its unit is the corpus's own.
 */
export interface GoldPassage {
  readonly documentId: string
  readonly start: number
  readonly text: string
  readonly relations: readonly string[]
  readonly facts: readonly GoldFact[]
}

/**
 * Finds the folder of a corpus: under `GRAPHWRIGHT_CORPORA`, else `../shared/corpora` beside the working directory.
 * Absence is an expected answer, with a reason to print.
 */
export function corpusFolder(name: CorpusName): CorpusFolder {
  const root = process.env['GRAPHWRIGHT_CORPORA'] ?? resolve(process.cwd(), '../shared/corpora')
  const path = join(root, name)
  if (existsSync(path)) return { ok: true, path }
  return {
    ok: false,
    reason: `no corpus ${name}: ${path} does not exist (set GRAPHWRIGHT_CORPORA to the folder of corpora)`,
  }
}

/** Passages by document, documents and passages in the order given. */
export function byDocument(passages: readonly GoldPassage[]): GoldPassage[][] {
  const documents = new Map<string, GoldPassage[]>()
  for (const passage of passages) {
    const document = documents.get(passage.documentId) ?? []
    if (document.length === 0) documents.set(passage.documentId, document)
    document.push(passage)
  }
  return [...documents.values()]
}
