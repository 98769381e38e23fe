/** First scores of the pairs of one sentence: sums of weights, those of one argument or of the sentence summed up only once. */
import {
  objectFeatures,
  pairFeatures,
  sentenceFeatures,
  subjectFeatures,
  type FeatureSink,
} from './relation-features.ts'
import type { ModelSentence } from './model-sentence.ts'
import { addRow, type WeightTable } from './weights-file.ts'

/** Scores pairs of one sentence. */
export class PairScorer {
  readonly #table: WeightTable
  readonly #sentence: ModelSentence
  /** Sums by what they are of: the sentence, a subject, an object; each for both orders. In units of the table. */
  readonly #sums = new Map<number, Float64Array>()

  constructor(table: WeightTable, sentence: ModelSentence) {
    this.#table = table
    this.#sentence = sentence
  }

  /** The scores of a pair of arguments, one a relation (natural logarithm of odds). */
  scores(subject: number, object: number): Float64Array {
    const isForward = subject < object
    const order = isForward ? 1 : 0
    const sentence = this.#sentence
    const shared = this.#sumOf(order, (sink) => {
      sentenceFeatures(sentence, isForward, sink)
    })
    const ofSubject = this.#sumOf(2 + 4 * subject + order, (sink) => {
      subjectFeatures(sentence, subject, isForward, sink)
    })
    const ofObject = this.#sumOf(4 + 4 * object + order, (sink) => {
      objectFeatures(sentence, object, isForward, sink)
    })
    const own = this.#sum((sink) => {
      pairFeatures(sentence, subject, object, sink)
    })
    const { scale } = this.#table.header
    for (let column = 0; column < own.length; column += 1) {
      const units =
        (own[column] as number) +
        (shared[column] as number) +
        (ofSubject[column] as number) +
        (ofObject[column] as number)
      own[column] = units * scale
    }
    return own
  }

  #sumOf(key: number, give: (sink: FeatureSink) => void): Float64Array {
    const known = this.#sums.get(key)
    if (known !== undefined) return known
    const sum = this.#sum(give)
    this.#sums.set(key, sum)
    return sum
  }

  #sum(give: (sink: FeatureSink) => void): Float64Array {
    const { columns, hashBits } = this.#table.header
    const sum = new Float64Array(columns)
    give((_template, hash) => {
      addRow(this.#table, hash >>> (32 - hashBits), sum, 0)
    })
    return sum
  }
}
