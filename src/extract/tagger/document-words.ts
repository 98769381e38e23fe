/**
 * Where else in its document a word stands: a name is often given in full once ("Dolly Parton, the singer"), and bare after that.
 * Source: context aggregation, Ratinov & Roth 2009, Design Challenges and Misconceptions in Named Entity Recognition.
 */
import type { Run } from './capitalised-runs.ts'
import type { WordForm } from './word-form.ts'

/** One occurrence of a capitalised word: the forms beside it and those that open and close its run. */
export interface Occurrence {
  readonly sentence: number
  readonly index: number
  readonly runLength: number
  readonly place: number
  readonly first: WordForm
  readonly last: WordForm
  readonly before: WordForm | undefined
  readonly after: WordForm | undefined
}

/** A sentence's forms with their runs. */
export interface FormedSentence {
  readonly forms: readonly WordForm[]
  readonly runs: readonly (Run | undefined)[]
}

/** The first occurrences of each capitalised word, and the words that also stand in lower case, by the hash of the lower-case form. */
export interface DocumentWords {
  readonly occurrences: ReadonlyMap<number, readonly Occurrence[]>
  readonly lowerCase: ReadonlySet<number>
}

/** Occurrences kept of one word, so that cost stays linear in the document. */
const maxKept = 8

/** Collects the words of a document. */
export function documentWords(sentences: readonly FormedSentence[]): DocumentWords {
  const occurrences = new Map<number, Occurrence[]>()
  const lowerCase = new Set<number>()
  for (const [sentence, { forms, runs }] of sentences.entries()) {
    for (const [index, form] of forms.entries()) {
      const run = runs[index]
      if (!form.isCapitalised) lowerCase.add(form.lower)
      if (!run || !form.isCapitalised) continue
      const list = occurrences.get(form.lower) ?? []
      if (list.length === 0) occurrences.set(form.lower, list)
      if (list.length < maxKept) list.push(occurrenceAt(forms, run, sentence, index))
    }
  }
  return { occurrences, lowerCase }
}

function occurrenceAt(forms: readonly WordForm[], run: Run, sentence: number, index: number): Occurrence {
  return {
    sentence,
    index,
    runLength: run.end - run.start,
    place: placeInRun(run, index),
    first: forms[run.start] as WordForm,
    last: forms[run.end - 1] as WordForm,
    before: forms[run.start - 1],
    after: forms[run.end],
  }
}

/** Where a word stands in its run: 0 alone, 1 first, 2 last, 3 between. */
export function placeInRun(run: Run, index: number): number {
  if (run.end - run.start === 1) return 0
  return index === run.start ? 1 : index === run.end - 1 ? 2 : 3
}
