/**
 * Where the judged corpora lie, and the one shape in which their relations are compared.
 * Corpus text is read from beside the repository and never committed; what needs it is skipped, with the reason, where it is absent.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KgError } from '../errors/kg-error.ts'
import type { Span } from '../model/span.ts'

/** The corpora the house reads, by the name of their folder. */
export const corpusNames = ['knowledgenet', 'redocred', 'text2kgbench'] as const
export type CorpusName = (typeof corpusNames)[number]

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

/** Where the corpora lie: `GRAPHWRIGHT_CORPORA`, else `../shared/corpora` beside the working directory. */
export function corporaFolder(): string {
  return process.env['GRAPHWRIGHT_CORPORA'] ?? resolve(process.cwd(), '../shared/corpora')
}

/** The folder of a corpus, or undefined where it is absent: tests are skipped then. */
export function corpusFolder(name: CorpusName, root: string = corporaFolder()): string | undefined {
  const path = join(root, name)
  return existsSync(path) ? path : undefined
}

/** The folder of a corpus. Throws: CORPUS_NOT_FOUND. */
export function requireCorpus(name: CorpusName, root: string = corporaFolder()): string {
  const path = corpusFolder(name, root)
  if (path !== undefined) return path
  throw new KgError('CORPUS_NOT_FOUND', `There is no corpus ${name} under ${root}`, {
    hint: 'Name the folder of corpora with --corpora or GRAPHWRIGHT_CORPORA; tests/eval/README.md says which they are.',
    context: { root },
  })
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
