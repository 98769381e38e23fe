/**
 * Draws predictions of declared relations that nobody has judged, as many of each relation as there are, for a reader to judge.
 * Usage: npx tsx scripts/draw-judgements.ts [number=200] — prints lines for data/gold/declared/judgements.jsonl that lack their `verdict`,
 * each under its sentence. The draw is by hash, so that the same predictions give the same draw.
 */
import { sha256Hex } from '../src/basics/hash.ts'
import { compareStrings } from '../src/basics/order.ts'
import { requireCorpus } from '../src/evaluate/corpora.ts'
import { declarations } from '../src/evaluate/declared-relations.ts'
import { predictDeclared } from '../src/evaluate/declared.ts'
import { judgeables, judgementKey, readJudgements } from '../src/evaluate/judgements.ts'

const folder = requireCorpus('text2kgbench')
const wanted = Number(process.argv[2] ?? 200)
const passages = []
for (const declaration of declarations) {
  passages.push(...(await predictDeclared(declaration, { folder, split: 'test', part: 'all' })))
}
const texts = new Map(passages.map(({ gold }) => [gold.documentId, gold.text]))
const judged = new Set(readJudgements().map(judgementKey))
const inOrder = judgeables(passages)
  .filter((prediction) => !judged.has(judgementKey(prediction)))
  .map((prediction) => ({ prediction, hash: sha256Hex(judgementKey(prediction)) }))
  .sort((a, b) => compareStrings(a.hash, b.hash))

// The first of every relation, then the second of every relation, and so on: a relation with few predictions gives all it has.
const drawnOf = new Map<string, number>()
const byTurn = inOrder
  .map(({ prediction, hash }) => {
    const turn = drawnOf.get(prediction.relation) ?? 0
    drawnOf.set(prediction.relation, turn + 1)
    return { prediction, turn, hash }
  })
  .sort((a, b) => a.turn - b.turn || compareStrings(a.hash, b.hash))
  .slice(0, wanted)
  .sort((a, b) => compareStrings(a.prediction.relation, b.prediction.relation))

for (const { prediction } of byTurn) {
  const text = texts.get(prediction.sentence) ?? ''
  const [subject, object] = [text.slice(...prediction.subject), text.slice(...prediction.object)]
  console.log(`${text}\n  ${prediction.relation}: ${subject} → ${object}\n${JSON.stringify(prediction)}`)
}
