/** Scores of the pairs of a sentence beside each other: what else fits the subject, what else fits the object. */
import type { Token } from '../tokens.ts'
import { pairKey } from './first-look.ts'
import type { ModelArgument } from './relation-arguments.ts'

/** A pair with its scores, one a relation (natural logarithm of odds). */
export interface ScoredArguments {
  readonly subject: number
  readonly object: number
  readonly scores: Float64Array
}

/** What is told of one argument: mentions with one key are taken for one. */
export interface Told {
  readonly key: string
  readonly isPronoun: boolean
  readonly isRelative: boolean
}

/** Of the other pairs with the same subject or object: the greatest chance, the greatest among those of the same entity, how many are likely. */
export interface Others {
  readonly top: number
  readonly topAlike: number
  readonly likely: number
}

/** Chances of a sentence's pairs by relation, with what they are compared by. */
export class ComparedScores {
  readonly #pairs: readonly ScoredArguments[]
  readonly #told: readonly Told[]
  readonly #chances: readonly Float64Array[]
  readonly #byPair: ReadonlyMap<number, number>
  readonly #bySubject: ReadonlyMap<number, readonly number[]>
  readonly #byObject: ReadonlyMap<number, readonly number[]>

  constructor(told: readonly Told[], pairs: readonly ScoredArguments[]) {
    this.#pairs = pairs
    this.#told = told
    this.#chances = pairs.map(({ scores }) => scores.map((score) => 1 / (1 + Math.exp(-score))))
    this.#byPair = new Map(pairs.map(({ subject, object }, index) => [pairKey(subject, object), index]))
    this.#bySubject = grouped(pairs, ({ subject }) => subject)
    this.#byObject = grouped(pairs, ({ object }) => object)
  }

  /** The chances of pair `index`, one a relation. */
  chancesOf(index: number): Float64Array {
    return this.#chances[index] as Float64Array
  }

  /** Of other subjects of the object. */
  rivals(index: number, column: number): Others {
    const { subject, object } = this.#pairs[index] as ScoredArguments
    return this.#sum(this.#byObject.get(object) ?? [], { index, column, key: this.#keyOf(subject), role: 'subject' })
  }

  /** Of other objects of the subject. */
  siblings(index: number, column: number): Others {
    const { subject, object } = this.#pairs[index] as ScoredArguments
    return this.#sum(this.#bySubject.get(subject) ?? [], { index, column, key: this.#keyOf(object), role: 'object' })
  }

  /** The chance the other way round. */
  back(index: number, column: number): number {
    const { subject, object } = this.#pairs[index] as ScoredArguments
    return this.#chance(object, subject, column)
  }

  /** For "who": the chance of the name before it; for a name: that of the "who" after it. */
  neighbour(index: number, column: number): number {
    const { subject, object } = this.#pairs[index] as ScoredArguments
    const beside = this.#told[subject]?.isRelative
      ? subject - 1
      : this.#told[subject + 1]?.isRelative
        ? subject + 1
        : -1
    return beside < 0 ? 0 : this.#chance(beside, object, column)
  }

  #sum(
    others: readonly number[],
    { index, column, key, role }: { index: number; column: number; key: string; role: 'subject' | 'object' },
  ): Others {
    let [top, topAlike, likely] = [0, 0, 0]
    for (const other of others) {
      if (other === index) continue
      const chance = this.#chances[other]?.[column] ?? 0
      if (chance > top) top = chance
      if (chance > 0.5) likely += 1
      if (chance > topAlike && this.#keyOf(this.#pairs[other]?.[role] ?? -1) === key) topAlike = chance
    }
    return { top, topAlike, likely }
  }

  #keyOf(argument: number): string {
    return this.#told[argument]?.key ?? ''
  }

  #chance(subject: number, object: number, column: number): number {
    return this.#chances[this.#byPair.get(pairKey(subject, object)) ?? -1]?.[column] ?? 0
  }
}

const families: Readonly<Record<string, string>> = {
  him: 'he',
  his: 'he',
  himself: 'he',
  her: 'she',
  hers: 'she',
  herself: 'she',
  its: 'it',
  itself: 'it',
  them: 'they',
  their: 'they',
  themselves: 'they',
  my: 'i',
  me: 'i',
  our: 'we',
  us: 'we',
  whose: 'who',
  whom: 'who',
}
const relatives = new Set(['who', 'which', 'that', 'whose', 'where'])

/** What is told of an argument. */
export function tell(tokens: readonly Token[], { first, end, type }: ModelArgument): Told {
  const head = tokens[end - 1]?.lower ?? ''
  if (type === 'pronoun') {
    return { key: `pronoun ${families[head] ?? head}`, isPronoun: true, isRelative: relatives.has(head) }
  }
  // A person is known by the last word, anything else by all.
  const key =
    type === 'person'
      ? head
      : tokens
          .slice(first, end)
          .map(({ lower }) => lower)
          .join(' ')
  return { key, isPronoun: false, isRelative: false }
}

function grouped(
  pairs: readonly ScoredArguments[],
  keyOf: (pair: ScoredArguments) => number,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  for (const [index, pair] of pairs.entries()) {
    const group = groups.get(keyOf(pair)) ?? []
    if (group.length === 0) groups.set(keyOf(pair), group)
    group.push(index)
  }
  return groups
}
