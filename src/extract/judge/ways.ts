/** Ways through a parse as items: by labels alone, with prepositions by name, and without the steps that lead from a thing to its like. */
import { itemOf, type Item } from '../model/relation-units.ts'
import type { CueReading } from '../cues/find-cues.ts'
import { agency } from '../cues/frames.ts'
import { ancestors, pathBetween } from '../parse/dependency-path.ts'
import { namedSteps, passing, stepItem, type PathSentence } from '../parse/path-features.ts'

/** A way between two chains of ancestors. All empty but for a mark where there is none. */
export interface Way {
  readonly labels: readonly Item[]
  readonly named: readonly Item[]
  readonly thinned: readonly Item[]
  /** Verbs, nouns and adjectives on the way. */
  readonly words: readonly Item[]
  /** The tokens that the way passes. */
  readonly nodes: readonly number[]
}

const far = itemOf('<far>')
const noWay: Way = { labels: [far], named: [far], thinned: [far], words: [], nodes: [] }

/** The way from the first of one chain to the first of another. */
function wayBetween(sentence: PathSentence, from: readonly number[], to: readonly number[]): Way {
  const path = pathBetween(sentence.parse, from, to)
  if (path === undefined) return noWay
  const named = namedSteps(sentence, path, from, to)
  return {
    labels: path.steps.map(stepItem),
    named,
    thinned: named.filter((_, at) => !passing.has(path.steps[at]?.label ?? -1)),
    words: path.nodes.filter((token) => sentence.isContent[token]).map((token) => sentence.lemmas[token] as Item),
    nodes: path.nodes,
  }
}

/** The ways of one sentence, each found once: candidates of several relations share their pair, and those of a cue their ends. */
export class Ways {
  readonly #sentence: { readonly paths: PathSentence }
  /** By the first argument, then the second. */
  readonly #between = new Map<number, Way>()
  /** By the token, then the argument. */
  readonly #from = new Map<number, Way>()

  /** The sentence is parsed when first asked for a way. */
  constructor(sentence: { readonly paths: PathSentence }) {
    this.#sentence = sentence
  }

  /** The way from one argument to another. */
  between(subject: number, object: number): Way {
    const { paths } = this.#sentence
    const { chains } = paths
    const key = subject * chains.length + object
    let way = this.#between.get(key)
    if (way === undefined) {
      way = wayBetween(paths, chains[subject] ?? [], chains[object] ?? [])
      this.#between.set(key, way)
    }
    return way
  }

  /** The way from a token to an argument. */
  from(token: number, argument: number): Way {
    const { paths } = this.#sentence
    const { chains, parse } = paths
    const key = token * chains.length + argument
    let way = this.#from.get(key)
    if (way === undefined) {
      way = wayBetween(paths, ancestors(parse, token), chains[argument] ?? [])
      this.#from.set(key, way)
    }
    return way
  }
}

/** Whether the frames of a cue make who acts the subject of its relation, or its object. */
export function leanOf({ frames }: CueReading): 'acts' | 'suffers' | 'open' {
  let lean = 0
  for (const [origin, { subject, object }] of frames) if (origin !== 'default') lean += agency(subject) - agency(object)
  return lean > 0 ? 'acts' : lean < 0 ? 'suffers' : 'open'
}
