/**
 * The encoder's network: units of a sentence to vectors that know what stands around them, pairs of arguments to the log-odds of relations.
 * A unit's word, tag, kind and arc are summed and rectified; two recurrent layers read them both ways; each unit then hears from the unit
 * it hangs on. A pair is known by its two ends, by the greatest of all units between them and of those on the way through the parse, and
 * by how far apart they are. An argument by itself is asked as well: for relations to something that its sentence leaves unsaid.
 * Sources: pooling by pieces, Zeng et al. 2015; the way through the parse, Xu et al. 2015.
 */
import type { EncoderInputs } from './encoder-inputs.ts'
import type { EncoderTables } from './encoder-file.ts'
import { readBothWays, type Direction } from './gated-unit.ts'
import { figureBytes, Kernel, type Layer, type Stretch } from './kernel.ts'
import { directionOf, gateScratch, layerOf, maxUnits, roleOf } from './laid-layers.ts'
import { PairLayers, type UnitPair } from './pair-layers.ts'
import { WordVectors } from './word-vectors.ts'

/** A network laid into a kernel. It holds one sentence at a time. */
export class Network {
  /** What it knows words by. */
  readonly words: WordVectors
  readonly #kernel = new Kernel()
  readonly #laid: Laid
  readonly #scratch: Scratch
  #inputs: EncoderInputs | undefined

  constructor(tables: EncoderTables) {
    this.words = new WordVectors(tables)
    this.#laid = lay(this.#kernel, tables)
    this.#scratch = scratchFor(this.#kernel, this.#laid)
  }

  /** Reads a sentence. Throws RangeError for one of more than `maxUnits` units, which would be written over the weights. */
  read(inputs: EncoderInputs): void {
    const count = inputs.words.length
    if (count > maxUnits) throw new RangeError(`the encoder reads ${maxUnits} units at most, not ${count}`)
    const { places, lone } = this.#laid
    const { known, rounded } = this.#scratch
    this.#inputs = inputs
    this.#sumInputs(inputs)
    this.#readBothWays(count)
    this.#hear(inputs)
    this.#kernel.round(known.at, count, rounded.known)
    // Only an argument is an end of a pair, or asked by itself.
    const ends = inputs.arguments
    places.read(rounded.known, inputs.heads, { subjects: ends, objects: ends })
    for (const unit of ends)
      this.#kernel.affine(rounded.known, [unit, 1], lone.layer, lone.results.at + unit * lone.layer.outs * figureBytes)
  }

  /** The log-odds of a pair of arguments' units of the sentence read last, a column each; good until the next. */
  score(pair: UnitPair): Float32Array {
    if (this.#inputs === undefined) throw new RangeError('no sentence has been read')
    const { places, out } = this.#laid
    const { pair: sum, odds } = this.#scratch
    sum.values.fill(0)
    places.addTo(sum, pair)
    return this.#oddsOf(out, odds)
  }

  /** What the units of the sentence read last know, `knownWidth` figures a unit. */
  known(): Float32Array {
    const count = this.#inputs?.words.length ?? 0
    return this.#scratch.known.values.slice(0, count * this.knownWidth)
  }

  /** What one of them knows; good until the next sentence. */
  knownOf(unit: number): Float32Array {
    return this.#scratch.known.values.subarray(unit * this.knownWidth, (unit + 1) * this.knownWidth)
  }

  /** Of what they know the greatest, figure by figure; a copy. */
  greatestKnown(): Float32Array {
    const { known, greatest } = this.#scratch
    const width = this.knownWidth
    greatest.values.set(this.knownOf(0))
    const count = this.#inputs?.words.length ?? 0
    for (let unit = 1; unit < count; unit += 1)
      this.#kernel.greatest(greatest.at, known.at + unit * width * figureBytes, width)
    return greatest.values.slice()
  }

  /** Figures that a unit knows. */
  get knownWidth(): number {
    return 2 * this.#laid.hidden
  }

  /** What the pair that was scored last is known by; good until the next. */
  scored(): Float32Array {
    return this.#scratch.pair.values
  }

  /** The log-odds of an argument's unit by itself, a column each; good until the next. */
  scoreLone(unit: number): Float32Array {
    if (this.#inputs === undefined) throw new RangeError('no sentence has been read')
    const { lone, loneOut } = this.#laid
    const { pair, loneOdds } = this.#scratch
    const { outs } = lone.layer
    pair.values.fill(0)
    this.#kernel.add(pair.at, lone.results.at + unit * outs * figureBytes, outs)
    return this.#oddsOf(loneOut, loneOdds)
  }

  /** What the last layer makes of what was summed. */
  #oddsOf(layer: Layer, odds: Stretch): Float32Array {
    const { pair, rounded } = this.#scratch
    this.#kernel.rectify(pair.at, layer.inner)
    this.#kernel.round(pair.at, 1, rounded.pair)
    this.#kernel.affine(rounded.pair, [0, 1], layer, odds.at)
    return odds.values
  }

  /** What is told of each unit, summed. */
  #sumInputs({ words, tags, kinds, labels }: EncoderInputs): void {
    const { hidden, word, tables } = this.#laid
    const { vectors, states, rounded } = this.#scratch
    const { inner } = word
    for (const [unit, text] of words.entries())
      this.words.write(text, vectors.values.subarray(unit * inner, (unit + 1) * inner))
    this.#kernel.round(vectors.at, words.length, rounded.vectors)
    this.#kernel.affine(rounded.vectors, [0, words.length], word, states.at)
    const add = (table: Stretch, row: number, unit: number): void => {
      this.#kernel.add(states.at + unit * hidden * figureBytes, table.at + row * hidden * figureBytes, hidden)
    }
    for (let unit = 0; unit < words.length; unit += 1) {
      add(tables.tags, tags[unit] as number, unit)
      add(tables.kinds, kinds[unit] as number, unit)
      add(tables.labels, labels[unit] as number, unit)
    }
    this.#kernel.rectify(states.at, words.length * hidden)
  }

