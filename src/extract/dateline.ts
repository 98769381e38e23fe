/** The dateline of a story: "SEATTLE, May 3 (Meridian Wire) — ". It says where a text was filed and by whom, and is part of no fact. */
import { lexiconFlags, loadLexicon } from './model/lexicon.ts'
import type { Token } from './tokens.ts'
import { openQuotes } from './words/quotation-marks.ts'

/** Most tokens of a dateline, its dash included. */
const longest = 16
const dashes = new Set(['—', '–', '-', '--'])

/**
 * The tokens of a text's first sentence behind its dateline; all where there is none. A dateline opens with a place, and that stands in
 * capitals, or a day and an agency in brackets stand behind it: "AWS – Amazon's cloud" and "Jane Doe (Contoso) — Chairman" are none.
 */
export function withoutDateline(tokens: readonly Token[]): readonly Token[] {
  const dash = tokens.slice(0, longest).findIndex((token, at) => dashes.has(token.text) && isApart(tokens, at))
  const next = openQuotes.has(tokens[dash + 1]?.text ?? '') ? dash + 2 : dash + 1
  // "BOSTON — the city — grew": an aside, which goes on in lower case or ends with another dash.
  if (dash < 1 || !/^\p{Lu}/u.test(tokens[next]?.text ?? '') || hasDash(tokens, next)) return tokens
  const before = tokens.slice(0, dash)
  const isFiled = before.at(-1)?.text === ')' && before.some(({ text }) => text === ',')
  const isShouted = /^\p{Lu}{3,}$/u.test(before[0]?.text ?? '')
  return (isShouted || isFiled) && isPlace(before[0]) && before.every(isOfDateline) ? tokens.slice(dash + 1) : tokens
}

/** True for a dash with space on both sides: not that of "VADUZ-based". */
function isApart(tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || dash === undefined || after === undefined) return false
  return before.end < dash.start && dash.end < after.start
}

function hasDash(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + longest).some((token, at) => dashes.has(token.text) && isApart(tokens, from + at))
}

/** True for a word that towns or countries are called, or a part of it ("NEW" of "NEW YORK"). */
function isPlace(token: Token | undefined): boolean {
  const { city, cityPart, country, town } = lexiconFlags
  const flags = token === undefined ? 0 : loadLexicon().flagsOf(token.lower)
  return (flags & (city | cityPart | country | town)) !== 0 || token?.lower === 'new'
}

/** Names, figures and what joins them; a verb or a small word makes it a sentence. */
function isOfDateline({ text }: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text) || /^[,.()/]$/u.test(text) || ['de', 'of', 'and', 'di', 'la'].includes(text)
}
