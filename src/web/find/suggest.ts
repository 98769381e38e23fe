/** Suggestions for a search: entities by name and alias, facts by sentence, relation types. Pure; runs at every key. */
import { compareStrings } from '../../basics/order.ts'
import type { FactView, NameHit } from '../../model/views.ts'
import { nameScore, searchNames, searchWords } from '../../query/search-names.ts'
import type { GraphIndex } from '../data/graph-index.ts'
import { humanise } from '../data/words.ts'

/** One suggestion. `score` is only comparable within one search. */
export type Suggestion =
  | { readonly kind: 'entity'; readonly id: string; readonly hit: NameHit }
  | { readonly kind: 'relation'; readonly id: string; readonly fact: FactView; readonly score: number }
  | { readonly kind: 'type'; readonly id: string; readonly score: number }

type Scored<K extends Suggestion['kind']> = Extract<Suggestion, { readonly kind: K }>

/** How many of each kind are given at most. */
const most = { entity: 6, relation: 5, type: 3 } as const

/**
 * Suggestions, best first within a kind: entities, then relation types, then facts. `names`: entities that the server found, for a
 * graph of which only a part is here.
 */
export function suggest(index: GraphIndex, text: string, names?: readonly NameHit[]): readonly Suggestion[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  return [
    ...(names ?? searchNames(index.view.nodes, text, most.entity)).map(suggestionOf),
    ...best(types(index, words), most.type),
    ...best(facts(index, words), most.relation),
  ]
}

function suggestionOf(hit: NameHit): Suggestion {
  return { kind: 'entity', id: hit.id, hit }
}

function facts(index: GraphIndex, words: readonly string[]): readonly Scored<'relation'>[] {
  return index.view.facts.flatMap((fact): readonly Scored<'relation'>[] => {
    const score = nameScore(`${fact.sentence} ${humanise(fact.relationType)} ${fact.status}`, words)
    return score === 0 ? [] : [{ kind: 'relation', id: fact.id, fact, score: score + fact.confidence }]
  })
}

function types(index: GraphIndex, words: readonly string[]): readonly Scored<'type'>[] {
  return index.view.relationTypes.flatMap(({ id }): readonly Scored<'type'>[] => {
    const score = nameScore(humanise(id), words)
    return score === 0 ? [] : [{ kind: 'type', id, score }]
  })
}

function best<T extends { readonly id: string; readonly score: number }>(
  suggestions: readonly T[],
  count: number,
): readonly T[] {
  return [...suggestions].sort((a, b) => b.score - a.score || compareStrings(a.id, b.id)).slice(0, count)
}
