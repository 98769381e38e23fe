/** What can fill a slot: references with the words before them, and coordinated lists of references. */
import type { Reference } from '../coreference/reference.ts'
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { Grammar } from '../grammar/grammar.ts'
import { weakType } from '../names/name-draft.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { kindNouns } from '../words/kind-nouns.ts'
import { honorifics, roleNouns } from '../words/people.ts'
import { wordSet } from '../words/word-set.ts'

/** A filler. `end` is after the possessive mark, where there is one. */
export interface Argument extends TokenSpan {
  /** Where it may start: at its article or what else modifies it from the front. */
  readonly from: number
  /** One reference, or the conjuncts of a list in order. */
  readonly references: readonly Reference[]
  readonly isPossessive: boolean
}

/** Most conjuncts of one list. */
const maxList = 12

/** The arguments of a sentence: lists before their parts, longest first. Without an ontology no name takes a noun behind it. */
export function findArguments(
  tokens: readonly Token[],
  references: readonly Reference[],
  { grammar, ontology }: { readonly grammar: Grammar; readonly ontology?: Ontology },
): Argument[] {
  const found: Argument[] = []
  for (const [index, reference] of references.entries()) {
    const list = conjuncts(tokens, references, { from: index, grammar, ontology })
    for (let size = list.length; size >= 1; size -= 1) {
      if (size > 1 && size < list.length && size !== 2) continue
      found.push(makeArgument(tokens, list.slice(0, size), { grammar, first: reference }))
    }
    const named = ontology && withKind(tokens, reference, { grammar, ontology })
    if (named !== undefined) found.push(named)
    const noun = nounBehindName(tokens, references, reference)
    if (noun !== undefined) found.push(noun)
  }
  return found
}

function makeArgument(
  tokens: readonly Token[],
  references: readonly Reference[],
  { grammar, first }: { grammar: Grammar; first: Reference },
): Argument {
  const last = references.at(-1) ?? first
  const mark = tokens[last.end]
  const hasMark = last.isPossessive && last.kind !== 'pronoun' && mark !== undefined
  return {
    from: modifierStart(tokens, first, grammar),
    first: first.first,
    end: hasMark ? last.end + 1 : last.end,
    references,
    isPossessive: last.isPossessive,
  }
}

/**
 * "the Leeds-based firm", "the Leeds hosting firm": the noun of a nominal with a name in it, by itself, so that the name can be told of it. What
 * stands between the two is the noun's.
 */
function nounBehindName(
  tokens: readonly Token[],
  references: readonly Reference[],
  reference: Reference,
): Argument | undefined {
  const { kind, first, end, isPossessive } = reference
  if (kind !== 'nominal') return undefined
  // "start-up" is three tokens.
  const noun = tokens[end - 2]?.text === '-' ? end - 3 : end - 1
  const name = references.findLast((other) => other.kind === 'name' && other.first > first && other.end <= noun)
  if (name === undefined) return undefined
  const isCompound = tokens[name.end]?.text === '-'
  // "the Italy unit": not where the whole is.
  if (!isCompound && partNouns.has(tokens[noun]?.lemma ?? '')) return undefined
  const from = isCompound ? noun : name.end
  return { from, first: noun, end: isPossessive ? end + 1 : end, references: [reference], isPossessive }
}

const partNouns = wordSet('unit arm branch division department subsidiary office plant site team side')

