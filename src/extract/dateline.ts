/** The dateline of a story: "SEATTLE, May 3 (Meridian Wire) — ". It says where a text was filed and by whom, and is part of no fact. */
import type { Token } from './tokens.ts'

/** Most tokens of a dateline, its dash included. */
const longest = 16
const dashes = new Set(['—', '–', '-', '--'])

/** The tokens behind a dateline; all where there is none. A place in capitals or an agency in brackets must stand before the dash. */
export function withoutDateline(tokens: readonly Token[]): readonly Token[] {
  const dash = tokens.slice(0, longest).findIndex((token, at) => dashes.has(token.text) && isApart(tokens, at))
  // "NVIDIA — the chip maker — said": an aside, which goes on in lower case or ends with another dash.
  if (dash < 1 || !/^["“‘]?\p{Lu}/u.test(tokens[dash + 1]?.text ?? '') || hasDash(tokens, dash + 1)) return tokens
  const before = tokens.slice(0, dash)
  const isShouted = /^\p{Lu}{3,}$/u.test(before[0]?.text ?? '')
  const isFiled = before.at(-1)?.text === ')' && before.some(({ text }) => text === '(')
  return (isShouted || isFiled) && before.every(isOfDateline) ? tokens.slice(dash + 1) : tokens
}

function hasDash(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + longest).some((token, at) => dashes.has(token.text) && isApart(tokens, from + at))
}

/** True for a dash with space on both sides: not that of "VADUZ-based". */
function isApart(tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    before !== undefined &&
    dash !== undefined &&
    after !== undefined &&
    before.end < dash.start &&
    dash.end < after.start
  )
}

/** Names, figures and what joins them; a verb or a small word makes it a sentence. */
function isOfDateline({ text }: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text) || /^[,.()/]$/u.test(text) || ['de', 'of', 'and', 'di', 'la'].includes(text)
}
