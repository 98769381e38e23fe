/** Words that the tagger takes for another part of speech than their place shows: "Acme plans to", "Acme poached Jane Doe", "the only cloud". */
import type { PartOfSpeech, Token } from '../tokens.ts'
import { isCommonWord } from '../words/common-words.ts'
import { verbsAfterName } from '../words/verbs-after-name.ts'
import { wordSet } from '../words/word-set.ts'

const pronouns = wordSet('he she it who which they')
const modals = wordSet("may might will would can could should must shall 'll")
const articles = wordSet('the a an its their his her')
const afterVerb = new Set(['DET', 'PRON', 'PROPN', 'ADJ', 'NUM', 'NOUN', 'ADV'])

interface Retagged {
  readonly pos: PartOfSpeech
  readonly lemma: string
}

/** The tokens with such words tagged by their place and given their lemma. Spans and texts stay. */
export function retagVerbs(tokens: readonly Token[], isName: Uint8Array): readonly Token[] {
  let changed: Token[] | undefined
  for (let at = 0; at < tokens.length; at += 1) {
    const change = isName[at] === 1 ? undefined : retagged(tokens, isName, at)
    if (change === undefined) continue
    changed ??= [...tokens]
    changed[at] = withTag(tokens[at] as Token, change)
  }
  return changed ?? tokens
}

/** Member by member, as every token is made: those that are copied by a spread are other objects to the compiler, which starts anew for them. */
function withTag({ start, end, text, lower }: Token, { pos, lemma }: Retagged): Token {
  return { start, end, text, lower, lemma, pos }
}

function retagged(tokens: readonly Token[], isName: Uint8Array, at: number): Retagged | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (isPresentVerb(tokens, isName, at)) return { pos: 'VERB', lemma: presentLemma(token.lower) }
  if (isModalVerb(tokens, at)) return { pos: 'VERB', lemma: token.lower }
  if (isPastVerb(tokens, isName, at)) return { pos: 'VERB', lemma: pastLemma(token.lower) }
  const agentLemma = participleLemma(tokens, isName, at)
  if (agentLemma !== undefined) return { pos: 'VERB', lemma: agentLemma }
  if (isShortHas(tokens, isName, at)) return { pos: 'AUX', lemma: 'have' }
  if (isParticipleByArticle(tokens, at)) return { pos: 'ADJ', lemma: token.lemma }
  return isNounByArticle(tokens, at) ? { pos: 'NOUN', lemma: token.lower } : undefined
}

/** "It's sold Corvell to Dell", "Acme's bought it": with its object right behind the participle, the "'s" is "has". */
function isShortHas(tokens: readonly Token[], isName: Uint8Array, at: number): boolean {
  const [token, verb, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.lower !== "'s" || verb?.pos !== 'VERB' || next === undefined) return false
  const before = tokens[at - 1]
  const isSubject = before !== undefined && (isName[at - 1] === 1 || pronouns.has(before.lower))
  const isPast = verb.lower !== verb.lemma && !/(?:ing|s)$/u.test(verb.lower)
  return isSubject && isPast && (isName[at + 2] === 1 || ['it', 'him', 'them'].includes(next.lower))
}

/** A plural noun in the place of a verb. */
function isPresentVerb(tokens: readonly Token[], isName: Uint8Array, at: number): boolean {
  const token = tokens[at]
  if (token?.pos !== 'NOUN' || !/[^s]s$/u.test(token.lower)) return false
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before === undefined || next === undefined) return false
  if (pronouns.has(before.lower)) return true
  if (isName[at - 1] !== 1) return false
  if (verbsAfterName.has(token.lower)) return true
  return (
    ['to', 'into', 'onto', 'through'].includes(next.lower) ||
    (afterVerb.has(next.pos) && !/^(?:said|rose|fell|yesterday|today)$/u.test(next.lower))
  )
}

/** "may offer": a noun right after a modal. */
function isModalVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token?.pos === 'NOUN' && before?.pos === 'AUX' && modals.has(before.lower) && token.lower === token.lemma
}

/** "Acme poached Jane Doe": an adjective in -ed between a name and what can only be an object. */
function isPastVerb(tokens: readonly Token[], isName: Uint8Array, at: number): boolean {
  const next = tokens[at + 1]
  if (tokens[at]?.pos !== 'ADJ' || !/..ed$/u.test(tokens[at].lower)) return false
  if (isName[at - 1] !== 1 && tokens[at - 1]?.lemma !== 'have') return false
  return isName[at + 1] === 1 || (next !== undefined && articles.has(next.lower))
}

/** Participles that look like nouns or adjectives, with their verbs. */
const plainParticiples: ReadonlyMap<string, string> = new Map([
  ['shot', 'shoot'],
  ['cut', 'cut'],
  ['set', 'set'],
  ['cast', 'cast'],
  ['split', 'split'],
  ['hurt', 'hurt'],
  ['spread', 'spread'],
  ['read', 'read'],
  ['run', 'run'],
])

/** "stories edited by Jane Doe", "a film, shot by Jane Doe": the verb of what stands before "by", when it is behind a noun, a name or a comma. */
function participleLemma(tokens: readonly Token[], isName: Uint8Array, at: number): string | undefined {
  const token = tokens[at]
  if (tokens[at + 1]?.lower !== 'by' || (token?.pos !== 'ADJ' && token?.pos !== 'NOUN')) return undefined
  const before = tokens[at - 1]
  const isBehind =
    before === undefined ||
    isName[at - 1] === 1 ||
    ['NOUN', 'PROPN', 'PUNCT', 'CCONJ', 'AUX', 'ADV'].includes(before.pos)
  if (!isBehind) return undefined
  return plainParticiples.get(token.lower) ?? (/..ed$/u.test(token.lower) ? pastLemma(token.lower) : undefined)
}

/** "The hosting company closed": a participle between an article and a noun opens no clause. */
function isParticipleByArticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.pos !== 'VERB' || !token.lower.endsWith('ing') || tokens[at + 1]?.pos !== 'NOUN') return false
  return ['the', 'a', 'an'].includes(tokens[at - 1]?.lower ?? '')
}

/** "the only cloud that", "the only cloud company": a base form behind an article; right behind it no noun must follow ("the cloud rivals"). */
function isNounByArticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.pos !== 'VERB' || token.lower !== token.lemma) return false
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  const isDescribed = before?.pos === 'ADJ' || before?.pos === 'ADV'
  if ((next?.pos === 'NOUN' && !isDescribed) || next?.pos === 'PROPN' || next?.pos === 'ADJ') return false
  const article = isDescribed ? tokens[at - 2] : before
  return article !== undefined && articles.has(article.lower)
}

function presentLemma(form: string): string {
  if (/(?:ss|sh|ch|x|z)es$/u.test(form)) return form.slice(0, -2)
  return form.endsWith('ies') ? `${form.slice(0, -3)}y` : form.slice(0, -1)
}

/** "poached" → "poach", "hired" → "hire", "planned" → "plan". */
function pastLemma(form: string): string {
  const stem = form.slice(0, -2)
  return [stem, `${stem}e`, stem.slice(0, -1)].find(isCommonWord) ?? stem
}
