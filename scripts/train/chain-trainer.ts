/**
 * Trains the linear chain of the name tagger by stochastic gradient on the log-likelihood (AdaGrad, truncated L1), hiding lexical
 * features at random so that looks and context learn to do without the word itself.
 */
import { chainPasses } from '../../src/extract/tagger/label-chain.ts'
import { documentWords, type DocumentWords, type FormedSentence } from '../../src/extract/tagger/document-words.ts'
import { formSentence, isLexical, nameFeatures } from '../../src/extract/tagger/name-features.ts'
import { labelCount, mayFollow, outsideLabel } from '../../src/extract/tagger/name-types.ts'
import { seededRandom, shuffled } from '../../src/evaluate/seeded-random.ts'
import type { NameExample } from './name-examples.ts'

export interface ChainOptions {
  readonly hashBits: number
  readonly epochs: number
  readonly rate: number
  /** L1 strength per weight and update. */
  readonly l1: number
  /** Share of tokens whose lexical features are hidden in an epoch. */
  readonly hiddenShare: number
  /** Features seen on fewer tokens are ignored. */
  readonly minCount: number
  readonly seed: number
  /** In the last epochs, this many, only sentences of full weight count: the gold has the last word. */
  readonly goldEpochs: number
}

/** Weights `labelCount` a hash row, transitions and starts, as floats. */
export interface TrainedChain {
  readonly weights: Float32Array
  readonly transitions: Float64Array
  readonly starts: Float64Array
}

/** Hashed rows and template kinds of an example's tokens. */
interface Prepared {
  readonly labels: Uint8Array
  readonly weight: number
  /** Row of each feature; `offsets[i]` is where token i's begin. Lexical ones come first, up to `lexicalEnds[i]`. */
  readonly rows: Int32Array
  readonly offsets: Int32Array
  readonly lexicalEnds: Int32Array
}

/** Prepares the sentences of one document together, since a word is judged by its other occurrences too. */
function prepareDocument(examples: readonly NameExample[], hashBits: number): Prepared[] {
  const formed = examples.map(({ tokens }) => formSentence(tokens))
  const words = documentWords(formed)
  return examples.map((example, index) =>
    prepare(example, formed[index] as FormedSentence, { words, sentence: index }, hashBits),
  )
}

function prepare(
  example: NameExample,
  formed: FormedSentence,
  document: { readonly words: DocumentWords; readonly sentence: number },
  hashBits: number,
): Prepared {
  const perToken: { lexical: number[]; other: number[] }[] = example.tokens.map(() => ({ lexical: [], other: [] }))
  nameFeatures(example.tokens, formed, document, (index, template, hash) => {
    const token = perToken[index]
    ;(isLexical(template) ? token?.lexical : token?.other)?.push(hash >>> (32 - hashBits))
  })
  const offsets = [0]
  const lexicalEnds: number[] = []
  const rows: number[] = []
  for (const { lexical, other } of perToken) {
    rows.push(...lexical, ...other)
    lexicalEnds.push(rows.length - other.length)
    offsets.push(rows.length)
  }
  return {
    labels: example.labels,
    weight: example.weight,
    rows: Int32Array.from(rows),
    offsets: Int32Array.from(offsets),
    lexicalEnds: Int32Array.from(lexicalEnds),
  }
}

/** Trains on documents of examples in a fixed order of its own. Deterministic for a seed. */
export function trainChain(
  documents: readonly (readonly NameExample[])[],
  options: ChainOptions,
  log: (line: string) => void,
): TrainedChain {
  const prepared = documents
    .flatMap((examples) => prepareDocument(examples, options.hashBits))
    .filter(({ labels }) => labels.length > 0)
  const counts = new Uint32Array(2 ** options.hashBits)
  for (const { rows } of prepared) for (const row of rows) counts[row] = (counts[row] as number) + 1
  const trainer = new ChainTrainer(options, counts)
  const random = seededRandom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    let loss = 0
    const isGoldOnly = epoch >= options.epochs - options.goldEpochs
    const used = isGoldOnly ? prepared.filter(({ weight }) => weight === 1) : prepared
    for (const example of shuffled(used, random)) loss += trainer.step(example, random)
    if (isGoldOnly) trainer.keep()
    log(`epoch ${epoch + 1}: mean loss ${(loss / used.length).toFixed(4)}`)
  }
  return trainer.result()
}

class ChainTrainer {
  readonly #options: ChainOptions
  readonly #counts: Uint32Array
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  #kept = 0
  readonly #sums: Float32Array
  readonly #transitionSums = new Float64Array(labelCount * labelCount)
  readonly #startSums = new Float64Array(labelCount)
  readonly #transitions = new Float64Array(labelCount * labelCount)
  readonly #transitionSquares = new Float64Array(labelCount * labelCount)
  readonly #starts = new Float64Array(labelCount)
  readonly #startSquares = new Float64Array(labelCount)

  constructor(options: ChainOptions, counts: Uint32Array) {
    this.#options = options
    this.#counts = counts
    this.#weights = new Float32Array(2 ** options.hashBits * labelCount)
    this.#squares = new Float32Array(2 ** options.hashBits * labelCount)
    this.#sums = new Float32Array(2 ** options.hashBits * labelCount)
  }

