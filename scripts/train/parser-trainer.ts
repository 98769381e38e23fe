/** Trains the parser's three decisions on silver parses: tags first, then moves and labels together on tags the tagger gives unseen text. */
import { seededRandom, shuffled } from '../../src/evaluate/seeded-random.ts'
import { FeatureRows } from '../../src/extract/parse/feature-rows.ts'
import { labelFeatures } from '../../src/extract/parse/label-features.ts'
import { moveFeatures } from '../../src/extract/parse/move-features.ts'
import { labelIndex } from '../../src/extract/parse/parse.ts'
import { leftArc, ParseState, shift } from '../../src/extract/parse/parse-state.ts'
import { SentenceCodes, tagCode } from '../../src/extract/parse/sentence-codes.ts'
import { tagFeatures } from '../../src/extract/parse/tag-features.ts'
import { bestMoves } from './move-oracle.ts'
import { SparseLearner, type LearnerOptions } from './sparse-learner.ts'
import type { ParsedSentence } from './silver-parses.ts'

export interface ParserOptions {
  readonly tags: LearnerOptions
  readonly moves: LearnerOptions
  readonly labels: LearnerOptions
  readonly tagEpochs: number
  readonly epochs: number
  /** How often the model's own move is made instead of a right one, from the second epoch of learning on. */
  readonly explored: number
  readonly seed: number
}

type Log = (line: string) => void

/** A tagger trained on sentences. */
export function trainTags(sentences: readonly ParsedSentence[], options: ParserOptions): SparseLearner {
  const learner = new SparseLearner(options.tags)
  const rows = new FeatureRows(options.tags.hashBits)
  const random = seededRandom(options.seed)
  for (let epoch = 0; epoch <= options.tagEpochs; epoch += 1) {
    if (epoch === 1) learner.settle()
    for (const { tokens, tags } of shuffled(sentences, random)) {
      const codes = new SentenceCodes(tokens)
      for (let at = 0; at < tokens.length; at += 1) {
        const gold = tags[at] as number
        tagFeatures(codes, at, rows)
        const guess = bestOf(learner.scores(rows))
        learner.update((column) => column === gold)
        codes.tag(at, epoch > 1 && random() < 0.5 ? guess : gold)
      }
    }
  }
  return learner
}

/** The codes of a sentence with the tags a tagger gives it. */
export function taggedCodes(sentence: ParsedSentence, learner: SparseLearner, rows: FeatureRows): SentenceCodes {
  const codes = new SentenceCodes(sentence.tokens)
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    tagFeatures(codes, at, rows)
    codes.tag(at, bestOf(learner.scores(rows)))
  }
  return codes
}

/** The codes of every sentence with tags from a tagger that has not seen it: trained on the other half. */
export function unseenCodes(sentences: readonly ParsedSentence[], options: ParserOptions, log: Log): SentenceCodes[] {
  const rows = new FeatureRows(options.tags.hashBits)
  const [even, odd] = [0, 1].map((half) =>
    trainTags(
      sentences.filter((_, index) => index % 2 === half),
      options,
    ),
  )
  let [right, all] = [0, 0]
  const codes = sentences.map((sentence, index) => {
    const tagged = taggedCodes(sentence, (index % 2 === 0 ? odd : even) as SparseLearner, rows)
    all += sentence.tokens.length
    right += sentence.tags.filter((tag, at) => tagged.tags[at] === tagCode(tag)).length
    return tagged
  })
  log(`tags by a tagger that has not seen the sentence: ${(right / all).toFixed(4)}`)
  return codes
}

/** Moves and labels trained together. */
export function trainArcs(
  sentences: readonly ParsedSentence[],
  codes: readonly SentenceCodes[],
  options: ParserOptions,
  log: Log,
): { readonly moves: SparseLearner; readonly labels: SparseLearner } {
  const trainer = new ArcTrainer(options)
  const random = seededRandom(options.seed + 1)
  const order = sentences.map((_, index) => index)
  for (let epoch = 0; epoch <= options.epochs; epoch += 1) {
    if (epoch === 1) trainer.settle()
    trainer.explored = epoch <= 1 ? 0 : options.explored
    for (const index of shuffled(order, random))
      trainer.learn(sentences[index] as ParsedSentence, codes[index] as SentenceCodes, random)
    log(`epoch ${epoch}: ${trainer.report()}`)
  }
  return trainer
}

const rootLabel = labelIndex('root')

class ArcTrainer {
  readonly moves: SparseLearner
  readonly labels: SparseLearner
  explored = 0
  readonly #moveRows: FeatureRows
  readonly #labelRows: FeatureRows
  #right = 0
  #all = 0

  constructor(options: ParserOptions) {
    this.moves = new SparseLearner(options.moves)
    this.labels = new SparseLearner(options.labels)
    this.#moveRows = new FeatureRows(options.moves.hashBits)
    this.#labelRows = new FeatureRows(options.labels.hashBits)
  }

  settle(): void {
    this.moves.settle()
    this.labels.settle()
  }

  /** The share of moves that were right since the last report. */
  report(): string {
    const share = this.#right / this.#all
    this.#right = this.#all = 0
    return share.toFixed(4)
  }

  learn(sentence: ParsedSentence, codes: SentenceCodes, random: () => number): void {
    const state = new ParseState(sentence.tokens.length)
    while (!state.isDone) {
      const move = this.#move(state, codes, sentence, random)
      if (move === shift) state.shift()
      else if (move === leftArc && state.next === state.length) state.attach(move, rootLabel)
      else state.attach(move, this.#label(state, codes, sentence, move))
    }
  }

  #move(state: ParseState, codes: SentenceCodes, { heads }: ParsedSentence, random: () => number): number {
    const rows = this.#moveRows
    moveFeatures(codes, state, rows)
    const scores = this.moves.scores(rows)
    const isRight = bestMoves(state, heads)
    const isOpen = (move: number): boolean => state.mayMove(move)
    const own = bestOf(scores, isOpen)
    const right = bestOf(scores, (move) => isRight[move] === true)
    this.#all += 1
    if (own === right) this.#right += 1
    this.moves.update((move) => isRight[move] === true, isOpen)
    return random() < this.explored ? own : right
  }

  #label(state: ParseState, codes: SentenceCodes, sentence: ParsedSentence, move: number): number {
    const rows = this.#labelRows
    labelFeatures(codes, state, move, rows)
    const guess = bestOf(this.labels.scores(rows))
    const token = state.top(0)
    if (sentence.heads[token] !== state.headBy(move)) return guess
    const gold = sentence.labels[token] as number
    this.labels.update((label) => label === gold)
    return this.explored === 0 ? gold : guess
  }
}

function bestOf(scores: Float64Array, isOpen: (column: number) => boolean = () => true): number {
  let best = -1
  for (let column = 0; column < scores.length; column += 1)
    if ((best < 0 || (scores[column] as number) > (scores[best] as number)) && isOpen(column)) best = column
  return best
}
