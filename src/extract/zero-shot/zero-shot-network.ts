/**
 * The network of the scorer. A unit is what the encoder knows of it, with how alike its word is to the words of a relation, by three lists,
 * and whether it is an argument that may stand at either end; a recurrent layer reads that both ways. A pair is known by its ends, by the
 * greatest between them and on the way through the parse, by distance and order, and by a few figures of its own.
 * What is of the sentence alone is reckoned once for it, the rest once for each relation that is asked.
 */
import type { EncoderInputs } from '../encoder/encoder-inputs.ts'
import type { EncoderTables } from '../encoder/encoder-file.ts'
import { readBothWays, type Direction } from '../encoder/gated-unit.ts'
import { Kernel, type Layer, type Stretch } from '../encoder/kernel.ts'
import { directionOf, gateScratch, layerOf, maxUnits } from '../encoder/laid-layers.ts'
import { PairLayers, type UnitPair } from '../encoder/pair-layers.ts'
import { RowRunner } from '../encoder/row-runner.ts'

/** Figures of a unit that are of the relation: likenesses by list and to another relation, learned products by list, and roles. */
export const unitFigures = 10
/** To a gate that keeps what was before: keep nothing. */
const forgetting = -60

/** A relation laid out on the units of the sentence read last. */
export interface AskedUnits {
  /** `unitFigures` a unit. */
  readonly figures: Float32Array
  /** What its cues make of words: a factor for each hidden figure. */
  readonly gate: Float32Array
  /** The units at either end of a pair. */
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
}

/** A network laid into a kernel. It holds one sentence, and one relation asked of it, at a time. */
export class ZeroShotNetwork {
  readonly #kernel = new Kernel()
  readonly #laid: Laid
  readonly #scratch: Scratch
  #heads: Int16Array | undefined

  constructor(tables: EncoderTables) {
    this.#laid = lay(this.#kernel, tables)
    this.#scratch = scratchFor(this.#kernel, this.#laid)
  }

  /** Figures that a word is compared by with those of a relation. */
  get compared(): number {
    return this.#laid.compared.outs
  }

  /** What words are compared by: `compared` figures for each row of `vectors`, word vectors as the encoder has them; a copy. At most `maxUnits`. */
  compare(vectors: Float32Array, count: number): Float32Array {
    return this.#scratch.runner.through(vectors, count, this.#laid.compared).slice()
  }

  /** The factors that a relation's cues make, of the mean of their vectors. */
  gateOf(mean: Float32Array): Float32Array {
    return this.#hyperbolicTangents(this.#scratch.runner.through(mean, 1, this.#laid.gate))
  }

  /** By the kernel, whose exponential is the same on every machine: a recurrent unit that forgets all gives them of what is new to it. */
  #hyperbolicTangents(values: Float32Array): Float32Array {
    const { hidden, gates } = this.#scratch
    gates.inputs.values.fill(forgetting, hidden, 2 * hidden)
    gates.inputs.values.set(values, 2 * hidden)
    gates.before.values.fill(0)
    gates.state.values.fill(0)
    this.#kernel.gate(gates.inputs.at, gates.before.at, gates.state.at, hidden)
    return gates.state.values.slice()
  }

  /** Reads a sentence: what the encoder knows of its units, and the vectors of their words. */
  read({ heads }: EncoderInputs, known: Float32Array, vectors: Float32Array): void {
    const { known: ofKnown, word } = this.#laid
    const { base, words } = this.#scratch
    const count = heads.length
    this.#heads = heads
    base.set(this.#scratch.runner.through(known, count, ofKnown))
    words.set(this.#scratch.runner.through(vectors, count, word))
  }

  /** Reads the sentence anew for a relation. Throws RangeError before any sentence was read. */
  ask({ figures, gate, subjects, objects }: AskedUnits): void {
    const count = this.#sentence().length
    const { unit, places } = this.#laid
    const { hidden, base, words, states, rounded } = this.#scratch
    const ofFigures = this.#scratch.runner.through(figures, count, unit)
    for (let at = 0; at < count * hidden; at += 1) {
      const sum =
        (base[at] as number) + (ofFigures[at] as number) + (words[at] as number) * (gate[at % hidden] as number)
      states.values[at] = Math.max(0, sum)
    }
    this.#readBothWays(count)
    this.#kernel.round(this.#scratch.read.at, count, rounded.read)
    places.read(rounded.read, this.#sentence(), { subjects, objects })
  }

  /** The log-odds that the relation asked last holds of a pair of its units. */
  score(pair: UnitPair, figures: readonly number[]): number {
    const { places, pair: ofPair, out } = this.#laid
    const { sum, pairFigures, odds, rounded } = this.#scratch
    pairFigures.values.set(figures)
    this.#kernel.round(pairFigures.at, 1, rounded.pairFigures)
    this.#kernel.affine(rounded.pairFigures, [0, 1], ofPair, sum.at)
    places.addTo(sum, pair)
    this.#kernel.rectify(sum.at, out.inner)
    this.#kernel.round(sum.at, 1, rounded.sum)
    this.#kernel.affine(rounded.sum, [0, 1], out, odds.at)
    return odds.values[0] as number
  }

  #sentence(): Int16Array {
    if (this.#heads === undefined) throw new RangeError('no sentence has been read')
    return this.#heads
  }

  #readBothWays(count: number): void {
    const { recurrent } = this.#laid
    const { states, read, gates, rounded } = this.#scratch
    this.#kernel.round(states.at, count, rounded.states)
    readBothWays(this.#kernel, recurrent, gates, { rows: rounded.states, count, out: read.values })
  }
}

type Laid = ReturnType<typeof lay>
type Scratch = ReturnType<typeof scratchFor>

function lay(kernel: Kernel, tables: EncoderTables) {
  const layer = (name: string): Layer => layerOf(kernel, tables, name)
  const direction = (name: string): Direction => directionOf(kernel, tables, name)
  return {
    compared: layer('compared'),
    gate: layer('gate'),
    word: layer('word'),
    known: layer('known'),
    unit: layer('unit'),
    recurrent: [direction('forward'), direction('backward')] as const,
    pair: layer('pair'),
    places: new PairLayers(kernel, tables),
    out: layer('out'),
  }
}

function scratchFor(kernel: Kernel, { known, word, unit, compared, gate, pair, out }: Laid) {
  const hidden = unit.outs
  const perUnit = (figures: number): Stretch => kernel.take(maxUnits * figures)
  return {
    hidden,
    runner: new RowRunner(kernel, maxUnits, [known, word, unit, compared, gate]),
    base: new Float32Array(maxUnits * hidden),
    words: new Float32Array(maxUnits * hidden),
    states: perUnit(hidden),
    read: perUnit(2 * hidden),
    gates: gateScratch(kernel, hidden),
    pairFigures: kernel.take(pair.inner),
    sum: kernel.take(out.inner),
    odds: kernel.take(out.outs),
    rounded: {
      states: kernel.takeRounded(maxUnits, hidden),
      read: kernel.takeRounded(maxUnits, 2 * hidden),
      pairFigures: kernel.takeRounded(1, pair.inner),
      sum: kernel.takeRounded(1, out.inner),
    },
  }
}