  /** Adds the weights as they are now to the mean that `result` gives. */
  keep(): void {
    this.#kept += 1
    addTo(this.#sums, this.#weights)
    addTo(this.#transitionSums, this.#transitions)
    addTo(this.#startSums, this.#starts)
  }

  /** The mean of what was kept: it generalises better than the weights of the last epoch. Source: Collins 2002. */
  result(): TrainedChain {
    return {
      weights: this.#sums.map((sum) => sum / this.#kept),
      transitions: this.#transitionSums.map((sum) => sum / this.#kept),
      starts: this.#startSums.map((sum) => sum / this.#kept),
    }
  }

  /** One update on one sentence; gives its loss before. */
  step(example: Prepared, random: () => number): number {
    const { labels } = example
    const active = this.#activeRows(example, random)
    const emissions = this.#emissions(active)
    const steps = this.#transitions.map((score, index) =>
      mayFollow(Math.floor(index / labelCount), index % labelCount) ? Math.exp(score) : 0,
    )
    const opens = this.#starts.map((score, label) => (mayFollow(outsideLabel, label) ? Math.exp(score) : 0))
    const passes = chainPasses(labelCount, steps, opens, emissions, labels.length)
    const loss = this.#lossOf(labels, emissions, passes.logPartition)
    this.#updateTransitions(example, passes, steps)
    const gradient = passes.marginals
    for (let at = 0; at < labels.length; at += 1) {
      const gold = at * labelCount + (labels[at] as number)
      gradient[gold] = (gradient[gold] as number) - 1
    }
    this.#updateWeights(active, gradient, example.weight)
    return loss * example.weight
  }

  #activeRows({ rows, offsets, lexicalEnds }: Prepared, random: () => number): Int32Array[] {
    const active: Int32Array[] = []
    for (let at = 0; at + 1 < offsets.length; at += 1) {
      const isHidden = random() < this.#options.hiddenShare
      const from = isHidden ? (lexicalEnds[at] as number) : (offsets[at] as number)
      active.push(
        rows.subarray(from, offsets[at + 1]).filter((row) => (this.#counts[row] as number) >= this.#options.minCount),
      )
    }
    return active
  }

  #emissions(active: readonly Int32Array[]): Float64Array {
    const emissions = new Float64Array(active.length * labelCount)
    for (const [at, rows] of active.entries()) {
      for (const row of rows) {
        for (let label = 0; label < labelCount; label += 1) {
          const to = at * labelCount + label
          emissions[to] = (emissions[to] as number) + (this.#weights[row * labelCount + label] as number)
        }
      }
    }
    return emissions
  }

  #lossOf(labels: Uint8Array, emissions: Float64Array, logPartition: number): number {
    let score = this.#starts[labels[0] as number] as number
    for (let at = 0; at < labels.length; at += 1) {
      score += emissions[at * labelCount + (labels[at] as number)] as number
      if (at > 0) score += this.#transitions[(labels[at - 1] as number) * labelCount + (labels[at] as number)] as number
    }
    return logPartition - score
  }

  #updateTransitions(example: Prepared, passes: ReturnType<typeof chainPasses>, steps: Float64Array): void {
    const { labels, weight } = example
    const { forward, backward, potentials, scales, marginals } = passes
    const gradient = new Float64Array(labelCount * labelCount)
    for (let at = 1; at < labels.length; at += 1) {
      const here = at * labelCount
      for (let from = 0; from < labelCount; from += 1) {
        const left = (forward[here - labelCount + from] as number) / (scales[at] as number)
        if (left < 1e-9) continue
        for (let to = 0; to < labelCount; to += 1) {
          const step = from * labelCount + to
          gradient[step] =
            (gradient[step] as number) +
            left * (steps[step] as number) * (potentials[here + to] as number) * (backward[here + to] as number)
        }
      }
      const gold = (labels[at - 1] as number) * labelCount + (labels[at] as number)
      gradient[gold] = (gradient[gold] as number) - 1
    }
    const startGradient = marginals.slice(0, labelCount)
    startGradient[labels[0] as number] = (startGradient[labels[0] as number] as number) - 1
    this.#descend(this.#transitions, this.#transitionSquares, gradient, weight)
    this.#descend(this.#starts, this.#startSquares, startGradient, weight)
  }

  #descend(values: Float64Array, squares: Float64Array, gradient: Float64Array, weight: number): void {
    for (let at = 0; at < values.length; at += 1) {
      const slope = (gradient[at] as number) * weight
      if (slope === 0) continue
      squares[at] = (squares[at] as number) + slope * slope
      values[at] = (values[at] as number) - (this.#options.rate * slope) / (1 + Math.sqrt(squares[at] as number))
    }
  }

  #updateWeights(active: readonly Int32Array[], gradient: Float64Array, weight: number): void {
    const { rate, l1 } = this.#options
    const weights = this.#weights
    const squares = this.#squares
    for (const [at, rows] of active.entries()) {
      for (let label = 0; label < labelCount; label += 1) {
        const slope = (gradient[at * labelCount + label] as number) * weight
        if (Math.abs(slope) < 1e-4) continue
        for (const row of rows) {
          const index = row * labelCount + label
          const square = (squares[index] as number) + slope * slope
          squares[index] = square
          const pace = rate / (0.1 + Math.sqrt(square))
          const moved = (weights[index] as number) - pace * slope
          const shrink = pace * l1
          weights[index] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0
        }
      }
    }
  }
}

function addTo(sums: Float32Array | Float64Array, values: Float32Array | Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (values[at] as number)
}
