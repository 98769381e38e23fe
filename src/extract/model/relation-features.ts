/**
 * The features of a pair of arguments: the words between and around, thinned and whole, the arguments' types and heads, verbs near,
 * distance, order, and what other arguments lie between. They come in four scopes, so that what hangs on the sentence or on one argument
 * alone is scored once and not for every pair. Every feature knows which argument comes first.
 */
import { argumentPathFeatures, pairPathFeatures } from '../parse/path-features.ts'
import { objectPathTemplates, subjectPathTemplates } from '../parse/path-templates.ts'
import { betweenFeatures, maxBetween, unitsBetween } from './between-features.ts'
import type { FeatureTaker } from './feature-taker.ts'
import type { ModelSentence } from './model-sentence.ts'
import { count, edge, none, objectSides, subjectSides, templates } from './relation-templates.ts'
import type { ArgumentUnit, Item, Unit } from './relation-units.ts'
import { ToldFeatures, type FeatureSink } from './told-features.ts'

/** Tells all features of the pair (subject, object), indexes into the arguments of the sentence. Cost: bounded. */
export function allFeatures(sentence: ModelSentence, subject: number, object: number, sink: FeatureSink): void {
  giveFeatures(sentence, subject, object, new ToldFeatures(subject < object, sink))
}

/** Gives all features of a pair. */
export function giveFeatures(sentence: ModelSentence, subject: number, object: number, add: FeatureTaker): void {
  const isForward = subject < object
  sentenceFeatures(sentence, add)
  subjectFeatures(sentence, subject, isForward, add)
  objectFeatures(sentence, object, isForward, add)
  typeFeatures(sentence, subject, object, add)
  const { first, end, type } = stretchBetween(sentence, subject, object)
  betweenFeatures(unitsBetween(sentence.units, first, end), type, add)
  pairFeatures(sentence, subject, object, add)
}

/** What every pair of one order has. */
export function sentenceFeatures({ units }: ModelSentence, add: FeatureTaker): void {
  add.none(templates.bias)
  for (let at = 0; at < units.length && at < 60; at += 1) {
    const unit = units[at] as Unit
    if (unit.isVerb || unit.isNoun) add.one(templates.sentence, unit.lemma)
  }
}

/** What every pair of one order with this subject has. */
export function subjectFeatures(sentence: ModelSentence, subject: number, isForward: boolean, add: FeatureTaker): void {
  const { units } = sentence
  const a = sentence.arguments[subject] as ArgumentUnit
  add.one(templates.subjectType, a.type)
  add.one(templates.subjectHead, a.head)
  add.one(templates.subjectCluster, a.headCluster)
  add.one(templates.subjectFirst, a.first)
  sideFeatures(units, a, subjectSides, add)
  outerFeatures(units, a, isForward, add)
  add.two(templates.subjectNoun, nounAfter(units, a.unit), a.type)
  add.two(templates.subjectVerb, verbAfter(units, a.unit), a.type)
  add.two(templates.subjectRank, rankOf(sentence, a), a.type)
  add.two(templates.subjectOpens, count(Math.min(3, a.unit)), a.type)
  argumentPathFeatures(sentence.paths, subject, subjectPathTemplates, add)
}

/** What every pair of one order with this object has. */
export function objectFeatures(sentence: ModelSentence, object: number, isForward: boolean, add: FeatureTaker): void {
  const { units } = sentence
  const b = sentence.arguments[object] as ArgumentUnit
  add.one(templates.objectType, b.type)
  add.one(templates.objectHead, b.head)
  add.one(templates.objectCluster, b.headCluster)
  add.one(templates.objectFirst, b.first)
  sideFeatures(units, b, objectSides, add)
  outerFeatures(units, b, !isForward, add)
  const verb = verbBefore(units, b.unit)
  const noun = nounBefore(units, b.unit)
  const link = units[b.unit - 1]?.lemma ?? none
  add.one(templates.objectVerb, verb)
  add.two(templates.objectVerbLink, verb, link)
  add.one(templates.objectNoun, noun)
  add.two(templates.objectNounLink, noun, link)
  add.two(templates.objectNounVerb, noun, verb)
  add.two(templates.objectAfterNoun, nounAfter(units, b.unit), b.type)
  add.two(templates.objectRank, rankOf(sentence, b), b.type)
  argumentPathFeatures(sentence.paths, object, objectPathTemplates, add)
}

