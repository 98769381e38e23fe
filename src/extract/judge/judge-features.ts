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
import { patternsOfCue, slotsAt, type Candidate } from './candidates.ts'
import { answerFeatures } from './answer-features.ts'
import { encodedFeatures } from './encoded-features.ts'
import { count, none, type Add, type Sinks } from './feature-items.ts'
import { likenessFeatures } from './likeness-features.ts'
import type { Token } from '../tokens.ts'
import { agreement, statedKinds, wordsOfName } from './stated-kinds.ts'
import { keyOf, type JudgedSentence, type JudgedUnits } from './judged-sentence.ts'
import { leanOf } from './ways.ts'

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

/** 0, 1, 2, 3, 4–5, 6–9, 10–17, 18 and more. */
function distance(tokens: number): Item {
  return count(tokens < 4 ? tokens : tokens < 6 ? 4 : tokens < 10 ? 5 : tokens < 18 ? 6 : 7)
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

function cueFeatures({ sentence, units }: JudgedUnits, candidate: Candidate, { add, addOwn }: Sinks): void {
  const { reading, joining, byTree, others, subject, object } = candidate
  if (reading === undefined) return
  const { view, found } = sentence
  const { occurrence } = reading
  const { cue, likeness, kind, at } = occurrence
  const a = found[subject]
  const b = found[object]
  if (a === undefined || b === undefined) return
  const way = itemOf(joining)
  const sort = itemOf(likeness === 'same' ? kind : `${kind} ${likeness}`)
  const words = count(cue.before.length + cue.after.length)
  const from = itemOf(slotsAt(reading, a)[0] ?? '-')
  const to = itemOf(slotsAt(reading, b)[0] ?? '-')
  const tree = itemOf(byTree)
  const best = itemOf(others)
  add('joining', way)
  add('joining by tree', tree)
  add('joinings', way, tree)
  add('joinings and others', way, tree, best)
  add('joinings of kind', way, tree, sort, words)
  add('joinings and others of kind', way, tree, best, sort)
  addOwn('cue joined by tree', itemOf(cue.text), tree)
  add('joining of kind', way, sort, words)
  add('slots', sort, from, to)
  add('subject slot', sort, from, way)
  add('object slot', sort, to, way)
  const place = (argument: SourcedArgument): Item => itemOf(argument.end <= at ? 'left' : 'right')
  const order = itemOf(subject < object ? 'forward' : 'backward')
  add('places', sort, place(a), place(b), order)
  add('places joined', sort, place(a), place(b), order, way)
  const clause = view.grammar.clauseAt
  const inClause = (argument: SourcedArgument): Item =>
    count(Math.min(3, Math.abs((clause[argument.first] ?? 0) - (clause[at] ?? 0))))
  add('clauses', inClause(a), inClause(b), way)
  add('aside', itemOf(`${asideKey(sentence, a.first)}${asideKey(sentence, b.first)}${asideKey(sentence, at)}`))
  add('subject distance', distance(Math.abs(a.first - at)), place(a), sort)
  add('object distance', distance(Math.abs(b.first - at)), place(b), sort)
  add('distances', distance(Math.abs(a.first - at)), distance(Math.abs(b.first - at)), place(a), place(b))
  const passed = (argument: SourcedArgument): Item =>
    count(Math.min(4, found.filter((other) => isBetween(other.first, argument.first, at)).length))
  const [passedToSubject, passedToObject] = [passed(a), passed(b)]
  add('passed', passedToSubject, passedToObject, place(a), place(b))
  add('passed joined', passedToSubject, passedToObject, way)
  const word = itemOf(cue.text)
  addOwn('cue', word)
  addOwn('cue joined', word, way)
  add('cue lemma', word, way)
  const link = (argument: number): Item => {
    const unit = units.arguments[argument]?.unit ?? 0
    return units.units[unit - 1]?.lemma ?? none
  }
  const [linkOfSubject, linkOfObject] = [link(subject), link(object)]
  add('subject link', sort, place(a), linkOfSubject)
  add('object link', sort, place(b), linkOfObject)
  addOwn('object link of relation', sort, place(b), linkOfObject)
  addOwn('subject link of relation', sort, place(a), linkOfSubject)
  add('links', sort, place(a), place(b), linkOfSubject, linkOfObject)
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

function isBetween(position: number, one: number, other: number): boolean {
  return position > Math.min(one, other) && position < Math.max(one, other)
}

function asideKey({ view }: JudgedSentence, at: number): string {
  return String(Math.min(9, (view.grammar.asideAt[at] ?? -1) + 1))
}

/** The ways through the parse from the cue to both, and from one to the other. */
function wayFeatures(
  { ways, sentence }: JudgedUnits,
  { reading, joining, subject, object }: Candidate,
  { add, addOwn }: Sinks,
): void {
  const between = ways.between(subject, object)
  add('way', ...between.labels)
  add('way named', ...between.named)
  addOwn('way of relation', ...between.named)
  addOwn('way words of relation', ...between.words)
  for (const word of between.words) addOwn('way word of relation', word)
  if (reading === undefined) return
  const { occurrence } = reading
  const [from, to] = [ways.from(occurrence.at, subject), ways.from(occurrence.at, object)]
  const sort = itemOf(occurrence.kind)
  const way = itemOf(joining)
  const lean = itemOf(leanOf(reading))
  const onWay = itemOf(between.nodes.includes(occurrence.at) ? 'on the way' : 'beside the way')
  const like = itemOf(occurrence.likeness)
  const rivals = sentence.cues.filter(
    (other) => other.occurrence.at === occurrence.at && other.occurrence.likeness === 'same',
  )
  add('on way', onWay, like, way)
  add('on way of kind', onWay, like, sort, lean)
  add('passed by', onWay, like, count(between.words.length), count(between.labels.length))
  add('rivals', like, count(rivals.length), way)
  add('way to subject', sort, lean, ...from.named)
  add('way to object', sort, lean, ...to.named)
  add('labels to subject', sort, lean, ...from.labels)
  add('labels to object', sort, lean, ...to.labels)
  add('ways', sort, lean, ...from.labels, none, ...to.labels)
  add('ways thinned', sort, lean, ...from.thinned, none, ...to.thinned)
  add('ways joined', sort, way, ...from.thinned, none, ...to.thinned)
  add('subject thinned', sort, lean, ...from.thinned)
  add('object thinned', sort, lean, ...to.thinned)
  addOwn('ways of relation', sort, ...from.thinned, none, ...to.thinned)
  addOwn('ways of cue', itemOf(occurrence.cue.text), ...from.thinned, none, ...to.thinned)
  addOwn('object way of relation', sort, ...to.named)
  addOwn('subject way of relation', sort, ...from.named)
  add('way lengths', sort, count(from.labels.length), count(to.labels.length), count(between.labels.length))
}
