/** Puts tokenised sentences together as a person would have typed them, keeping the span of every token. */
import type { Span } from '../model/span.ts'

const closesLeft = /^(?:[,.;:!?%)\]}]|'s|'S|n't|'re|'ve|'ll|'d|'m|’s|”|…)$/
const opensRight = /^(?:[([{$£€#“]|US\$)$/
const joinsBoth = /^(?:[-–/]|—)$/

/**
 * The text of the sentences, one space between them, and the span of each token by sentence and place.
 * Straight quotes are taken to open and close in turn within a sentence. Empty tokens keep an empty span.
 * Example: [["AT", "&", "T", "'s", "plan", "."]] → "AT & T's plan."
 */
export function joinTokens(sentences: readonly (readonly string[])[]): { text: string; spans: Span[][] } {
  let text = ''
  const spans: Span[][] = []
  for (const sentence of sentences) {
    let isQuoteOpen = false
    let glue = true
    if (text !== '') text += ' '
    const found: Span[] = []
    for (const token of sentence) {
      const isQuote = token === '"'
      const closes = isQuote ? isQuoteOpen : closesLeft.test(token) || joinsBoth.test(token)
      if (!glue && !closes && token !== '') text += ' '
      found.push({ start: text.length, end: text.length + token.length })
      text += token
      if (token !== '') glue = isQuote ? !isQuoteOpen : opensRight.test(token) || joinsBoth.test(token)
      if (isQuote) isQuoteOpen = !isQuoteOpen
    }
    spans.push(found)
  }
  return { text, spans }
}
