/**
 * What is told to the scorer in figures: of each unit, how alike its word is to the words of a relation; of each pair, how alike it is to what
 * the relation's examples show. Training makes them by the same code (`scripts/train/zero-shot-examples.ts`).
 */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import type { Encoder, HeldSentence } from '../encoder/encoder.ts'
import type { UnitPair } from '../encoder/pair-layers.ts'
import type { Parser } from '../parse/parser.ts'
import { relationWords, shownExamples, wordLists, type RelationWords } from './asked-relation.ts'

/** Likenesses of a unit: to each list of words, and the greatest to the words of another relation. */
export const likenessFigures = wordLists.length + 1
/** Figures of a pair: its likeness to what examples show, the same the other way round, the log-odds of any relation, symmetry. */
export const pairFigures = 4

/** Most likenesses that are remembered, of words met lately: 8 MB. */
const remembered = 2_000_000

/** Log-odds of any relation beyond these are taken for these. */
const [leastOdds, greatestOdds] = [-8, 6]

/** A relation as it is compared. */
export interface ComparedRelation {
  readonly relation: RelationType
  readonly words: RelationWords
  /** What the pairs of its examples are known by, each of length one; none for one that is not asked. */
  readonly shown: readonly Float32Array[]
}

/** What figures are reckoned with. */
export interface FigureReaders {
  readonly encoder: Encoder
  readonly parser: Parser
  /** The relations that sentences are asked for: of others only the words count, as of rivals. */
  readonly isAsked: (relation: RelationType) => boolean
}

/** Reckons figures by one encoder. What is of a relation alone is reckoned once. */
export class RelationFigures {
  readonly #encoder: Encoder
  readonly #relations: readonly ComparedRelation[]
  readonly #lately = new Map<string, Float32Array>()

  constructor(ontology: Ontology, { encoder, parser, isAsked }: FigureReaders) {
    this.#encoder = encoder
    this.#relations = [...ontology.relationTypes.values()].map((relation) => {
      const examples = isAsked(relation) ? shownExamples(relation, ontology, parser) : []
      const shown = examples.map(({ inputs, ...pair }) => unitLength(encoder.hold(inputs).pair(pair).known))
      return { relation, words: relationWords(relation), shown }
    })
  }

  /** The relations of the ontology, in its order. */
  get relations(): readonly ComparedRelation[] {
    return this.#relations
  }

  /**
   * `likenessFigures` of a lower-case word for each relation, one after the other; zeros for ''. Cost: the relations' words, little for a word
   * that was met lately.
   */
  likenesses(word: string): Float32Array {
    let figures = this.#lately.get(word)
    if (figures === undefined) {
      figures = word === '' ? new Float32Array(this.#relations.length * likenessFigures) : this.#compare(word)
      if (this.#lately.size * figures.length >= remembered) this.#lately.clear()
      this.#lately.set(word, figures)
    }
    return figures
  }

  #compare(word: string): Float32Array {
    const figures = new Float32Array(this.#relations.length * likenessFigures)
    let [first, second] = [0, 0]
    const greatest = this.#relations.map(({ words }, index) => {
      const own = wordLists.map((list) => this.#encoder.likeness(word, words[list]))
      figures.set(own, index * likenessFigures)
      const likest = Math.max(own[0] ?? 0, own[1] ?? 0)
      ;[first, second] = likest > first ? [likest, first] : [first, Math.max(second, likest)]
      return likest
    })
    for (const [index, likest] of greatest.entries())
      figures[(index + 1) * likenessFigures - 1] = likest === first ? second : first
    return figures
  }
}

/** A pair of units as it is compared with what examples show: it and its reverse, of length one, and the log-odds of any relation. */
export interface ComparedPair {
  readonly pair: Float32Array
  readonly reverse: Float32Array
  readonly any: number
}

/** Reads a pair of a sentence that is held. */
export function comparedPair(held: HeldSentence, { subject, object }: UnitPair): ComparedPair {
  const { known, any } = held.pair({ subject, object })
  return {
    pair: unitLength(known),
    reverse: unitLength(held.pair({ subject: object, object: subject }).known),
    any: Math.max(leastOdds, Math.min(greatestOdds, any)) / 4,
  }
}

/** `pairFigures` of a pair for a relation. */
export function figuresOfPair({ pair, reverse, any }: ComparedPair, { relation, shown }: ComparedRelation): number[] {
  return [greatestCosine(pair, shown), greatestCosine(reverse, shown), any, relation.symmetric ? 1 : 0]
}

function unitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 ? vector : vector.map((figure) => figure / length)
}

/** The greatest cosine of vectors of length one; 0 where there are none. */
function greatestCosine(vector: Float32Array, others: readonly Float32Array[]): number {
  return others.length === 0 ? 0 : Math.max(...others.map((other) => dot(vector, other)))
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}
