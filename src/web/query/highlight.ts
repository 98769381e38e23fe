/** Colours for a Cypher text: a light lexer for the eye alone. What is right or wrong the engine says. Pure. */

/** A stretch of the text and what it is. */
export interface Token {
  readonly text: string
  readonly kind: 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'parameter' | 'plain'
}

const keywords = new Set(
  (
    'all and any as asc ascending by call case contains count desc descending distinct else end ends exists false in is ' +
    'limit match none not null optional or order return shortestpath allshortestpaths single skip starts then true union unwind when where with xor yield'
  ).split(' '),
)

const pattern =
  /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(\$\w+)|(:\s*`?[A-Za-z_]\w*`?)|(\b\d+(?:\.\d+)?\b)|(\b[A-Za-z_]\w*\b)/g

/** Cuts the text. Invariant: the tokens joined are the text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) tokens.push({ text: text.slice(at, match.index), kind: 'plain' })
    at = match.index + match[0].length
    tokens.push({ text: match[0], kind: kindOf(match) })
  }
  if (at < text.length) tokens.push({ text: text.slice(at), kind: 'plain' })
  return tokens
}

function kindOf([, comment, string, parameter, name, number, word]: RegExpMatchArray): Token['kind'] {
  if (comment !== undefined) return 'comment'
  if (string !== undefined) return 'string'
  if (parameter !== undefined) return 'parameter'
  if (name !== undefined) return 'name'
  if (number !== undefined) return 'number'
  return word !== undefined && keywords.has(word.toLowerCase()) ? 'keyword' : 'plain'
}
