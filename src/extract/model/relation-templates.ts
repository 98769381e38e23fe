/** The names of the relation model's features: what is hashed, and what is told when a proposal is explained. */
import { itemOf, type Item, type Unit } from './relation-units.ts'

/** What stands beyond the ends of a sentence. */
export const edge: Unit = {
  word: itemOf('<edge>'),
  lemma: itemOf('<edge>'),
  plain: itemOf('<edge>'),
  pos: itemOf('<edge>'),
  cluster: itemOf('<edge>'),
  coarse: itemOf('<edge>'),
  sense: undefined,
  isVerb: false,
  isNoun: false,
  isFrame: false,
  argument: -1,
}
/** Templates by a name for code; the text is what is hashed and told. */
export const templates = {
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
  betweenSense: itemOf('between sense'),
  betweenSenseTo: itemOf('between sense to'),
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
/** Names of what stands beside the subject, and beside the object, in the order of `sides`. */
export const subjectSides = sides.map((side) => itemOf(`subject ${side}`))
export const objectSides = sides.map((side) => itemOf(`object ${side}`))
/** Where nothing of the kind stands in reach. */
export const none = itemOf('<none>')

const numbers = Array.from({ length: 12 }, (_, number) => itemOf(`#${number}`))

/** A small number as an item; greater ones are one. */
export function count(number: number): Item {
  return numbers[Math.min(number, numbers.length - 1)] as Item
}
