/**
 * Reads Text2KGBench (CC BY-SA 4.0): sentences with triples of names, no spans. Names are aligned to the sentence,
 * so what it gives is silver: a triple whose two names do not both stand in the sentence is left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { compareStrings } from '../basics/order.ts'
import type { Span } from '../model/span.ts'
import type { GoldFact } from './corpora.ts'

/** A sentence with the triples that could be aligned, named by its ontology ("ont_8_politics"). */
export interface TripleSentence {
  readonly id: string
  readonly ontology: string
  readonly text: string
  readonly facts: readonly GoldFact[]
}

const tripleSchema = z.object({ sub: z.string(), rel: z.string(), obj: z.string() })
const lineSchema = z.object({
  id: z.string(),
  sent: z.string(),
  triples: z.array(tripleSchema).optional(),
  sub_label: z.string().optional(),
  rel_label: z.string().optional(),
  obj_label: z.string().optional(),
})

/** The sentences of one split over all ontologies, in the order of ontology names and lines. Labels of `test` come from the ground truth. */
export function readText2kgbench(folder: string, split: 'train' | 'test'): TripleSentence[] {
  const part = split === 'train' ? 'train' : 'ground_truth'
  return ['dbpedia_webnlg', 'wikidata_tekgen'].flatMap((set) => {
    const path = join(folder, 'data', set, part)
    if (!existsSync(path)) return []
    const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'))
    return files
      .sort(compareStrings)
      .flatMap((file) => readFile(join(path, file), file.replace(/_(train|ground_truth)\.jsonl$/, '')))
  })
}

function readFile(path: string, ontology: string): TripleSentence[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const sentences = new Map<string, { id: string; ontology: string; text: string; facts: GoldFact[] }>()
  for (const line of lines) {
    if (line.trim() === '') continue
    const record = lineSchema.parse(JSON.parse(line))
    const key = record.sent
    const sentence = sentences.get(key) ?? { id: record.id, ontology, text: record.sent, facts: [] }
    sentences.set(key, sentence)
    sentence.facts.push(...alignedFacts(record))
  }
  return [...sentences.values()]
}

function alignedFacts(record: z.infer<typeof lineSchema>): GoldFact[] {
  const { sub_label: sub, rel_label: rel, obj_label: obj } = record
  const single = sub !== undefined && rel !== undefined && obj !== undefined ? [{ sub, rel, obj }] : []
  return [...(record.triples ?? []), ...single].flatMap((triple) => {
    const subject = alignName(record.sent, triple.sub)
    const object = alignName(record.sent, triple.obj)
    return subject && object ? [{ relation: triple.rel, subject, object }] : []
  })
}

/**
 * Where a triple's name stands in a sentence: as written, without its bracketed gloss, or (dates) by the year; undefined when nowhere.
 * Example: alignName('Ann ran Foo.', 'Foo_(company)') → {start: 8, end: 11}
 */
export function alignName(sentence: string, name: string): Span | undefined {
  const plain = name.replaceAll('_', ' ').replaceAll('"', '').trim()
  const bare = plain.replace(/\s*\([^)]*\)$/, '')
  const year = /^(\d{4})-\d\d-\d\d$|^00:00:00, \d\d \w+, (\d{4})$|^\d\d \w+ (\d{4})$/.exec(plain)
  for (const form of [plain, bare, year?.[1] ?? year?.[2] ?? year?.[3]]) {
    if (form === undefined || form.length < 2) continue
    const start = wordIndex(sentence, form)
    if (start >= 0) return { start, end: start + form.length }
  }
  return undefined
}

function wordIndex(sentence: string, form: string): number {
  let at = sentence.indexOf(form)
  while (at >= 0) {
    const before = sentence[at - 1] ?? ' '
    const after = sentence[at + form.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at
    at = sentence.indexOf(form, at + 1)
  }
  return -1
}
