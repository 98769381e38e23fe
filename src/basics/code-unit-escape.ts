/**
 * Escapes for text that a format cannot hold: a code unit becomes `_xHHHH_`, as spreadsheets write it (ISO/IEC 29500, ST_Xstring),
 * and `_x_` stands for nothing, so that an empty name, or a second spelling of a name, can be written too.
 * Works on UTF-16 code units, so lone surrogates survive.
 */

/** What may not be written, as the source of a regular expression that matches one UTF-16 code unit. */
export type Forbidden = string

/** Matches a surrogate without its partner. */
const loneSurrogate = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'

/** What XML 1.0 text cannot hold: control characters but tab and line ends, U+FFFE, U+FFFF, lone surrogates. */
export const forbiddenInXml: Forbidden = `[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|${loneSurrogate}`

/** What text as such cannot hold once it is written as UTF-8: lone surrogates. */
export const forbiddenInUtf8: Forbidden = loneSurrogate

/** What no XML name token holds in every edition of XML 1.0 and every parser tried: all but these letters, digits and marks. */
export const forbiddenInNameToken: Forbidden =
  '[^A-Za-z0-9_.:\\-\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e\\u03a3-\\u03ce' +
  '\\u0401-\\u040c\\u040e-\\u044f\\u0451-\\u045c\\u045e-\\u0481\\u3041-\\u3094\\u30a1-\\u30fa\\u4e00-\\u9fa5\\uac00-\\ud7a3]'

/** The escape of an underscore that would read as the start of an escape. */
export const escapedUnderscore = '_x005F_'

/** An escape for one set of forbidden units. `escape` is the identity on text that needs none. */
export interface UnitEscape {
  /** True when `escape` would change the text. */
  readonly changes: (text: string) => boolean
  readonly escape: (text: string) => string
}

/**
 * The escape for a set of forbidden units.
 * Invariant: `unescapeUnits(unitEscape(f).escape(text)) === text` for every string, and the result holds no forbidden unit.
 */
export function unitEscape(forbidden: Forbidden): UnitEscape {
  // An underscore is escaped only where what follows would make it read as an escape, also after escaping what follows.
  const source = `_(?=x(?:[0-9A-F]{4})?(?:_|${forbidden}))|${forbidden}`
  const all = new RegExp(source, 'g')
  const any = new RegExp(source)
  return {
    changes: (text) => any.test(text),
    escape: (text) => (any.test(text) ? text.replace(all, escapeUnit) : text),
  }
}

/**
 * The same marks where nobody undoes them: text that merely looks like one is left alone.
 * Invariant: the result holds no forbidden unit; text without any is itself.
 */
export function unitStandIn(forbidden: Forbidden): UnitEscape {
  const all = new RegExp(forbidden, 'g')
  const any = new RegExp(forbidden)
  return { changes: (text) => any.test(text), escape: (text) => text.replace(all, escapeUnit) }
}

/** Undoes any `unitEscape`, and `tellApart`. */
export function unescapeUnits(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})?_/g, (_whole, hex: string | undefined) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/**
 * Another spelling of an escaped name: equal after `unescapeUnits`, other before. `times` ≥ 1 gives as many further spellings.
 * Example: tellApart('id', 1) → 'id_x_'
 */
export function tellApart(escaped: string, times: number): string {
  // The mark begins with an underscore, which must not complete an escape begun by the name's own last letters.
  return escaped.replace(/_(?=x[0-9A-F]{0,4}$)/, '_x005F_') + '_x_'.repeat(times)
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
