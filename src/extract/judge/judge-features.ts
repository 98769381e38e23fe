/**
 * What the judge looks at in a candidate. Most of it says nothing of the relation or of words: how a cue joins the two arguments, in which
 * slots they stand, how near, what stands between, what patterns and the trained model say of the same pair. So what is learned of some
 * relations holds of others, also of those a user declares. What is of one relation is kept apart, and left out for a relation that the
 * judge never learned.
 */
import { mixHash } from '../model/feature-hash.ts'
import { itemOf, type Item } from '../model/relation-units.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
import { patternsOfCue, type Candidate } from './candidates.ts'
import { cueFeatures, wayFeatures } from './cue-features.ts'
import { answerFeatures } from './answer-features.ts'
import { encodedFeatures } from './encoded-features.ts'
import { count, distance, none, type Add, type Sinks } from './feature-items.ts'
import { likenessFeatures } from './likeness-features.ts'
import type { Token } from '../tokens.ts'
import { agreement, statedKinds, wordsOfName } from './stated-kinds.ts'
import { keyOf, type JudgedSentence, type JudgedUnits } from './judged-sentence.ts'

/** Receives the hash of a feature, of its name and the parts it is made of, and what it is of. */
export type JudgeSink = (hash: number, what: string) => void

const templateItems = new Map<string, Item>()

function templateOf(name: string): Item {
  let item = templateItems.get(name)
  if (item === undefined) {
    item = itemOf(`judge ${name}`)
    templateItems.set(name, item)
  }
  return item
}

/** Features of one subject. `what` names it in plain words, for explaining. */
interface FeatureGroup {
  readonly what: string
  readonly give: (context: JudgedUnits, candidate: Candidate, sinks: Sinks) => void
}

const groups: readonly FeatureGroup[] = [
  { what: 'what is so of any candidate of the relation', give: giveRelation },
  { what: 'what the two are, and where they stand', give: argumentFeatures },
  { what: 'what patterns, cues and the trained model say of them and of others', give: otherFeatures },
  { what: 'the words between them', give: betweenFeatures },
  { what: 'what the text, or their names, say they are', give: kindFeatures },
  { what: 'what the encoder makes of the sentence', give: encodedFeatures },
  { what: 'how the cue joins them', give: cueFeatures },
  { what: 'the way from one to the other through the parse', give: wayFeatures },
]

/** Asked only of a relation that the judge never learned: of those it did it knows the words themselves. */
const groupsOfUnknown: readonly FeatureGroup[] = [
  { what: 'how alike the words are in meaning to what tells the relation', give: likenessFeatures },
  { what: 'what the zero-shot scorer says', give: answerFeatures },
]

/**
 * Every feature of a candidate; of its relation itself only where that `isKnown`. The sink hears with each of what it is, in plain words.
 * Cost: bounded.
 */
export function judgeFeatures(context: JudgedUnits, candidate: Candidate, isKnown: boolean, sink: JudgeSink): void {
  const own = itemOf(candidate.relation.id)
  let what = ''
  const add: Add = (name, ...parts) => {
    let hash = templateOf(name).hash
    for (const part of parts) hash = mixHash(hash, part.hash)
    sink(hash, what)
  }
  const sinks: Sinks = { add, addOwn: isKnown ? (template, ...parts) => add(template, own, ...parts) : () => undefined }
  for (const group of isKnown ? groups : [...groups, ...groupsOfUnknown]) {
    what = group.what
    group.give(context, candidate, sinks)
  }
}

function giveRelation(_: JudgedUnits, { relation }: Candidate, { add, addOwn }: Sinks): void {
  add('bias')
  addOwn('relation')
  add('family', itemOf(relation.family))
}

function kindOf(argument: SourcedArgument | undefined): Item {
  const source = argument?.source
  if (source === undefined || 'date' in source) return itemOf(argument?.type ?? '')
  const { kind, isPossessive } = source.reference
  return itemOf(`${kind}${isPossessive ? "'s" : ''}`)
}

function argumentFeatures({ sentence, units }: JudgedUnits, candidate: Candidate, { add, addOwn }: Sinks): void {
  const { subject, object } = candidate
  const a = units.arguments[subject]
  const b = units.arguments[object]
  if (a === undefined || b === undefined) return
  const order = itemOf(subject < object ? 'forward' : 'backward')
  const kinds = [kindOf(sentence.found[subject]), kindOf(sentence.found[object])]
  add('order', order)
  add('kinds of argument', order, ...kinds)
  add('types', a.type, b.type)
  addOwn('types of relation', a.type, b.type)
  add('sure', itemOf(sureness(sentence, candidate)))
  add('apart', order, distance(Math.abs(a.unit - b.unit)))
  add('arguments between', order, count(Math.abs(subject - object) - 1))
  for (const [role, at] of [
    ['subject', a.unit],
    ['object', b.unit],
  ] as const) {
    const before = units.units[at - 1]
    const after = units.units[at + 1]
    add(`${role} after word`, before?.lemma ?? none, order)
    add(`${role} before word`, after?.lemma ?? none, order)
    add(`${role} between tags`, before?.pos ?? none, after?.pos ?? none, order)
  }
}

