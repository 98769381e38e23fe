/**
 * The slots of a cue by the parse, in the words of the frames (`cues/slots.ts`). Grammar reads a sentence from left to right and stops where
 * it is not sure; the tree goes on: through "which", from one participle to the next ("written by A and illustrated by B"), through "the
 * Acme company", over an aside in brackets. What it gives is less sure, so it stands beside the slots of grammar, and not in their place.
 */
import type { Occurrence } from '../cues/occurrences.ts'
import { copulas, holderVerbs, selfAsVerbs } from '../words/cue-words.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { labelIndex } from '../parse/parse.ts'
import { fineTags } from '../parse/fine-tags.ts'
import type { PathSentence } from '../parse/path-features.ts'
import type { Token } from '../tokens.ts'

/** A parsed sentence: its tokens, and by token the argument that it belongs to, -1 for none that stands for something. */
export interface Tree {
  readonly tokens: readonly Token[]
  readonly paths: PathSentence
  readonly argumentAt: Int16Array
}

/** An argument, by its place among those of the sentence, in a slot. */
export interface TreeFill {
  readonly slot: string
  readonly argument: number
}

/** A tree of a parsed sentence with its arguments. */
export function treeOf(tokens: readonly Token[], paths: PathSentence, found: readonly SourcedArgument[]): Tree {
  const argumentAt = new Int16Array(tokens.length).fill(-1)
  for (const [index, { first, end, source }] of found.entries())
    if (source !== undefined) argumentAt.fill(index, first, end)
  return { tokens, paths, argumentAt }
}

/** What stands in the slots of a cue. Cost: linear in the dependents of the words it goes through, which a sentence bounds. */
export function treeSlots(tree: Tree, { kind, at }: Pick<Occurrence, 'kind' | 'at'>): TreeFill[] {
  return kind === 'noun' ? nounSlots(tree, at) : verbSlots(tree, at)
}

/** Most heads that are followed for what a word shares with another. */
const maxSteps = 4

const [nsubj, nsubjpass, dobj, dative] = [
  labelIndex('nsubj'),
  labelIndex('nsubjpass'),
  labelIndex('dobj'),
  labelIndex('dative'),
]
const [prep, pobj, agent, conj, appos] = [
  labelIndex('prep'),
  labelIndex('pobj'),
  labelIndex('agent'),
  labelIndex('conj'),
  labelIndex('appos'),
]
const [acl, relcl, advcl, xcomp] = [labelIndex('acl'), labelIndex('relcl'), labelIndex('advcl'), labelIndex('xcomp')]
const [poss, compound, attr, auxpass] = [
  labelIndex('poss'),
  labelIndex('compound'),
  labelIndex('attr'),
  labelIndex('auxpass'),
]
const pastParticiple = fineTags.indexOf('VBN')

function labelled({ paths }: Tree, token: number, ...wanted: readonly number[]): number[] {
  return (paths.dependents[token] ?? []).filter((child) => wanted.includes(paths.parse.labels[child] as number))
}

function headAt({ paths }: Tree, token: number): number {
  return paths.parse.heads[token] ?? -1
}

function labelAt({ paths }: Tree, token: number): number {
  return paths.parse.labels[token] ?? -1
}

/** The arguments that a token stands for, with what is coordinated with it. */
function meant(tree: Tree, token: number, steps = 0): number[] {
  const conjuncts =
    steps < maxSteps ? labelled(tree, token, conj).flatMap((other) => meant(tree, other, steps + 1)) : []
  return [...denoted(tree, token, steps), ...conjuncts]
}

/**
 * The arguments that one token stands for: the name it is part of; of a common noun the name beside it ("the Acme company", "its founder,
 * Jane Doe"), or what it is said of ("Blue Harbour is a song", "Blue Harbour, a song"); of "which" what it stands behind.
 */
function denoted(tree: Tree, token: number, steps: number): number[] {
  const own = tree.argumentAt[token] ?? -1
  if (own >= 0) return [own]
  if (steps >= maxSteps) return []
  const label = labelAt(tree, token)
  const head = headAt(tree, token)
  if (isRelative(tree, token)) return relativeHead(tree, head, steps)
  const named = labelled(tree, token, appos, compound).flatMap((child) => argumentOf(tree, child))
  if (named.length > 0) return named
  if (label === attr && copulas.has(tree.tokens[head]?.lemma ?? '')) return surfaceSubjects(tree, head, steps + 1)
  if (label === appos) return denoted(tree, head, steps + 1)
  return []
}

function argumentOf({ argumentAt }: Tree, token: number): number[] {
  const own = argumentAt[token] ?? -1
  return own >= 0 ? [own] : []
}

const relatives = new Set(['which', 'who', 'that', 'whom', 'whose'])

function isRelative({ tokens }: Tree, token: number): boolean {
  return relatives.has(tokens[token]?.lower ?? '')
}

/** What the clause of a relative pronoun hangs on; `from` is the head of the pronoun. */
function relativeHead(tree: Tree, from: number, steps: number): number[] {
  let at = from
  for (let step = 0; step < maxSteps && at >= 0; step += 1) {
    if (labelAt(tree, at) === relcl) return denoted(tree, headAt(tree, at), steps + 1)
    at = headAt(tree, at)
  }
  return []
}

