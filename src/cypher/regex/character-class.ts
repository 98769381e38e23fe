/** Tests on single characters: the predefined classes and the Unicode properties of Java's notation. */

/** Says of a code point whether it is meant. */
export type CharacterTest = (point: number) => boolean

const between =
  (first: string, last: string): CharacterTest =>
  (point) =>
    point >= first.charCodeAt(0) && point <= last.charCodeAt(0)

const isDigit = between('0', '9')
const isLower = between('a', 'z')
const isUpper = between('A', 'Z')
const isWord: CharacterTest = (point) => isDigit(point) || isLower(point) || isUpper(point) || point === 95
const isSpace: CharacterTest = (point) => point === 32 || (point >= 9 && point <= 13)
const not =
  (test: CharacterTest): CharacterTest =>
  (point) =>
    !test(point)
const only =
  (wanted: number): CharacterTest =>
  (point) =>
    point === wanted

const escapes: Readonly<Record<string, CharacterTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
  t: only(9),
  n: only(10),
  r: only(13),
  f: only(12),
  a: only(7),
  e: only(27),
}

/** The characters of `\d`, `\w`, `\t` and their kind; undefined for other letters. */
export function classEscape(letter: string): CharacterTest | undefined {
  return Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
}

const posix: Readonly<Record<string, CharacterTest>> = {
  Lower: isLower,
  Upper: isUpper,
  Alpha: (point) => isLower(point) || isUpper(point),
  Digit: isDigit,
  Alnum: (point) => isLower(point) || isUpper(point) || isDigit(point),
  Punct: (point) => point > 32 && point < 127 && !isLower(point) && !isUpper(point) && !isDigit(point),
  Space: isSpace,
  ASCII: (point) => point < 128,
}

const generalCategory =
  /^(?:Is)?(L|Lu|Ll|Lt|Lm|Lo|M|Mn|Mc|Me|N|Nd|Nl|No|P|Pc|Pd|Ps|Pe|Pi|Pf|Po|S|Sm|Sc|Sk|So|Z|Zs|Zl|Zp|Alphabetic|Uppercase|Lowercase|White_Space)$/
const script = /^Is(Latin|Greek|Cyrillic|Han|Hiragana|Katakana|Hangul|Arabic|Hebrew|Thai|Devanagari)$/

/** The test behind `\p{name}`; undefined for a property that is not had. */
export function propertyTest(name: string): CharacterTest | undefined {
  if (Object.hasOwn(posix, name)) return posix[name]
  const category = generalCategory.exec(name)?.[1]
  const scriptName = script.exec(name)?.[1]
  if (category === undefined && scriptName === undefined) return undefined
  const expression = new RegExp(`^\\p{${category ?? `Script=${scriptName ?? ''}`}}$`, 'u')
  return (point) => expression.test(String.fromCodePoint(point))
}

const letterOrDigit = /^[\p{L}\p{Nd}_]$/u

/** True for a character of a word, as `\b` takes it. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && letterOrDigit.test(character)
}
