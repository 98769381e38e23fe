/**
 * First scores of the pairs of one sentence: sums of weights, those of the sentence, of one argument and of what stands between summed up
 * only once.
 */
import { BetweenSums } from './between-sums.ts'
import { FeatureSums } from './feature-sums.ts'
import type { ModelSentence } from './model-sentence.ts'
import { objectFeatures, pairFeatures, sentenceFeatures, subjectFeatures } from './relation-features.ts'
import type { AddFeature } from '../parse/path-features.ts'
import type { WeightTable } from './weights-file.ts'

/** Scores pairs of one sentence. */
export class PairScorer {
  readonly #sentence: ModelSentence
  readonly #scale: number
  readonly #forward: OrderSums
  readonly #backward: OrderSums

  constructor(table: WeightTable, sentence: ModelSentence) {
    this.#sentence = sentence
    this.#scale = table.header.scale
    this.#forward = new OrderSums(table, sentence, true)
    this.#backward = new OrderSums(table, sentence, false)
  }

  /** The scores of a pair of arguments, one a relation (natural logarithm of odds). */
  scores(subject: number, object: number): Float64Array {
    const isForward = subject < object
    const sentence = this.#sentence
    const sums = isForward ? this.#forward : this.#backward
    const shared = sums.kept(0, (add) => {
      sentenceFeatures(sentence, add)
    })
    const ofSubject = sums.kept(1 + 2 * subject, (add) => {
      subjectFeatures(sentence, subject, isForward, add)
    })
    const ofObject = sums.kept(2 + 2 * object, (add) => {
      objectFeatures(sentence, object, isForward, add)
    })
    const own = sums.ofPair(subject, object)
    const scores = new Float64Array(own.length)
    for (let column = 0; column < own.length; column += 1) {
      const units =
        (own[column] as number) +
        (shared[column] as number) +
        (ofSubject[column] as number) +
        (ofObject[column] as number)
      scores[column] = units * this.#scale
    }
    return scores
  }
}

/** The sums of the pairs of one order, in units of the table. */
class OrderSums {
  readonly #sentence: ModelSentence
  readonly #features: FeatureSums
  /** By what they are of: the sentence, a subject, an object. */
  readonly #kept = new Map<number, Int32Array>()
  #between: BetweenSums | undefined

  constructor(table: WeightTable, sentence: ModelSentence, isForward: boolean) {
    this.#sentence = sentence
    this.#features = new FeatureSums(table, isForward)
  }

  /** The sum of the features that `give` gives, summed when first asked for under `key`. */
  kept(key: number, give: (add: AddFeature) => void): Int32Array {
    let sums = this.#kept.get(key)
    if (sums === undefined) {
      sums = new Int32Array(this.#features.columns)
      give(this.#features.into(sums, 0))
      this.#kept.set(key, sums)
    }
    return sums
  }

  ofPair(subject: number, object: number): Int32Array {
    const between = (this.#between ??= new BetweenSums(this.#sentence, this.#features))
    const sums = new Int32Array(this.#features.columns)
    pairFeatures(this.#sentence, subject, object, this.#features.into(sums, 0), (first, end, type) => {
      between.addTo(sums, first, end, type)
      this.#features.into(sums, 0)
    })
    return sums
  }
}
