/**
 * Scores status, polarity and modality on the labelled sentences of data/gold/status.
 * Usage: npx tsx scripts/eval-status.ts dev|unread
 * A line is found when an assertion has its relation type and both its arguments (by surface form or by the name referred to). A relation
 * that is not found is an error of recall; a wrong status one of precision and of recall. Lines without a relation count what is found in them.
 */
import { readFileSync } from 'node:fs'
import { LineExtractor } from '../src/pipeline/extract-lines.ts'
import type { AssertionLine, LiteralLine, ArgumentLine } from '../src/extract/lines.ts'

interface GoldLine {
  readonly id: string
  readonly text: string
  readonly publishedAt?: string
  readonly relationType: string | null
  readonly subject?: string
  readonly object?: string
  readonly status?: string
  readonly polarity?: string
  readonly modality?: string
}

const symmetric = new Set(['partner-of', 'merged-with', 'competes-with', 'married-to'])

function namesOf(end: ArgumentLine | LiteralLine): readonly string[] {
  if ('literal' in end) return [end.literal.text, end.literal.value]
  return (end.refersTo === undefined ? [end.text] : [end.text, end.refersTo.text]).map(withoutArticle)
}

/** Whether "the" belongs to a name is not what is scored. */
function withoutArticle(name: string): string {
  return name.replace(/^the /iu, '')
}

function matches(line: AssertionLine, gold: GoldLine): boolean {
  const [subject, object] = [withoutArticle(gold.subject ?? ''), withoutArticle(gold.object ?? '')]
  const isForward = namesOf(line.subject).includes(subject) && namesOf(line.object).includes(object)
  const isBackward = namesOf(line.subject).includes(object) && namesOf(line.object).includes(subject)
  return line.relationType === gold.relationType && (isForward || (symmetric.has(line.relationType) && isBackward))
}

const [set = 'dev'] = process.argv.slice(2)
const path = new URL(`../data/gold/status/${set}.jsonl`, import.meta.url)
const golds = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldLine)
const extractor = await LineExtractor.load('cloud-partnerships', { withMentions: false })

const tally = { lines: 0, found: 0, status: 0, polarity: 0, modality: 0, all: 0, nulls: 0, falseFinds: 0 }
for (const gold of golds) {
  const { id, text, publishedAt } = gold
  const records = extractor.extract(JSON.stringify({ id, text, publishedAt }), 1, { report: () => undefined })
  const lines = records.filter((record): record is AssertionLine => 'relationType' in record && !('aside' in record))
  if (gold.relationType === null) {
    tally.nulls += 1
    if (lines.length > 0) tally.falseFinds += 1
    continue
  }
  tally.lines += 1
  const found = lines.find((line) => matches(line, gold))
  if (found === undefined) continue
  tally.found += 1
  const right = {
    status: found.status === gold.status,
    polarity: found.polarity === (gold.polarity ?? 'affirmed'),
    modality: found.modality === (gold.modality ?? 'asserted'),
  }
  for (const key of ['status', 'polarity', 'modality'] as const) if (right[key]) tally[key] += 1
  if (right.status && right.polarity && right.modality) tally.all += 1
}

const f1 = (correct: number): string => {
  const [precision, recall] = [correct / tally.found, correct / tally.lines]
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`
}
console.log(
  `${set}: ${tally.lines} lines with a relation, ${tally.found} found; ${tally.nulls} without, facts found in ${tally.falseFinds}`,
)
console.log(`status          ${f1(tally.status)}`)
console.log(`with polarity and modality ${f1(tally.all)}`)
console.log(`of the found: polarity ${tally.polarity}, modality ${tally.modality}`)
