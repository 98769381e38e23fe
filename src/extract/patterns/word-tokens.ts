/** The words of patterns as the tokenizer cuts them. Patterns share their words, and cutting one costs as much as compiling a pattern. */
import { analyse } from '../tokens.ts'

/** Words kept at once; no ontology has as many. */
const maxKept = 20_000
const kept = new Map<string, readonly string[]>()

/** The lower-case tokens of a word: "co-founder" is three. */
export function wordTokens(word: string): readonly string[] {
  let tokens = kept.get(word)
  if (tokens === undefined) {
    if (kept.size >= maxKept) kept.clear()
    tokens = analyse(word).map(({ lower }) => lower)
    kept.set(word, tokens)
  }
  return tokens
}
