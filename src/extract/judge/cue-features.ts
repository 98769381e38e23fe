/** What the judge looks at in the cue of a candidate: how it joins the two, by grammar and by the parse. */
import { itemOf, type Item } from '../model/relation-units.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { slotsAt, type Candidate } from './candidates.ts'
import { count, distance, none, type Sinks } from './feature-items.ts'
import type { JudgedSentence, JudgedUnits } from './judged-sentence.ts'
import { leanOf } from './ways.ts'

/** How the cue of a candidate joins the two, and where all three stand. */
export function cueFeatures({ sentence, units }: JudgedUnits, candidate: Candidate, { add, addOwn }: Sinks): void {
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

function isBetween(position: number, one: number, other: number): boolean {
  return position > Math.min(one, other) && position < Math.max(one, other)
}

function asideKey({ view }: JudgedSentence, at: number): string {
  return String(Math.min(9, (view.grammar.asideAt[at] ?? -1) + 1))
}

/** The ways through the parse from the cue to both, and from one to the other. */
export function wayFeatures(
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
