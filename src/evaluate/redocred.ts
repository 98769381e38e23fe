/**
 * Reads Re-DocRED (MIT): tokenised encyclopaedia openings with typed entity clusters and document-level Wikidata relations.
 * The corpus has tokens only, so the text is put together again by rule; every span is exact in that text.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Span } from '../model/span.ts'
import { joinTokens } from './detokenise.ts'

/** The entity types of the corpus. LOC holds nationalities too ("German"). */
export const redocredTypes = ['PER', 'ORG', 'LOC', 'TIME', 'NUM', 'MISC'] as const
export type RedocredType = (typeof redocredTypes)[number]

/** A mention of the corpus: UTF-16 span in the document's text, and the number of its sentence. */
export interface RedocredMention extends Span {
  readonly sentence: number
  readonly type: RedocredType
}

/** A document put together. `clusters[i]` is entity i; a relation holds between clusters, with the sentences that show it. */
export interface RedocredDocument {
  readonly title: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly clusters: readonly (readonly RedocredMention[])[]
  readonly relations: readonly { head: number; tail: number; relation: string; evidence: readonly number[] }[]
}

const documentSchema = z.object({
  title: z.string(),
  sents: z.array(z.array(z.string())),
  vertexSet: z.array(
    z.array(
      z.object({
        pos: z.tuple([z.int(), z.int()]),
        sent_id: z.int(),
        type: z.enum(redocredTypes),
      }),
    ),
  ),
  labels: z.array(z.object({ h: z.int(), t: z.int(), r: z.string(), evidence: z.array(z.int()) })),
})

/** All documents of the revised development set, in the order of the file. */
export function readRedocred(folder: string): RedocredDocument[] {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'dev_revised.json'), 'utf8'))
  return z.array(documentSchema).parse(parsed).map(assemble)
}

function assemble(document: z.infer<typeof documentSchema>): RedocredDocument {
  const { text, spans } = joinTokens(document.sents)
  const spanOver = (sentence: number, from: number, to: number): Span => ({
    start: spans[sentence]?.[from]?.start ?? 0,
    end: spans[sentence]?.[to - 1]?.end ?? 0,
  })
  return {
    title: document.title,
    text,
    sentences: document.sents.map((tokens, sentence) => spanOver(sentence, 0, tokens.length)),
    clusters: document.vertexSet.map((cluster) =>
      cluster.map(({ pos, sent_id, type }) => ({ ...spanOver(sent_id, pos[0], pos[1]), sentence: sent_id, type })),
    ),
    relations: document.labels.map(({ h, t, r, evidence }) => ({ head: h, tail: t, relation: r, evidence })),
  }
}
