/** Whom "he" and "she" may mean by given names, where a text has not said. */
import { genderOfGiven } from '../words/given-names.ts'
import type { Expression } from './expression.ts'
import type { Referent } from './salience.ts'

/** Of what a pronoun may mean those whose given name does not speak against it; all, where that leaves nobody: names only surmise. */
export function bySurmise({ gender }: Expression, possible: readonly Referent[]): readonly Referent[] {
  if (gender === undefined) return possible
  const likely = possible.filter((referent) => (surmised(referent) ?? gender) === gender)
  return likely.length > 0 ? likely : possible
}

/** By a given name before others: alone it may be of the family. */
function surmised({ members: [name] }: Referent): 'he' | 'she' | undefined {
  const [given, ...others] = name?.key.split(' ') ?? []
  return given === undefined || others.length === 0 ? undefined : genderOfGiven(given)
}
