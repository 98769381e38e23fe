/**
 * Status, polarity and modality on the labelled sentences of `data/gold/status`. A line is found when an assertion for the graph has its
 * relation type and both its arguments, by surface form or by the name referred to. A relation that is not found is an error of recall; a
 * wrong status one of precision and of recall.
 */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { KgError } from '../errors/kg-error.ts'
import type { ArgumentLine, AssertionLine, LiteralLine } from '../extract/lines.ts'
import { symmetricRelations } from '../extract/model/first-look.ts'
import { LineExtractor } from '../pipeline/extract-lines.ts'
import type { EvaluationReport } from './report.ts'
import { reportRow } from './report.ts'
import type { Counts } from './score-relations.ts'

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  publishedAt: z.string().optional(),
  relationType: z.string().nullable(),
  subject: z.string().default(''),
  object: z.string().default(''),
  status: z.string().optional(),
  polarity: z.string().default('affirmed'),
  modality: z.string().default('asserted'),
})
/** A labelled sentence. */
export type GoldLine = z.infer<typeof lineSchema>

/** The report on one set, `dev` or `unread`. Throws: CORPUS_NOT_FOUND. */
export async function evaluateStatus(set: string): Promise<EvaluationReport> {
  const golds = readStatusSet(set)
  const extractor = await LineExtractor.load('cloud-partnerships', { withMentions: false })
  const judged = golds.map((gold) => ({ gold, lines: factsOf(extractor, gold) }))
  const stated = judged
    .filter(({ gold }) => gold.relationType !== null)
    .map(({ gold, lines }) => ({ gold, found: lines.find((line) => isOfLine(line, gold)) }))
  const empty = judged.filter(({ gold }) => gold.relationType === null)
  const row = (name: string, isRight: (line: AssertionLine, gold: GoldLine) => boolean) =>
    reportRow(
      name,
      stated.map(({ gold, found }) => countsOf(found !== undefined, found !== undefined && isRight(found, gold))),
    )
  const hasStatus = (line: AssertionLine, gold: GoldLine): boolean => line.status === gold.status
  return {
    title: `Status on the labelled sentences, ${set}`,
    rows: [],
    totals: [
      row('relation found', () => true),
      row('status', hasStatus),
      row(
        'status, polarity, modality',
        (line, gold) => hasStatus(line, gold) && line.polarity === gold.polarity && line.modality === gold.modality,
      ),
    ],
    notes: [
      `${stated.length} lines state a relation; facts were found in ${empty.filter(({ lines }) => lines.length > 0).length} of the ${empty.length} that state none.`,
    ],
  }
}

/** The lines of a set. Throws: CORPUS_NOT_FOUND. */
export function readStatusSet(set: string): GoldLine[] {
  const path = new URL(`../../data/gold/status/${set}.jsonl`, import.meta.url)
  if (!existsSync(path)) {
    throw new KgError('CORPUS_NOT_FOUND', `There is no set of labelled sentences named ${set}`, {
      hint: 'The sets lie in data/gold/status of the repository; they are not part of the package.',
      context: { set },
    })
  }
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => lineSchema.parse(JSON.parse(line)))
}

/** What the graph would take of a line's text. */
function factsOf(extractor: LineExtractor, { id, text, publishedAt }: GoldLine): AssertionLine[] {
  const records = extractor.extract(JSON.stringify({ id, text, publishedAt }), 1, { report: () => undefined })
  return records.filter((record): record is AssertionLine => 'relationType' in record && record.aside === undefined)
}

/** True when relation and arguments of a proposal are those of a labelled line. */
export function isOfLine(line: AssertionLine, { relationType, subject, object }: GoldLine): boolean {
  const isForward = names(line.subject, subject) && names(line.object, object)
  const isBackward = names(line.subject, object) && names(line.object, subject)
  return line.relationType === relationType && (isForward || (symmetricRelations.has(line.relationType) && isBackward))
}

/** True when an argument, or the name it refers to, is the labelled one; whether the article belongs to a name is not judged. */
function names(end: ArgumentLine | LiteralLine, wanted: string): boolean {
  const surfaces =
    'literal' in end
      ? [end.literal.text, end.literal.value]
      : [end.text, ...(end.refersTo === undefined ? [] : [end.refersTo.text])]
  return surfaces.some((surface) => withoutArticle(surface) === withoutArticle(wanted))
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/iu, '')
}

function countsOf(isFound: boolean, isRight: boolean): Counts {
  return {
    truePositive: Number(isRight),
    falsePositive: Number(isFound && !isRight),
    falseNegative: Number(!isRight),
  }
}
