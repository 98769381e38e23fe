/** What the network of standing is trained on, as lines of JSON: a line a case, words and names by number, then what the numbers stand for. */
import { loadEncoder } from '../../src/extract/encoder/encoder.ts'
import { standingInputs } from '../../src/extract/standing/standing-inputs.ts'
import type { StandingCase } from './standing-cases.ts'

/** Numbers for strings, from 0 on, in the order in which they are first asked for. */
class Numbers {
  readonly #byName = new Map<string, number>()

  of(name: string): number {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    this.#byName.set(name, this.#byName.size)
    return this.#byName.size - 1
  }

  get names(): string[] {
    return [...this.#byName.keys()]
  }
}

/** Writes cases. */
export class StandingLines {
  readonly #words = new Numbers()
  readonly #marks = new Numbers()
  readonly #facts = new Numbers()

  /** The line of a case. `part` is that of its set, `linear` the log-odds of a linear model that has not seen it. */
  of({ situation, labels, how }: StandingCase, part: number, linear: Float32Array): string {
    const { sentence, marks, places, facts } = standingInputs(situation)
    const { words } = sentence
    const all = sentence.marks.map((own, at) => [...own, ...(marks[at] ?? [])])
    return JSON.stringify({
      how,
      part,
      words: words.map((word) => this.#words.of(word)),
      marks: all.map((own) => own.map((mark) => this.#marks.of(mark))),
      places: places.map((place) => (place === undefined ? [0, 0] : [place.first, place.end])),
      facts: facts.map((fact) => this.#facts.of(fact)),
      linear: [...linear].map((odds) => Math.round(odds * 1000) / 1000),
      labels: [labels.status, labels.modality, labels.polarity],
    })
  }

  /** What the numbers of all lines stand for; vectors of words in base64, four bytes a figure. */
  last(): string {
    const encoder = loadEncoder()
    const vectors = this.#words.names.map((word) => Buffer.from(encoder.vectorOf(word).slice().buffer))
    return JSON.stringify({
      vectors: Buffer.concat(vectors).toString('base64'),
      marks: this.#marks.names,
      facts: this.#facts.names,
    })
  }
}
