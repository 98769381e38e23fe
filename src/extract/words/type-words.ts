/**
 * Words beside a name that show what it is, with how much they weigh: as natural logarithm of doubt taken away (1 leaves .37 of it,
 * 2 leaves .14). Lemmas, lower case. Weighed by hand on sentences of our own; general knowledge, no list copied.
 */
import { wordSet } from './word-set.ts'

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
  [4.5, 'ceo cfo executive'],
  [2, 'share stake subsidiary merger shareholder'],
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

/** Verbs whose agent is a firm: "owned by Norvik". */
export const firmAgents: Weights = weigh([0.8, 'acquire buy own supply manufacture'])

/** Verbs whose agent is a person: "led by Doe". */
export const personAgents: Weights = weigh([0.8, 'lead found head write chair run'])

/** Which verbs of `firmReached` lead to a firm by which preposition. */
export const firmReachedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['in', wordSet('invest')],
  ['with', wordSet('merge partner')],
  ['to', wordSet('supply sell license')],
  ['for', wordSet('work')],
  ['from', wordSet('join hire poach recruit')],
])

/** Verbs behind which a pronoun is the speaker's own: "Norvik said it …", "Norvik plans to cut its …". */
export const speakingVerbs: ReadonlySet<string> = wordSet(
  'say announce confirm add disclose argue report plan expect cut sell',
)

/** What a speaker is, by the pronoun used. */
export const pronounKinds: ReadonlyMap<string, 'organisation' | 'person'> = new Map([
  ...['it', 'its'].map((pronoun) => [pronoun, 'organisation'] as const),
  ...['he', 'his', 'she', 'her'].map((pronoun) => [pronoun, 'person'] as const),
])

/** Verbs before a main verb. */
export const auxiliaryVerbs: ReadonlySet<string> = wordSet('be have will would can could may might must should do')

/** Verbs that hand their subject on: "agreed to buy". */
export const chainingVerbs: ReadonlySet<string> = wordSet('agree plan want seek move decide offer')
