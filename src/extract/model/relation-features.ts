/**
 * The features of a pair of arguments: the words between and around, thinned and whole, the arguments' types and heads, verbs near,
 * distance, order, and what other arguments lie between. They come in four scopes, so that what hangs on the sentence or on one argument
 * alone is scored once and not for every pair. Every feature knows which argument comes first.
 */
import { betweenFeatures, unitsBetween } from './between-features.ts'
import { mixHash } from './feature-hash.ts'
import { count, edge, none, objectSides, subjectSides, templates } from './relation-templates.ts'
import { argumentPathFeatures, pairPathFeatures, type AddFeature } from '../parse/path-features.ts'
import { objectPathTemplates, subjectPathTemplates } from '../parse/path-templates.ts'
import type { ModelSentence } from './model-sentence.ts'
import type { ArgumentUnit, Item, Unit } from './relation-units.ts'

/** Receives one feature: its template, and the items it is made of. `hash` is over all of them. */
export type FeatureSink = (template: string, hash: number, parts: readonly Item[]) => void

/** Gives the features of what stands between, from unit `first` to before `end`, for an object of a type; by default one by one. */
export type GiveBetween = (first: number, end: number, type: Item) => void

function adding(isForward: boolean, sink: FeatureSink): AddFeature {
  return (template, ...parts) => {
    sink(template.text, hashOf(isForward, template, parts), parts)
  }
}

/** The hash of a feature of pairs of an order. */
export function hashOf(isForward: boolean, template: Item, parts: readonly Item[]): number {
  let hash = mixHash(template.hash, isForward ? 1 : 2)
  for (const part of parts) hash = mixHash(hash, part.hash)
  return hash
}

/** All features of the pair (subject, object), indexes into the arguments of the sentence. Cost: bounded. */
export function allFeatures(sentence: ModelSentence, subject: number, object: number, sink: FeatureSink): void {
  const isForward = subject < object
  const add = adding(isForward, sink)
  sentenceFeatures(sentence, add)
  subjectFeatures(sentence, subject, isForward, add)
  objectFeatures(sentence, object, isForward, add)
  pairFeatures(sentence, subject, object, add)
}

/** What every pair of one order has. */
export function sentenceFeatures({ units }: ModelSentence, add: AddFeature): void {
  add(templates.bias)
  for (const unit of units.slice(0, 60)) if (unit.isVerb || unit.isNoun) add(templates.sentence, unit.lemma)
}

/** What every pair of one order with this subject has. */
export function subjectFeatures(sentence: ModelSentence, subject: number, isForward: boolean, add: AddFeature): void {
  const { units } = sentence
  const a = sentence.arguments[subject] as ArgumentUnit
  add(templates.subjectType, a.type)
  add(templates.subjectHead, a.head)
  add(templates.subjectCluster, a.headCluster)
  add(templates.subjectFirst, a.first)
  sideFeatures(units, a, subjectSides, add)
  outerFeatures(units, a, isForward, add)
  add(templates.subjectNoun, firstAfter(units, a.unit, isNoun), a.type)
  add(templates.subjectVerb, firstAfter(units, a.unit, isVerb), a.type)
  add(templates.subjectRank, rankOf(sentence, a), a.type)
  add(templates.subjectOpens, count(Math.min(3, a.unit)), a.type)
  argumentPathFeatures(sentence.paths, subject, subjectPathTemplates, add)
}

/** What every pair of one order with this object has. */
export function objectFeatures(sentence: ModelSentence, object: number, isForward: boolean, add: AddFeature): void {
  const { units } = sentence
  const b = sentence.arguments[object] as ArgumentUnit
  add(templates.objectType, b.type)
  add(templates.objectHead, b.head)
  add(templates.objectCluster, b.headCluster)
  add(templates.objectFirst, b.first)
  sideFeatures(units, b, objectSides, add)
  outerFeatures(units, b, !isForward, add)
  const verb = lastBefore(units, b.unit, isVerb)
  const noun = lastBefore(units, b.unit, isNoun)
  const link = units[b.unit - 1]?.lemma ?? none
  add(templates.objectVerb, verb)
  add(templates.objectVerbLink, verb, link)
  add(templates.objectNoun, noun)
  add(templates.objectNounLink, noun, link)
  add(templates.objectNounVerb, noun, verb)
  add(templates.objectAfterNoun, firstAfter(units, b.unit, isNoun), b.type)
  add(templates.objectRank, rankOf(sentence, b), b.type)
  argumentPathFeatures(sentence.paths, object, objectPathTemplates, add)
}

