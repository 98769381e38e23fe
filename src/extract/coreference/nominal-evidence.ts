/** What speaks for a thing that a nominal may mean. */
import { isA, type Ontology } from '../../model/ontology.ts'
import { holdsNoun } from './agreement.ts'
import type { Expression } from './expression.ts'
import type { NominalCandidate } from './nominal-antecedent.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import type { Occurrence, Referent } from './salience.ts'

/** A nominal as it is asked after: "the Malmö chip designer". */
export interface AskedNominal {
  readonly point: Occurrence
  /** The lemma of its noun. */
  readonly noun: string
  /** Lemmas of the nouns before it, and the "chip" of "chipmaker". */
  readonly told: readonly string[]
  /** Keys of the names in it, which say where the thing is from. */
  readonly origins: readonly string[]
}

/** How far back its antecedent may have been mentioned, in sentences, and what is called so. */
const reach = { plain: 8, called: 15 } as const
const madeThing = /^(.{3,})maker$/u

/** Reads a nominal at a point of its sentence. */
export function askedNominal(
  expression: Expression,
  { sentence, names, isName }: ParsedSentence,
  point: Occurrence,
): AskedNominal {
  const { tokens } = sentence
  const { first, end } = expression
  const noun = tokens[end - 1]?.lemma ?? ''
  const before = tokens.slice(first + 1, end - 1).flatMap(({ pos, lemma, lower }, index) => {
    const isTold = pos === 'NOUN' && isName[first + 1 + index] !== 1 && lower !== 'based'
    return isTold ? [lemma] : []
  })
  const made = madeThing.exec(noun)?.[1]
  return {
    point,
    noun,
    told: made === undefined ? before : [...before, made],
    origins: names.filter((name) => first <= name.first && name.end <= end).map(({ key }) => key),
  }
}

/** What speaks for a referent; undefined for one out of reach, and for several at once. */
export function evidenceFor(referent: Referent, asked: AskedNominal, ontology: Ontology): NominalCandidate | undefined {
  const { members, occurrences, said, count } = referent
  const [name, ...others] = members
  const last = occurrences.at(-1)
  if (name === undefined || others.length > 0 || last === undefined) return undefined
  const { point, noun, told, origins } = asked
  const isNamedSo = holdsNoun(name, noun)
  const isCalledSo = said.nouns.has(noun)
  if (point.sentence - last.sentence > (isNamedSo || isCalledSo ? reach.called : reach.plain)) return undefined
  const words = name.key.split(' ')
  return {
    count,
    typeCertainty: name.certainty,
    holdsNoun: isNamedSo,
    isHeadedSo: said.heads.has(noun),
    isCalledSo,
    isCalledElse: said.nouns.size > 0 && !isCalledSo,
    isInClause: last.sentence === point.sentence && last.clause === point.clause,
    isProduct: isA(ontology, name.type, 'product'),
    isFromThere: origins.some((origin) => said.origins.has(origin)),
    isToldSo: told.some((word) => said.beside.has(word) || words.some((own) => isFormOf(own, word))),
    isOfOpening: referent.isOfOpening,
  }
}

/** Least letters of a word of which a longer one is taken for a form: "robot" and "Robotics", not "AI" and "Airbus". */
const leastShared = 5

function isFormOf(own: string, word: string): boolean {
  return own === word || (word.length >= leastShared && own.startsWith(word))
}
