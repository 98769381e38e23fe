/** Status by what becomes of a noun that what is told hangs on: "lost its contract to supply", "ended the deal under which it hosts". */
import type { SentenceView } from '../patterns/match-run.ts'
import { tellsOf } from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'
import { byGovernor, noLonger } from './end-or-keep.ts'
import { chainOf } from './governor.ts'
import { isEventRelation } from './is-event.ts'
import { questionOf, type Finding, type Question } from './status-question.ts'
import { byTense } from './tense.ts'

const dutyNouns = wordSet('contract licence license right rights mandate order concession permit franchise')
/** What parties fight out. Lemmas. */
const suits = wordSet('suit lawsuit case claim action complaint')
/** What they live under, and that. Lemmas. */
const arrangements = new Set([
  ...wordSet(
    'arrangement deal contract agreement pact accord licence license partnership alliance clause provision relationship',
  ),
  ...suits,
])
/** What somebody is to another. Lemmas. */
const standings = wordSet('place role status position standing')
const openings = new Set(['under', 'in', 'by'])

/** "lost its contract to supply", "a licence to use them was renewed". */
export function byDutyNoun(question: Question): Finding | undefined {
  const at = dutyNounOf(question)
  if (at === undefined) return undefined
  const asked = askedOf(question, at)
  return noLonger(asked) ?? byGovernor(asked) ?? byTense(asked) ?? { status: 'active', rule: 'duty' }
}

/** "ended the arrangement under which", "threw out the suit in which", "lost its place as". What has happened under it stays so. */
export function byArrangement(question: Question): Finding | undefined {
  const at = arrangementOf(question)
  const isOver = at !== undefined && isEventRelation(question.relation) && !suits.has(lemmaAt(question, at))
  if (at === undefined || isOver) return undefined
  const asked = askedOf(question, at)
  const found = noLonger(asked) ?? byGovernor(asked)
  return found === undefined || found.isNegated === true ? undefined : { ...found, rule: 'arrangement' }
}

function lemmaAt({ view }: Question, at: number): string {
  return view.sentence.tokens[at]?.lemma ?? ''
}

/** The same question of a word: what becomes of the noun becomes of what hangs on it. */
function askedOf(question: Question, at: number): Question {
  const cue = { first: at, end: at + 1 }
  return questionOf({ ...question, match: { ...question.match, cue, extent: cue } })
}

/** The "contract" of "lost its contract to supply". */
function dutyNounOf({ view, governor }: Question): number | undefined {
  const outer = governor === undefined ? undefined : chainOf(view, governor.index)[0]
  const at = (outer?.first ?? 0) - 1
  return outer?.isInfinitive === true && dutyNouns.has(view.sentence.tokens[at]?.lower ?? '') ? at : undefined
}

/** The "deal" of "ended the deal under which it hosts", the "place" of "lost its place as its host". */
function arrangementOf({ view, match }: Question): number | undefined {
  return openedBy(view, match.cue.first) ?? placeBefore(view, match.cue.first)
}

function openedBy({ grammar, sentence }: SentenceView, cue: number): number | undefined {
  const { tokens } = sentence
  let opening = cue
  while (opening > 0 && grammar.clauseAt[opening - 1] === grammar.clauseAt[cue]) opening -= 1
  // "a claim in which it said that Acme owned Initech": what is said is not what the claim is of.
  if (tokens.slice(opening, cue).some(({ pos, lemma }) => pos === 'VERB' && tellsOf(lemma))) return undefined
  const isWhereby = tokens[opening]?.lower === 'whereby'
  const isWhich = tokens[opening]?.lower === 'which' && openings.has(tokens[opening - 1]?.lower ?? '')
  const at = isWhereby ? opening - 1 : opening - 2
  return (isWhereby || isWhich) && arrangements.has(tokens[at]?.lemma ?? '') ? at : undefined
}

/** Most tokens between "as" and the noun that it leads to: "as the only big cloud provider". */
const mostDescribing = 5

function placeBefore({ grammar, sentence }: SentenceView, cue: number): number | undefined {
  const { tokens } = sentence
  for (let at = cue - 1; at > 0 && cue - at <= mostDescribing && grammar.groupAt[at] === -1; at -= 1)
    if (tokens[at]?.lower === 'as') return standings.has(tokens[at - 1]?.lemma ?? '') ? at - 1 : undefined
  return undefined
}