/** What patterns and the trained model say of the two. */
function otherFeatures(context: JudgedUnits, candidate: Candidate, { add, addOwn }: Sinks): void {
  const { sentence, said, chances, foundByCue } = context
  const { relation, subject, object, proposed, reading } = candidate
  const byCue = itemOf(String(foundByCue.get(keyOf(relation.id, subject, object)) ?? 0))
  add('found by cue', byCue)
  add('found by cue and proposed', byCue, count(Math.floor(proposed * 5)))
  add('found by cue of kind', byCue, itemOf(reading?.occurrence.kind ?? '-'))
  const hasCue = itemOf(reading === undefined ? 'no cue' : `cue ${candidate.joining}`)
  add('proposed', count(Math.floor(proposed * 10)), hasCue)
  if (proposed > 0) addOwn('proposed relation', count(Math.floor(proposed * 5)))
  const back = chances.get(keyOf(relation.id, object, subject)) ?? 0
  if (back > 0) add('proposed back', count(Math.floor(back * 5)))
  let rival = 0
  for (const { relationType, subject: from, object: to, probability } of sentence.proposals)
    if (from === subject && to === object && relationType !== relation.id) rival = Math.max(rival, probability)
  add('proposed other', count(Math.floor(rival * 5)))
  let [sameSubject, sameObject, same, any] = [0, 0, 0, 0]
  for (const pair of said.values()) {
    const isOwn = pair.relationType === relation.id
    if (pair.subject === subject && pair.object === object) same += 1
    if (isOwn) any += 1
    if (isOwn && pair.subject === subject) sameSubject += 1
    if (isOwn && pair.object === object) sameObject += 1
  }
  add('pattern of the pair', count(same))
  const shared = [count(sameSubject), count(sameObject)]
  add('pattern of the relation', count(any), ...shared, hasCue)
  if (reading !== undefined && patternsOfCue(sentence, reading).length > 0) add('pattern of the cue', ...shared, hasCue)
  if (said.has(keyOf(relation.id, object, subject))) add('pattern back')
}

/** The words between and beside the two: of the relation, and by themselves. */
function betweenFeatures({ units }: JudgedUnits, { subject, object }: Candidate, { add, addOwn }: Sinks): void {
  const a = units.arguments[subject]?.unit ?? 0
  const b = units.arguments[object]?.unit ?? 0
  const all = units.units.slice(Math.min(a, b) + 1, Math.max(a, b))
  const order = itemOf(subject < object ? 'forward' : 'backward')
  for (const unit of all.slice(0, 12)) {
    if (unit.argument >= 0) continue
    addOwn('between', order, unit.lemma)
    addOwn('between cluster', order, unit.coarse)
    if (unit.pos.text === 'PUNCT') add('mark between', unit.word, order)
  }
  if (all.length <= 5) add('whole between', order, ...all.map(({ isFrame, lemma, pos }) => (isFrame ? lemma : pos)))
  const frame = all.filter(({ isVerb, isNoun, argument }) => argument < 0 && (isVerb || isNoun))
  add('verbs and nouns between', count(frame.length), order)
}

/** Whether the two are said to be what the relation speaks of, or are called so by their own names. */
function kindFeatures({ tree, units, sentence }: JudgedUnits, candidate: Candidate, { add }: Sinks): void {
  const { relation, joining, byTree, reading } = candidate
  const { ontology, found } = sentence
  const statedOf = (argument: number): Token[] => statedKinds(tree, units.paths.chains[argument]?.[0] ?? -1)
  const calledOf = (argument: number): Token[] => {
    const own = found[argument]
    return own === undefined ? [] : wordsOfName(tree.tokens, own)
  }
  const likeness = itemOf(reading?.occurrence.likeness ?? 'no cue')
  for (const [how, wordsOf] of [
    ['kind', statedOf],
    ['name', calledOf],
  ] as const) {
    const [subject, object] = [candidate.subject, candidate.object].map((argument) =>
      itemOf(agreement(wordsOf(argument), { relation, ontology })),
    ) as [Item, Item]
    add(`subject ${how}`, subject)
    add(`object ${how}`, object)
    add(`${how}s`, subject, object, likeness)
    add(`subject ${how} joined`, subject, itemOf(joining), itemOf(byTree), likeness)
    add(`object ${how} joined`, object, itemOf(joining), itemOf(byTree), likeness)
  }
}

/** Which of the two is surely of a type that the relation takes: `so` for both, `s-` and `-o` for one, `--` for neither. */
function sureness({ found, ontology }: JudgedSentence, { relation, subject, object }: Candidate): string {
  const isSure = (index: number, role: 'subject' | 'object'): boolean => {
    const source = found[index]?.source
    const types = slotTypes(relation, role)
    if (source === undefined || types === undefined || 'date' in source) return true
    return fitsTypes({ ontology, relation, isStrict: true }, source.reference, types)
  }
  return `${isSure(subject, 'subject') ? 's' : '-'}${isSure(object, 'object') ? 'o' : '-'}`
}
