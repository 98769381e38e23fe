import { describe, expect, it } from 'vitest'
import type { FeatureTaker } from '../../../../src/extract/model/feature-taker.ts'
import type { ModelArgument } from '../../../../src/extract/model/relation-arguments.ts'
import { itemOf } from '../../../../src/extract/model/relation-units.ts'
import { ToldFeatures } from '../../../../src/extract/model/told-features.ts'
import { fineTags } from '../../../../src/extract/parse/fine-tags.ts'
import { labelIndex, type DependencyLabel } from '../../../../src/extract/parse/parse.ts'
import { argumentPathFeatures, pairPathFeatures, pathSentence } from '../../../../src/extract/parse/path-features.ts'
import { objectPathTemplates, subjectPathTemplates } from '../../../../src/extract/parse/path-templates.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

// 0 Jane 1 Doe 2 , 3 the 4 founder 5 of 6 Acme 7 , 8 settled 9 in 10 Oslo
const arcs: readonly (readonly [number, DependencyLabel])[] = [
  [1, 'compound'],
  [8, 'nsubj'],
  [1, 'punct'],
  [4, 'det'],
  [1, 'appos'],
  [4, 'prep'],
  [5, 'pobj'],
  [1, 'punct'],
  [-1, 'root'],
  [8, 'prep'],
  [9, 'pobj'],
]
const parse = {
  heads: Int16Array.from(arcs, ([head]) => head),
  labels: Uint8Array.from(arcs, ([, label]) => labelIndex(label)),
  tags: Uint8Array.from(arcs, ([, label]) => fineTags.indexOf(label === 'root' ? 'VBD' : 'NN')),
}
const found: readonly ModelArgument[] = [
  { first: 0, end: 2, type: 'person' },
  { first: 6, end: 7, type: 'organisation' },
  { first: 10, end: 11, type: 'place' },
]
const sentence = pathSentence(analyse('Jane Doe, the founder of Acme, settled in Oslo'), found, parse)

const collect = (make: (add: FeatureTaker) => void): string[] => {
  const told: string[] = []
  make(
    new ToldFeatures(true, (template, _hash, parts) =>
      told.push(`${template}: ${parts.map(({ text }) => text).join(' ')}`),
    ),
  )
  return told
}
const pair = (subject: number, object: number): string[] =>
  collect((add) => pairPathFeatures(sentence, subject, object, [itemOf('A'), itemOf('B')], add))

describe('path features', () => {
  it('tell the way between two arguments, with prepositions and the words on it', () => {
    const told = pair(0, 1)
    expect(told).toContain('way labels: _appos _prep _pobj')
    expect(told).toContain('way: _appos _prep:of _pobj')
    expect(told).toContain('way words: founder')
    expect(told).toContain('way top: <person>')
  })
  it('know the direction', () => {
    expect(pair(1, 0)).toContain('way: ^pobj ^prep:of ^appos')
    expect(pair(0, 2)).toContain('way: ^nsubj _prep:in _pobj')
    expect(pair(0, 2)).toContain('way top steps: settle ^nsubj _prep:in _pobj')
  })
  it('leave steps to another of the kind out of the thinned way', () => {
    expect(pair(1, 2)).toContain('way: ^pobj ^prep:of ^appos ^nsubj _prep:in _pobj')
    expect(pair(1, 2)).toContain('way thinned: settle ^pobj ^prep:of ^nsubj _prep:in _pobj')
  })
  it('tell how an argument hangs, and what hangs on it', () => {
    const subject = collect((add) => argumentPathFeatures(sentence, 0, subjectPathTemplates, add))
    expect(subject).toContain('subject label governor: ^nsubj settle')
    expect(subject).toContain('subject dependent: _appos founder')
    const object = collect((add) => argumentPathFeatures(sentence, 2, objectPathTemplates, add))
    expect(object).toContain('object way to verb: settle ^pobj ^prep:in')
  })
})
