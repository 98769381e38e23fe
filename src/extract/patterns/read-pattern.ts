/** What can be told of a pattern before it is compiled: how it may start, which words a sentence must hold, how much its words say. */
import type { RelationPattern } from '../../model/ontology.ts'
import { parsePattern, type PatternNode } from '../../model/pattern.ts'
import { headPostWords } from '../words/posts.ts'
import { things } from '../words/things.ts'
import { wordSet } from '../words/word-set.ts'
import { wordTokens } from './word-tokens.ts'

const parsed = new WeakMap<RelationPattern, readonly PatternNode[]>()

/** The items of a pattern, parsed once. Throws: ONTOLOGY_INVALID for one that cannot be parsed. */
export function itemsOf(pattern: RelationPattern): readonly PatternNode[] {
  let items = parsed.get(pattern)
  if (items === undefined) {
    const root = parsePattern(pattern.source)
    items = root.kind === 'sequence' ? root.items : [root]
    parsed.set(pattern, items)
  }
  return items
}

/** The words and lemmas that nodes hold, at any depth. */
export function patternWords(nodes: readonly PatternNode[]): string[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'lemma':
        return [node.lemma]
      case 'word':
        return [node.form]
      case 'sequence':
      case 'cue':
        return patternWords(node.items)
      case 'alternatives':
        return patternWords(node.options)
      case 'optional':
        return patternWords([node.item])
      default:
        return []
    }
  })
}

/** The sequences that a pattern stands for by what it may start with: a leading slot is looked for in another way than a word. */
export function openings(items: readonly PatternNode[]): (readonly PatternNode[])[] {
  const [first, ...others] = items
  if (first?.kind === 'sequence') return openings([...first.items, ...others])
  if (first?.kind !== 'alternatives' || !first.options.some(startsWithSlot)) return [items]
  return first.options.flatMap((option) => openings([option, ...others]))
}

function startsWithSlot(node: PatternNode | undefined): boolean {
  if (node?.kind === 'sequence') return startsWithSlot(node.items[0])
  return node?.kind === 'alternatives' ? node.options.some(startsWithSlot) : node?.kind === 'argument'
}

const bareWords = wordSet("'s of in at from the a an - , and with by to for on as")

/** True when no word of the pattern has a meaning of its own. */
export function isBare(items: readonly PatternNode[]): boolean {
  return items.every((item) => {
    switch (item.kind) {
      case 'lemma':
        return bareWords.has(item.lemma)
      case 'word':
        return bareWords.has(item.form)
      case 'alternatives':
        return isBare(item.options)
      case 'sequence':
      case 'cue':
        return isBare(item.items)
      case 'optional':
        return isBare([item.item])
      case 'tag':
        return item.tag !== 'head' && item.tag !== 'thing'
      default:
        return true
    }
  })
}

/** "an engineer at …", "the nurse of …": who has people of a trade is an organisation, whatever else its name shows. */
export function showsOrganisation(items: readonly PatternNode[]): boolean {
  return items.some(isPostTag) && items.some((item) => hasWord(item, postPrepositions))
}

const postPrepositions = wordSet('of at for with from')

function isPostTag(node: PatternNode): boolean {
  return node.kind === 'cue'
    ? node.items.some(isPostTag)
    : node.kind === 'tag' && (node.tag === 'post' || node.tag === 'person')
}

function hasWord(node: PatternNode, words: ReadonlySet<string>): boolean {
  if (node.kind === 'alternatives') return node.options.some((option) => hasWord(option, words))
  if (node.kind === 'sequence' || node.kind === 'cue') return node.items.some((item) => hasWord(item, words))
  return node.kind === 'lemma' && words.has(node.lemma)
}

/** The words of which a sentence must hold at least one for the node to match, one set per word; undefined when it may match without. */
export function needsOf(node: PatternNode): ReadonlySet<string>[] | undefined {
  switch (node.kind) {
    case 'lemma':
      return [new Set([lastToken(node.lemma)])]
    case 'word':
      return [new Set([lastToken(node.form)])]
    case 'tag':
      return node.tag === 'head' ? [headPostWords] : node.tag === 'thing' ? [things] : undefined
    case 'sequence':
    case 'cue': {
      const sets = node.items.flatMap((item) => needsOf(item) ?? [])
      return sets.length === 0 ? undefined : sets
    }
    case 'alternatives': {
      const options = node.options.map(needsOf)
      return options.every((option) => option !== undefined)
        ? [new Set(options.flatMap((option) => [...(option[0] ?? [])]))]
        : undefined
    }
    default:
      return undefined
  }
}

function lastToken(word: string): string {
  return wordTokens(word).at(-1) ?? word
}
