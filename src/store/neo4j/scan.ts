/** Cuts a query into names, strings and signs: no parser, only enough that a word in a string or comment is not taken for a clause. */

/** A piece of a query. `text` of a quoted name is without its back-ticks; lines and columns count from 1. */
export interface QueryToken {
  readonly kind: 'name' | 'string' | 'number' | 'sign'
  readonly text: string
  readonly isQuoted: boolean
  readonly line: number
  readonly column: number
}

const piece =
  /(?<space>\s+|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<quoted>`(?:[^`]|``)*(?:`|$))|(?<string>'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$))|(?<name>[\p{L}_][\p{L}\p{N}\p{M}\p{Pc}]*)|(?<number>\p{N}[\p{L}\p{N}_]*)|(?<sign>[\s\S])/gu

/** The pieces of a query in order, without white space and comments. Cost: linear. */
export function scanQuery(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = []
  let line = 1
  let lineStart = 0
  for (const match of text.matchAll(piece)) {
    const { space, quoted, string, name, number, sign } = match.groups ?? {}
    const at = { line, column: match.index - lineStart + 1 }
    if (quoted !== undefined) tokens.push({ kind: 'name', text: unquoted(quoted), isQuoted: true, ...at })
    else if (string !== undefined) tokens.push({ kind: 'string', text: string, isQuoted: false, ...at })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, isQuoted: false, ...at })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, isQuoted: false, ...at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, isQuoted: false, ...at })
    for (const newline of (space ?? string ?? quoted ?? '').matchAll(/\n/g)) {
      line++
      lineStart = match.index + newline.index + 1
    }
  }
  return tokens
}

function unquoted(name: string): string {
  return name.replace(/^`|`$/g, '').replaceAll('``', '`')
}
