/**
 * Predictions judged by hand, where a corpus's triples do not say what is wrong: kept in `data/gold/declared/judgements.jsonl` by the id of
 * the sentence, relation and spans, without any text.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { compareStrings } from '../basics/order.ts'
import type { JudgedPassage } from './evaluate-relations.ts'

const spanSchema = z.tuple([z.int(), z.int()])
const judgementSchema = z.object({
  sentence: z.string(),
  relation: z.string(),
  /** Start and end, UTF-16 offsets into the sentence. */
  subject: spanSchema,
  object: spanSchema,
  /** Whether the sentence states the relation of the two in this direction; `part`: it does, of a name that an argument is only a part of. */
  verdict: z.enum(['right', 'part', 'wrong']),
})

/** A prediction with what a reader of its sentence says of it. */
export type Judgement = z.infer<typeof judgementSchema>

/** A prediction without its verdict. */
export type Judgeable = Omit<Judgement, 'verdict'>

/** How the predictions of one relation were judged. */
export interface JudgementRow {
  readonly name: string
  readonly predictions: number
  readonly judged: number
  readonly right: number
  /** Right but for an argument that is only a part of its name; not among `right`. */
  readonly part: number
}

/** The judgements that are kept. */
export function readJudgements(): Judgement[] {
  const path = new URL('../../data/gold/declared/judgements.jsonl', import.meta.url)
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => judgementSchema.parse(JSON.parse(line)))
}

/** All that was predicted of the relations asked for, each once, in the order of the passages. */
export function judgeables(passages: readonly JudgedPassage[]): Judgeable[] {
  const all = passages.flatMap(({ gold, predictions }) =>
    predictions
      .filter(({ relation }) => gold.relations.includes(relation))
      .map(({ relation, subject, object }): Judgeable => ({
        sentence: gold.documentId,
        relation,
        subject: [subject.start, subject.end],
        object: [object.start, object.end],
      })),
  )
  return [...new Map(all.map((prediction) => [judgementKey(prediction), prediction])).values()]
}

/** What tells predictions apart. */
export function judgementKey({ sentence, relation, subject, object }: Judgeable): string {
  return [sentence, relation, ...subject, ...object].join(' ')
}

/** A row per relation that is predicted, sorted. A judgement counts for a prediction of the same spans only. */
export function judgementRows(predictions: readonly Judgeable[], judgements: readonly Judgement[]): JudgementRow[] {
  const verdicts = new Map(judgements.map((judgement) => [judgementKey(judgement), judgement.verdict]))
  const rows = new Map<string, JudgementRow>()
  for (const prediction of predictions) {
    const name = prediction.relation
    const row = rows.get(name) ?? { name, predictions: 0, judged: 0, right: 0, part: 0 }
    const verdict = verdicts.get(judgementKey(prediction))
    rows.set(name, {
      name,
      predictions: row.predictions + 1,
      judged: row.judged + Number(verdict !== undefined),
      right: row.right + Number(verdict === 'right'),
      part: row.part + Number(verdict === 'part'),
    })
  }
  return [...rows.values()].sort((a, b) => compareStrings(a.name, b.name))
}

/** All rows as one. */
export function allJudgements(rows: readonly JudgementRow[]): JudgementRow {
  const sum = (of: (row: JudgementRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return {
    name: 'all',
    predictions: sum(({ predictions }) => predictions),
    judged: sum(({ judged }) => judged),
    right: sum(({ right }) => right),
    part: sum(({ part }) => part),
  }
}

/** Precision of what is judged, 0..1, by the overlap of names and by whole names; 0 when nothing is judged. */
export function judgedPrecision({ judged, right, part }: JudgementRow): { overlap: number; strict: number } {
  return { overlap: (right + part) / Math.max(1, judged), strict: right / Math.max(1, judged) }
}

/**
 * Precision of all predictions, 0..1, when each relation's judged ones stand for its others; a relation without judgements is left out.
 * 0 when nothing is judged.
 */
export function weightedPrecision(rows: readonly JudgementRow[]): { overlap: number; strict: number } {
  const known = rows.filter(({ judged }) => judged > 0)
  const { predictions } = allJudgements(known)
  const share = (of: 'overlap' | 'strict'): number =>
    known.reduce((sum, row) => sum + judgedPrecision(row)[of] * row.predictions, 0) / Math.max(1, predictions)
  return { overlap: share('overlap'), strict: share('strict') }
}
