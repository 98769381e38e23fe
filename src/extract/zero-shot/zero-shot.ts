/**
 * The zero-shot scorer: whether a sentence tells a relation that nothing was trained on, by what the relation's author says of it. The sentence is read
 * once for each relation, beside what the encoder knows of it, so that what tells one relation need not be remembered for another.
 */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { readTablesBesideEncoder, type EncoderTables } from '../encoder/encoder-file.ts'
import type { Encoder } from '../encoder/encoder.ts'
import { encoderInputs, type EncoderInputs } from '../encoder/encoder-inputs.ts'
import { maxUnits } from '../encoder/laid-layers.ts'
import type { UnitPair } from '../encoder/pair-layers.ts'
import { pairKey } from '../model/first-look.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { Parser } from '../parse/parser.ts'
import { askedPairs } from './asked-pairs.ts'
import { wordLists } from './asked-relation.ts'
import {
  comparedPair,
  figuresOfPair,
  likenessFigures,
  RelationFigures,
  type ComparedPair,
  type ComparedRelation,
} from './relation-figures.ts'
import { unitFigures, ZeroShotNetwork } from './zero-shot-network.ts'

/** Asks sentences. */
export interface ZeroShot {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** What asks sentences for some relations of an ontology. */
  questionsOf(ontology: Ontology, asked: Asked): Questions
}

/** What is asked, and by what sentences were encoded. */
export interface Asked {
  readonly encoder: Encoder
  readonly parser: Parser
  readonly isAsked: (relation: RelationType) => boolean
}

/** The relations of an ontology that sentences are asked for. */
export interface Questions {
  /**
   * The log-odds of each pair that fits a relation, by relation; none for a sentence that is too long. `found` are the sentence's arguments.
   * Cost: linear in units times the relations that a pair fits, and in pairs.
   */
  answers(read: ModelSentence, found: readonly SourcedArgument[]): ReadonlyMap<string, Answers>
}

/** The log-odds of pairs of arguments for one relation, by `pairKey`. */
export type Answers = ReadonlyMap<number, number>

/** The name of the file under data/models. */
export const zeroShotFile = 'zero-shot.weights'
let loaded: ZeroShot | undefined

/** The scorer with the weights that ship, read once. */
export function loadZeroShot(): ZeroShot {
  loaded ??= makeZeroShot(readTablesBesideEncoder(zeroShotFile))
  return loaded
}

/** A scorer of given weights; they belong to one encoder. */
export function makeZeroShot(tables: EncoderTables): ZeroShot {
  let network: ZeroShotNetwork | undefined
  return {
    version: tables.version,
    questionsOf(ontology, asked) {
      // Both are made when first needed: most ontologies ask nothing, and the examples of all relations are read for those that do.
      let asking: Asking | undefined
      const made = (): Asking => new Asking((network ??= new ZeroShotNetwork(tables)), ontology, asked)
      return { answers: (read, found) => (asking ??= made()).answers(read, found) }
    },
  }
}

/** A relation as the network is asked for it. */
interface Question extends ComparedRelation {
  /** Its place among the relations of the ontology. */
  readonly place: number
  readonly gate: Float32Array
  /** Of each list, what its words are compared by. */
  readonly compared: readonly (readonly Float32Array[])[]
}

/** What a sentence is asked with. */
interface AskedSentence {
  readonly inputs: EncoderInputs
  /** Of each unit, by place of the relation. */
  readonly likenesses: readonly Float32Array[]
  /** What its words are compared by, unit after unit. */
  readonly compared: Float32Array
  /** By `pairKey` of arguments. */
  readonly pairs: ReadonlyMap<number, ComparedPair>
}

class Asking implements Questions {
  readonly #network: ZeroShotNetwork
  readonly #encoder: Encoder
  readonly #ontology: Ontology
  readonly #figures: RelationFigures
  readonly #questions: readonly Question[]

  constructor(network: ZeroShotNetwork, ontology: Ontology, asked: Asked) {
    this.#network = network
    this.#encoder = asked.encoder
    this.#ontology = ontology
    this.#figures = new RelationFigures(ontology, asked)
    this.#questions = this.#figures.relations.flatMap((compared, place) =>
      asked.isAsked(compared.relation) ? [this.#questionOf(compared, place)] : [],
    )
  }