/** The arguments that are the subject of a verb as it stands, be it active or passive. */
function surfaceSubjects(tree: Tree, verb: number, steps = 0): number[] {
  const own = labelled(tree, verb, nsubj, nsubjpass)
  if (own.length > 0) return own.flatMap((token) => meant(tree, token, steps))
  if (steps >= maxSteps) return []
  const head = headAt(tree, verb)
  const label = labelAt(tree, verb)
  if (label === acl || label === relcl) return denoted(tree, head, steps + 1)
  if (label === conj || label === advcl) return surfaceSubjects(tree, head, steps + 1)
  if (label !== xcomp) return []
  const objects = labelled(tree, head, dobj)
  return objects.length > 0
    ? objects.flatMap((token) => meant(tree, token, steps + 1))
    : surfaceSubjects(tree, head, steps + 1)
}

/** True for a passive, also without its auxiliary: "founded by", "was owned and operated by". */
function isPassive(tree: Tree, verb: number): boolean {
  if (labelled(tree, verb, auxpass, nsubjpass, agent).length > 0) return true
  if (tree.paths.parse.tags[verb] !== pastParticiple) return false
  const label = labelAt(tree, verb)
  return (
    label === acl || (label === conj && labelled(tree, verb, nsubj).length === 0 && isPassive(tree, headAt(tree, verb)))
  )
}

function verbSlots(tree: Tree, verb: number): TreeFill[] {
  const passive = isPassive(tree, verb)
  const objects = labelled(tree, verb, dobj)
  return [
    ...filled(passive ? 'object' : 'subject', surfaceSubjects(tree, verb)),
    ...objects.flatMap((token) => phraseFills(tree, 'object', token)),
    ...(!passive && objects.length === 0 ? filled('object', relativeObject(tree, verb)) : []),
    ...labelled(tree, verb, dative).flatMap((token) => phraseFills(tree, 'to', token)),
    ...labelled(tree, verb, agent).flatMap((token) =>
      labelled(tree, token, pobj).flatMap((child) => phraseFills(tree, 'subject', child)),
    ),
    ...[verb, ...objects].flatMap((token) => prepositional(tree, token)),
  ]
}

/** "the firm that Acme bought": what a relative clause with a subject of its own hangs on. */
function relativeObject(tree: Tree, verb: number): number[] {
  const hasOwnSubject = labelled(tree, verb, nsubj).some((token) => !isRelative(tree, token))
  return labelAt(tree, verb) === relcl && hasOwnSubject ? denoted(tree, headAt(tree, verb), 1) : []
}

function nounSlots(tree: Tree, at: number): TreeFill[] {
  const noun = headOfCompound(tree, at)
  const owners = labelled(tree, noun, poss).flatMap((token) => meant(tree, token))
  const agents = labelled(tree, noun, prep, agent)
    .filter((token) => tree.tokens[token]?.lower === 'by')
    .flatMap((token) => labelled(tree, token, pobj).flatMap((child) => meant(tree, child)))
  // "its acquisition by Acme": with an agent, the possessor is what is acted on.
  const isActedOn = agents.length > 0
  return [
    ...filled(isActedOn ? 'of' : 'possessor', owners),
    ...filled('possessor', agents),
    ...filled('self', selves(tree, noun)),
    ...prepositional(tree, noun).filter(({ slot }) => !slot.startsWith('by')),
    ...holders(tree, noun),
  ]
}

/** "supply deal": the last noun of a compound. */
function headOfCompound(tree: Tree, at: number): number {
  const head = headAt(tree, at)
  const isPart = labelAt(tree, at) === compound && head > at && (tree.argumentAt[head] ?? -1) < 0
  return isPart ? head : at
}

/** Whom a noun names: what it denotes, and what a verb makes it ("named Acme its supplier", "acts as supplier"). */
function selves(tree: Tree, noun: number): number[] {
  const direct = denoted(tree, noun, 0)
  if (direct.length > 0) return direct
  const head = headAt(tree, noun)
  // "author and illustrator Jane Doe"
  if (labelAt(tree, noun) === compound && (tree.argumentAt[head] ?? -1) >= 0) return meant(tree, head)
  if (labelAt(tree, noun) === attr) {
    const objects = labelled(tree, head, dobj)
    return objects.length > 0 ? objects.flatMap((token) => meant(tree, token)) : surfaceSubjects(tree, head)
  }
  if (labelAt(tree, noun) === conj) return selves(tree, head)
  if (labelAt(tree, noun) !== pobj || tree.tokens[head]?.lower !== 'as') return []
  const verb = headAt(tree, head)
  if (isPassive(tree, verb) || selfAsVerbs.has(tree.tokens[verb]?.lemma ?? '')) return surfaceSubjects(tree, verb)
  return labelled(tree, verb, dobj).flatMap((token) => meant(tree, token))
}

/** Who signs, holds or ends what the noun names. */
function holders(tree: Tree, noun: number): TreeFill[] {
  const verb = headAt(tree, noun)
  if (labelAt(tree, noun) !== dobj || isPassive(tree, verb)) return []
  const subjects = surfaceSubjects(tree, verb)
  const isHolder = holderVerbs.has(tree.tokens[verb]?.lemma ?? '')
  return [...filled('actor', subjects), ...(isHolder ? filled('possessor', subjects) : [])]
}

function prepositional(tree: Tree, token: number): TreeFill[] {
  return labelled(tree, token, prep).flatMap((word) =>
    labelled(tree, word, pobj).flatMap((child) => phraseFills(tree, tree.tokens[word]?.lower ?? '', child)),
  )
}

/** A phrase in a slot: what it stands for, and whose it is ("Acme's plant": `object's`). */
function phraseFills(tree: Tree, slot: string, token: number): TreeFill[] {
  const owners = labelled(tree, token, poss).flatMap((child) => meant(tree, child))
  return [...filled(slot, meant(tree, token)), ...filled(`${slot}'s`, owners)]
}

function filled(slot: string, found: readonly number[]): TreeFill[] {
  return found.map((argument) => ({ slot, argument }))
}
