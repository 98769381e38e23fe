/** The slots of a noun: who owns it, whom it names, and what follows it. */
import { governorOf } from '../claims/governor.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { Argument } from '../patterns/arguments.ts'
import { appointVerbs, copulas, grantVerbs, holderVerbs, selfAsVerbs } from '../words/cue-words.ts'
import { complements } from './complements.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { nounPhraseOf } from './noun-phrase.ts'
import type { SlotFill } from './slots.ts'
import { argumentFrom, argumentUpTo, fillOf, headArgument } from './slots.ts'

/** The slots of a noun at `at`, the nearest first; none where it only modifies another noun. */
export function nounSlots(view: SentenceView, at: number): SlotFill[] {
  const phrase = nounPhraseOf(view, at)
  if (phrase === undefined) return []
  const apposed = apposedAfter(view, phrase)
  // Behind "its arm, Helia," the clause goes on, and not the noun.
  const isClosed = apposed !== undefined && view.sentence.tokens[phrase.end]?.text === ','
  const right = isClosed ? [] : complements(view, { from: apposed?.end ?? phrase.end, slot: 'after', mayEnter: true })
  const owned = phrase.owner === undefined ? [] : [fillOf('possessor', phrase.owner)]
  const selves = referentsOf(view, at)
  const held = holders(view, phrase, { isOwned: owned.length > 0 })
  const relative = relativeSlots(view, phrase)
  const found = [...owned, ...selves.map((argument) => fillOf('self', argument)), ...held, ...right, ...relative]
  return byAgent(found)
}

/** Whom the noun at `at` names: in "Blue Harbour is a song" and "Blue Harbour, a song" the song is Blue Harbour. Nearest first. */
export function referentsOf(view: SentenceView, at: number): Argument[] {
  const phrase = nounPhraseOf(view, at)
  if (phrase === undefined) return []
  return [apposedAfter(view, phrase), apposedBefore(view, phrase), ...named(view, phrase)].filter(
    (one) => one !== undefined,
  )
}

/** "its acquisition by Acme": with an agent, the possessor is what is acted on. */
function byAgent(found: readonly SlotFill[]): SlotFill[] {
  const hasAgent = found.some(({ slot }) => slot === 'by')
  if (!hasAgent) return [...found]
  return found.map((fill) => {
    if (fill.slot === 'by') return { ...fill, slot: 'possessor' }
    return fill.slot === 'possessor' ? { ...fill, slot: 'of' } : fill
  })
}

/** "its supplier Acme", "its fiercest rival, Acme,": the name behind a noun phrase that ends at `end`. */
export function apposedAfter(view: SentenceView, { end }: Pick<NounPhrase, 'end'>): Argument | undefined {
  const { tokens } = view.sentence
  const isComma = tokens[end]?.text === ','
  const argument = argumentFrom(view, isComma ? end + 1 : end)
  if (argument === undefined || (argument.isPossessive && isComma)) return undefined
  if (!isComma) return argument.first === end ? argument : undefined
  const next = tokens[argument.end]
  return next === undefined || [',', '.', ';', ')', '—'].includes(next.text) ? argument : undefined
}

/** "Acme, a supplier of lenses": what stands before a comma and an article. */
function apposedBefore(view: SentenceView, { first, owner }: NounPhrase): Argument | undefined {
  const { tokens } = view.sentence
  const at = owner === undefined ? first : owner.from
  const start = tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === '(' ? at - 1 : undefined
  if (start === undefined || !(isArticle(tokens[at]?.lower) || owner !== undefined || tokens[at]?.pos !== 'PROPN'))
    return undefined
  const argument = argumentUpTo(view, start)
  return argument === undefined || argument.isPossessive || argument.references.length > 1 ? undefined : argument
}

function isArticle(lower: string | undefined): boolean {
  return lower === 'a' || lower === 'an' || lower === 'the' || lower === 'its' || lower === 'one'
}

/** Whom a noun names as complement: "Acme is …", "named Acme …", "uses Acme as …", "its suppliers include Acme". */
function named(view: SentenceView, phrase: NounPhrase): Argument[] {
  const { tokens } = view.sentence
  const start = phrase.owner?.from ?? phrase.first
  if (tokens[start - 1]?.lower === 'as') return asNamed(view, start - 1)
  const before = argumentUpTo(view, start)
  const { groups, clauseAt } = view.grammar
  const index = groups.findLastIndex(({ end, head }) => end <= start && clauseAt[head] === clauseAt[start])
  const group = groups[index]
  const lemma = tokens[group?.head ?? -1]?.lemma ?? ''
  if (group !== undefined && appointVerbs.has(lemma)) {
    if (before !== undefined && before.from >= group.end) return [before]
    const subject = headArgument(view, view.grammar.subjects[index])
    return group.isPassive && start - group.end <= 1 && subject !== undefined ? [subject] : []
  }
  if (group !== undefined && copulas.has(lemma) && isBareBetween(view, group.end, start)) {
    const subject = headArgument(view, view.grammar.subjects[index])
    return subject === undefined ? [] : [subject]
  }
  return includedAfter(view, phrase)
}

