/** Who advises in what a sentence tells, and is no party to it: "Goldman Sachs advised Acme on its purchase of Initech". */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { TokenSpan } from '../sentence.ts'
import { wordSet } from '../words/word-set.ts'
import type { SentenceView } from './match-run.ts'

const advisingVerbs = wordSet('advise counsel')

/** True for the subject of a verb of advising, or for "by" whom somebody is advised, in what that verb governs. */
export function isAdviser(view: SentenceView, one: TokenSpan, told: TokenSpan): boolean {
  const { groups, subjects } = view.grammar
  const index = governing(view, told)
  const group = groups[index]
  if (group === undefined || !isAdvising(view, group)) return false
  const subject = subjects[index]
  return group.isPassive
    ? one.first === group.end + 1 && view.sentence.tokens[group.end]?.lower === 'by'
    : subject !== undefined && subject.first <= one.first && one.end <= subject.end
}

/** True for who is right behind a verb of advising: "advised Acme". */
export function isAdvised(view: SentenceView, { first }: TokenSpan): boolean {
  const start = view.sentence.tokens[first - 1]?.pos === 'DET' ? first - 1 : first
  return view.grammar.groups.some((group) => group.end === start && isAdvising(view, group))
}

function isAdvising({ sentence: { tokens } }: SentenceView, { head }: VerbGroup): boolean {
  return advisingVerbs.has(tokens[head]?.lemma ?? '')
}

/** The last verb before a stretch, past what only hangs on a preposition: "advised Acme on buying Initech". */
function governing({ sentence: { tokens }, grammar: { groups, groupAt } }: SentenceView, { first }: TokenSpan): number {
  const own = groupAt[first] ?? -1
  let index = own >= 0 ? own : groups.findLastIndex(({ end }) => end <= first)
  for (;;) {
    const group = groups[index]
    if (group?.isGerund !== true || tokens[group.first - 1]?.pos !== 'ADP') return index
    index -= 1
  }
}
