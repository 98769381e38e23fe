/** The mark of a possessive. */
import type { Token } from '../tokens.ts'

/** True for "'s" and "'" as the mark of an owner, and not for "is" and "has". */
export function isPossessiveToken(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === "'s" || token.lower === "'") && token.pos !== 'AUX'
}
