/**
 * Features of relations from a parse: for an argument how it hangs in its clause, for a pair the way between the two. They are made of
 * items and go to the caller's taker, as the other features of pairs do.
 */
import type { FeatureTaker } from '../model/feature-taker.ts'
import type { ModelArgument } from '../model/relation-arguments.ts'
import { contentPos, itemOf, unitOfToken, type Item } from '../model/relation-units.ts'
import type { Token } from '../tokens.ts'
import { ancestors, headOf, maxSteps, pathBetween, type DependencyPath, type PathStep } from './dependency-path.ts'
import { isVerbTag } from './fine-tags.ts'
import { dependencyLabels, labelIndex, type Parse } from './parse.ts'
import { pathTemplates, type ArgumentTemplates } from './path-templates.ts'

/** A parsed sentence with its arguments. */
export interface PathSentence {
  readonly parse: Parse
  /** By token: its lemma, for a token of an argument the argument's type. */
  readonly lemmas: readonly Item[]
  readonly isVerb: readonly boolean[]
  /** True for verbs, nouns and adjectives outside arguments: the words that name relations. */
  readonly isContent: readonly boolean[]
  /** By token: the cluster of its vector, where it is such a word. */
  readonly senses: readonly (Item | undefined)[]
  /** By argument: its head and what that hangs on, upwards. */
  readonly chains: readonly (readonly number[])[]
  /** By token: its dependents, in order. */
  readonly dependents: readonly (readonly number[])[]
}

/** Prepares a sentence for path features. `found` are its arguments in order, without overlap. Cost: linear in tokens and arguments. */
export function pathSentence(tokens: readonly Token[], found: readonly ModelArgument[], parse: Parse): PathSentence {
  const units = tokens.map(unitOfToken)
  const lemmas = units.map(({ plain }) => plain)
  const isContent = tokens.map(({ pos }) => contentPos.has(pos))
  const senses = units.map(({ sense }) => sense)
  for (const { first, end, type } of found) {
    if (type === 'pronoun') continue
    const item = itemOf(`<${type}>`)
    for (let at = first; at < end; at += 1) {
      lemmas[at] = item
      isContent[at] = false
      senses[at] = undefined
    }
  }
  const dependents: number[][] = tokens.map(() => [])
  for (const [at, head] of parse.heads.entries()) dependents[head]?.push(at)
  return {
    parse,
    lemmas,
    isVerb: Array.from(parse.tags, isVerbTag),
    isContent,
    senses,
    chains: found.map((argument) => ancestors(parse, headOf(parse, argument))),
    dependents,
  }
}

/** Labels whose dependent tells what an argument is or does: "Jane, the founder", "the Acme-owned mine", "who leads". */
const telling = new Set(
  (['appos', 'relcl', 'acl', 'amod', 'compound', 'prep', 'poss'] as const).map((label) => labelIndex(label)),
)
const maxTelling = 6

/** How an argument hangs in its sentence: its label, its head, the verb above it and the labels on the way there, what hangs on it. */
export function argumentPathFeatures(
  sentence: PathSentence,
  argument: number,
  templates: ArgumentTemplates,
  add: FeatureTaker,
): void {
  const { parse, lemmas, dependents } = sentence
  const chain = sentence.chains[argument] as readonly number[]
  const head = chain[0] as number
  const above = lemmaAt(lemmas, chain[1])
  const label = upItems[parse.labels[head] as number] as Item
  add.one(templates.label, label)
  add.one(templates.head, above)
  add.two(templates.labelHead, label, above)
  const { verb, steps } = governingVerb(sentence, chain)
  add.one(templates.verb, verb)
  add.many(templates.verbSteps, [verb], steps)
  add.many(templates.steps, steps)
  let told = 0
  for (const token of dependents[head] as readonly number[]) {
    const below = parse.labels[token] as number
    if (!telling.has(below)) continue
    add.two(templates.below, downItems[below] as Item, lemmas[token] as Item)
    told += 1
    if (told === maxTelling) break
  }
}

/** The lemma of the nearest verb above an argument, and the steps there, prepositions by name; the root's where there is none. */
function governingVerb(
  { parse, lemmas, isVerb }: PathSentence,
  chain: readonly number[],
): { readonly verb: Item; readonly steps: readonly Item[] } {
  const found = chain.findIndex((token, place) => place > 0 && isVerb[token])
  const place = found < 0 ? chain.length - 1 : found
  const steps = chain.slice(0, place).map((token) => namedStep({ parse, lemmas }, token, true))
  return { verb: lemmaAt(lemmas, chain[place]), steps }
}