/** The units between two arguments, from `first` to before `end`, and the object's type: what `betweenFeatures` are of. */
export function stretchBetween(
  { arguments: found }: ModelSentence,
  subject: number,
  object: number,
): { readonly first: number; readonly end: number; readonly type: Item } {
  const a = found[subject] as ArgumentUnit
  const b = found[object] as ArgumentUnit
  return { first: Math.min(a.unit, b.unit) + 1, end: Math.max(a.unit, b.unit), type: b.type }
}

/** What both arguments are. */
export function typeFeatures(
  { arguments: found }: ModelSentence,
  subject: number,
  object: number,
  add: FeatureTaker,
): void {
  const a = found[subject] as ArgumentUnit
  const b = found[object] as ArgumentUnit
  add.two(templates.types, a.type, b.type)
  add.two(templates.shapes, a.shape, b.shape)
}

/** What hangs on both arguments, beside their types and the words between. */
export function pairFeatures(sentence: ModelSentence, subject: number, object: number, add: FeatureTaker): void {
  const { units } = sentence
  const a = sentence.arguments[subject] as ArgumentUnit
  const b = sentence.arguments[object] as ArgumentUnit
  const { first, end } = stretchBetween(sentence, subject, object)
  const length = Math.max(0, end - first)
  add.one(templates.distance, count(length < 6 ? length : 3 + Math.floor(Math.log2(length))))
  sequenceFeatures(units, { first, end }, [a.type, b.type], add)
  const link = units[b.unit - 1]?.lemma ?? none
  add.three(templates.subjectVerbObject, verbAfter(units, a.unit), link, b.type)
  add.three(templates.subjectNounObject, nounAfter(units, a.unit), link, b.type)
  placeFeatures(sentence, a, b, add)
  pairPathFeatures(sentence.paths, subject, object, [a.type, b.type], add)
}

/** The units of a stretch in a row: all, and what is left when phrases are thinned out. Of a long stretch the ends. */
function sequenceFeatures(
  units: readonly Unit[],
  { first, end }: { readonly first: number; readonly end: number },
  types: readonly [Item, Item],
  add: FeatureTaker,
): void {
  const length = end - first
  const cut = length > maxBetween ? maxBetween / 2 : length
  const [frame, frameClusters]: [Item[], Item[]] = [[], []]
  const [content, contentClusters]: [Item[], Item[]] = [[], []]
  for (let at = first; at < end; at += 1) {
    if (at === first + cut) at = end - cut
    const unit = units[at] as Unit
    if (unit.isFrame) {
      frame.push(unit.lemma)
      frameClusters.push(unit.coarse)
    }
    if (!unit.isFrame && !unit.isNoun) continue
    content.push(unit.lemma)
    contentClusters.push(unit.coarse)
  }
  if (frame.length <= 7) {
    add.many(templates.frame, frame)
    add.many(templates.frameTypes, types, frame)
    add.many(templates.frameCluster, frameClusters)
  }
  if (content.length <= 8) {
    add.many(templates.content, content)
    add.many(templates.contentCluster, [types[1]], contentClusters)
  }
  wholeFeatures(units, first, end, add)
}

function wholeFeatures(units: readonly Unit[], first: number, end: number, add: FeatureTaker): void {
  if (end - first > 8) return
  const lemmas: Item[] = []
  const tags: Item[] = []
  for (let at = first; at < end; at += 1) {
    const { lemma, pos } = units[at] as Unit
    lemmas.push(lemma)
    tags.push(pos)
  }
  if (end - first <= 6) add.many(templates.whole, lemmas)
  add.many(templates.tags, tags)
}

