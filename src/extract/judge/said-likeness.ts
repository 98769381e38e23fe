/**
 * How alike in meaning what a sentence says between two of its arguments is to what tells each relation of the ontology. Found once for a pair:
 * it is a candidate of several relations.
 */
import type { Encoding } from '../encoder/encoder.ts'
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { contentPos } from '../model/relation-units.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { toldWords } from '../cues/told-words.ts'
import type { Ways } from './ways.ts'

/** Where words are looked at: on the way through the parse, or between the two. */
type Place = 'way' | 'between'

/** The likeness to a relation, and the greatest to another; -1..1, 0 where nothing is said. */
interface Likenesses {
  readonly own: number
  readonly rival: number
}

/** What is compared: a sentence, its ways, and the ontology whose relations it may tell. */
interface ComparedSentence {
  readonly view: SentenceView
  readonly found: readonly SourcedArgument[]
  readonly ways: Ways
  readonly ontology: Ontology
  readonly encoded: Encoding
}

/** The likenesses of one pair. */
interface PairLikeness {
  readonly byRelation: ReadonlyMap<string, number>
  readonly likest: string
  readonly second: number
}

/** Words between two arguments that are looked at, from the first on. */
const mostBetween = 12

/** The likenesses of one sentence. */
export class SaidLikeness {
  readonly #sentence: ComparedSentence
  readonly #pairs = new Map<string, PairLikeness>()

  constructor(sentence: ComparedSentence) {
    this.#sentence = sentence
  }

  /** The likenesses of what is said of two arguments. Cost: the relations times the words, once a pair. */
  of(place: Place, [subject, object]: readonly [number, number], relation: RelationType): Likenesses {
    const key = `${place} ${subject} ${object}`
    let pair = this.#pairs.get(key)
    if (pair === undefined) {
      pair = this.#compare(this.#wordsAt(place, subject, object))
      this.#pairs.set(key, pair)
    }
    const { byRelation, likest, second } = pair
    const greatest = byRelation.get(likest) ?? 0
    return { own: byRelation.get(relation.id) ?? 0, rival: likest === relation.id ? second : greatest }
  }

  #compare(words: readonly string[]): PairLikeness {
    const { ontology, encoded } = this.#sentence
    const ranked = [...ontology.relationTypes.values()]
      .map((relation) => [relation.id, likenessTo(words, toldWords(relation), encoded)] as const)
      .sort(([, one], [, other]) => other - one)
    return { byRelation: new Map(ranked), likest: ranked[0]?.[0] ?? '', second: ranked[1]?.[1] ?? 0 }
  }

  /** Nouns, verbs and adjectives that are no part of a name. */
  #wordsAt(place: Place, subject: number, object: number): string[] {
    const { view, ways } = this.#sentence
    const places = place === 'way' ? ways.between(subject, object).nodes : this.#between(subject, object)
    return places.flatMap((at) => {
      const token = view.sentence.tokens[at]
      return token === undefined || !contentPos.has(token.pos) || view.isName[at] === 1 ? [] : [token.lower]
    })
  }

  #between(subject: number, object: number): number[] {
    const { found } = this.#sentence
    const [one, other] = [found[subject], found[object]]
    if (one === undefined || other === undefined) return []
    const first = Math.min(one.end, other.end)
    const length = Math.max(0, Math.max(one.first, other.first) - first)
    return Array.from({ length: Math.min(length, mostBetween) }, (_, at) => first + at)
  }
}

function likenessTo(words: readonly string[], told: readonly string[], { likeness }: Encoding): number {
  return words.reduce((greatest, word) => Math.max(greatest, likeness(word, told)), 0)
}
