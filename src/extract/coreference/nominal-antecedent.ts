/** Which of the things a text named a nominal means ("the lab"): a chance for each. */

/** A thing that a nominal may mean, with what speaks for it (`nominal-evidence.ts`). */
export interface NominalCandidate {
  /** How often it was mentioned, 1 or more. */
  readonly count: number
  /** How sure its type is, 0..1. */
  readonly typeCertainty: number
  /** The noun is a word of its name: "the bank" after "Halden Bank". */
  readonly holdsNoun: boolean
  /** The noun is the last word of its name, and a kind of body. */
  readonly isHeadedSo: boolean
  /** The text has called it so: "the bank" after "the old bank Halden". */
  readonly isCalledSo: boolean
  /** The text has called it something, and not so. */
  readonly isCalledElse: boolean
  /** It stands in the nominal's own clause: few sentences name their subject twice. */
  readonly isInClause: boolean
  /** It is a product: of what is both made and run ("the platform") the organisation is meant more often. */
  readonly isProduct: boolean
  /** The nominal says where it is from, and the place was named near it. */
  readonly isFromThere: boolean
  /** What stands before the noun stood beside its name, or is of it: "the chip designer" after "Tallinn Logic sells chips". */
  readonly isToldSo: boolean
  /** It was named in the first sentence of the text or in its title: texts are about what they begin with. */
  readonly isOfOpening: boolean
}

/** What either holds of a candidate or does not. */
type ToldOfNominal = Exclude<keyof NominalCandidate, 'count' | 'typeCertainty'>

/**
 * What each weighs; those of `unnamed` are for what was not named at all: by itself, and by how many were, as a logarithm. Rounded from a
 * conditional logistic regression on the marked nominals of the open sets of `data/gold/facts` (`scripts/train/fit-nominals.ts`, DECISIONS 138).
 */
const weights = {
  count: 0.6,
  typeCertainty: 1.1,
  told: {
    holdsNoun: 1.45,
    isHeadedSo: 0.8,
    isCalledSo: 1.65,
    isCalledElse: -0.45,
    isInClause: -1.15,
    isProduct: -1.05,
    isFromThere: 0.5,
    isToldSo: 1.35,
    isOfOpening: 1.4,
  } satisfies Record<ToldOfNominal, number>,
  unnamed: { always: 0.7, candidates: -0.5 },
}

/** The chance of each candidate, 0..1; what they lack to 1 is that of none. */
export function nominalChances(candidates: readonly NominalCandidate[]): number[] {
  const { always, candidates: many } = weights.unnamed
  const powers = candidates.map((candidate) => Math.exp(scoreOf(candidate)))
  const unnamed = Math.exp(always + many * Math.log(1 + candidates.length))
  const sum = powers.reduce((total, power) => total + power, unnamed)
  return powers.map((power) => power / sum)
}

function scoreOf(candidate: NominalCandidate): number {
  const { count, typeCertainty, told } = weights
  const named = count * Math.log(candidate.count) + typeCertainty * candidate.typeCertainty
  return toldOfNominal.reduce((sum, what) => sum + (candidate[what] ? told[what] : 0), named)
}

/** What either holds of a candidate or does not, in the order of `weights.told`. */
export const toldOfNominal = Object.keys(weights.told) as readonly ToldOfNominal[]
