import { describe, expect, it } from 'vitest'
import { argumentKinds, encoderInputs } from '../../../../src/extract/encoder/encoder-inputs.ts'
import { modelSentence } from '../../../../src/extract/model/model-sentence.ts'
import { dependencyLabels } from '../../../../src/extract/parse/parse.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

const inputs = encoderInputs(
  modelSentence(
    analyse('Fjord Group says it bought Solwind in 2019.'),
    [
      { first: 0, end: 2, type: 'organisation' },
      { first: 3, end: 4, type: 'pronoun' },
      { first: 5, end: 6, type: 'organisation' },
      { first: 7, end: 8, type: 'date' },
    ],
    { parser: loadParser() },
  ),
)

describe('inputs of the encoder', () => {
  it('has the words of tokens and pronouns, and of no name or date', () => {
    expect(inputs.words).toEqual(['', 'says', 'it', 'bought', '', 'in', '', '.'])
  })
  it('tells what arguments are, and where they stand', () => {
    expect(Array.from(inputs.kinds, (kind) => argumentKinds[kind - 1] ?? '')).toEqual([
      'organisation',
      '',
      'thing',
      '',
      'organisation',
      '',
      'date',
      '',
    ])
    expect([...inputs.arguments]).toEqual([0, 2, 4, 6])
  })
  it('has the parse by units', () => {
    expect([...inputs.heads].slice(0, 5)).toEqual([1, 1, 3, 1, 3])
    expect(Array.from(inputs.labels, (label) => dependencyLabels[label]).slice(0, 5)).toEqual([
      'nsubj',
      'root',
      'nsubj',
      'ccomp',
      'dobj',
    ])
  })
})
