/** Finding entities by name or alias: how well a name answers to words, and the best of a graph. Pure. */
import { compareStrings } from '../basics/order.ts'
import type { NameHit, ViewNode } from '../model/views.ts'

/** The words of a search, as `nameScore` takes them. */
export function searchWords(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean)
}

/** 0 when a word is missing; more, up to 3, when words begin the name or a word of it. */
export function nameScore(name: string, words: readonly string[]): number {
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

/** Nodes whose name or alias holds all words of `text`, the best answer first; of equal ones, the best connected. */
export function searchNames(nodes: readonly ViewNode[], text: string, limit: number): readonly NameHit[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const hits = nodes.flatMap((node) => {
    const byName = nameScore(node.name, words)
    const alias = byName > 0 ? undefined : node.aliases.find((other) => nameScore(other, words) > 0)
    const score = byName > 0 ? byName + 1 : alias === undefined ? 0 : nameScore(alias, words)
    return score === 0 ? [] : [{ node, alias, score: score + Math.min(0.9, node.degree / 100) }]
  })
  return hits
    .sort((a, b) => b.score - a.score || compareStrings(a.node.id, b.node.id))
    .slice(0, limit)
    .map(({ node: { id, kind, name, type, degree }, alias }) => ({
      id,
      kind,
      name,
      type,
      degree,
      ...(alias !== undefined && { alias }),
    }))
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
