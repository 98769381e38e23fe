/** Dates by shape: enough for the model's arguments; what a date means is read elsewhere. */
import type { Token } from '../tokens.ts'

const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** Stretches of tokens that give a date: "3 October 1902", "Monday, March 8, 2007", "May 1951", "1990s", "1971". In order. */
export function dateStretches(tokens: readonly Token[]): { first: number; end: number }[] {
  const found: { first: number; end: number }[] = []
  let at = 0
  while (at < tokens.length) {
    const end = dateEnd(tokens, at)
    if (end === undefined) at += 1
    else {
      found.push({ first: at, end })
      at = end
    }
  }
  return found
}

function dateEnd(tokens: readonly Token[], start: number): number | undefined {
  let at = start
  if (weekdays.has(tokens[at]?.lower ?? '')) {
    at += tokens[at + 1]?.text === ',' ? 2 : 1
    if (!isDay(tokens[at]) && !isMonth(tokens[at])) return undefined
  }
  if (isDay(tokens[at]) && isMonth(tokens[at + 1])) return yearEnd(tokens, at + 2)
  if (isMonth(tokens[at])) {
    const hasDay = isDay(tokens[at + 1])
    const next = hasDay ? at + 2 : at + 1
    const end = yearEnd(tokens, next)
    // A bare month is no date: "May" and "March" are words.
    return hasDay || end > next ? end : undefined
  }
  return isYear(tokens[at]) && !isCounted(tokens, at) ? at + 1 : undefined
}

/** The end of a date whose day or month is read, with the year that may follow. */
function yearEnd(tokens: readonly Token[], at: number): number {
  const year = tokens[at]?.text === ',' ? at + 1 : at
  return isYear(tokens[year]) || /^\d{3}$/.test(tokens[year]?.text ?? '') ? year + 1 : at
}

function isDay(token: Token | undefined): boolean {
  return /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(token?.lower ?? '')
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && months.has(token.lower.replace('.', ''))
}

function isYear(token: Token | undefined): boolean {
  return /^(?:1\d{3}|20\d{2}|[1-9]\d{3}s)$/.test(token?.text ?? '')
}

/** "1500 employees" is no year. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  return after?.pos === 'NOUN' && after.lower.endsWith('s') && !/^[12]\d{3}s$/.test(tokens[at]?.text ?? '')
}
