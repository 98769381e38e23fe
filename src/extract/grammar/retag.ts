/** Verbs that the tagger takes for plural nouns: "Acme plans to", "she heads", "Jane Doe lives in". */
import type { Token } from '../tokens.ts'
import { wordSet } from '../words/word-set.ts'

/** Words that are verbs after a name even before a preposition. */
const verbsAfterName = wordSet(
  'lives works plays leads heads runs owns sits serves teaches resides plans expects aims hopes intends studies',
)
const pronouns = wordSet('he she it who which they')
const afterVerb = new Set(['DET', 'PRON', 'PROPN', 'ADJ', 'NUM', 'NOUN', 'ADV'])

/** The tokens with such nouns tagged as verbs and given their verb's lemma. Spans and texts stay. */
export function retagVerbs(tokens: readonly Token[], isName: Uint8Array): readonly Token[] {
  if (!tokens.some((_, at) => isVerbAt(tokens, isName, at))) return tokens
  return tokens.map((token, at) =>
    isVerbAt(tokens, isName, at) ? { ...token, pos: 'VERB', lemma: verbLemma(token.lower) } : token,
  )
}

function isVerbAt(tokens: readonly Token[], isName: Uint8Array, at: number): boolean {
  const token = tokens[at]
  if (token?.pos !== 'NOUN' || isName[at] === 1 || !/[^s]s$/u.test(token.lower)) return false
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before === undefined || next === undefined) return false
  if (pronouns.has(before.lower)) return true
  if (isName[at - 1] !== 1) return false
  if (verbsAfterName.has(token.lower)) return true
  return next.lower === 'to' || (afterVerb.has(next.pos) && !/^(?:said|rose|fell|yesterday|today)$/u.test(next.lower))
}

function verbLemma(form: string): string {
  if (/(?:ss|sh|ch|x|z)es$/u.test(form)) return form.slice(0, -2)
  return form.endsWith('ies') ? `${form.slice(0, -3)}y` : form.slice(0, -1)
}
