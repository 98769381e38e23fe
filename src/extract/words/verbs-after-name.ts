/** Words that behind a name are verbs, though a tagger takes them for plural nouns. */
import { wordSet } from './word-set.ts'

/** Words that are verbs after a name even before a preposition. */
export const verbsAfterName = wordSet(
  'lives works plays leads heads runs owns sits serves teaches resides plans expects aims hopes intends studies supplies sells buys provides licenses licences sues',
)