/** "uses Acme as its supplier": what stands before "as"; "acts as a supplier": the subject. */
function asNamed(view: SentenceView, as: number): Argument[] {
  const { groups, clauseAt } = view.grammar
  const object = argumentUpTo(view, as)
  const index = groups.findLastIndex(({ end, head }) => end <= as && clauseAt[head] === clauseAt[as])
  const group = groups[index]
  const subject = group === undefined ? undefined : headArgument(view, view.grammar.subjects[index])
  const isOfSubject =
    group !== undefined && (group.isPassive || selfAsVerbs.has(view.sentence.tokens[group.head]?.lemma ?? ''))
  const selves = isOfSubject ? [subject] : [object, subject]
  return selves.filter((one) => one !== undefined)
}

/** True when only what belongs to one noun phrase stands between a copula and a noun: "the founder and", "one of the", "also a". */
function isBareBetween(view: SentenceView, from: number, to: number): boolean {
  if (to - from > 8) return false
  for (let at = from; at < to; at += 1) {
    const token = view.sentence.tokens[at]
    if (token === undefined || view.isName[at] === 1 || view.grammar.groupAt[at] !== -1) return false
    if (token.pos === 'ADP' && !['of', 'among', 'as'].includes(token.lower)) return false
    if (token.pos === 'PUNCT' && token.text !== '-') return false
  }
  return true
}

/** "its suppliers include Acme", "its largest supplier is Acme": what follows the verb whose subject the noun is. */
function includedAfter(view: SentenceView, { head }: NounPhrase): Argument[] {
  const { groups, subjects, clauseAt } = view.grammar
  const index = groups.findIndex(({ first }) => first > head)
  const group = groups[index]
  const subject = subjects[index]
  if (group === undefined || clauseAt[group.head] !== clauseAt[head]) return []
  const lemma = view.sentence.tokens[group.head]?.lemma ?? ''
  const isSubject = subject === undefined || (subject.first <= head && head < subject.end) || subject.first < head
  if (!isSubject || !(lemma === 'be' || lemma === 'include')) return []
  const argument = argumentFrom(view, group.end)
  return argument === undefined || argument.isPossessive ? [] : [argument]
}

/** Who signs, holds, ends or is given what the noun names. */
function holders(view: SentenceView, phrase: NounPhrase, { isOwned }: { isOwned: boolean }): SlotFill[] {
  const governor = governorOf(view, { first: phrase.head, end: phrase.head + 1 })
  if (governor === undefined || governor.isOwn) return []
  const { group, index } = governor
  const lemma = view.sentence.tokens[group.head]?.lemma ?? ''
  const subject = headArgument(view, view.grammar.subjects[index])
  const isAfter = group.end <= phrase.first
  if (grantVerbs.has(lemma) && isAfter) return granted(view, { group, subject, phrase })
  if (!isAfter)
    return isActedOn(view, phrase, group.end)
      ? complements(view, { from: group.end, slot: 'after', mayEnter: false }).filter(({ slot }) => slot === 'by')
      : []
  if (subject === undefined || group.isPassive) return []
  if (copulas.has(lemma)) return isWithin(view, group.end, phrase.first) ? [fillOf('possessor', subject)] : []
  if (!holderVerbs.has(lemma)) return isOwned ? [fillOf('actor', subject)] : []
  return [...(isOwned ? [] : [fillOf('possessor', subject)]), fillOf('actor', subject)]
}

/**
 * The slots of a relative clause: in "the deal (that) Acme struck with Initech" its verb has the noun as object; in "the only cloud that
 * may offer Acme's models" as subject, and what it does is what the noun is for.
 */
function relativeSlots(view: SentenceView, { end }: NounPhrase): SlotFill[] {
  const { groups, subjects, groupAt } = view.grammar
  const { tokens } = view.sentence
  const isMarked = ['that', 'which'].includes(tokens[end]?.lower ?? '')
  const from = isMarked ? end + 1 : end
  const own = groups[groupAt[from] ?? -1]
  if (isMarked && own !== undefined) return complements(view, { from: own.end, slot: 'to', mayEnter: false })
  const index = groups.findIndex(({ first }) => first >= from)
  const group = groups[index]
  const subject = argumentFrom(view, from)
  if (group === undefined || subject === undefined || subject.isPossessive || subject.end !== group.first) return []
  const isHeld = holderVerbs.has(tokens[group.head]?.lemma ?? '') && subjects[index] !== undefined
  if (!isHeld) return []
  return [fillOf('possessor', subject), ...complements(view, { from: group.end, slot: 'after', mayEnter: false })]
}

/** "is in a partnership with", "remains at the helm of": who is in it has it. */
function isWithin({ sentence }: SentenceView, from: number, to: number): boolean {
  return sentence.tokens.slice(from, to).some(({ lower }) => ['in', 'at', 'under'].includes(lower)) && to - from <= 3
}

function isActedOn({ sentence }: SentenceView, phrase: NounPhrase, end: number): boolean {
  return end > phrase.end && sentence.tokens[end]?.lower === 'by'
}

/** "granted Acme a licence": Acme has it, from the one who granted. */
function granted(
  view: SentenceView,
  {
    group,
    subject,
    phrase,
  }: {
    group: { readonly end: number; readonly isPassive: boolean }
    subject: Argument | undefined
    phrase: NounPhrase
  },
): SlotFill[] {
  const receiver = argumentFrom(view, group.end)
  const isReceiver = receiver !== undefined && !receiver.isPossessive && receiver.end <= phrase.first
  if (group.isPassive) return subject === undefined ? [] : [fillOf('possessor', subject)]
  if (isReceiver) {
    return [fillOf('possessor', receiver), ...(subject === undefined ? [] : [fillOf('from', subject)])]
  }
  return subject === undefined ? [] : [fillOf('actor', subject)]
}
