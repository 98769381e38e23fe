/** What follows a cue: its object and the phrases with a preposition, up to the end of the clause. */
import type { Argument } from '../patterns/arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { SlotFill } from './slots.ts'
import { argumentFrom, fillOf } from './slots.ts'
import { timeNouns } from '../words/calendar.ts'
import { bearerNouns, partNouns } from '../words/cue-words.ts'

/** How far complements reach, in tokens. */
const reach = 30

/** Where a walk starts, and in which slot. `mayEnter`: the verb of an infinitive or gerund may be entered ("a contract to supply …"). */
export interface Walk {
  readonly from: number
  readonly slot: string
  readonly mayEnter: boolean
}

/**
 * The fillers after a cue, in order. A slot is a preposition, or the walk's own before the first one. Ends at the clause, at a finite
 * verb, at a comma that lists nothing, at a quotation mark.
 */
export function complements(view: SentenceView, { from, slot, mayEnter }: Walk): SlotFill[] {
  const { tokens } = view.sentence
  const { clauseAt, groupAt, groups } = view.grammar
  const clause = clauseAt[Math.max(0, from - 1)]
  const found: SlotFill[] = []
  let current = slot
  let at = from
  while (at < tokens.length && at - from < reach && clauseAt[at] === clause) {
    const token = tokens[at]
    if (token === undefined || isStop(token.text)) break
    const date = view.dates.find((each) => each.from === at || each.first === at)
    if (date !== undefined) {
      found.push({ slot: 'date', first: date.first, end: date.end, references: [], literal: date })
      at = Math.max(date.end, at + 1)
      continue
    }
    const argument = argumentFrom(view, at)
    if (argument !== undefined) {
      const isOwner = argument.isPossessive || modifiesNoun(view, argument.end)
      found.push(fillOf(isOwner ? `${current}'s` : current, argument))
      at = argument.end
      if (!isOwner) current = `${current}+`
      continue
    }
    const group = groups[groupAt[at] ?? -1]
    if (group !== undefined) {
      const follows = tokens[at - 1]
      const isEntered = mayEnter && (group.isInfinitive || (group.isGerund && follows?.pos === 'ADP'))
      if (!isEntered) break
      if (group.isInfinitive) current = 'to'
      at = group.end
      continue
    }
    if (token.pos === 'SCONJ' || ['that', 'which', 'who', 'whose', 'where'].includes(token.lower)) break
    const apposed = apposedAt(view, at)
    if (apposed !== undefined) {
      found.push(fillOf(current, apposed))
      at = apposed.end + 1
      current = `${current}+`
      continue
    }
    if (token.text === ',' && found.length > 0) break
    if (token.text === '(') at = closing(view, at)
    else if (token.pos === 'ADP' || token.lower === 'to' || token.lower === 'as') {
      const isPart = token.lower === 'of' && partNouns.has(tokens[at - 1]?.lemma ?? '')
      if (!isPart) current = token.lower
    }
    at += 1
  }
  return found
}

/** "sold its arm, Helia, to …": the name between commas that says which the noun before them is. */
function apposedAt(view: SentenceView, comma: number): Argument | undefined {
  const { tokens } = view.sentence
  if (tokens[comma]?.text !== ',' || tokens[comma - 1]?.pos !== 'NOUN' || view.isName[comma - 1] === 1) return undefined
  const argument = argumentFrom(view, comma + 1)
  if (argument === undefined || argument.isPossessive || argument.references.length > 1) return undefined
  return tokens[argument.end]?.text === ',' && tokens[argument.end + 1]?.pos === 'ADP' ? argument : undefined
}

/** "bought Acme shares": a name that only says whose or which the next noun is; not "the Acme platform". */
function modifiesNoun({ sentence, grammar, isName }: SentenceView, end: number): boolean {
  const next = sentence.tokens[end]
  if (next?.pos !== 'NOUN' || isName[end] === 1 || grammar.groupAt[end] !== -1) return false
  return !timeNouns.has(next.lower) && !bearerNouns.has(next.lemma)
}

function isStop(text: string): boolean {
  return /^[;:"“”]$/u.test(text)
}

function closing({ sentence }: SentenceView, at: number): number {
  const close = sentence.tokens.findIndex(({ text }, index) => index > at && text === ')')
  return close < 0 ? at : close
}
