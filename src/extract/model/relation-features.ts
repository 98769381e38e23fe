/**
 * The features of a pair of arguments: the words between and around, thinned and whole, the arguments' types and heads, verbs near,
 * distance, order, and what other arguments lie between.
 */
import { mixHash } from './feature-hash.ts'
import { itemOf, type ArgumentUnit, type Item, type Unit, type UnitSentence } from './relation-units.ts'

/** Receives one feature: its template, and the items it is made of. `hash` is over all of them. */
export type PairSink = (template: string, hash: number, parts: readonly Item[]) => void

const edge: Unit = {
  word: itemOf('<edge>'),
  lemma: itemOf('<edge>'),
  pos: itemOf('<edge>'),
  cluster: itemOf('<edge>'),
  coarse: itemOf('<edge>'),
  isVerb: false,
  isNoun: false,
  isFrame: false,
  argument: -1,
}
/** Templates by a name for code; the text is what is hashed and told. */
const templates = {
  bias: itemOf('bias'),
  leftVerb: itemOf('left verb'),
  leftNoun: itemOf('left noun'),
  objectAfterNoun: itemOf('object after noun'),
  types: itemOf('types'),
  subjectType: itemOf('subject type'),
  objectType: itemOf('object type'),
  subjectHead: itemOf('subject head'),
  objectHead: itemOf('object head'),
  subjectCluster: itemOf('subject cluster'),
  objectCluster: itemOf('object cluster'),
  objectFirst: itemOf('object first'),
  subjectFirst: itemOf('subject first'),
  shapes: itemOf('shapes'),
  between: itemOf('between'),
  betweenLemma: itemOf('between lemma'),
  betweenLemmaTo: itemOf('between lemma to'),
  betweenCluster: itemOf('between cluster'),
  betweenPair: itemOf('between pair'),
  betweenPairCluster: itemOf('between pair cluster'),
  betweenTriple: itemOf('between triple'),
  distance: itemOf('distance'),
  frame: itemOf('frame'),
  frameTypes: itemOf('frame types'),
  frameCluster: itemOf('frame cluster'),
  content: itemOf('content'),
  contentCluster: itemOf('content cluster'),
  whole: itemOf('whole'),
  tags: itemOf('tags'),
  before: itemOf('before'),
  after: itemOf('after'),
  objectVerb: itemOf('object verb'),
  objectVerbLink: itemOf('object verb link'),
  objectNoun: itemOf('object noun'),
  objectNounLink: itemOf('object noun link'),
  objectNounVerb: itemOf('object noun verb'),
  subjectNoun: itemOf('subject noun'),
  subjectVerb: itemOf('subject verb'),
  subjectVerbObject: itemOf('subject verb object'),
  subjectNounObject: itemOf('subject noun object'),
  sentence: itemOf('sentence'),
  argumentsBetween: itemOf('arguments between'),
  likeObjectBetween: itemOf('like object between'),
  likeSubjectBetween: itemOf('like subject between'),
  brackets: itemOf('brackets'),
  objectRank: itemOf('object rank'),
  subjectRank: itemOf('subject rank'),
  subjectOpens: itemOf('subject opens'),
}
const sides = [
  '-1',
  '+1',
  '-2',
  '+2',
  '-1 type',
  '+1 type',
  '-2-1',
  '+1+2',
  '-3-2-1',
  'around',
  '-1 cluster',
  '+1 cluster',
  '-2-1 cluster',
  '+1+2 cluster',
]
const subjectSides = sides.map((side) => itemOf(`subject ${side}`))
const objectSides = sides.map((side) => itemOf(`object ${side}`))
const none = itemOf('<none>')
/** Units between that are read at most; of a longer stretch the two ends. */
const maxBetween = 16
const numbers = Array.from({ length: 12 }, (_, number) => itemOf(`#${number}`))
const count = (number: number): Item => numbers[Math.min(number, numbers.length - 1)] as Item

type Add = (template: Item, ...parts: Item[]) => void

/** Gives the features of the pair (subject, object), indexes into the arguments of the sentence, to `sink`. Cost: bounded. */
export function pairFeatures(sentence: UnitSentence, subject: number, object: number, sink: PairSink): void {
  const { units } = sentence
  const a = sentence.arguments[subject] as ArgumentUnit
  const b = sentence.arguments[object] as ArgumentUnit
  const isForward = a.unit < b.unit
  const add: Add = (template, ...parts) => {
    let hash = mixHash(template.hash, isForward ? 1 : 2)
    for (const part of parts) hash = mixHash(hash, part.hash)
    sink(template.text, hash, parts)
  }
  const left = Math.min(a.unit, b.unit)
  const right = Math.max(a.unit, b.unit)
  const all = units.slice(left + 1, right)
  const between = all.length <= maxBetween ? all : [...all.slice(0, maxBetween / 2), ...all.slice(-maxBetween / 2)]
  add(templates.bias)
  argumentFeatures(a, b, add)
  betweenFeatures(between, all.length, b, add)
  sequenceFeatures(between, all.length, a, b, add)
  windowFeatures(units, a, b, left, right, add)
  verbFeatures(units, a, b, left, add)
  placeFeatures(sentence, a, b, all, add)
}

