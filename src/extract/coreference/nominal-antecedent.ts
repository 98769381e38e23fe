/**
 * Which of the things a text named a nominal means ("the lab"): a chance for each, by how near at hand it is, whether it is called so or of
 * that type, and how often it was mentioned.
 */

/** A thing that a nominal may mean. */
export interface NominalCandidate {
  /** How near at hand it is (`salience`). */
  readonly near: number
  /** How often it was mentioned. */
  readonly count: number
  /** Of the very type that the noun asks for. */
  readonly isExact: boolean
  /** Its type is a guess. */
  readonly isGuessed: boolean
  /** The noun is a word of its name: "the bank" after "Halden Bank". */
  readonly holdsNoun: boolean
  /** The text has called it so: "the bank" after "the old bank Halden". */
  readonly isCalledSo: boolean
  /** It stands in the nominal's own clause: few sentences name their subject twice. */
  readonly isInClause: boolean
}

/**
 * Rounded from a conditional logistic regression on the marked nominals of the open sets of `data/gold/facts` (DECISIONS 91). That the near
 * is likelier than the far is ours: the few marked ones hardly show it.
 */
const weights = { near: 0.3, count: 1.15, exact: 0.2, guessed: -0.7, holdsNoun: 0.6, calledSo: 0.7, inClause: -0.75 }
/** The score of what was not named at all. */
const unnamed = -0.8
const mostCounted = 6

/** The chance of each candidate, 0..1; what they lack to 1 is that of none. */
export function chancesOf(candidates: readonly NominalCandidate[]): number[] {
  const powers = candidates.map((candidate) => Math.exp(scoreOf(candidate)))
  const sum = powers.reduce((total, power) => total + power, Math.exp(unnamed))
  return powers.map((power) => power / sum)
}

function scoreOf({ near, count, ...candidate }: NominalCandidate): number {
  const told: readonly (readonly [boolean, number])[] = [
    [candidate.isExact, weights.exact],
    [candidate.isGuessed, weights.guessed],
    [candidate.holdsNoun, weights.holdsNoun],
    [candidate.isCalledSo, weights.calledSo],
    [candidate.isInClause, weights.inClause],
  ]
  const counted = (weights.count * Math.min(count, mostCounted)) / mostCounted
  return weights.near * near + counted + told.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0)
}
