/** Nouns behind a name that say what bears it: "the Litepad app", "the Contoso group". Lemmas, lower case. */
import { wordSet } from './word-set.ts'

/** By the type of the name's bearer. */
export const kindNouns = {
  organisation: wordSet('company firm group chain conglomerate consortium start-up startup business'),
  product: wordSet(
    'app application software program programme platform tool game model chatbot assistant browser suite system device phone ' +
      'smartphone tablet laptop console speaker watch car truck chip processor drug vaccine pill brand range line series franchise ' +
      'service store shop marketplace cloud website site channel title film album magazine newspaper router camera printer robot drone engine',
  ),
}
