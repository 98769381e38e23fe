/** Numbers as text. */

/** A finite number in the form that XML Schema, JSON and Cypher share, exact for every double: −0 is `-0.0`. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0.0' : String(value)
}

/** The same with a point or an exponent, for languages in which `1` is an integer. */
export function floatText(value: number): string {
  const text = numberText(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}
