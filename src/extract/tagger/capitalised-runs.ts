/** Runs of capitalised words, the raw material of names. */
import type { WordForm } from './word-form.ts'

/** A run: words `start` to `end` of a sentence, end exclusive. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** Longest run, in words; a sentence all in capitals is cut. */
const maxRun = 12

/** For each word the run of capitalised words with connectors between that it stands in, if any. Cost: linear. */
export function capitalisedRuns(forms: readonly WordForm[]): (Run | undefined)[] {
  const runs = new Array<Run | undefined>(forms.length)
  let start = 0
  while (start < forms.length) {
    if (!forms[start]?.isCapitalised) {
      start += 1
      continue
    }
    const end = runEnd(forms, start)
    runs.fill({ start, end }, start, end)
    start = end
  }
  return runs
}

function runEnd(forms: readonly WordForm[], start: number): number {
  let end = start + 1
  for (let cursor = end; cursor < forms.length && cursor - start < maxRun; cursor += 1) {
    const form = forms[cursor]
    if (form?.isCapitalised) end = cursor + 1
    else if (!form?.isConnector || cursor - end > 1) break
  }
  return end
}