/** "the Litepad app": a name with the noun behind it that says what bears it. */
function withKind(
  tokens: readonly Token[],
  reference: Reference,
  { grammar, ontology }: { readonly grammar: Grammar; readonly ontology: Ontology },
): Argument | undefined {
  const { first, end, kind, isPossessive } = reference
  const noun = tokens[end]
  if (kind !== 'name' || isPossessive || noun?.pos !== 'NOUN' || grammar.groupAt[end] !== -1) return undefined
  const next = tokens[end + 1]
  if (next !== undefined && (['NOUN', 'PROPN', 'NUM'].includes(next.pos) || /^(?:['’]s?|-)$/u.test(next.text)))
    return undefined
  const from = modifierStart(tokens, reference, grammar)
  if (from === first) return undefined
  const kinds = (['product', 'organisation'] as const).filter((type) => kindNouns[type].has(noun.lemma))
  const mayBe = (type: string): boolean =>
    reference.targets.every(({ name }) => name.certainty < weakType || isA(ontology, name.type, type))
  if (!kinds.some(mayBe)) return undefined
  return { from, first, end: end + 1, references: [reference], isPossessive: false }
}

/** The references that are coordinated from one on; the last is left out where it is rather the subject of the next verb. */
function conjuncts(
  tokens: readonly Token[],
  references: readonly Reference[],
  { from, grammar, ontology }: { from: number; grammar: Grammar; ontology: Ontology | undefined },
): Reference[] {
  const list: Reference[] = []
  let closed = false
  for (let index = from; index < references.length && list.length < maxList; index += 1) {
    const reference = references[index]
    const before = list.at(-1)
    if (reference === undefined) break
    if (before !== undefined) {
      const link = linkBetween(tokens, before.end, modifierStart(tokens, reference, grammar))
      if (link === undefined || closed || before.isPossessive || reference.kind === 'pronoun') break
      closed = link === 'last'
    }
    list.push(reference)
  }
  if (list.length > 1 && (!closed || isChainOfPlaces(tokens, list, ontology))) return list.slice(0, 1)
  const isOther = list.length > 1 && (isNextSubject(tokens, list, grammar) || isGapped(tokens, list))
  return isOther ? list.slice(0, -1) : list
}

const remainders = wordSet('rest remainder balance other others remaining')

/** "holds 60% of Tessel and Bosch the rest": the last has a share of its own, of the same verb. */
function isGapped(tokens: readonly Token[], list: readonly Reference[]): boolean {
  const end = list.at(-1)?.end ?? -1
  return tokens[end]?.lower === 'the' && remainders.has(tokens[end + 1]?.lower ?? '')
}

/** "In Lyon, France and Turin, Italy": with a comma and a name behind the last, each of two lies in the next, and the commas part no list. */
function isChainOfPlaces(
  tokens: readonly Token[],
  list: readonly Reference[],
  ontology: Ontology | undefined,
): boolean {
  if (ontology === undefined) return false
  const last = list.at(-1)
  const areNames = list.every(
    ({ kind, targets }) => kind === 'name' && targets.every(({ name }) => isA(ontology, name.type, 'place')),
  )
  const [comma, next, after] = [tokens[last?.end ?? -1], tokens[(last?.end ?? -1) + 1], tokens[(last?.end ?? -1) + 2]]
  const isParted = after === undefined || /^(?:[.,;)]|and)$/u.test(after.lower)
  const first = list[0]?.first ?? 0
  const isBehind = tokens[first - 1]?.text === ',' && /^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')
  return (
    areNames && (list.length > 2 || isBehind) && comma?.text === ',' && /^\p{Lu}/u.test(next?.text ?? '') && isParted
  )
}

function linkBetween(tokens: readonly Token[], from: number, to: number): 'comma' | 'last' | undefined {
  const words = tokens.slice(from, to).map((token) => token.lower)
  const text = words.join(' ')
  if (text === ',') return 'comma'
  return ['and', 'or', '&', ', and', ', or', 'as well as', ', as well as', 'and also'].includes(text)
    ? 'last'
    : undefined
}

/** "bought A, and B said": a verb with B alone as its subject follows. */
function isNextSubject(tokens: readonly Token[], list: readonly Reference[], grammar: Grammar): boolean {
  const last = list.at(-1)
  const first = list[0]
  if (last === undefined || first === undefined || last.isPossessive) return false
  const clauses = grammar.clauseAt
  return clauses[first.first] !== clauses[last.first]
}

const maxModifiers = 7

/** Where the noun phrase of a reference starts: its article, adjectives, nouns and titles before it. */
function modifierStart(tokens: readonly Token[], reference: Reference, grammar: Grammar): number {
  if (reference.kind !== 'name') return reference.first
  let at = reference.first
  while (at > 0 && reference.first - at < maxModifiers && isModifier(tokens, at - 1, grammar)) at -= 1
  return at
}

function isModifier(tokens: readonly Token[], at: number, { groupAt }: Grammar): boolean {
  const token = tokens[at]
  if (token === undefined || (groupAt[at] !== -1 && token.pos !== 'ADJ')) return false
  if (['DET', 'ADJ', 'NUM', 'NOUN'].includes(token.pos)) return true
  if (token.lower === "'s" || token.text === '-') return true
  if (token.pos === 'VERB') return tokens[at - 1]?.text === '-' || tokens[at - 1]?.pos === 'DET'
  if (['its', 'their', 'his', 'her'].includes(token.lower)) return true
  if (honorifics.has(token.lower) || roleNouns.has(token.lower)) return true
  return token.pos === 'PROPN' && (tokens[at + 1]?.lower === "'s" || tokens[at + 1]?.text === '-')
}
