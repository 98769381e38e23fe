/**
 * The type of a name, settled over its whole document. Every piece of evidence is a vote for a kind (person, organisation, …); votes of
 * different sources add up, of one source the heaviest counts, and what speaks for another kind takes certainty away.
 */
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { TypeGuess } from './name-draft.ts'
import { weakType } from './name-draft.ts'

/** A guess with where it comes from; votes of one source do not add up. */
export interface TypeVote extends TypeGuess {
  readonly source: string
}

/** What is left of the doubt about a name, as a weight: .9 certain is 2.3. */
export function weightOf(certainty: number): number {
  return -Math.log(1 - Math.min(certainty, maxCertainty))
}

const maxCertainty = 0.98
/** How much of the runner-up's weight speaks against the winner. */
const doubtShare = 0.6

/** The votes on one name. */
export class TypeVotes {
  readonly #ontology: Ontology
  readonly #kindOf: (type: string) => string
  readonly #bySource = new Map<string, TypeVote>()

  constructor(ontology: Ontology) {
    this.#ontology = ontology
    this.#kindOf = kindsOf(ontology)
  }

  add(vote: TypeVote): void {
    const key = `${vote.source} ${vote.type}`
    const known = this.#bySource.get(key)
    if (known === undefined || known.certainty < vote.certainty) this.#bySource.set(key, vote)
  }

  /** The winner; of the types of its kind the most special one that is sure enough. Undefined without votes. */
  settled(): TypeGuess | undefined {
    const weights = new Map<string, number>()
    for (const [kind, sources] of this.#heaviest())
      weights.set(
        kind,
        [...sources.values()].reduce((sum, weight) => sum + weight, 0),
      )
    const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const [best, second] = ranked
    if (best === undefined) return undefined
    const margin = Math.max(0.1, best[1] - doubtShare * (second?.[1] ?? 0))
    return { type: this.#specialType(best[0]), certainty: Math.min(maxCertainty, 1 - Math.exp(-margin)) }
  }

  /** For each kind the heaviest vote of every source. */
  #heaviest(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const kinds = new Map<string, Map<string, number>>()
    for (const { type, certainty, source } of this.#bySource.values()) {
      const kind = this.#kindOf(type)
      const sources = kinds.get(kind) ?? new Map<string, number>()
      kinds.set(kind, sources.set(source, Math.max(sources.get(source) ?? 0, weightOf(certainty))))
    }
    return kinds
  }

  /** The surest type of the kind, or a more special one that is no weak guess. */
  #specialType(kind: string): string {
    const votes = [...this.#bySource.values()].filter(({ type }) => this.#kindOf(type) === kind)
    votes.sort((a, b) => b.certainty - a.certainty || (a.type < b.type ? -1 : 1))
    let type = votes[0]?.type ?? kind
    for (const vote of votes) if (vote.certainty >= weakType && isA(this.#ontology, vote.type, type)) type = vote.type
    return type
  }
}

const kinds = ['person', 'organisation', 'place', 'product', 'work', 'event', 'group']
const known = new WeakMap<Ontology, (type: string) => string>()

/** The kind of a type: the first of the tagger's kinds it is below, else its family. */
function kindsOf(ontology: Ontology): (type: string) => string {
  const before = known.get(ontology)
  if (before !== undefined) return before
  const table = new Map(
    [...ontology.entityTypes.values()].map(({ id, family }) => [
      id,
      kinds.find((kind) => ontology.entityTypes.has(kind) && isA(ontology, id, kind)) ?? family,
    ]),
  )
  const kindOf = (type: string): string => table.get(type) ?? type
  known.set(ontology, kindOf)
  return kindOf
}
