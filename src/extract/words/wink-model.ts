/** wink's model of English, unpacked once: the tokenizer and the dictionary share what would else be unpacked for each, in time and memory. */
import winkModel from 'wink-eng-lite-web-model'

/** The part of the model's core that the house reads itself: word forms by their exact spelling, each with its number. */
export interface WinkCore {
  readonly features: {
    readonly lexeme: {
      readonly hash: Readonly<Record<string, number>>
      /** How many forms the dictionary has; wink gives forms it meets in texts greater numbers. */
      readonly intrinsicSize: number
    }
  }
}

const packed = winkModel as unknown as { readonly core: () => WinkCore }
let core: WinkCore | undefined

/** The core of the model, unpacked on first use. */
export function winkCore(): WinkCore {
  return (core ??= packed.core())
}

/** The model as wink takes it. */
export const sharedWinkModel = { ...winkModel, core: winkCore } as unknown as typeof winkModel
