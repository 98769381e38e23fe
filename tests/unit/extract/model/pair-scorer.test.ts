import { expect, it } from 'vitest'
import { PairScorer } from '../../../../src/extract/model/pair-scorer.ts'
import { allFeatures } from '../../../../src/extract/model/relation-features.ts'
import { modelSentence } from '../../../../src/extract/model/model-sentence.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { RowIndex } from '../../../../src/extract/model/row-index.ts'
import { addRow, type WeightTable } from '../../../../src/extract/model/weights-file.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

/** A table in which every hash has a weight of its own, so that a feature left out or counted twice shows. */
function denseTable(): WeightTable {
  const size = 2 ** 10
  return {
    header: {
      format: 'graphwright-weights/2',
      version: 'test',
      hashBits: 10,
      columns: 1,
      rows: size,
      scale: 1,
      figures: {},
      names: ['a'],
    },
    rows: new RowIndex(
      Array.from({ length: size }, (_, row) => row),
      10,
    ),
    starts: Int32Array.from({ length: size + 1 }, (_, row) => row),
    weights: Int16Array.from({ length: size }, (_, row) => ((row % 251) - 125) * 64),
  }
}

const short = {
  text: 'Clara Weiss, who was born in Oslo, runs Wexley Corp with her brother.',
  found: [
    { first: 0, end: 2, type: 'person' as const },
    { first: 3, end: 4, type: 'pronoun' as const },
    { first: 7, end: 8, type: 'place' as const },
    { first: 10, end: 12, type: 'organisation' as const },
  ],
}
/** Of the twenty-two words between the first two only the first and last eight are read. */
const long = {
  text:
    'Wexley said on the day before the long and bitter strike at its old mill by the wide river came to a sudden end that ' +
    'Clara, Oslo and Halden matter.',
  found: [
    { first: 0, end: 1, type: 'organisation' as const },
    { first: 24, end: 25, type: 'person' as const },
    { first: 26, end: 27, type: 'place' as const },
    { first: 28, end: 29, type: 'place' as const },
  ],
}

it.each([short, long])('gives every pair the sum of all its features, whatever was scored before: $text', (given) => {
  const table = denseTable()
  const sentence = modelSentence(analyse(given.text), given.found, { parser: loadParser() })
  const scorer = new PairScorer(table, sentence)
  for (const [subject, object] of [
    [0, 1],
    [1, 0],
    [0, 3],
    [3, 0],
    [1, 2],
    [0, 2],
  ] as const) {
    const sum = new Int32Array(1)
    allFeatures(sentence, subject, object, (_template, hash) => {
      addRow(table, hash >>> 22, sum, 0)
    })
    expect([...scorer.scores(subject, object)]).toEqual([...sum])
  }
})
