/** The agency in a dateline: "SEATTLE, May 3 (Meridian Wire) — ". It filed the story and is part of no fact; the place stays. */
import type { Token } from './tokens.ts'

/** Most tokens of a dateline, its dash included. */
const longest = 16
const dashes = new Set(['—', '–', '-', '--'])

/**
 * The tokens of a text's first sentence without an agency in brackets before its dash; all where none stands so. The dateline must open in
 * capitals or hold a day: "Jane Doe (Contoso) — Chairman" is none.
 */
export function withoutAgency(tokens: readonly Token[]): readonly Token[] {
  const dash = tokens.slice(0, longest).findIndex(({ text }) => dashes.has(text))
  const open = tokens.slice(0, dash + 1).findIndex(({ text }) => text === '(')
  if (open < 1 || tokens[dash - 1]?.text !== ')') return tokens
  const before = tokens.slice(0, open)
  const isShouted = /^\p{Lu}{3,}$/u.test(before[0]?.text ?? '')
  const isDated = before.some(({ text }) => /^\d{1,2}$/u.test(text))
  if (!(isShouted || isDated) || !before.every(isOfDateline)) return tokens
  return [...before, ...tokens.slice(dash)]
}

/** Names, figures and what joins them; a verb or a small word makes it a sentence. */
function isOfDateline({ text }: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text) || /^[,./]$/u.test(text) || ['de', 'of', 'and', 'di', 'la'].includes(text)
}
