/**
 * Words beside a name that show what it is, with how much they weigh: as natural logarithm of doubt taken away (1 leaves .37 of it,
 * 2 leaves .14). Lemmas, lower case. Weighed by hand on sentences of our own; general knowledge, no list copied.
 */

/** Lemmas by weight. */
type Weights = ReadonlyMap<string, number>

function weigh(...lists: readonly (readonly [weight: number, lemmas: string])[]): Weights {
  return new Map(lists.flatMap(([weight, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, weight] as const)))
}

/** Verbs whose subject is a firm. */
export const firmActs: Weights = weigh(
  [1.6, 'acquire merge supply license licence manufacture employ invest hire appoint'],
  [1, 'buy sue launch unveil operate renew manufacture partner sell distribute outsource rebrand'],
  [0.7, 'sign announce agree name own extend raise post file make close cut'],
)

/** Verbs whose passive subject is a firm: "was founded by". */
export const firmSuffers: Weights = weigh(
  [3, 'headquarter incorporate'],
  [2.5, 'acquire merge'],
  [1.6, 'buy own set spin value take back delist'],
  [1, 'base list lead advise run sell'],
)

/** Verbs whose object is a firm. */
export const firmObjects: Weights = weigh([1.6, 'acquire found co-found'], [1, 'buy join'], [0.6, 'sue leave own back'])

/** What a firm has: "Norvik's shares", "Norvik shares". */
export const firmPossessions: Weights = weigh(
  [
    1.8,
    'share stock subsidiary customer product revenue profit board ceo cfo chairman chairwoman headquarters employee shareholder investor ' +
      'factory brand sale earnings workforce staff spokesman spokeswoman unit division plant store parent owner competitor rival founder co-founder boss chief supplier platform software',
  ],
  [0.6, 'lawyer business contract deal'],
)

/** Nouns to which a firm stands behind "of", "in", "with", "at" or "for": "a stake in", "a deal with", "chief executive of". */
export const firmRelated: Weights = weigh(
  [2, 'share stake subsidiary merger shareholder ceo cfo executive'],
  [
    1.6,
    'unit arm division affiliate customer supplier investor chairman chairwoman spokesman spokeswoman acquisition takeover purchase',
  ],
  [1.2, 'deal contract agreement partnership alliance venture board parent owner founder co-founder rival'],
  [0.5, 'president head director lawyer employee job'],
)

/** Verbs that lead to a firm by a preposition: "invested in", "merged with", "works for", "sold it to". */
export const firmReached: Weights = weigh(
  [2, 'invest merge'],
  [1.6, 'partner'],
  [0.8, 'supply sell license work join hire poach recruit'],
)

/** Verbs whose subject is a person. */
export const personActs: Weights = weigh([2, 'resign retire study graduate die marry'], [1, 'join step attend serve'])

/** Verbs whose object is a person: "appointed Jane Doe". */
export const personObjects: Weights = weigh([1.6, 'appoint name promote succeed elect'], [1, 'hire oust replace'])

/** What a person has. */
export const personPossessions: Weights = weigh([
  2,
  'wife husband son daughter father mother brother sister career death birth',
])
