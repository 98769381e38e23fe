/** Amounts in a sentence: money ("$10 billion", "billions of dollars") and quantities ("40 percent", "3,000 chips"). */
import type { Token } from '../tokens.ts'
import type { LiteralDraft } from './literal-draft.ts'

const symbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
])
const currencies: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['pound', 'GBP'],
  ['yen', 'JPY'],
  ['rupee', 'INR'],
  ['won', 'KRW'],
  ['yuan', 'CNY'],
  ['franc', 'CHF'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
])
const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])
const vague = new Set(['billions', 'millions', 'trillions'])

/** The amounts of a sentence in order; `taken` marks tokens of names and dates, which hold none. */
export function findAmounts(tokens: readonly Token[], taken: Uint8Array): LiteralDraft[] {
  const found: LiteralDraft[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (taken[at] === 1) continue
    const amount = vagueMoney(tokens, at) ?? money(tokens, at) ?? quantity(tokens, at)
    if (amount === undefined) continue
    found.push(amount)
    at = amount.end - 1
  }
  return found
}

/** "billions", "billions of dollars": the words are the value. */
function vagueMoney(tokens: readonly Token[], at: number): LiteralDraft | undefined {
  const lower = tokens[at]?.lower ?? ''
  if (!vague.has(lower)) return undefined
  const isOf = tokens[at + 1]?.lower === 'of'
  if (isOf && !currencies.has(tokens[at + 2]?.lemma ?? '')) return undefined
  return isOf
    ? { first: at, end: at + 3, kind: 'money', value: `${lower} of ${tokens[at + 2]?.lower ?? ''}` }
    : { first: at, end: at + 1, kind: 'money', value: lower }
}

interface ScaledNumber {
  readonly end: number
  readonly value: number
}

function numberAt(tokens: readonly Token[], at: number): ScaledNumber | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn|b|tn)?$/iu.exec(tokens[at]?.text ?? '')
  if (match === null) return undefined
  const base = Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`)
  const own = scales.get((match[3] ?? '').toLowerCase())
  if (own !== undefined) return { end: at + 1, value: base * own }
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const scale = scales.get(tokens[at + 1 + hyphen]?.lower ?? '')
  return scale === undefined ? { end: at + 1, value: base } : { end: at + 2 + hyphen, value: base * scale }
}

/** A number without floating-point dust: 1.1 × 10^9 is 1100000000. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function money(tokens: readonly Token[], at: number): LiteralDraft | undefined {
  const currency = symbols.get(tokens[at]?.lower ?? '')
  if (currency !== undefined) {
    const number = numberAt(tokens, at + 1)
    if (number === undefined) return undefined
    return { first: at, end: number.end, kind: 'money', value: `${currency} ${plainNumber(number.value)}` }
  }
  const number = numberAt(tokens, at)
  if (number === undefined) return undefined
  const unit = currencies.get(tokens[number.end]?.lemma ?? '')
  return unit === undefined
    ? undefined
    : { first: at, end: number.end + 1, kind: 'money', value: `${unit} ${plainNumber(number.value)}` }
}

function quantity(tokens: readonly Token[], at: number): LiteralDraft | undefined {
  const number = numberAt(tokens, at)
  if (number === undefined) return undefined
  const unit = tokens[number.end]
  if (unit?.text === '%' || unit?.lower === 'percent') {
    return { first: at, end: number.end + 1, kind: 'quantity', value: `${plainNumber(number.value)} %` }
  }
  if (unit?.pos !== 'NOUN') return undefined
  return { first: at, end: number.end + 1, kind: 'quantity', value: `${plainNumber(number.value)} ${unit.lemma}` }
}
