/** Status by what was refused: "has ruled out buying", "stopped short of a takeover". */
import { chainVerbs, phrasalRefusals } from '../words/chain-verbs.ts'
import { eventNouns } from '../words/status-words.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { chainOf } from './governor.ts'
import { negationInChain } from './negation.ts'
import type { Finding, Question } from './status-question.ts'

/** A verb of refusing, and where what it refuses starts. */
interface Refusing {
  readonly group: VerbGroup
  readonly refused: number
}

const betweenPos = new Set(['DET', 'ADJ', 'PRON', 'NUM'])

/**
 * What was refused is not to come: an event, as a noun or in the form of the verb that follows a preposition. What ends was refused to end
 * ("has ruled out leaving"), and a refusal that is itself denied leaves all possible ("has not ruled out buying").
 */
export function byRefusal(question: Question): Finding | undefined {
  const { shown } = question
  const refusing = refusingOf(question)
  if (refusing === undefined || !isRefusal(question, refusing)) return undefined
  const at = refusing.group.head
  if (isDenied(question, refusing.group)) return { status: 'planned', rule: 'refusal', at, isPossible: true }
  return { status: shown === 'ended' ? 'ended' : 'planned', rule: 'refusal', at, isNegated: true }
}

function refusingOf({ view, match, governor }: Question): Refusing | undefined {
  if (governor === undefined) return undefined
  if (governor.isOwn) {
    const before = view.grammar.groups[governor.index - 1]
    return before === undefined || !governor.group.isGerund
      ? undefined
      : { group: before, refused: governor.group.first }
  }
  const isEvent = view.sentence.tokens.slice(match.cue.first, match.cue.end).some(({ lemma }) => eventNouns.has(lemma))
  return isEvent ? { group: governor.group, refused: match.cue.first } : undefined
}

/** True where the words of a refusal stand right behind the verb, and what is refused behind them. */
function isRefusal({ view, governor }: Question, { group, refused }: Refusing): boolean {
  const { tokens } = view.sentence
  const words = [tokens[group.head], ...tokens.slice(group.end, group.end + 2)]
  const forms = [2, 3].map((count) =>
    words
      .slice(0, count)
      .map((token, place) => (place === 0 ? token?.lemma : token?.lower) ?? '')
      .join(' '),
  )
  const place = forms.findIndex((form) => phrasalRefusals.has(form))
  const from = group.end + 1 + place
  if (place < 0 || from > refused) return false
  const between = tokens.slice(from, refused)
  return governor?.isOwn === true
    ? between.length === 0
    : between.every(({ pos }, at) => betweenPos.has(pos) && view.isName[from + at] !== 1)
}

/** "has not ruled out", "declined to rule out". */
function isDenied({ view }: Question, group: VerbGroup): boolean {
  const index = view.grammar.groups.indexOf(group)
  const above = chainOf(view, index).slice(0, -1)
  return (
    negationInChain(view, index) !== undefined ||
    above.some(({ head }) => chainVerbs.get(view.sentence.tokens[head]?.lemma ?? '') === 'negated')
  )
}
