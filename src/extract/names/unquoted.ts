/**
 * Sentences without the quotation marks around a name: «"Everlong" is a song» is read as «Everlong is a song». The marks have told that a
 * title stands there; to grammar they would be a wall between the name and its verb. Marks around more than a name stay: they say who speaks.
 */
import type { Sentence } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { closeQuotes, openQuotes } from '../words/quotation-marks.ts'
import type { NameDraft } from './name-draft.ts'

/** A text's sentences and the names in them. */
export interface NamedSentences {
  readonly sentences: readonly Sentence[]
  readonly names: readonly NameDraft[]
}

/** Takes the marks away. Names keep their order; positions count in what is left. Cost: linear. */
export function unquoted({ sentences, names }: NamedSentences): NamedSentences {
  const marks = new Map<number, Set<number>>()
  for (const name of names) {
    const pair = marksAround(sentences[name.sentence]?.tokens ?? [], name)
    if (pair === undefined) continue
    const own = marks.get(name.sentence) ?? new Set()
    marks.set(name.sentence, own)
    for (const at of pair) own.add(at)
  }
  if (marks.size === 0) return { sentences, names }
  return {
    sentences: sentences.map((sentence) => {
      const own = marks.get(sentence.index)
      return own === undefined ? sentence : { ...sentence, tokens: sentence.tokens.filter((_, at) => !own.has(at)) }
    }),
    names: names.map((name) => {
      const before = [...(marks.get(name.sentence) ?? [])].filter((at) => at < name.first).length
      return before === 0 ? name : { ...name, first: name.first - before, end: name.end - before }
    }),
  }
}

/** Where the marks around a name stand, a comma or full stop before the closing one allowed. */
function marksAround(tokens: readonly Token[], { first, end }: NameDraft): [number, number] | undefined {
  if (!openQuotes.has(tokens[first - 1]?.text ?? '')) return undefined
  const close = tokens[end]?.text === ',' || tokens[end]?.text === '.' ? end + 1 : end
  return closeQuotes.has(tokens[close]?.text ?? '') ? [first - 1, close] : undefined
}
