/**
 * What stands where, for a pair: its two ends, the greatest of the units between them and of those on the way through the parse, and how far
 * apart and in which order they are. Encoder and zero-shot scorer know pairs by it.
 */
import type { EncoderTables } from './encoder-file.ts'
import { figureBytes, type Kernel, type RoundedRows, type Stretch } from './kernel.ts'
import { roleOf, type Role } from './laid-layers.ts'
import { distanceOf, wayBetween } from './pair-place.ts'

/** Two units that are arguments, the ends of a pair. */
export interface UnitPair {
  readonly subject: number
  readonly object: number
}

/** The layers of pairs, laid into a kernel. It holds one sentence at a time. */
export class PairLayers {
  readonly #kernel: Kernel
  readonly #roles: Readonly<Record<'subject' | 'object' | 'between' | 'way', Role>>
  readonly #distances: Stretch
  readonly #pool: Stretch
  #heads: Int16Array = new Int16Array()

  constructor(kernel: Kernel, tables: EncoderTables) {
    const role = (name: string): Role => roleOf(kernel, tables, name)
    this.#kernel = kernel
    this.#roles = { subject: role('subject'), object: role('object'), between: role('between'), way: role('way') }
    this.#distances = kernel.lay(tables.table('distances').values)
    this.#pool = kernel.take(this.width)
  }

  /** Figures of a pair. */
  get width(): number {
    return this.#roles.subject.layer.outs
  }

  /** Reads a sentence: its rows, what each unit hangs on, and the units that may be an end. */
  read(rows: RoundedRows, heads: Int16Array, ends: Readonly<Record<'subjects' | 'objects', Iterable<number>>>): void {
    const { subject, object, between, way } = this.#roles
    this.#heads = heads
    for (const { layer, results } of [between, way]) this.#kernel.affine(rows, [0, heads.length], layer, results.at)
    for (const unit of ends.subjects) this.#readEnd(rows, unit, subject)
    for (const unit of ends.objects) this.#readEnd(rows, unit, object)
  }

  /** Adds what stands where, for a pair of the sentence read last, to as many figures as a pair has. */
  addTo(to: Stretch, { subject, object }: UnitPair): void {
    const { width } = this
    const add = (from: Stretch, row: number): void => {
      this.#kernel.add(to.at, from.at + row * width * figureBytes, width)
    }
    add(this.#roles.subject.results, subject)
    add(this.#roles.object.results, object)
    add(this.#distances, distanceOf(subject, object))
    const [low, high] = subject < object ? [subject, object] : [object, subject]
    this.#addGreatest(to, this.#roles.between, high - low - 1, (step) => low + 1 + step)
    const way = wayBetween(this.#heads, subject, object)
    this.#addGreatest(to, this.#roles.way, way.length, (step) => way[step] as number)
  }

  #readEnd(rows: RoundedRows, unit: number, { layer, results }: Role): void {
    this.#kernel.affine(rows, [unit, 1], layer, results.at + unit * layer.outs * figureBytes)
  }

  /** Adds the greatest of the results of `count` units, place by place. */
  #addGreatest(to: Stretch, { results }: Role, count: number, unitAt: (step: number) => number): void {
    if (count === 0) return
    const pool = this.#pool
    pool.values.fill(-Infinity)
    for (let step = 0; step < count; step += 1)
      this.#kernel.greatest(pool.at, results.at + unitAt(step) * this.width * figureBytes, this.width)
    this.#kernel.add(to.at, pool.at, this.width)
  }
}
