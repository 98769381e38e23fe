/**
 * The network of standing. A token is its word, by the encoder's vector, with what is told of it; a recurrent layer reads that both ways. A
 * match is known by the greatest of its subject, object, cue and verb and of the whole sentence, by what the features of the linear model
 * make of it, and by what is known of it as a whole; what comes out is added to the linear model's log-odds.
 */
import type { EncoderTables } from '../encoder/encoder-file.ts'
import { readBothWays, type Direction } from '../encoder/gated-unit.ts'
import { figureBytes, Kernel, type Layer, type Stretch } from '../encoder/kernel.ts'
import { directionOf, gateScratch, layerOf, maxUnits } from '../encoder/laid-layers.ts'
import { RowRunner } from '../encoder/row-runner.ts'
import type { TokenSpan } from '../sentence.ts'
import { placeCount, type SentenceInputs, type StandingInputs } from './standing-inputs.ts'

/** Reads situations, one at a time. */
export class StandingNetwork {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  readonly #vectorOf: (word: string) => Float32Array
  readonly #kernel = new Kernel()
  readonly #laid: ReturnType<typeof lay>
  readonly #scratch: ReturnType<typeof scratchFor>
  /** The sentence that was asked about last. */
  #read: { readonly sentence: SentenceInputs; readonly sums: Float32Array } | undefined

  /** `vectorOf` is the encoder's that the network was trained with. */
  constructor(tables: EncoderTables, vectorOf: (word: string) => Float32Array) {
    this.version = tables.version
    this.#vectorOf = vectorOf
    this.#laid = lay(this.#kernel, tables)
    this.#scratch = scratchFor(this.#kernel, this.#laid)
  }

  /** The log-odds of the columns of standing, given those of the linear model. A sentence of more than `maxUnits` tokens has none but these. */
  odds({ sentence, marks, places, facts }: StandingInputs, linear: Float32Array): Float32Array {
    const count = sentence.words.length
    if (count > maxUnits) return linear
    this.#sumTokens(sentence, marks)
    this.#readBothWays(count)
    const known = new Float32Array(this.#laid.match.inner)
    const width = this.#scratch.width
    const whole = { first: 0, end: count }
    for (const [at, place] of [...places, whole].entries()) known.set(this.#greatestOf(place, count), at * width)
    known.set(linear, (placeCount + 1) * width)
    const sums = this.#scratch.runner.through(known, 1, this.#laid.match).slice()
    for (const fact of facts) addRow(sums, 0, this.#laid.facts, fact)
    for (const [at, sum] of sums.entries()) if (sum < 0) sums[at] = 0
    const odds = this.#scratch.runner.through(sums, 1, this.#laid.out)
    return linear.map((own, column) => own + (odds[column] as number))
  }

  #sumTokens(sentence: SentenceInputs, marks: StandingInputs['marks']): void {
    const { states, hidden } = this.#scratch
    states.values.set(this.#sumsOf(sentence))
    for (const [at, own] of marks.entries())
      for (const mark of own) addRow(states.values, at * hidden, this.#laid.marks, mark)
    this.#kernel.rectify(states.at, sentence.words.length * hidden)
  }

  /** What words and marks of a sentence come to; reckoned once for all matches in it. */
  #sumsOf(sentence: SentenceInputs): Float32Array {
    if (this.#read?.sentence === sentence) return this.#read.sums
    const { word, marks: table } = this.#laid
    const { words, marks } = sentence
    const vectors = new Float32Array(words.length * word.inner)
    for (const [at, text] of words.entries()) if (text !== '') vectors.set(this.#vectorOf(text), at * word.inner)
    const sums = this.#scratch.runner.through(vectors, words.length, word).slice()
    for (const [at, own] of marks.entries()) for (const mark of own) addRow(sums, at * word.outs, table, mark)
    this.#read = { sentence, sums }
    return sums
  }

  #readBothWays(count: number): void {
    const { states, read, gates, rounded } = this.#scratch
    this.#kernel.round(states.at, count, rounded)
    readBothWays(this.#kernel, this.#laid.recurrent, gates, { rows: rounded, count, out: read.values })
  }

  /** Of the tokens of a place the greatest, figure by figure, good until the next; zeros for no place. */
  #greatestOf(place: TokenSpan | undefined, count: number): Float32Array {
    const { read, width, greatest } = this.#scratch
    const [first, end] = [place?.first ?? 0, Math.min(place?.end ?? 0, count)]
    if (end <= first) return new Float32Array(width)
    greatest.values.set(read.values.subarray(first * width, (first + 1) * width))
    for (let at = first + 1; at < end; at += 1)
      this.#kernel.greatest(greatest.at, read.at + at * width * figureBytes, width)
    return greatest.values
  }
}

/** Rows of figures by name. */
interface NamedRows {
  readonly rowOf: ReadonlyMap<string, number>
  readonly columns: number
  readonly values: Float32Array
}

/** Adds a row to sums from a place on; nothing for a name that was never seen in training. */
function addRow(sums: Float32Array, from: number, { rowOf, columns, values }: NamedRows, name: string): void {
  const row = rowOf.get(name)
  if (row === undefined) return
  for (let column = 0; column < columns; column += 1)
    sums[from + column] = (sums[from + column] as number) + (values[row * columns + column] as number)
}

interface Laid {
  readonly word: Layer
  readonly recurrent: readonly [Direction, Direction]
  readonly match: Layer
  readonly out: Layer
  readonly marks: NamedRows
  readonly facts: NamedRows
}

function lay(kernel: Kernel, tables: EncoderTables): Laid {
  const layer = (name: string): Layer => layerOf(kernel, tables, name)
  const marks = tables.table('marks')
  const facts = tables.table('facts')
  const rowsBy = (names: readonly string[]): ReadonlyMap<string, number> =>
    new Map(names.map((name, row) => [name, row]))
  return {
    word: layer('word'),
    recurrent: [directionOf(kernel, tables, 'forward'), directionOf(kernel, tables, 'backward')],
    match: layer('match'),
    out: layer('out'),
    // The names of the marks come first.
    marks: { ...marks, rowOf: rowsBy(tables.names.slice(0, marks.rows)) },
    facts: { ...facts, rowOf: rowsBy(tables.names.slice(marks.rows)) },
  }
}

function scratchFor(kernel: Kernel, { word, match, out }: Laid) {
  const hidden = word.outs
  const states: Stretch = kernel.take(maxUnits * hidden)
  return {
    hidden,
    /** Figures of a token, both ways. */
    width: 2 * hidden,
    runner: new RowRunner(kernel, maxUnits, [word, match, out]),
    states,
    rounded: kernel.takeRounded(maxUnits, hidden),
    read: kernel.take(maxUnits * 2 * hidden),
    greatest: kernel.take(2 * hidden),
    gates: gateScratch(kernel, hidden),
  }
}
