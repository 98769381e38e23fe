/**
 * A second look at the pairs of a sentence, with everything the first look and the encoder found there: whether another subject fits the
 * object better, whether a mention of the same name or the same pronoun stands in the relation too, what else holds between the two. A few
 * dozen weights a relation.
 * Source: stacked generalisation, Wolpert 1992.
 */
import type { Token } from '../tokens.ts'
import { noChance } from './encoded-scores.ts'
import { ComparedScores, tell, type ScoredArguments, type Told } from './compared-scores.ts'
import type { ModelArgument } from './relation-arguments.ts'

/** Features of a relation of a pair by the first look, and by the encoder, beside the chances of all relations. */
const ofFirstLook = 17
const ofEncoder = 11

/** How many features there are with so many relations. */
export function secondLookWidth(relations: number): number {
  return ofFirstLook + ofEncoder + relations
}

/** The pairs of a sentence with their first scores, and with those of the encoder, in the same order; none of it without one. */
export interface PairScores {
  readonly first: readonly ScoredArguments[]
  readonly encoded: readonly ScoredArguments[]
}

/** The features of pairs. */
export class SecondLook {
  readonly #told: readonly Told[]
  readonly #scores: PairScores
  readonly #first: ComparedScores
  readonly #encoded: ComparedScores | undefined

  constructor(tokens: readonly Token[], found: readonly ModelArgument[], scores: PairScores) {
    this.#told = found.map((argument) => tell(tokens, argument))
    this.#scores = scores
    this.#first = new ComparedScores(this.#told, scores.first)
    this.#encoded = scores.encoded.length === 0 ? undefined : new ComparedScores(this.#told, scores.encoded)
  }

  /** The features of pair `index` for relation `column`, `secondLookWidth` numbers. */
  features(index: number, column: number): Float64Array {
    const chances = this.#first.chancesOf(index)
    const all = new Float64Array(secondLookWidth(chances.length))
    this.#firstLook(all, index, column)
    this.#encoder(all.subarray(ofFirstLook), index, column)
    all.set(chances, ofFirstLook + ofEncoder)
    all[ofFirstLook + ofEncoder + column] = 0
    return all
  }

  #firstLook(all: Float64Array, index: number, column: number): void {
    const { subject, object, scores } = this.#scores.first[index] as ScoredArguments
    const own = this.#first.chancesOf(index)[column] as number
    const rivals = this.#first.rivals(index, column)
    const siblings = this.#first.siblings(index, column)
    const pronoun = this.#told[subject]?.isPronoun === true ? 1 : 0
    all[0] = 1
    all[1] = clipped(scores[column] as number)
    all[2] = own
    all[3] = rivals.top
    all[4] = siblings.top
    all[5] = rivals.topAlike
    all[6] = siblings.topAlike
    all[7] = this.#first.back(index, column)
    all[8] = this.#first.neighbour(index, column)
    all[9] = rivals.likely / 4
    all[10] = siblings.likely / 4
    all[11] = pronoun
    all[12] = pronoun * own
    all[13] = pronoun * rivals.top
    all[14] = Math.max(0, rivals.top - own)
    all[15] = Math.max(0, siblings.top - own)
    all[16] = this.#told[object]?.isPronoun === true ? own : 0
  }

  #encoder(all: Float64Array, index: number, column: number): void {
    const pair = this.#scores.encoded[index]
    if (this.#encoded === undefined || pair === undefined) {
      // Nothing said is no chance, not even odds.
      all[0] = clipped(noChance)
      return
    }
    const chances = this.#encoded.chancesOf(index)
    const own = chances[column] as number
    const rivals = this.#encoded.rivals(index, column)
    const siblings = this.#encoded.siblings(index, column)
    all[0] = clipped(pair.scores[column] as number)
    all[1] = own
    all[2] = rivals.top
    all[3] = siblings.top
    all[4] = rivals.topAlike
    all[5] = this.#encoded.back(index, column)
    all[6] = this.#encoded.neighbour(index, column)
    all[7] = Math.max(0, rivals.top - own)
    all[8] = Math.max(0, siblings.top - own)
    all[9] = this.#told[pair.subject]?.isPronoun === true ? own : 0
    all[10] = greatestBut(chances, column)
  }
}

/** Log-odds between -8 and 8, by fours: more would say no more. */
function clipped(score: number): number {
  return Math.max(-2, Math.min(2, score / 4))
}

function greatestBut(chances: Float64Array, column: number): number {
  let greatest = 0
  for (let at = 0; at < chances.length; at += 1)
    if (at !== column && (chances[at] as number) > greatest) greatest = chances[at] as number
  return greatest
}
