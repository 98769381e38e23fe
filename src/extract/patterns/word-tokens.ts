/** The words of patterns as the tokenizer cuts them. Patterns share their words, and cutting one costs as much as compiling a pattern. */
import { analyse, type Token } from '../tokens.ts'

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

/** Cuts words in one go, to be asked for one by one: a call of the tokenizer costs more than a word. */
export function cutWords(words: Iterable<string>): void {
  const wanted = [...new Set(words)].filter((word) => !kept.has(word))
  if (kept.size + wanted.length > maxKept) kept.clear()
  const tokens = analyse(wanted.join(' '))
  let start = 0
  let next = 0
  for (const word of wanted) {
    const end = start + word.length
    const from = next
    while (next < tokens.length && (tokens[next] as Token).start < end) next += 1
    kept.set(
      word,
      tokens.slice(from, next).map(({ lower }) => lower),
    )
    start = end + 1
  }
}