  answers(read: ModelSentence, found: readonly SourcedArgument[]): ReadonlyMap<string, Answers> {
    const asked = this.#questions.map((question) => ({
      question,
      pairs: askedPairs(found, question.relation, this.#ontology),
    }))
    const fitting = asked.filter(({ pairs }) => pairs.length > 0)
    if (fitting.length === 0 || read.units.length > maxUnits) return new Map()
    const all = fitting.flatMap(({ pairs }) => pairs)
    const sentence = this.#read(encoderInputs(read), all)
    return new Map(fitting.map(({ question, pairs }) => [question.relation.id, this.#ask(sentence, question, pairs)]))
  }

  #questionOf(relation: ComparedRelation, place: number): Question {
    const cues = relation.words.cues.map((word) => this.#encoder.vectorOf(word))
    const mean = new Float32Array(this.#encoder.vectorOf('').length)
    for (const vector of cues)
      for (const [at, figure] of vector.entries()) mean[at] = (mean[at] as number) + figure / cues.length
    return {
      ...relation,
      place,
      gate: this.#network.gateOf(mean),
      compared: wordLists.map((list) =>
        relation.words[list].map((word) => this.#network.compare(this.#encoder.vectorOf(word), 1)),
      ),
    }
  }

  /** Reads a sentence. All that is asked of the encoder is asked at once: it holds a sentence until it reads the next. */
  #read(inputs: EncoderInputs, pairs: readonly ArgumentPair[]): AskedSentence {
    const held = this.#encoder.hold(inputs)
    const vectors = this.#vectorsOf(inputs.words)
    this.#network.read(inputs, held.known(), vectors)
    const compared = new Map<number, ComparedPair>()
    for (const [subject, object] of pairs) {
      const key = pairKey(subject, object)
      if (!compared.has(key)) compared.set(key, comparedPair(held, unitsOf(inputs, [subject, object])))
    }
    return {
      inputs,
      likenesses: inputs.words.map((word) => this.#figures.likenesses(word)),
      compared: this.#network.compare(vectors, inputs.words.length),
      pairs: compared,
    }
  }

  #vectorsOf(words: readonly string[]): Float32Array {
    const all = words.map((word) => this.#encoder.vectorOf(word))
    const width = all[0]?.length ?? 0
    const vectors = new Float32Array(all.length * width)
    for (const [unit, vector] of all.entries()) vectors.set(vector, unit * width)
    return vectors
  }

  #ask(sentence: AskedSentence, question: Question, pairs: readonly ArgumentPair[]): Answers {
    const units = pairs.map((pair) => unitsOf(sentence.inputs, pair))
    const ends = {
      subjects: [...new Set(units.map(({ subject }) => subject))],
      objects: [...new Set(units.map(({ object }) => object))],
    }
    this.#network.ask({ figures: this.#unitFigures(sentence, question, ends), gate: question.gate, ...ends })
    return new Map(
      pairs.map(([subject, object], at) => {
        const key = pairKey(subject, object)
        const figures = figuresOfPair(sentence.pairs.get(key) as ComparedPair, question)
        return [key, this.#network.score(units[at] as UnitPair, figures)]
      }),
    )
  }

  /** Of each unit: likenesses, learned products, and whether it may be subject or object, or the relation is symmetric. */
  #unitFigures(
    { inputs, likenesses, compared }: AskedSentence,
    { place, relation, compared: words }: Question,
    { subjects, objects }: Record<'subjects' | 'objects', readonly number[]>,
  ): Float32Array {
    const figures = new Float32Array(inputs.words.length * unitFigures)
    const width = this.#network.compared
    for (let unit = 0; unit < inputs.words.length; unit += 1) {
      const at = unit * unitFigures
      const likeness = likenesses[unit] as Float32Array
      figures.set(likeness.subarray(place * likenessFigures, (place + 1) * likenessFigures), at)
      const own = compared.subarray(unit * width, (unit + 1) * width)
      for (const [list, listed] of words.entries()) figures[at + likenessFigures + list] = greatestProduct(own, listed)
      figures[at + unitFigures - 1] = relation.symmetric ? 1 : 0
    }
    for (const unit of subjects) figures[unit * unitFigures + unitFigures - 3] = 1
    for (const unit of objects) figures[unit * unitFigures + unitFigures - 2] = 1
    return figures
  }
}

/** Two arguments, by their places. */
type ArgumentPair = readonly [subject: number, object: number]

function unitsOf(inputs: EncoderInputs, [subject, object]: ArgumentPair): UnitPair {
  return { subject: inputs.arguments[subject] as number, object: inputs.arguments[object] as number }
}

/** Products are this much smaller than sums over their figures: training has them so. */
const productScale = 6

function greatestProduct(own: Float32Array, words: readonly Float32Array[]): number {
  let greatest = words.length === 0 ? 0 : -Infinity
  for (const word of words) {
    let sum = 0
    for (let at = 0; at < own.length; at += 1) sum += (own[at] as number) * (word[at] as number)
    greatest = Math.max(greatest, sum / productScale)
  }
  return greatest
}
