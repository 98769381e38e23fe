/** Reads KnowledgeNet (diffbot/knowledge-net, CC BY-SA 4.0): passages annotated exhaustively for the properties they name. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { codePointSpans } from './code-points.ts'
import type { GoldPassage } from './corpora.ts'

const pairSchema = z.tuple([z.int().min(0), z.int().min(0)])
const documentSchema = z.object({
  docId: z.string(),
  passages: z.array(
    z.object({
      start: z.int().min(0),
      text: z.string(),
      props: z.array(z.string()),
      facts: z.array(z.object({ prop: z.string(), s: pairSchema, o: pairSchema })),
    }),
  ),
})

/**
 * The passages of one fold, in the order of the file.
 * Units: `start` is the code-point offset of the passage in its article, the spans are UTF-16 in the passage.
 */
export function readKnowledgeNet(folder: string, fold: 1 | 2 | 3): GoldPassage[] {
  const lines = readFileSync(join(folder, `fold${fold}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line !== '').flatMap((line) => passagesOf(documentSchema.parse(JSON.parse(line))))
}

function passagesOf(document: z.infer<typeof documentSchema>): GoldPassage[] {
  return document.passages.map(({ start, text, props, facts }) => {
    const spanOf = codePointSpans(text)
    return {
      documentId: document.docId,
      start,
      text,
      relations: props,
      facts: facts.map(({ prop, s, o }) => ({ relation: prop, subject: spanOf(s), object: spanOf(o) })),
    }
  })
}
