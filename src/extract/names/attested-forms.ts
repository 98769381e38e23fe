/** The forms in which names are attested: capitalised where a capital tells. */
import type { Sentence, TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { capitalRuns } from './capital-runs.ts'
import { keyOf } from './name-key.ts'

/** The forms that occur capitalised where a capital tells: within a sentence. */
export function attestedForms(sentences: readonly Sentence[]): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const { tokens, capitalsTell } of sentences) {
    if (!capitalsTell) continue
    for (const run of capitalRuns(tokens)) {
      if (run.first === 0 || opensQuote(tokens, run.first)) continue
      forms.add(keyOf(tokens, run))
      // "Miller" may open a sentence after "Jane Miller".
      if (run.end - run.first === 2) forms.add(`${lastWordMark}${tokens[run.end - 1]?.lower ?? ''}`)
    }
  }
  return forms
}

/** True when what stands before `at` is a quotation mark, bullet or colon, after which sentences start. */
export function opensQuote(tokens: readonly Token[], at: number): boolean {
  return /^["“”'‘:;•▼▪–—*-]$/u.test(tokens[at - 1]?.text ?? '') && tokens[at]?.start !== tokens[at - 1]?.end
    ? true
    : /^["“‘•▼▪*]$/u.test(tokens[at - 1]?.text ?? '')
}

/** Marks in the attested forms a last word, which is a name by itself only where it acts. */
export const lastWordMark = '… '

/** Attested names within a headline's run, longest first. */
export function attestedParts(tokens: readonly Token[], run: TokenSpan, attested: ReadonlySet<string>): TokenSpan[] {
  const parts: TokenSpan[] = []
  for (let first = run.first; first < run.end;) {
    let end = run.end
    while (end > first && !attested.has(keyOf(tokens, { first, end }))) end -= 1
    if (end > first) parts.push({ first, end })
    first = Math.max(end, first + 1)
  }
  return parts
}
