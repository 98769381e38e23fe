import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../../src/evaluate/corpora.ts'
import { predict } from '../../src/evaluate/evaluate-relations.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { scoreNames } from '../../src/evaluate/names.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import { relationMap } from '../../src/evaluate/relation-map.ts'
import { relationSystem } from '../../src/evaluate/run-evaluation.ts'
import { measures, scoreByDocument, sumCounts } from '../../src/evaluate/score-relations.ts'
import { loadNameTagger } from '../../src/extract/tagger/name-tagger.ts'

const isLong = process.env['LONG'] !== undefined
const knowledgenet = corpusFolder('knowledgenet')
const redocred = corpusFolder('redocred')
const why = (folder: typeof knowledgenet): string =>
  !isLong ? ' (skipped: LONG is not set)' : folder.ok ? '' : ` (skipped: ${folder.reason})`

describe.skipIf(why(knowledgenet) !== '')(`KnowledgeNet fold 3${why(knowledgenet)}`, () => {
  it('keeps the floor of the trained model alone', { timeout: 300_000 }, async () => {
    if (!knowledgenet.ok) return
    const passages = readKnowledgeNet(knowledgenet.path, 3)
    const judged = predict(passages, await relationSystem('model'), relationMap('knowledgenet'))
    const documents = scoreByDocument(judged, { mode: 'overlap', withPronouns: true })
    const { precision, f1 } = measures(sumCounts([...documents.values()].flatMap((counts) => [...counts.values()])))
    expect(precision).toBeGreaterThanOrEqual(0.79)
    expect(f1).toBeGreaterThanOrEqual(0.71)
  })
})

describe.skipIf(why(redocred) !== '')(`Re-DocRED, held-out documents${why(redocred)}`, () => {
  it('keeps the floor of typed names', { timeout: 300_000 }, () => {
    if (!redocred.ok) return
    const heldOut = readRedocred(redocred.path).filter((_, index) => index % 5 === 0)
    const { f1 } = measures(scoreNames(heldOut, loadNameTagger()).get('all') ?? sumCounts([]))
    expect(f1).toBeGreaterThanOrEqual(0.76)
  })
})
