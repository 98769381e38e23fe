/**
 * A second look at the pairs of a sentence, with everything the first look found there: whether another subject fits the object better,
 * whether a mention of the same name or the same pronoun stands in the relation too, what else holds between the two. A few dozen
 * weights a relation.
 * Source: stacked generalisation, Wolpert 1992.
 */
import type { Token } from '../tokens.ts'
import type { ModelArgument } from './relation-arguments.ts'

/** A pair with its first scores, one a relation (natural logarithm of odds). */
export interface ScoredArguments {
  readonly subject: number
  readonly object: number
  readonly scores: Float64Array
}

/** Features that a relation of a pair has at the second look, beside the probabilities of all relations. */
const ownFeatures = 17

/** How many features there are with so many relations. */
export function secondLookWidth(relations: number): number {
  return ownFeatures + relations
}

/** What is told of one argument: mentions with one key are taken for one. */
interface Told {
  readonly key: string
  readonly isPronoun: boolean
  readonly isRelative: boolean
}

/** First scores of a sentence as probabilities, by pair and relation, with what they are compared by. */
export class SecondLook {
  readonly #pairs: readonly ScoredArguments[]
  readonly #told: readonly Told[]
  readonly #chances: readonly Float64Array[]
  readonly #byPair: ReadonlyMap<number, number>
  readonly #bySubject: ReadonlyMap<number, readonly number[]>
  readonly #byObject: ReadonlyMap<number, readonly number[]>
  readonly #size: number

  constructor(tokens: readonly Token[], found: readonly ModelArgument[], pairs: readonly ScoredArguments[]) {
    this.#pairs = pairs
    this.#size = found.length
    this.#told = found.map((argument) => tell(tokens, argument))
    this.#chances = pairs.map(({ scores }) => scores.map((score) => 1 / (1 + Math.exp(-score))))
    this.#byPair = new Map(pairs.map(({ subject, object }, index) => [subject * this.#size + object, index]))
    this.#bySubject = grouped(pairs, ({ subject }) => subject)
    this.#byObject = grouped(pairs, ({ object }) => object)
  }

  /** The features of pair `index` for relation `column`, `secondLookWidth` numbers. */
  features(index: number, column: number): Float64Array {
    const { subject, object, scores } = this.#pairs[index] as ScoredArguments
    const chances = this.#chances[index] as Float64Array
    const own = chances[column] as number
    const told = this.#told[subject] as Told
    const rivals = (this.#byObject.get(object) ?? []).filter((other) => other !== index)
    const siblings = (this.#bySubject.get(subject) ?? []).filter((other) => other !== index)
    const chanceOf = (other: number): number => this.#chances[other]?.[column] ?? 0
    const best = (others: readonly number[]): number => others.reduce((top, other) => Math.max(top, chanceOf(other)), 0)
    const sameSubject = rivals.filter((other) => this.#told[this.#pairs[other]?.subject ?? -1]?.key === told.key)
    const sameObject = siblings.filter(
      (other) => this.#told[this.#pairs[other]?.object ?? -1]?.key === this.#told[object]?.key,
    )
    const topRival = best(rivals)
    const topSibling = best(siblings)
    const pronoun = told.isPronoun ? 1 : 0
    const head = [
      1,
      Math.max(-2, Math.min(2, (scores[column] as number) / 4)),
      own,
      topRival,
      topSibling,
      best(sameSubject),
      best(sameObject),
      chanceOf(this.#byPair.get(object * this.#size + subject) ?? -1),
      this.#neighbour(subject, object, column),
      rivals.filter((other) => chanceOf(other) > 0.5).length / 4,
      siblings.filter((other) => chanceOf(other) > 0.5).length / 4,
      pronoun,
      pronoun * own,
      pronoun * topRival,
      Math.max(0, topRival - own),
      Math.max(0, topSibling - own),
      this.#told[object]?.isPronoun === true ? own : 0,
    ]
    const all = new Float64Array(secondLookWidth(chances.length))
    all.set(head)
    all.set(chances, ownFeatures)
    all[ownFeatures + column] = 0
    return all
  }

  /** For "who": the chance of the name before it; for a name: that of the "who" after it. */
  #neighbour(subject: number, object: number, column: number): number {
    const beside = this.#told[subject]?.isRelative
      ? subject - 1
      : this.#told[subject + 1]?.isRelative
        ? subject + 1
        : -1
    return this.#chances[this.#byPair.get(beside * this.#size + object) ?? -1]?.[column] ?? 0
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

function tell(tokens: readonly Token[], { first, end, type }: ModelArgument): Told {
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
