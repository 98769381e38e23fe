import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { corpusFolder, type GoldPassage } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { scoreByDocument, totalByRelation, type PredictedPassage } from '../../src/evaluate/score-relations.ts'
import { seededRandom } from '../../src/evaluate/seeded-random.ts'

const folder = corpusFolder('knowledgenet')
const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
})()
const isAscii = (text: string): boolean => !/[\ud800-\udfff]/.test(text)

/** Gold with facts dropped, moved, doubled and given the wrong relation: every branch of the rule is reached. */
function disturbed(passage: GoldPassage, random: () => number): PredictedPassage {
  const predictions = passage.facts.flatMap((fact) => {
    const chance = random()
    if (chance < 0.2) return []
    if (chance < 0.4) return [{ ...fact, object: { start: fact.object.start + 1, end: fact.object.end + 2 } }]
    if (chance < 0.5) return [fact, { ...fact, subject: fact.object, object: fact.subject }]
    if (chance < 0.6) return [{ ...fact, relation: 'SPOUSE' }]
    return [fact, fact]
  })
  return { gold: passage, predictions }
}

const absent = folder === undefined ? ' (skipped: no corpus)' : hasPython ? '' : ' (skipped: no python3)'

describe.skipIf(absent !== '')(`the scorer beside score.py${absent}`, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'graphwright-score-'))
  afterAll(() => {
    rmSync(scratch, { recursive: true })
  })

  it.each([
    ['all', true],
    ['named', false],
  ])('counts as it does, overlap and strict, %s arguments', (_name, withPronouns) => {
    if (folder === undefined) return
    const random = seededRandom(7)
    const passages = readKnowledgeNet(folder, 2).filter(({ text }) => isAscii(text))
    const predicted = passages.map((passage) => disturbed(passage, random))
    const lines = predicted.flatMap(({ gold, predictions }) =>
      predictions.map(({ relation, subject, object }) =>
        JSON.stringify({
          docId: gold.documentId,
          start: gold.start,
          prop: relation,
          s: [subject.start, subject.end],
          o: [object.start, object.end],
        }),
      ),
    )
    const predictedPath = join(scratch, 'predicted.jsonl')
    writeFileSync(predictedPath, lines.join('\n'))
    const goldPath = join(scratch, 'gold.jsonl')
    writeFileSync(goldPath, goldLines(passages))
    const printed = execFileSync(
      'python3',
      [join(folder, 'score.py'), goldPath, predictedPath, ...(withPronouns ? [] : ['--named'])],
      { encoding: 'utf8' },
    )
    const theirs = [...printed.matchAll(/^([A-Z_]+) +tp *(\d+) fp *(\d+) fn *(\d+)/gm)].filter(
      ([, name]) => name !== 'MICRO',
    )
    const ours = (['overlap', 'strict'] as const).flatMap((mode) =>
      [...totalByRelation(scoreByDocument(predicted, { mode, withPronouns }))].map(([relation, counts]) => [
        relation,
        counts.truePositive,
        counts.falsePositive,
        counts.falseNegative,
      ]),
    )
    expect(theirs.length).toBeGreaterThan(20)
    expect(ours).toEqual(theirs.map(([, name, ...counts]) => [name, ...counts.map(Number)]))
  })
})

function goldLines(passages: readonly GoldPassage[]): string {
  const line = ({ documentId, start, text, relations, facts }: GoldPassage): string =>
    JSON.stringify({
      docId: documentId,
      passages: [
        {
          start,
          text,
          props: relations,
          facts: facts.map(({ relation, subject, object }) => ({
            prop: relation,
            s: [subject.start, subject.end],
            o: [object.start, object.end],
            st: text.slice(subject.start, subject.end),
            ot: text.slice(object.start, object.end),
          })),
        },
      ],
    })
  return passages.map(line).join('\n')
}