/** What stands outside the pair, on the side of this argument. */
function outerFeatures(units: readonly Unit[], { unit }: ArgumentUnit, isLeft: boolean, add: FeatureTaker): void {
  for (let step = 1; step <= 4; step += 1) {
    const outer = units[isLeft ? unit - step : unit + step] ?? edge
    add.one(isLeft ? templates.before : templates.after, outer.lemma)
  }
  if (!isLeft) return
  add.one(templates.leftVerb, verbBefore(units, unit))
  add.one(templates.leftNoun, nounBefore(units, unit))
}

/** `sides` names them, in the order in which they are given here. */
function sideFeatures(
  units: readonly Unit[],
  { unit, type }: ArgumentUnit,
  sides: readonly Item[],
  add: FeatureTaker,
): void {
  const one = units[unit - 1] ?? edge
  const two = units[unit - 2] ?? edge
  const three = units[unit - 3] ?? edge
  const next = units[unit + 1] ?? edge
  const second = units[unit + 2] ?? edge
  const name = (place: number): Item => sides[place] as Item
  add.one(name(0), one.lemma)
  add.one(name(1), next.lemma)
  add.one(name(2), two.lemma)
  add.one(name(3), second.lemma)
  add.two(name(4), one.word, type)
  add.two(name(5), next.word, type)
  add.two(name(6), two.lemma, one.lemma)
  add.two(name(7), next.lemma, second.lemma)
  add.three(name(8), three.lemma, two.lemma, one.lemma)
  add.two(name(9), one.lemma, next.lemma)
  add.one(name(10), one.cluster)
  add.one(name(11), next.cluster)
  add.two(name(12), two.cluster, one.cluster)
  add.two(name(13), next.cluster, second.cluster)
}

/** How far verbs and nouns are looked for, in units. */
const reach = 10

function verbBefore(units: readonly Unit[], from: number): Item {
  for (let at = from - 1; at >= 0 && at >= from - reach; at -= 1) {
    const unit = units[at] as Unit
    if (unit.isVerb) return unit.lemma
  }
  return none
}

function nounBefore(units: readonly Unit[], from: number): Item {
  for (let at = from - 1; at >= 0 && at >= from - reach; at -= 1) {
    const unit = units[at] as Unit
    if (unit.isNoun) return unit.lemma
  }
  return none
}

function verbAfter(units: readonly Unit[], from: number): Item {
  for (let at = from + 1; at < units.length && at <= from + reach; at += 1) {
    const unit = units[at] as Unit
    if (unit.isVerb) return unit.lemma
  }
  return none
}

function nounAfter(units: readonly Unit[], from: number): Item {
  for (let at = from + 1; at < units.length && at <= from + reach; at += 1) {
    const unit = units[at] as Unit
    if (unit.isNoun) return unit.lemma
  }
  return none
}

function placeFeatures(sentence: ModelSentence, a: ArgumentUnit, b: ArgumentUnit, add: FeatureTaker): void {
  const { units, arguments: found } = sentence
  let [inner, likeObject, likeSubject, brackets] = [0, 0, 0, 3]
  for (let at = Math.min(a.unit, b.unit) + 1; at < Math.max(a.unit, b.unit); at += 1) {
    const { argument, word } = units[at] as Unit
    if (argument >= 0) {
      const { type } = found[argument] as ArgumentUnit
      inner += 1
      // By their texts: the cache of items may have been emptied between two of a sentence.
      if (type.text === b.type.text) likeObject += 1
      if (type.text === a.type.text) likeSubject += 1
    }
    if (word.text === '(') brackets += 1
    else if (word.text === ')') brackets -= 1
  }
  add.two(templates.argumentsBetween, count(inner), b.type)
  add.two(templates.likeObjectBetween, count(likeObject), b.type)
  add.two(templates.likeSubjectBetween, count(likeSubject), a.type)
  add.two(templates.brackets, count(Math.max(0, brackets)), b.type)
}

/** How many arguments of its type stand before it. */
function rankOf({ arguments: found }: ModelSentence, argument: ArgumentUnit): Item {
  let rank = 0
  for (const { type, unit } of found) if (type.text === argument.type.text && unit < argument.unit) rank += 1
  return count(rank)
}
