/** When a relation held and when it was said, from the dates of its sentence. Nothing is invented. */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { DateDraft } from '../literals/literal-draft.ts'
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import { beginVerbs, leaveVerbs, stateVerbs, tellsOf } from '../words/status-words.ts'
import { isPossessiveMark } from './governor.ts'
import { eventVerbOf, isEventRelation } from './is-event.ts'
import { isNaming } from './naming.ts'
import type { DatedQuestion } from './situation.ts'
import type { Question } from './status-question.ts'
import type { Standing } from './status.ts'
import { verbForms } from './prospect.ts'

/** The times of a claim. EDTF. */
export interface ClaimTime {
  readonly validTime?: string
  readonly saidAt?: string
  /** The date whose words could not be resolved. */
  readonly unresolved?: DateDraft
}

/** A status, and what it was read by. */
type ReadStatus = Pick<Standing, 'status' | 'rule'>

/** The times of a match with a status. It was said on the day of the text unless the sentence says otherwise. */
export function timeOf(question: DatedQuestion, read: ReadStatus): ClaimTime {
  const { view, match, relation, publishedAt } = question
  const own = match.object?.kind === 'literal' ? match.object.literal : undefined
  const dates = view.dates.filter((date) => date.first !== own?.first)
  const said = dates.find((date) => isOfSaying(view, date, relation))
  if (own?.kind === 'date')
    return {
      ...(own.value === undefined ? { unresolved: own as DateDraft } : { validTime: own.value }),
      ...(publishedAt !== undefined && { saidAt: publishedAt }),
    }
  const held = heldDate(
    question,
    dates.filter((date) => date !== said && mayDate(question, date, read.status)),
  )
  const saidAt = said?.value ?? publishedAt
  const validTime = held?.time === undefined ? undefined : placed(question, held, read)
  const unresolved = [held, said].find((date) => date !== undefined && date.value === undefined)
  return {
    ...(validTime !== undefined && { validTime }),
    ...(saidAt !== undefined && { saidAt }),
    ...(unresolved !== undefined && { unresolved }),
  }
}

/** True for a date whose verb is one of saying ("announced on Monday"), and not the relation's own: "wrote the play in 2003" is when that was. */
function isOfSaying({ grammar, sentence }: SentenceView, date: DateDraft, relation: RelationType): boolean {
  const { groups, clauseAt } = grammar
  const clause = clauseAt[date.first]
  const before = groups.findLast((group) => group.end <= date.from && clauseAt[group.head] === clause)
  const group = before ?? groups.find((next) => next.first >= date.end && clauseAt[next.head] === clause)
  const lemma = sentence.tokens[group?.head ?? -1]?.lemma ?? ''
  return lemma !== eventVerbOf(relation) && tellsOf(lemma)
}

/** "Its founder, Jane Doe, left in May", "Acme's app was sold in May": no date of the verb where the cue only names somebody. */
function mayDate({ view, match }: Question, date: DateDraft, status: AssertionStatus): boolean {
  const isWithin = date.first >= match.extent.first && date.end <= match.extent.end
  return isWithin || status === 'ended' || !(isPossessiveMark(view, match.cue) || isNaming(view, match))
}

/** The date of a match: in its qualifier, its extent, or its clause, nearest to the cue. */
function heldDate(question: Question, dates: readonly DateDraft[]): DateDraft | undefined {
  const { view, match } = question
  const { grammar } = view
  const clause = grammar.clauseAt[match.cue.first]
  const taken = match.qualifiers.find(({ qualifier }) => qualifier === 'date')
  const inSlot = taken === undefined ? undefined : dates.find((date) => date.first === taken.first)
  const behind = dates.find((date) => isRightBehindObject(match, date))
  const distance = (date: DateDraft): number =>
    Math.min(Math.abs(date.from - match.cue.end), Math.abs(match.cue.first - date.end))
  const near = dates
    .filter((date) => isOfVerb(question, date))
    .filter((date) => grammar.clauseAt[date.first] === clause)
    // A date in an apposition or relative clause is of what that says, and of nothing around it.
    .filter((date) => grammar.asideAt[date.first] === grammar.asideAt[match.cue.first])
    .sort((a, b) => distance(a) - distance(b) || a.first - b.first)
  return inSlot ?? behind ?? near[0] ?? dates.find((date) => headsLine(view, date))
}

