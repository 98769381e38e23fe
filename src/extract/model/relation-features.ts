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
const none = itemOf('<none>')
/** Units between that are read at most; of a longer stretch the two ends. */
const maxBetween = 16
const numbers = Array.from({ length: 12 }, (_, number) => itemOf(`#${number}`))
const count = (number: number): Item => numbers[Math.min(number, numbers.length - 1)] as Item

type Add = (template: string, ...parts: Item[]) => void

/** Gives the features of the pair (subject, object), indexes into the arguments of the sentence, to `sink`. Cost: bounded. */
export function pairFeatures(sentence: UnitSentence, subject: number, object: number, sink: PairSink): void {
  const { units } = sentence
  const a = sentence.arguments[subject] as ArgumentUnit
  const b = sentence.arguments[object] as ArgumentUnit
  const isForward = a.unit < b.unit
  const add: Add = (template, ...parts) => {
    let hash = mixHash(itemOf(template).hash, isForward ? 1 : 2)
    for (const part of parts) hash = mixHash(hash, part.hash)
    sink(template, hash, parts)
  }
  const left = Math.min(a.unit, b.unit)
  const right = Math.max(a.unit, b.unit)
  const all = units.slice(left + 1, right)
  const between = all.length <= maxBetween ? all : [...all.slice(0, maxBetween / 2), ...all.slice(-maxBetween / 2)]
  add('bias')
  argumentFeatures(a, b, add)
  betweenFeatures(between, all.length, b, add)
  sequenceFeatures(between, all.length, a, b, add)
  windowFeatures(units, a, b, left, right, add)
  verbFeatures(units, a, b, left, add)
  placeFeatures(sentence, a, b, all, add)
}

function argumentFeatures(a: ArgumentUnit, b: ArgumentUnit, add: Add): void {
  add('types', a.type, b.type)
  add('subject type', a.type)
  add('object type', b.type)
  add('subject head', a.head)
  add('object head', b.head)
  add('subject cluster', a.headCluster)
  add('object cluster', b.headCluster)
  add('object first', b.first)
  add('subject first', a.first)
  add('shapes', a.shape, b.shape)
}

function betweenFeatures(between: readonly Unit[], length: number, b: ArgumentUnit, add: Add): void {
  for (const unit of between) {
    add('between', unit.word)
    add('between lemma', unit.lemma)
    add('between lemma to', unit.lemma, b.type)
    add('between cluster', unit.cluster)
  }
  for (let at = 0; at <= between.length; at += 1) {
    const one = between[at - 1] ?? edge
    const two = between[at] ?? edge
    const three = between[at + 1] ?? edge
    add('between pair', one.lemma, two.lemma)
    add('between pair cluster', one.cluster, two.cluster)
    if (at < between.length) add('between triple', one.lemma, two.lemma, three.lemma)
  }
  add('distance', count(length < 6 ? length : 3 + Math.floor(Math.log2(length))))
}

function sequenceFeatures(between: readonly Unit[], length: number, a: ArgumentUnit, b: ArgumentUnit, add: Add): void {
  const frame = between.filter(({ isFrame }) => isFrame)
  const content = between.filter(({ isFrame, isNoun }) => isFrame || isNoun)
  if (frame.length <= 7) {
    add('frame', ...frame.map(({ lemma }) => lemma))
    add('frame types', a.type, b.type, ...frame.map(({ lemma }) => lemma))
    add('frame cluster', ...frame.map(({ coarse }) => coarse))
  }
  if (content.length <= 8) {
    add('content', ...content.map(({ lemma }) => lemma))
    add('content cluster', b.type, ...content.map(({ coarse }) => coarse))
  }
  if (length <= 6) add('whole', ...between.map(({ lemma }) => lemma))
  if (length <= 8) add('tags', ...between.map(({ pos }) => pos))
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
  for (const [role, argument] of [
    ['subject', a],
    ['object', b],
  ] as const) {
    const { unit, type } = argument
    add(`${role} -1`, at(unit - 1).lemma)
    add(`${role} +1`, at(unit + 1).lemma)
    add(`${role} -2`, at(unit - 2).lemma)
    add(`${role} +2`, at(unit + 2).lemma)
    add(`${role} -1 type`, at(unit - 1).word, type)
    add(`${role} +1 type`, at(unit + 1).word, type)
    add(`${role} -2-1`, at(unit - 2).lemma, at(unit - 1).lemma)
    add(`${role} +1+2`, at(unit + 1).lemma, at(unit + 2).lemma)
    add(`${role} -3-2-1`, at(unit - 3).lemma, at(unit - 2).lemma, at(unit - 1).lemma)
    add(`${role} around`, at(unit - 1).lemma, at(unit + 1).lemma)
    add(`${role} -1 cluster`, at(unit - 1).cluster)
    add(`${role} +1 cluster`, at(unit + 1).cluster)
    add(`${role} -2-1 cluster`, at(unit - 2).cluster, at(unit - 1).cluster)
    add(`${role} +1+2 cluster`, at(unit + 1).cluster, at(unit + 2).cluster)
  }
  for (let step = 1; step <= 4; step += 1) {
    add('before', at(left - step).lemma)
    add('after', at(right + step).lemma)
  }
}

function verbFeatures(units: readonly Unit[], a: ArgumentUnit, b: ArgumentUnit, left: number, add: Add): void {
  const verbBefore = lastBefore(units, b.unit, ({ isVerb }) => isVerb)
  const nounBefore = lastBefore(units, b.unit, ({ isNoun }) => isNoun)
  const linkBefore = units[b.unit - 1]?.lemma ?? none
  add('object verb', verbBefore)
  add('object verb link', verbBefore, linkBefore)
  add('object noun', nounBefore)
  add('object noun link', nounBefore, linkBefore)
  add('object noun verb', nounBefore, verbBefore)
  add(
    'left verb',
    lastBefore(units, left, ({ isVerb }) => isVerb),
  )
  add(
    'left noun',
    lastBefore(units, left, ({ isNoun }) => isNoun),
  )
  const nounAfter = firstAfter(units, a.unit, ({ isNoun }) => isNoun)
  const verbAfter = firstAfter(units, a.unit, ({ isVerb }) => isVerb)
  add('subject noun', nounAfter, a.type)
  add('subject verb', verbAfter, a.type)
  add('subject verb object', verbAfter, linkBefore, b.type)
  add('subject noun object', nounAfter, linkBefore, b.type)
  add(
    'object after noun',
    firstAfter(units, b.unit, ({ isNoun }) => isNoun),
    b.type,
  )
  for (const unit of units.slice(0, 60)) if (unit.isVerb || unit.isNoun) add('sentence', unit.lemma)
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
  add('arguments between', count(inner.length), b.type)
  add('like object between', count(likeObject), b.type)
  add('like subject between', count(likeSubject), a.type)
  const opened = between.filter(({ word }) => word.text === '(').length
  const closed = between.filter(({ word }) => word.text === ')').length
  add('brackets', count(Math.max(0, 3 + opened - closed)), b.type)
  const rankOf = (argument: ArgumentUnit): Item =>
    count(sentence.arguments.filter((other) => other.type === argument.type && other.unit < argument.unit).length)
  add('object rank', rankOf(b), b.type)
  add('subject rank', rankOf(a), a.type)
  add('subject opens', count(Math.min(3, a.unit)), a.type)
}
