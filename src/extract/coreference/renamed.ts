/** Names that are renamed by a phrase behind them, in which a possessive pronoun means somebody else. */
import type { NameDraft } from '../names/name-draft.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'

/** Most words of what is possessed: "strongest competitor in Spain". */
const mostWords = 5
const ends = new Set([',', '.', ';', ':', ')'])

/**
 * The name that a possessive phrase renames: of "Kristalea, its strongest competitor, gained ground" it is Kristalea. Undefined where
 * the phrase tells something of the name ("Kristalea, its shares down a tenth, …") or may be the next of a list.
 */
export function renamedBy(
  tokens: readonly Token[],
  names: readonly NameDraft[],
  possessive: TokenSpan,
): NameDraft | undefined {
  const comma = possessive.first - 1
  const host = tokens[comma]?.lower === ',' ? names.find(({ end }) => end === comma) : undefined
  if (host === undefined) return undefined
  const rest = tokens.slice(possessive.end, possessive.end + mostWords + 1)
  const length = rest.findIndex(({ text }) => ends.has(text))
  const phrase = length < 1 ? [] : rest.slice(0, length)
  const place = phrase.findIndex(({ pos }) => pos === 'ADP')
  const noun = phrase.slice(0, place < 0 ? undefined : place).findLastIndex(({ pos }) => pos === 'NOUN')
  const isPlural = phrase[noun]?.lower !== phrase[noun]?.lemma
  const isPhrase = phrase.every(({ pos }) => pos === 'NOUN' || pos === 'ADJ' || pos === 'ADP' || pos === 'PROPN')
  if (noun < 0 || isPlural || !isPhrase) return undefined
  const after = tokens[possessive.end + length + 1]
  const isLast = rest[length]?.text !== ',' || after === undefined
  return isLast || after.pos === 'VERB' || after.pos === 'AUX' ? host : undefined
}
