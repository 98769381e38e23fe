/** The dictionary of common English words that comes with wink's model, asked for lower-case forms. */
import winkModel from 'wink-eng-lite-web-model'

/** The part of the model's core that the house reads: word forms by their exact spelling. */
interface WinkCore {
  readonly features: { readonly lexeme: { readonly hash: Readonly<Record<string, number>> } }
}

let forms: Readonly<Record<string, number>> | undefined

/**
 * True when `lower` is an ordinary word of English: a capital at the start of a sentence then says nothing.
 * Many names are ordinary words too ("oracle"), so true does not mean that a capitalised form is no name.
 */
export function isCommonWord(lower: string): boolean {
  forms ??= (winkModel as unknown as { readonly core: () => WinkCore }).core().features.lexeme.hash
  return Object.hasOwn(forms, lower)
}
