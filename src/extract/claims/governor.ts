/** Which verb a relation hangs on: its own, or for a noun ("deal") the verb that has it as object or subject. */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import { sayVerbs } from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'

/** The governing verb group of a cue. */
export interface Governor {
  readonly index: number
  readonly group: VerbGroup
  /** True when the verb is part of the cue; false when the cue is a noun that the verb acts on. */
  readonly isOwn: boolean
}

/** Verbs that leave the doing to the verb after their object: "let its licence expire". */
const letVerbs = wordSet('let allow see watch')

/** The governor of a cue; undefined in a sentence or heading without a verb for it, and for a possessive mark or an article by itself. */
export function governorOf(view: SentenceView, cue: TokenSpan): Governor | undefined {
  if (isPossessiveMark(view, cue) || isArticle(view, cue)) return undefined
  const { groups, groupAt, subjects, clauseAt } = view.grammar
  for (let at = cue.first; at < cue.end; at += 1) {
    const index = groupAt[at] ?? -1
    const group = groups[index]
    if (group !== undefined) return { index, group, isOwn: true }
  }
  const asSubject = subjects.findIndex((subject, index) => {
    const group = groups[index]
    return (
      subject !== undefined &&
      group !== undefined &&
      // "its licence to use them expired": what hangs on the noun does not govern it.
      !(group.isInfinitive && group.chainedTo === undefined) &&
      !isAgentive(view, group) &&
      subject.first < cue.end &&
      cue.first < subject.end &&
      group.first >= cue.end
    )
  })
  const before = groups.findLastIndex((group) => group.end <= cue.first && clauseAt[group.head] === clauseAt[cue.first])
  const index = before >= 0 ? before : asSubject
  const isLeft = letVerbs.has(view.sentence.tokens[groups[before]?.head ?? -1]?.lemma ?? '')
  const isSubjects = asSubject >= 0 && (isLeft || subjectIsNearer(view, before, asSubject, cue))
  const group = groups[isSubjects ? asSubject : index]
  return group === undefined ? undefined : { index: groups.indexOf(group), group, isOwn: false }
}

/** True for a cue that is only the mark of "Acme's app": no verb has it as subject or object. */
export function isPossessiveMark({ sentence }: SentenceView, { first, end }: TokenSpan): boolean {
  return end - first === 1 && ["'s", "'", '’s', '’'].includes(sentence.tokens[first]?.lower ?? '')
}

/** True for the "the" of "the Lund firm": what the firm does tells nothing of where it is. */
function isArticle({ sentence }: SentenceView, { first, end }: TokenSpan): boolean {
  return end - first === 1 && sentence.tokens[first]?.pos === 'DET'
}

/** "a lawsuit brought by Acme": what says whose doing the noun is, and not what becomes of it. */
function isAgentive({ sentence }: SentenceView, { isBarePast, end }: VerbGroup): boolean {
  return isBarePast && sentence.tokens[end]?.lower === 'by'
}

/** A cue in a subject belongs to the verb after it, also when another verb stands before; one of saying has no deals as objects. */
function subjectIsNearer(view: SentenceView, before: number, asSubject: number, cue: TokenSpan): boolean {
  const { groups } = view.grammar
  const left = groups[before]
  const right = groups[asSubject]
  const lemma = view.sentence.tokens[left?.head ?? -1]?.lemma ?? ''
  if (sayVerbs.has(lemma)) return true
  return left === undefined || (right !== undefined && right.first - cue.end <= cue.first - left.end)
}

/** A group and those it is chained to, outermost first: "has agreed | to buy". */
export function chainOf(view: Pick<SentenceView, 'grammar'>, index: number): VerbGroup[] {
  const group = view.grammar.groups[index]
  if (group === undefined) return []
  return group.chainedTo === undefined ? [group] : [...chainOf(view, group.chainedTo), group]
}
