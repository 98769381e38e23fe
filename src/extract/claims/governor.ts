/** Which verb a relation hangs on: its own, or for a noun ("deal") the verb that has it as object or subject. */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'

/** The governing verb group of a cue. */
export interface Governor {
  readonly index: number
  readonly group: VerbGroup
  /** True when the verb is part of the cue; false when the cue is a noun that the verb acts on. */
  readonly isOwn: boolean
}

/** The governor of a cue; undefined in a sentence or heading without a verb for it. */
export function governorOf({ grammar }: SentenceView, cue: TokenSpan): Governor | undefined {
  const { groups, groupAt, subjects, clauseAt } = grammar
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
      subject.first < cue.end &&
      cue.first < subject.end &&
      group.first >= cue.end
    )
  })
  const before = groups.findLastIndex((group) => group.end <= cue.first && clauseAt[group.head] === clauseAt[cue.first])
  const index = before >= 0 ? before : asSubject
  const group = groups[asSubject >= 0 && subjectIsNearer(before, asSubject, groups, cue) ? asSubject : index]
  return group === undefined ? undefined : { index: groups.indexOf(group), group, isOwn: false }
}

/** A cue in a subject belongs to the verb after it, also when another verb stands before. */
function subjectIsNearer(before: number, asSubject: number, groups: readonly VerbGroup[], cue: TokenSpan): boolean {
  const left = groups[before]
  const right = groups[asSubject]
  return left === undefined || (right !== undefined && right.first - cue.end <= cue.first - left.end)
}

/** A group and those it is chained to, outermost first: "has agreed | to buy". */
export function chainOf(view: SentenceView, index: number): VerbGroup[] {
  const group = view.grammar.groups[index]
  if (group === undefined) return []
  return group.chainedTo === undefined ? [group] : [...chainOf(view, group.chainedTo), group]
}
