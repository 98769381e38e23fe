/** Suggestions for a search: entities by name and alias, facts by sentence, relation types. Pure; runs at every key. */
import { compareStrings } from '../../basics/order.ts'
import type { FactView, ViewNode } from '../../model/views.ts'
import type { GraphIndex } from '../data/graph-index.ts'
import { humanise } from '../data/words.ts'

/** One suggestion. `score` is only comparable within one search. */
export type Suggestion =
  | {
      readonly kind: 'entity'
      readonly id: string
      readonly node: ViewNode
      readonly alias?: string
      readonly score: number
    }
  | { readonly kind: 'relation'; readonly id: string; readonly fact: FactView; readonly score: number }
  | { readonly kind: 'type'; readonly id: string; readonly score: number }

/** How many of each kind are given at most. */
const most = { entity: 6, relation: 5, type: 3 } as const

/** Suggestions, best first within a kind: entities, then relation types, then facts. */
export function suggest(index: GraphIndex, text: string): readonly Suggestion[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return [
    ...best(entities(index, words), most.entity),
    ...best(types(index, words), most.type),
    ...best(facts(index, words), most.relation),
  ]
}

function entities(index: GraphIndex, words: readonly string[]): Suggestion[] {
  return index.view.nodes.flatMap((node): Suggestion[] => {
    const byName = scoreOf(node.name, words)
    const alias = byName > 0 ? undefined : node.aliases.find((other) => scoreOf(other, words) > 0)
    const score = byName > 0 ? byName + 1 : alias === undefined ? 0 : scoreOf(alias, words)
    if (score === 0) return []
    const ranked = score + Math.min(0.9, node.degree / 100)
    return [{ kind: 'entity', id: node.id, node, score: ranked, ...(alias !== undefined && { alias }) }]
  })
}

function facts(index: GraphIndex, words: readonly string[]): Suggestion[] {
  return index.view.facts.flatMap((fact): Suggestion[] => {
    const score = scoreOf(`${fact.sentence} ${humanise(fact.relationType)} ${fact.status}`, words)
    return score === 0 ? [] : [{ kind: 'relation', id: fact.id, fact, score: score + fact.confidence }]
  })
}

function types(index: GraphIndex, words: readonly string[]): Suggestion[] {
  return index.view.relationTypes.flatMap(({ id }): Suggestion[] => {
    const score = scoreOf(humanise(id), words)
    return score === 0 ? [] : [{ kind: 'type', id, score }]
  })
}

/** 0 when a word is missing; more when words begin the name or a word of it. */
function scoreOf(name: string, words: readonly string[]): number {
  // A name of any length may come; its first thousand characters are enough to find it by.
  const folded = fold(name.slice(0, 1_000))
  let score = 0
  for (const word of words) {
    const at = folded.indexOf(word)
    if (at < 0) return 0
    score += at === 0 ? 3 : /\s/.test(folded[at - 1] ?? '') ? 2 : 1
  }
  return score / words.length
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function best(suggestions: Suggestion[], count: number): readonly Suggestion[] {
  return suggestions.sort((a, b) => b.score - a.score || compareStrings(a.id, b.id)).slice(0, count)
}
