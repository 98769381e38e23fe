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
    const rivals = this.#sum(this.#byObject.get(object) ?? [], { index, column, key: told.key, role: 'subject' })
    const objectKey = this.#told[object]?.key ?? ''
    const siblings = this.#sum(this.#bySubject.get(subject) ?? [], { index, column, key: objectKey, role: 'object' })
    const pronoun = told.isPronoun ? 1 : 0
    const all = new Float64Array(secondLookWidth(chances.length))
    all[0] = 1
    all[1] = Math.max(-2, Math.min(2, (scores[column] as number) / 4))
    all[2] = own
    all[3] = rivals.top
    all[4] = siblings.top
    all[5] = rivals.topAlike
    all[6] = siblings.topAlike
    all[7] = this.#chance(object, subject, column)
    all[8] = this.#neighbour(subject, object, column)
    all[9] = rivals.likely / 4
    all[10] = siblings.likely / 4
    all[11] = pronoun
    all[12] = pronoun * own
    all[13] = pronoun * rivals.top
    all[14] = Math.max(0, rivals.top - own)
    all[15] = Math.max(0, siblings.top - own)
    all[16] = this.#told[object]?.isPronoun === true ? own : 0
    all.set(chances, ownFeatures)
    all[ownFeatures + column] = 0
    return all
  }

  /** Of other pairs: the greatest chance, the greatest among those with the same key in a role, and how many are likely. */
  #sum(
    others: readonly number[],
    { index, column, key, role }: { index: number; column: number; key: string; role: 'subject' | 'object' },
  ): { top: number; topAlike: number; likely: number } {
    let [top, topAlike, likely] = [0, 0, 0]
    for (const other of others) {
      if (other === index) continue
      const chance = this.#chances[other]?.[column] ?? 0
      if (chance > top) top = chance
      if (chance > 0.5) likely += 1
      if (chance > topAlike && this.#told[this.#pairs[other]?.[role] ?? -1]?.key === key) topAlike = chance
    }
    return { top, topAlike, likely }
  }

  #chance(subject: number, object: number, column: number): number {
    return this.#chances[this.#byPair.get(subject * this.#size + object) ?? -1]?.[column] ?? 0
  }

  /** For "who": the chance of the name before it; for a name: that of the "who" after it. */
  #neighbour(subject: number, object: number, column: number): number {
    const beside = this.#told[subject]?.isRelative
      ? subject - 1
      : this.#told[subject + 1]?.isRelative
        ? subject + 1
        : -1
    return beside < 0 ? 0 : this.#chance(beside, object, column)
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