/** Features of the way from subject to object, indexes into the arguments; of none where there is no short way. */
export function pairPathFeatures(
  sentence: PathSentence,
  subject: number,
  object: number,
  types: readonly [Item, Item],
  add: FeatureTaker,
): void {
  const { parse, lemmas, chains, isContent } = sentence
  const from = chains[subject] as readonly number[]
  const to = chains[object] as readonly number[]
  const path = pathBetween(parse, from, to)
  if (path === undefined) {
    add.two(pathTemplates.far, types[0], types[1])
    return
  }
  const labels = path.steps.map(stepItem)
  const named = namedSteps(sentence, path, from, to)
  const top = lemmas[path.top] as Item
  const nodes = path.nodes.map((token) => lemmas[token] as Item)
  const words = nodes.filter((_, at) => isContent[path.nodes[at] as number])
  add.many(pathTemplates.labels, labels)
  add.many(pathTemplates.labelsTypes, types, labels)
  add.many(pathTemplates.named, named)
  add.many(pathTemplates.namedTypes, types, named)
  add.many(pathTemplates.labelsLemmas, labels, nodes)
  add.many(pathTemplates.words, words)
  add.many(pathTemplates.wordsTypes, types, words)
  add.one(pathTemplates.top, top)
  add.three(pathTemplates.topEnds, top, named[0] ?? none, named.at(-1) ?? none)
  add.many(pathTemplates.topNamed, [top], named)
  for (const word of words) {
    add.one(pathTemplates.word, word)
    add.three(pathTemplates.wordTypes, word, types[0], types[1])
  }
  const thinned = named.filter((_, at) => !passing.has(path.steps[at]?.label ?? -1))
  add.many(pathTemplates.thinned, [top], thinned)
  senseFeatures(sentence, path, { types, named, thinned }, add)
  add.three(pathTemplates.length, lengthItem(path.steps.length), types[0], types[1])
}

/** The same by the meaning of words: what is told by one verb is told by its like. */
function senseFeatures(
  { senses }: PathSentence,
  path: DependencyPath,
  ways: { readonly types: readonly [Item, Item]; readonly named: readonly Item[]; readonly thinned: readonly Item[] },
  add: FeatureTaker,
): void {
  for (const token of path.nodes) {
    const sense = senses[token]
    if (sense === undefined) continue
    add.one(pathTemplates.sense, sense)
    add.three(pathTemplates.senseTypes, sense, ways.types[0], ways.types[1])
  }
  const top = senses[path.top]
  if (top === undefined) return
  add.many(pathTemplates.topSense, [top], ways.named)
  add.many(pathTemplates.senseThinned, [top], ways.thinned, ways.types)
}

/** Steps that lead to another of the same kind: what is said of the first is often said of the second. */
export const passing: ReadonlySet<number> = new Set(
  (['conj', 'appos', 'compound'] as const).map((label) => labelIndex(label)),
)
const none = itemOf('<none>')
const upItems = dependencyLabels.map((label) => itemOf(`^${label}`))
const downItems = dependencyLabels.map((label) => itemOf(`_${label}`))
const lengthItems = Array.from({ length: maxSteps + 1 }, (_, steps) => itemOf(`#${steps}`))
const prepositions = new Set((['prep', 'agent'] as const).map((label) => labelIndex(label)))

/** A number of steps as an item. */
function lengthItem(steps: number): Item {
  return lengthItems[steps] as Item
}

/** A step as an item. */
export function stepItem({ isUp, label }: PathStep): Item {
  return (isUp ? upItems : downItems)[label] as Item
}

function lemmaAt(lemmas: readonly Item[], token: number | undefined): Item {
  return token === undefined ? none : (lemmas[token] as Item)
}

/** A step over the arc above `token`; one over a preposition tells which. */
function namedStep({ parse, lemmas }: Pick<PathSentence, 'parse' | 'lemmas'>, token: number, isUp: boolean): Item {
  const label = parse.labels[token] as number
  const step = stepItem({ isUp, label })
  return prepositions.has(label) ? itemOf(`${step.text}:${lemmaAt(lemmas, token).text}`) : step
}

/** The steps of a way between the first tokens of two chains, those over a preposition with its name. */
export function namedSteps(
  sentence: PathSentence,
  { top }: DependencyPath,
  from: readonly number[],
  to: readonly number[],
): Item[] {
  const up = from.slice(0, from.indexOf(top)).map((token) => namedStep(sentence, token, true))
  const down = to.slice(0, to.indexOf(top)).map((token) => namedStep(sentence, token, false))
  return [...up, ...down.reverse()]
}