/** "worked for Arup from 1984 to 1989 and for Siemens from 1989 to 1992": each has the time that follows it. */
function isRightBehindObject({ object }: PatternMatch, date: DateDraft): boolean {
  const end = object?.kind === 'references' ? object.references.at(-1)?.end : undefined
  return end !== undefined && date.from === end
}

/** "May 2018: Dell acquires Corvell", "14 May 2018 – …": what a line of a timeline begins with is the time of all it says. */
function headsLine({ sentence: { tokens } }: SentenceView, { from, end }: DateDraft): boolean {
  return (
    tokens.slice(0, from).every(({ pos }) => pos === 'PUNCT' || pos === 'SYM') &&
    /^(?:[:|–—-]|--)$/u.test(tokens[end]?.text ?? '')
  )
}

/** True for a date that belongs to the verb of the match: it stands in the match, or no other verb stands nearer before it. */
function isOfVerb({ view: { grammar, sentence }, match, governor }: Question, date: DateDraft): boolean {
  if (governor === undefined) return true
  const first = Math.max(match.extent.first, Math.min(governor.group.first, match.cue.first))
  if (date.first >= first && date.end <= match.extent.end) return true
  const { groups, clauseAt, asideAt } = grammar
  const isHere = (index: number): boolean => {
    const head = groups[index]?.head ?? -1
    return clauseAt[head] === clauseAt[date.first] && asideAt[head] === asideAt[date.first]
  }
  const before = groups.findLastIndex(
    (group, index) =>
      group.end <= date.from &&
      isHere(index) &&
      !/^(?:starting|beginning)$/u.test(sentence.tokens[group.head]?.lower ?? ''),
  )
  const index = before >= 0 ? before : groups.findIndex((group, at) => group.first >= date.end && isHere(at))
  if (index < 0 || index === governor.index) return true
  // "following up on Tuesday by making": the verb that a gerund depends on.
  if (governor.group.isGerund && index === governor.index - 1) return true
  // "agreed to buy it in 2020", "to be sold in 2020": verbs of one chain share their dates.
  return groups[index]?.chainedTo === governor.index || governor.group.chainedTo === index
}

/** Where a date puts the relation: an ending is until then, a beginning from then. */
function placed(
  { view, governor, relation }: Question,
  date: DateDraft,
  { status, rule }: ReadStatus,
): string | undefined {
  const { time, value, bound } = date
  if (time === undefined || value === undefined || bound !== 'at' || value.includes('/')) return time
  const lemma = view.sentence.tokens[governor?.group.head ?? -1]?.lemma ?? ''
  // "will retire in May": told ahead, it is still the end.
  const isLeft = governor !== undefined && verbForms({ view }, governor.group).some((form) => leaveVerbs.has(form))
  if ((status === 'active' || status === 'planned') && isLeft) return `/${value}`
  // "became its head in 1990", and is so no longer; of the one before it is the end.
  const isBegun = rule !== 'replaced' && rule !== 'shown' && beginVerbs.has(lemma) && !isEventRelation(relation)
  if (status === 'ended' && isBegun) return `${value}/..`
  if (status === 'ended') return isPointOfEnd(lemma) ? `/${value}` : value
  return (status === 'active' || status === 'planned') && isStart(lemma, relation) ? `${value}/..` : value
}

/** "joined in 2019", "was named chief executive in 2019": what lasts begins with what happens; "worked there in 2019" tells a year of it. */
function isStart(lemma: string, relation: RelationType): boolean {
  return lemma !== '' && !isEventRelation(relation) && !stateVerbs.has(lemma)
}

/** "was a partner in 2019" tells a year of it; "ended in 2019" its end. */
function isPointOfEnd(lemma: string): boolean {
  return lemma !== 'be'
}
