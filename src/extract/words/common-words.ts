/** The dictionary of common English words that comes with wink's model, asked for lower-case forms. */
import { winkCore } from './wink-model.ts'

/**
 * True when `lower` is an ordinary word of English: a capital at the start of a sentence then says nothing.
 * Many names are ordinary words too ("oracle"), so true does not mean that a capitalised form is no name.
 */
export function isCommonWord(lower: string): boolean {
  const { hash, intrinsicSize } = winkCore().features.lexeme
  return Object.hasOwn(hash, lower) && (hash[lower] as number) < intrinsicSize
}
