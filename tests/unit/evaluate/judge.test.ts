import { beforeAll, describe, expect, it } from 'vitest'
import { scoreCoreference } from '../../../src/evaluate/coreference.ts'
import { judgedExtractor } from '../../../src/evaluate/judged-extractor.ts'
import type { RedocredDocument } from '../../../src/evaluate/redocred.ts'
import type { Ontology } from '../../../src/model/ontology.ts'
import { loadOntology } from '../../../src/ontology/load-ontology.ts'
import { extractText } from '../../helpers/extract-text.ts'

let ontology: Ontology
beforeAll(async () => {
  ontology = await loadOntology('core')
})

const text = 'Halden Trading Corp (HTC) grew. HTC hired people. Wexley Corp watched.'
const named = (start: number, end: number) => ({ start, end, sentence: 0, type: 'ORG' as const })
const document: RedocredDocument = {
  title: 'a',
  text,
  sentences: [{ start: 0, end: text.length }],
  clusters: [[named(0, 19), named(21, 24), named(32, 35)], [named(50, 61)]],
  relations: [],
}

describe('scoreCoreference', () => {
  it('counts pairs of one entity, those of other forms apart', () => {
    const counts = scoreCoreference(document, { extractor: judgedExtractor(ontology, 'model'), ontology })
    expect(counts.get('all pairs')).toEqual({ truePositive: 3, falsePositive: 0, falseNegative: 0 })
    expect(counts.get('other forms')).toEqual({ truePositive: 2, falsePositive: 0, falseNegative: 0 })
  })
  it('counts a pair that is not in the gold as wrong', () => {
    const apart = { ...document, clusters: document.clusters.flat().map((mention) => [mention]) }
    const counts = scoreCoreference(apart, { extractor: judgedExtractor(ontology, 'model'), ontology })
    expect(counts.get('all pairs')).toEqual({ truePositive: 0, falsePositive: 3, falseNegative: 0 })
  })
})

describe('judgedExtractor', () => {
  const rules = (without: 'model' | 'patterns') =>
    extractText(judgedExtractor(ontology, without), 'Clara Weiss was born on 3 May 1951 in Oslo.').assertions.map(
      ({ extractor }) => extractor.rule.split(':')[0],
    )
  it('finds without patterns what the model finds', () => {
    expect(new Set(rules('patterns'))).toEqual(new Set(['model']))
  })
  it('finds without the model what patterns find', () => {
    expect(rules('model')).toContain('pattern')
    expect(rules('model')).not.toContain('model')
  })
})