function argumentFeatures(a: ArgumentUnit, b: ArgumentUnit, add: Add): void {
  add(templates.types, a.type, b.type)
  add(templates.subjectType, a.type)
  add(templates.objectType, b.type)
  add(templates.subjectHead, a.head)
  add(templates.objectHead, b.head)
  add(templates.subjectCluster, a.headCluster)
  add(templates.objectCluster, b.headCluster)
  add(templates.objectFirst, b.first)
  add(templates.subjectFirst, a.first)
  add(templates.shapes, a.shape, b.shape)
}

function betweenFeatures(between: readonly Unit[], length: number, b: ArgumentUnit, add: Add): void {
  for (const unit of between) {
    add(templates.between, unit.word)
    add(templates.betweenLemma, unit.lemma)
    add(templates.betweenLemmaTo, unit.lemma, b.type)
    add(templates.betweenCluster, unit.cluster)
  }
  for (let at = 0; at <= between.length; at += 1) {
    const one = between[at - 1] ?? edge
    const two = between[at] ?? edge
    const three = between[at + 1] ?? edge
    add(templates.betweenPair, one.lemma, two.lemma)
    add(templates.betweenPairCluster, one.cluster, two.cluster)
    if (at < between.length) add(templates.betweenTriple, one.lemma, two.lemma, three.lemma)
  }
  add(templates.distance, count(length < 6 ? length : 3 + Math.floor(Math.log2(length))))
}

function sequenceFeatures(between: readonly Unit[], length: number, a: ArgumentUnit, b: ArgumentUnit, add: Add): void {
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

function windowFeatures(
  units: readonly Unit[],
  a: ArgumentUnit,
  b: ArgumentUnit,
  left: number,
  right: number,
  add: Add,
): void {
  const at = (index: number): Unit => units[index] ?? edge
  sideFeatures(at, a, subjectSides, add)
  sideFeatures(at, b, objectSides, add)
  for (let step = 1; step <= 4; step += 1) {
    add(templates.before, at(left - step).lemma)
    add(templates.after, at(right + step).lemma)
  }
}

function sideFeatures(
  at: (index: number) => Unit,
  { unit, type }: ArgumentUnit,
  sides: readonly Item[],
  add: Add,
): void {
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

function verbFeatures(units: readonly Unit[], a: ArgumentUnit, b: ArgumentUnit, left: number, add: Add): void {
  const verbBefore = lastBefore(units, b.unit, ({ isVerb }) => isVerb)
  const nounBefore = lastBefore(units, b.unit, ({ isNoun }) => isNoun)
  const linkBefore = units[b.unit - 1]?.lemma ?? none
  add(templates.objectVerb, verbBefore)
  add(templates.objectVerbLink, verbBefore, linkBefore)
  add(templates.objectNoun, nounBefore)
  add(templates.objectNounLink, nounBefore, linkBefore)
  add(templates.objectNounVerb, nounBefore, verbBefore)
  const leftVerb = lastBefore(units, left, ({ isVerb }) => isVerb)
  const leftNoun = lastBefore(units, left, ({ isNoun }) => isNoun)
  add(templates.leftVerb, leftVerb)
  add(templates.leftNoun, leftNoun)
  const nounAfter = firstAfter(units, a.unit, ({ isNoun }) => isNoun)
  const verbAfter = firstAfter(units, a.unit, ({ isVerb }) => isVerb)
  add(templates.subjectNoun, nounAfter, a.type)
  add(templates.subjectVerb, verbAfter, a.type)
  add(templates.subjectVerbObject, verbAfter, linkBefore, b.type)
  add(templates.subjectNounObject, nounAfter, linkBefore, b.type)
  const nounBehind = firstAfter(units, b.unit, ({ isNoun }) => isNoun)
  add(templates.objectAfterNoun, nounBehind, b.type)
  for (const unit of units.slice(0, 60)) if (unit.isVerb || unit.isNoun) add(templates.sentence, unit.lemma)
}

/** How far verbs and nouns are looked for, in units. */
const reach = 10

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
  sentence: UnitSentence,
  a: ArgumentUnit,
  b: ArgumentUnit,
  between: readonly Unit[],
  add: Add,
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
  const rankOf = (argument: ArgumentUnit): Item =>
    count(sentence.arguments.filter((other) => other.type === argument.type && other.unit < argument.unit).length)
  add(templates.objectRank, rankOf(b), b.type)
  add(templates.subjectRank, rankOf(a), a.type)
  add(templates.subjectOpens, count(Math.min(3, a.unit)), a.type)
}