/** What hangs on both arguments. */
export function pairFeatures(
  sentence: ModelSentence,
  subject: number,
  object: number,
  add: AddFeature,
  giveBetween: GiveBetween = (first, end, type) => {
    betweenFeatures(unitsBetween(sentence.units, first, end), type, add)
  },
): void {
  const { units } = sentence
  const a = sentence.arguments[subject] as ArgumentUnit
  const b = sentence.arguments[object] as ArgumentUnit
  const [first, end] = [Math.min(a.unit, b.unit) + 1, Math.max(a.unit, b.unit)]
  const length = Math.max(0, end - first)
  add(templates.types, a.type, b.type)
  add(templates.shapes, a.shape, b.shape)
  giveBetween(first, end, b.type)
  add(templates.distance, count(length < 6 ? length : 3 + Math.floor(Math.log2(length))))
  sequenceFeatures(unitsBetween(units, first, end), length, a, b, add)
  const link = units[b.unit - 1]?.lemma ?? none
  add(templates.subjectVerbObject, firstAfter(units, a.unit, isVerb), link, b.type)
  add(templates.subjectNounObject, firstAfter(units, a.unit, isNoun), link, b.type)
  placeFeatures(sentence, a, b, units.slice(first, end), add)
  pairPathFeatures(sentence.paths, subject, object, [a.type, b.type], add)
}

function sequenceFeatures(
  between: readonly Unit[],
  length: number,
  a: ArgumentUnit,
  b: ArgumentUnit,
  add: AddFeature,
): void {
  const frame = between.filter(({ isFrame }) => isFrame)
  const content = between.filter(({ isFrame, isNoun }) => isFrame || isNoun)
  if (frame.length <= 7) {
    add(templates.frame, ...frame.map(({ lemma }) => lemma))
    add(templates.frameTypes, a.type, b.type, ...frame.map(({ lemma }) => lemma))
    add(templates.frameCluster, ...frame.map(({ coarse }) => coarse))
  }
  if (content.length <= 8) {
    add(templates.content, ...content.map(({ lemma }) => lemma))
    add(templates.contentCluster, b.type, ...content.map(({ coarse }) => coarse))
  }
  if (length <= 6) add(templates.whole, ...between.map(({ lemma }) => lemma))
  if (length <= 8) add(templates.tags, ...between.map(({ pos }) => pos))
}

/** What stands outside the pair, on the side of this argument. */
function outerFeatures(units: readonly Unit[], { unit }: ArgumentUnit, isLeft: boolean, add: AddFeature): void {
  for (let step = 1; step <= 4; step += 1) {
    const outer = units[isLeft ? unit - step : unit + step] ?? edge
    add(isLeft ? templates.before : templates.after, outer.lemma)
  }
  if (!isLeft) return
  add(templates.leftVerb, lastBefore(units, unit, isVerb))
  add(templates.leftNoun, lastBefore(units, unit, isNoun))
}

function sideFeatures(
  units: readonly Unit[],
  { unit, type }: ArgumentUnit,
  sides: readonly Item[],
  add: AddFeature,
): void {
  const at = (index: number): Unit => units[index] ?? edge
  const [one, two, three] = [at(unit - 1), at(unit - 2), at(unit - 3)]
  const [next, second] = [at(unit + 1), at(unit + 2)]
  const parts: readonly (readonly Item[])[] = [
    [one.lemma],
    [next.lemma],
    [two.lemma],
    [second.lemma],
    [one.word, type],
    [next.word, type],
    [two.lemma, one.lemma],
    [next.lemma, second.lemma],
    [three.lemma, two.lemma, one.lemma],
    [one.lemma, next.lemma],
    [one.cluster],
    [next.cluster],
    [two.cluster, one.cluster],
    [next.cluster, second.cluster],
  ]
  for (const [index, items] of parts.entries()) add(sides[index] as Item, ...items)
}

/** How far verbs and nouns are looked for, in units. */
const reach = 10

const isVerb = (unit: Unit): boolean => unit.isVerb
const isNoun = (unit: Unit): boolean => unit.isNoun

function lastBefore(units: readonly Unit[], from: number, isWanted: (unit: Unit) => boolean): Item {
  for (let at = from - 1; at >= 0 && at >= from - reach; at -= 1) {
    const unit = units[at] as Unit
    if (isWanted(unit)) return unit.lemma
  }
  return none
}

function firstAfter(units: readonly Unit[], from: number, isWanted: (unit: Unit) => boolean): Item {
  for (let at = from + 1; at < units.length && at <= from + reach; at += 1) {
    const unit = units[at] as Unit
    if (isWanted(unit)) return unit.lemma
  }
  return none
}

function placeFeatures(
  sentence: ModelSentence,
  a: ArgumentUnit,
  b: ArgumentUnit,
  between: readonly Unit[],
  add: AddFeature,
): void {
  const inner = between.filter(({ argument }) => argument >= 0).map(({ argument }) => sentence.arguments[argument])
  const likeObject = inner.filter((other) => other?.type === b.type).length
  const likeSubject = inner.filter((other) => other?.type === a.type).length
  add(templates.argumentsBetween, count(inner.length), b.type)
  add(templates.likeObjectBetween, count(likeObject), b.type)
  add(templates.likeSubjectBetween, count(likeSubject), a.type)
  const opened = between.filter(({ word }) => word.text === '(').length
  const closed = between.filter(({ word }) => word.text === ')').length
  add(templates.brackets, count(Math.max(0, 3 + opened - closed)), b.type)
}

/** How many arguments of its type stand before it. */
function rankOf(sentence: ModelSentence, argument: ArgumentUnit): Item {
  return count(sentence.arguments.filter((other) => other.type === argument.type && other.unit < argument.unit).length)
}
