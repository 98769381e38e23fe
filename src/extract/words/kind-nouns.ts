/** Nouns behind a name that say what bears it: "the Litepad app", "the Contoso group". Lemmas, lower case. */
import { namedThings } from './things.ts'
import { wordSet } from './word-set.ts'

/** By the type of the name's bearer. */
export const kindNouns = {
  organisation: wordSet('company firm group chain conglomerate consortium start-up startup business'),
  product: new Set([
    ...namedThings,
    ...wordSet(
      'platform range line series franchise service store shop marketplace cloud website site channel title film album magazine newspaper',
    ),
  ]),
}
