/** Nouns that end the name of a body and by which the text may call it: "the hospital" after "Weir Hospital". Lemmas, lower case. */
import { wordSet } from './word-set.ts'

export const bodyNouns: ReadonlySet<string> = wordSet(
  'hospital clinic infirmary museum theatre theater library orchestra choir council court tribunal senate parliament assembly commission committee ministry department academy institute university college school trust foundation fund union federation association society league church cathedral abbey bank brewery distillery winery bakery dairy mill foundry shipyard refinery airline railway airport hotel restaurant newspaper magazine gallery opera zoo observatory laboratory party exchange',
)
