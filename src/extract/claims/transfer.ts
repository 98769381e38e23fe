/** Status of whoever gets what is sold: "will sell its stake to Acme" is no end for Acme, but a beginning that is to come. */
import { chainVerbs } from '../words/chain-verbs.ts'
import { wordSet } from '../words/word-set.ts'
import { chainOf, type Governor } from './governor.ts'
import { isEventRelation } from './is-event.ts'
import type { Finding, Question } from './status-question.ts'
import { byTense } from './tense.ts'

const transferring = wordSet('sell offload divest transfer cede')

/** A state of whoever stands behind the "to" of a verb of selling holds when it was sold, and is planned before. */
export function byTransfer(question: Question): Finding | undefined {
  const { view, match, relation } = question
  const { tokens } = view.sentence
  const [getter, sold] = [match.subject, match.object].map((end) =>
    end?.kind === 'references' ? end.references[0] : undefined,
  )
  if (getter === undefined || sold === undefined || isEventRelation(relation)) return undefined
  const to = tokens[getter.first - 1]?.pos === 'DET' ? getter.first - 2 : getter.first - 1
  const index = view.grammar.groups.findLastIndex(({ end }) => end <= to)
  const group = view.grammar.groups[index]
  if (tokens[to]?.lower !== 'to' || group === undefined || !transferring.has(tokens[group.head]?.lemma ?? ''))
    return undefined
  // "sell it to Acme, which already owns 40%": told of Acme behind its name.
  const isSold = group.isPassive ? sold.end <= group.first : sold.first >= group.end && sold.end <= to
  if (!isSold || match.cue.first > getter.first) return undefined
  const isAhead = prospectOf(question, { index, group, isOwn: true })
  return { status: isAhead === undefined ? 'active' : 'planned', rule: 'transfer', at: group.head, ...isAhead }
}

/** Whether what a verb tells is to come, and only possible; undefined where it has happened. */
function prospectOf(question: Question, governor: Governor): Pick<Finding, 'isPossible'> | undefined {
  const { view } = question
  const tense = byTense({ ...question, governor })
  if (tense !== undefined) return { isPossible: tense.isPossible === true }
  const effects = chainOf(view, governor.index)
    .slice(0, -1)
    .map(({ head }) => chainVerbs.get(view.sentence.tokens[head]?.lemma ?? ''))
  if (effects.includes('possible')) return { isPossible: true }
  return effects.includes('planned') ? { isPossible: false } : undefined
}
