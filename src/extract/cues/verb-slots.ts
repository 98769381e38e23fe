/** The slots of a verb, of its passive as of its active form, and of an adjective after "be". */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Argument } from '../patterns/arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { complements } from './complements.ts'
import { referentsOf } from './noun-slots.ts'
import type { SlotFill } from './slots.ts'
import { argumentUpTo, fillOf, headArgument } from './slots.ts'

/** The slots of the verb group with index `index`. `from` is where its complements start: after the verb, or after its particle. */
export function verbSlots(view: SentenceView, index: number, from: number): SlotFill[] {
  const group = view.grammar.groups[index]
  if (group === undefined) return []
  const right = complements(view, { from: afterConjoined(view, group, from), slot: 'object', mayEnter: false })
  const isPassive = group.isPassive || isParticiple(view, group, right)
  const subject = subjectFills(view, index)
  if (isPassive) {
    const own = subject.map((fill) => ({ ...fill, slot: fill.slot.replace('subject', 'object') }))
    return [...own, ...right.map((fill) => (fill.slot.startsWith('by') ? renamed(fill, 'by', 'subject') : fill))]
  }
  const isObjectMissing = !right.some(({ slot }) => slot.startsWith('object'))
  return [...subject, ...right, ...(isObjectMissing ? relativeObject(view, index) : [])]
}

/** The slots of an adjective at `at`; the subject is that of the verb before it, or what it stands behind ("the firm exclusive to …"). */
export function adjectiveSlots(view: SentenceView, at: number): SlotFill[] {
  const { groups, clauseAt } = view.grammar
  const index = groups.findLastIndex(({ end, head }) => end <= at && clauseAt[head] === clauseAt[at])
  const group = groups[index]
  if (group === undefined || at - group.end > 3) return []
  return [...subjectFills(view, index), ...complements(view, { from: at + 1, slot: 'object', mayEnter: false })]
}

function renamed(fill: SlotFill, from: string, to: string): SlotFill {
  return { ...fill, slot: fill.slot.replace(from, to) }
}

/** The subject, and who owns it ("Acme's models run on …"). */
function subjectFills(view: SentenceView, index: number): SlotFill[] {
  const phrase = view.grammar.subjects[index]
  const argument = headArgument(view, phrase)
  if (argument !== undefined) return [fillOf('subject', argument)]
  if (phrase === undefined) return []
  const owner = view.arguments.find(
    ({ isPossessive, first, end }) => isPossessive && first >= phrase.first && end < phrase.end,
  )
  // "Blue Harbour is a song recorded by …": the song is who is meant; "its founder, Jane Doe, left …": Jane Doe.
  const [referent] = referentsOf(view, phrase.end - 1)
  const isMeant = referent !== undefined && (referent.end <= phrase.first || isNamedBehind(view, phrase, referent))
  if (isMeant) return [fillOf('subject', referent)]
  if (owner === undefined) return []
  // "Acme's contract to supply Initech": who has the contract supplies.
  const group = view.grammar.groups[index]
  return [fillOf(group?.isInfinitive === true && group.first === phrase.end ? 'subject' : "subject's", owner)]
}

/** True for a name in apposition right behind a noun phrase, or behind its comma. */
function isNamedBehind({ sentence }: SentenceView, { end }: TokenSpan, { from, first }: Argument): boolean {
  return [from, first].includes(sentence.tokens[end]?.text === ',' ? end + 1 : end)
}

/** "designs and supplies lenses": the first of two verbs shares what follows the second. */
function afterConjoined(view: SentenceView, group: VerbGroup, from: number): number {
  const { groups, groupAt } = view.grammar
  if (from !== group.end || view.sentence.tokens[from]?.pos !== 'CCONJ') return from
  return groups[groupAt[from + 1] ?? -1]?.end ?? from
}

/** "Acme, founded in 1998", "the firm bought by Acme": a past form without auxiliary that is no finite verb. */
function isParticiple(view: SentenceView, group: VerbGroup, right: readonly SlotFill[]): boolean {
  if (!group.isBarePast) return false
  if (right.some(({ slot }) => slot.startsWith('by'))) return true
  const before = view.sentence.tokens[group.first - 1]
  return before?.text === ',' && !right.some(({ slot }) => slot.startsWith('object'))
}

/** "the firm that Acme bought": the object stands before the subject. */
function relativeObject(view: SentenceView, index: number): SlotFill[] {
  const subject = view.grammar.subjects[index]
  const group = view.grammar.groups[index]
  if (subject === undefined || group === undefined || subject.end > group.first) return []
  const before = view.sentence.tokens[subject.first - 1]
  const isMarked = before !== undefined && ['that', 'which', 'whom', 'who'].includes(before.lower)
  const end = isMarked ? subject.first - 1 : subject.first
  const comma = view.sentence.tokens[end - 1]?.text === ',' ? end - 1 : end
  const argument = isMarked ? argumentUpTo(view, comma) : undefined
  return argument === undefined || argument.isPossessive ? [] : [fillOf('object', argument)]
}
