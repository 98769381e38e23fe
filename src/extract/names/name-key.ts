/** The key by which the mentions of a name are found. */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'

/** The key of a name: its tokens in lower case. */
export function keyOf(tokens: readonly Token[], stretch: TokenSpan): string {
  return tokens
    .slice(stretch.first, stretch.end)
    .map((token) => token.lower)
    .join(' ')
}
