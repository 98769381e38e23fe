/** Status by what was refused: "has ruled out buying", "stopped short of a takeover". */
import { chainVerbs, phrasalRefusals } from '../words/chain-verbs.ts'
import { eventNouns } from '../words/status-words.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { chainOf } from './governor.ts'
import { negationInChain } from './negation.ts'
import { verbForms } from './prospect.ts'
import type { Finding, Question } from './status-question.ts'

/** The place of a verb of refusing among the verb groups, and where what it refuses starts. */
interface Refusing {
  readonly index: number
  readonly refused: number
}

const betweenPos = new Set(['DET', 'ADJ', 'PRON', 'NUM'])

/**
 * What was refused is not to come: an event, as a noun or in the form of the verb that follows a preposition. What ends was refused to end
 * ("has ruled out leaving"), and a refusal that is itself denied leaves all possible ("has not ruled out buying").
 */
export function byRefusal(question: Question): Finding | undefined {
  const { view, shown } = question
  const refusing = refusingOf(question)
  const group = view.grammar.groups[refusing?.index ?? -1]
  if (refusing === undefined || group === undefined || !isRefusal(question, group, refusing.refused)) return undefined
  const at = group.head
  if (isDenied(question, refusing.index)) return { status: 'planned', rule: 'refusal', at, isPossible: true }
  return { status: shown === 'ended' ? 'ended' : 'planned', rule: 'refusal', at, isNegated: true }
}

function refusingOf({ view, match, governor }: Question): Refusing | undefined {
  if (governor === undefined) return undefined
  const { index, group } = governor
  if (governor.isOwn) return group.isGerund ? { index: index - 1, refused: group.first } : undefined
  const isEvent = view.sentence.tokens.slice(match.cue.first, match.cue.end).some(({ lemma }) => eventNouns.has(lemma))
  return isEvent ? { index, refused: match.cue.first } : undefined
}

/** True where the words of a refusal stand right behind the verb, and what is refused behind them. */
function isRefusal(question: Question, group: VerbGroup, refused: number): boolean {
  const { view, governor } = question
  const words = verbForms(question, group).findIndex((form) => phrasalRefusals.has(form))
  const from = group.end + words
  if (words < 0 || from > refused) return false
  const between = view.sentence.tokens.slice(from, refused)
  return governor?.isOwn === true
    ? between.length === 0
    : between.every(({ pos }, at) => betweenPos.has(pos) && view.isName[from + at] !== 1)
}

/** "has not ruled out", "declined to rule out". */
function isDenied({ view }: Question, index: number): boolean {
  const above = chainOf(view, index).slice(0, -1)
  return (
    negationInChain(view, index) !== undefined ||
    above.some(({ head }) => chainVerbs.get(view.sentence.tokens[head]?.lemma ?? '') === 'negated')
  )
}
