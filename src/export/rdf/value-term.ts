/** Values of properties as RDF terms. */
import { forbiddenInUtf8, unitEscape } from '../../basics/code-unit-escape.ts'
import { dayProperties, declaredKind } from '../../model/properties.ts'
import type { PropertyValue } from '../../model/property-graph.ts'
import { floatText } from '../number-text.ts'
import type { RdfTerm } from './resource.ts'
import { literalTerm, xsd } from './resource.ts'

// Other times are EDTF, for which XML Schema has no datatype.
const days: ReadonlySet<string> = new Set(dayProperties)

const inText = unitEscape(forbiddenInUtf8)

/**
 * A value as a literal of its kind, or a list as an RDF list. Every number is exact; `onEscape` is called when text holds lone surrogates,
 * which RDF cannot.
 */
export function valueTerm(name: string, value: PropertyValue, onEscape: () => void): RdfTerm {
  if (typeof value === 'boolean') return literalTerm(value ? 'true' : 'false', xsd.boolean)
  if (typeof value === 'number') return numberTerm(name, value)
  if (typeof value !== 'string') return { kind: 'list', items: value.map((item) => textTerm(item, onEscape)) }
  if (days.has(name) && isDay(value)) return literalTerm(value, xsd.date)
  return textTerm(value, onEscape)
}

/** The datatype that most values of a property have: what a context or a shape may say of it. */
export function usualDatatype(name: string): string {
  const kind = declaredKind(name)
  if (days.has(name)) return xsd.date
  if (kind === 'integer') return xsd.integer
  if (kind === 'float') return xsd.double
  return kind === 'boolean' ? xsd.boolean : xsd.string
}

function textTerm(text: string, onEscape: () => void): RdfTerm {
  if (!inText.changes(text)) return literalTerm(text)
  onEscape()
  return literalTerm(inText.escape(text))
}

function numberTerm(name: string, value: number): RdfTerm {
  const isInteger = Number.isSafeInteger(value) && !Object.is(value, -0) && declaredKind(name) !== 'float'
  return isInteger ? literalTerm(String(value), xsd.integer) : literalTerm(doubleText(value), xsd.double)
}

/** As XML Schema spells doubles. */
function doubleText(value: number): string {
  if (Number.isFinite(value)) return floatText(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF'
}

/** True for a day of the calendar, in years that every reader's calendar has. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
