/**
 * What a relation's author says of it, as the scorer reads it: the words of its cues, of what tells it and of its description, and the
 * sentences that show it, each with the two that it is told of.
 */
import { compareStrings, sortedBy, sortedUnique } from '../../basics/order.ts'
import { isA, type Ontology, type PatternExample, type RelationType } from '../../model/ontology.ts'
import { exampleViews } from '../cues/learn-frames.ts'
import { toldWords } from '../cues/told-words.ts'
import { encoderInputs, type EncoderInputs } from '../encoder/encoder-inputs.ts'
import { modelSentence } from '../model/model-sentence.ts'
import { contentPos } from '../model/relation-units.ts'
import type { ArgumentType, ModelArgument } from '../model/relation-arguments.ts'
import type { Parser } from '../parse/parser.ts'
import { slotTypes } from '../patterns/slots.ts'
import { nameTypes } from '../tagger/name-types.ts'
import { analyse, type Token } from '../tokens.ts'
import { commonCues } from '../words/cue-words.ts'

/** The lists of words that say what a relation is, in the order in which the scorer has them. */
export const wordLists = ['cues', 'told', 'described'] as const

/** Lower-case words by list. */
export type RelationWords = Readonly<Record<(typeof wordLists)[number], readonly string[]>>

/** A sentence that tells the relation of two units of it. */
export interface ShownExample {
  readonly inputs: EncoderInputs
  readonly subject: number
  readonly object: number
}

/** Most words of a list, and most examples, that are read. All are taken in an order of their own: that of the file says nothing. */
const maxWords = 24
const maxExamples = 8

/** The words that say what a relation is. */
export function relationWords(relation: RelationType): RelationWords {
  return {
    cues: contentWords(relation.cues, () => true),
    told: toldWords(relation).toSorted(compareStrings).slice(0, maxWords),
    described: contentWords([relation.description], ({ lemma }) => !commonCues.has(lemma)),
  }
}

function contentWords(texts: readonly string[], isTelling: (token: Token) => boolean): string[] {
  const tokens = texts.flatMap((text) => analyse(text)).filter((token) => contentPos.has(token.pos) && isTelling(token))
  return sortedUnique(tokens.map(({ lower }) => lower)).slice(0, maxWords)
}

/** The examples of a relation, of its patterns too; their two arguments are read as names of types that the relation takes. */
export function shownExamples(relation: RelationType, ontology: Ontology, parser: Parser): ShownExample[] {
  const examples = [...relation.examples, ...relation.patterns.flatMap((pattern) => pattern.examples)]
  return distinctBy(examples, ({ text }) => text)
    .flatMap((example) => shownIn(example, { relation, ontology, parser }))
    .slice(0, maxExamples)
}

/** In order of a key, each key once. */
function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return sortedBy(new Map(items.map((item) => [key(item), item])).values(), key)
}

interface Reading {
  readonly relation: RelationType
  readonly ontology: Ontology
  readonly parser: Parser
}

/** One fact of an example, in the sentence that has both its arguments; none where no sentence has. */
function shownIn(example: PatternExample, reading: Reading): ShownExample[] {
  const [fact] = sortedBy(example.facts, ({ subject, object }) => `${subject}\n${object}`)
  if (fact === undefined) return []
  return exampleViews(example).flatMap(({ sentence: { tokens } }): ShownExample[] => {
    const subject = argumentIn(tokens, fact.subject, typeOf('subject', reading))
    const object = argumentIn(tokens, fact.object, typeOf('object', reading))
    if (subject === undefined || object === undefined) return []
    if (subject.first < object.end && object.first < subject.end) return []
    const found = [subject, object].sort((a, b) => a.first - b.first)
    const inputs = encoderInputs(modelSentence(tokens, found, { parser: reading.parser }))
    const unitOf = (argument: ModelArgument): number => inputs.arguments[found.indexOf(argument)] as number
    return [{ inputs, subject: unitOf(subject), object: unitOf(object) }]
  })
}

/** Where some words stand first, as an argument. */
function argumentIn(tokens: readonly Token[], words: string, type: ArgumentType): ModelArgument | undefined {
  const wanted = analyse(words).map(({ lower }) => lower)
  const first = tokens.findIndex((_, at) => wanted.every((word, place) => tokens[at + place]?.lower === word))
  return first < 0 || wanted.length === 0 ? undefined : { first, end: first + wanted.length, type }
}

function typeOf(role: 'subject' | 'object', { relation, ontology }: Reading): ArgumentType {
  const [type] = slotTypes(relation, role) ?? []
  if (type === undefined) return 'date'
  return nameTypes.find((known) => isA(ontology, type, known)) ?? 'other'
}
