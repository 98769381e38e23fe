/** Ways through a parse as items: by labels alone, with prepositions by name, and without the steps that lead from a thing to its like. */
import { itemOf, type Item } from '../model/relation-units.ts'
import type { CueReading } from '../cues/find-cues.ts'
import { agency } from '../cues/frames.ts'
import { pathBetween } from '../parse/dependency-path.ts'
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
export function wayBetween(sentence: PathSentence, from: readonly number[], to: readonly number[]): Way {
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

/** Whether the frames of a cue make who acts the subject of its relation, or its object. */
export function leanOf({ frames }: CueReading): 'acts' | 'suffers' | 'open' {
  let lean = 0
  for (const [origin, { subject, object }] of frames) if (origin !== 'default') lean += agency(subject) - agency(object)
  return lean > 0 ? 'acts' : lean < 0 ? 'suffers' : 'open'
}
