/**
 * What a text has been about before a sentence: the names that a sentence may leave out. "Kestrel Foods met on Tuesday. Anna Berg, the
 * chairman, resigned." is of Kestrel's chairman.
 */
import type { Reference, Target } from '../coreference/reference.ts'
import type { NameForms } from '../coreference/name-forms.ts'
import type { SentenceView } from '../patterns/match-run.ts'

/** A name of the sentences before, where it was mentioned last. */
export interface Topic {
  readonly identity: string
  readonly reference: Reference
  readonly target: Target
  /** Sentences back. */
  readonly distance: number
  /** True where that mention is the subject of a verb. */
  readonly isSubject: boolean
  /** Mentions so far. */
  readonly count: number
}

/** Sentences that a topic may lie back, and most topics of a sentence. */
const reach = 4
const mostTopics = 6
/** Names kept: one that was not mentioned for longer is out of reach anyway. */
const mostKept = 60

/** The topics of every sentence, those mentioned last first. Cost: linear in references. */
export function topicsOf(views: readonly SentenceView[], forms: NameForms): Topic[][] {
  const last = new Map<string, Topic & { readonly sentence: number }>()
  return views.map((view, sentence) => {
    const topics = [...last.values()]
      .filter((topic) => sentence - topic.sentence <= reach)
      .map(({ sentence: seen, ...topic }) => ({ ...topic, distance: sentence - seen }))
      .reverse()
      .slice(0, mostTopics)
    for (const reference of view.references) {
      for (const target of reference.targets) {
        const identity = forms.identity(target.name)
        const known = last.get(identity)
        // Deleting and setting moves it to the end: the map stays in order of latest mention.
        last.delete(identity)
        const isSubject = isSubjectOf(view, reference) || (known?.sentence === sentence && known.isSubject)
        const count = (known?.count ?? 0) + 1
        last.set(identity, { identity, reference, target, distance: 0, isSubject, count, sentence })
        const [oldest] = last.keys()
        if (last.size > mostKept && oldest !== undefined) last.delete(oldest)
      }
    }
    return topics
  })
}

function isSubjectOf({ grammar }: SentenceView, { first, end }: Reference): boolean {
  return grammar.subjects.some((subject) => subject !== undefined && subject.first < end && first < subject.end)
}
