/**
 * Text and attribute values as XML 1.0 writes them. Forbidden characters are escaped as `_xHHHH_` (code-unit-escape.ts). In a *value* an
 * underscore that only looks like the start of an escape is a character reference: every parser gets the value itself, and our reader,
 * which sees the reference, knows the two apart. Names and ids have it escaped, so that no two of them become one for anybody.
 */
import { escapedUnderscore, forbiddenInNameToken, forbiddenInXml, unitEscape, unitStandIn } from './code-unit-escape.ts'
import { isPlainText } from './plain-text.ts'

const text = unitEscape(forbiddenInXml)
const forbidden = unitStandIn(forbiddenInXml)
const token = unitEscape(forbiddenInNameToken)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would fold these into a line feed or a space (the last two: parsers that follow XML 1.1).
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\n': '&#10;',
  '\t': '&#9;',
}
// Every unit that may need care.
const suspect = /[&<>\r\x85\u2028\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]|_x/

/** True for text that `xmlText` would leave as it is. */
export function isPlainXml(value: string): boolean {
  return isPlainText(value) || !suspect.test(value)
}

const plainToken = /^[A-Za-z0-9.:-]+$/

/** True for most strings that `xmlToken` would leave as they are; quick. */
export function isPlainXmlToken(value: string): boolean {
  return plainToken.test(value)
}

/** Element content for a value. `onEscape` is called when it holds what XML forbids. */
export function xmlText(value: string, onEscape?: () => void): string {
  if (isPlainXml(value)) return value
  return withReferences(xmlEntities(escapeValue(value, onEscape)))
}

/** Element content for a list: JSON. Items are escaped before, so that no reader is handed a lone surrogate as \uD800 either. */
export function xmlList(list: readonly string[], onEscape?: () => void): string {
  return withReferences(xmlEntities(JSON.stringify(list.map((item) => escapeValue(item, onEscape)))))
}

/** Element content for text whose forbidden units are escaped already. */
export function xmlEntities(value: string): string {
  if (isPlainText(value)) return value
  return value.replace(/[&<>\r\x85\u2028]/g, (unit) => entities[unit] ?? unit)
}

/** The same as `xmlText` for an attribute value between double quotes. */
export function xmlAttribute(value: string, onEscape?: () => void): string {
  return isPlainText(value) ? value : withReferences(xmlAttributeEntities(escapeValue(value, onEscape)))
}

/** An attribute value for text whose forbidden units are escaped already. */
export function xmlAttributeEntities(value: string): string {
  return value.replace(/[&<>"\r\n\t\x85\u2028]/g, (unit) => entities[unit] ?? unit)
}

/** A name token (NMTOKEN) for any string: the string itself where it is one, `_x_` for the empty string. */
export function xmlToken(value: string, onEscape?: () => void): string {
  if (plainToken.test(value)) return value
  if (value === '') {
    onEscape?.()
    return '_x_'
  }
  if (!token.changes(value)) return value
  onEscape?.()
  return token.escape(value)
}

/** A name or id without the units that XML forbids, not yet with its entities. `onEscape` is called when it is changed. */
export function escapeUnits(value: string, onEscape?: () => void): string {
  if (!text.changes(value)) return value
  onEscape?.()
  return text.escape(value)
}

function escapeValue(value: string, onEscape?: () => void): string {
  if (!text.changes(value)) return value
  if (forbidden.changes(value)) onEscape?.()
  return text.escape(value)
}

/** Escapes are taken one after the other, as a reader does, since the end of one could be the start of what looks like another. */
function withReferences(escaped: string): string {
  if (!escaped.includes(escapedUnderscore)) return escaped
  return escaped.replace(/_x(?:[0-9A-F]{4})?_/g, (mark) => (mark === escapedUnderscore ? '&#95;' : mark))
}
