/**
 * First scores of the pairs of one sentence: sums of weights, those of the sentence, of one argument and of what stands between summed up
 * only once.
 */
import { BetweenSums } from './between-sums.ts'
import { FeatureSums } from './feature-sums.ts'
import type { ModelSentence } from './model-sentence.ts'
import {
  objectFeatures,
  pairFeatures,
  sentenceFeatures,
  stretchBetween,
  subjectFeatures,
  typeFeatures,
} from './relation-features.ts'
import type { WeightTable } from './weights-file.ts'

/** Scores pairs of one sentence. */
export class PairScorer {
  readonly #scale: number
  readonly #forward: OrderSums
  readonly #backward: OrderSums

  constructor(table: WeightTable, sentence: ModelSentence) {
    this.#scale = table.header.scale
    this.#forward = new OrderSums(table, sentence, true)
    this.#backward = new OrderSums(table, sentence, false)
  }

  /** The scores of a pair of arguments, one a relation (natural logarithm of odds). */
  scores(subject: number, object: number): Float64Array {
    const sums = subject < object ? this.#forward : this.#backward
    const shared = sums.ofSentence()
    const ofSubject = sums.ofSubject(subject)
    const ofObject = sums.ofObject(object)
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

/** The sums of the pairs of one order, in units of the table. Those of the sentence and of one argument are kept. */
class OrderSums {
  readonly #sentence: ModelSentence
  readonly #isForward: boolean
  readonly #features: FeatureSums
  #shared: Int32Array | undefined
  readonly #subjects: (Int32Array | undefined)[] = []
  readonly #objects: (Int32Array | undefined)[] = []
  #between: BetweenSums | undefined
  /** Of the last pair. */
  readonly #own: Int32Array

  constructor(table: WeightTable, sentence: ModelSentence, isForward: boolean) {
    this.#sentence = sentence
    this.#isForward = isForward
    this.#features = new FeatureSums(table, isForward)
    this.#own = new Int32Array(this.#features.columns)
  }

  ofSentence(): Int32Array {
    if (this.#shared === undefined) {
      sentenceFeatures(this.#sentence, this.#features)
      this.#shared = this.#settled()
    }
    return this.#shared
  }

  ofSubject(subject: number): Int32Array {
    let sums = this.#subjects[subject]
    if (sums === undefined) {
      subjectFeatures(this.#sentence, subject, this.#isForward, this.#features)
      this.#subjects[subject] = sums = this.#settled()
    }
    return sums
  }

  ofObject(object: number): Int32Array {
    let sums = this.#objects[object]
    if (sums === undefined) {
      objectFeatures(this.#sentence, object, this.#isForward, this.#features)
      this.#objects[object] = sums = this.#settled()
    }
    return sums
  }

  /** What hangs on both; good until the next pair. */
  ofPair(subject: number, object: number): Int32Array {
    const sums = this.#own.fill(0)
    const between = (this.#between ??= new BetweenSums(this.#sentence, this.#features))
    const { first, end, type } = stretchBetween(this.#sentence, subject, object)
    between.addTo(sums, first, end, type)
    typeFeatures(this.#sentence, subject, object, this.#features)
    pairFeatures(this.#sentence, subject, object, this.#features)
    this.#features.settle(sums, 0)
    return sums
  }

  #settled(): Int32Array {
    const sums = new Int32Array(this.#features.columns)
    this.#features.settle(sums, 0)
    return sums
  }
}