  #readBothWays(count: number): void {
    const { recurrent, hidden } = this.#laid
    const { states, read, gates, rounded } = this.#scratch
    for (const directions of recurrent) {
      this.#kernel.round(states.at, count, rounded.states)
      readBothWays(this.#kernel, directions, gates, { rows: rounded.states, count, out: read.values })
      states.values.set(read.values.subarray(0, count * hidden))
    }
  }

  /** What each unit knows: itself, and what it hears from its head. */
  #hear({ heads }: EncoderInputs): void {
    const { hidden, ofHead, ofSelf } = this.#laid
    const { states, read, heard, known, rounded } = this.#scratch
    const count = heads.length
    this.#kernel.round(states.at, count, rounded.states)
    this.#kernel.affine(rounded.states, [0, count], ofHead, read.at)
    this.#kernel.affine(rounded.states, [0, count], ofSelf, heard.at)
    for (const [unit, head] of heads.entries())
      this.#kernel.add(heard.at + unit * hidden * figureBytes, read.at + head * hidden * figureBytes, hidden)
    this.#kernel.rectify(heard.at, count * hidden)
    for (let unit = 0; unit < count; unit += 1) {
      const row = (values: Float32Array): Float32Array => values.subarray(unit * hidden, (unit + 1) * hidden)
      known.values.set(row(states.values), unit * 2 * hidden)
      known.values.set(row(heard.values), (unit * 2 + 1) * hidden)
    }
  }
}

type Laid = ReturnType<typeof lay>
type Scratch = ReturnType<typeof scratchFor>

/** The weights, laid into the kernel. */
function lay(kernel: Kernel, tables: EncoderTables) {
  const stretch = (name: string): Stretch => kernel.lay(tables.table(name).values)
  const layer = (name: string): Layer => layerOf(kernel, tables, name)
  const direction = (name: string): Direction => directionOf(kernel, tables, name)
  const word = layer('word')
  // Rows are read eight figures at a time, and each direction has half of the hidden ones.
  const { columns: pair } = tables.whole('out')
  if (word.outs % 16 !== 0 || pair % 8 !== 0)
    throw new RangeError(`the encoder has hidden figures even by 16 and pairs even by 8, not ${word.outs} and ${pair}`)
  if (tables.whole('lone out').columns !== pair)
    throw new RangeError('the encoder knows an argument by itself as wide as a pair')
  return {
    word,
    hidden: word.outs,
    tables: { tags: stretch('tags'), kinds: stretch('kinds'), labels: stretch('labels') },
    recurrent: [1, 2].map((depth) => [direction(`forward ${depth}`), direction(`backward ${depth}`)] as const),
    ofHead: layer('head'),
    ofSelf: layer('self'),
    places: new PairLayers(kernel, tables),
    lone: roleOf(kernel, tables, 'lone'),
    out: layer('out'),
    loneOut: layer('lone out'),
  }
}

function scratchFor(kernel: Kernel, { word, hidden, out, loneOut }: Laid) {
  const perUnit = (figures: number): Stretch => kernel.take(maxUnits * figures)
  return {
    vectors: perUnit(word.inner),
    states: perUnit(hidden),
    read: perUnit(hidden),
    heard: perUnit(hidden),
    known: perUnit(2 * hidden),
    greatest: kernel.take(2 * hidden),
    // A direction is half as wide as both.
    gates: gateScratch(kernel, hidden / 2),
    rounded: {
      vectors: kernel.takeRounded(maxUnits, word.inner),
      states: kernel.takeRounded(maxUnits, hidden),
      known: kernel.takeRounded(maxUnits, 2 * hidden),
      pair: kernel.takeRounded(1, out.inner),
    },
    pair: kernel.take(out.inner),
    odds: kernel.take(out.outs),
    loneOdds: kernel.take(loneOut.outs),
  }
}
