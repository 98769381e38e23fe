/** Whether a referent can be what a pronoun or nominal means, by number and type. */
import { isA, isRootType, type Ontology } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import { wordSet } from '../words/word-set.ts'
import type { Expression } from './expression.ts'
import { goesBy } from './said.ts'
import type { Referent } from './salience.ts'

/** What agreement needs to know. */
export interface AgreementContext {
  readonly ontology: Ontology
  /** The child of a type that names of it most often are, where one stands out. */
  readonly usualSubtype: (type: string) => string | undefined
  /** The lemma of the expression's last word. */
  readonly noun: string
}

/** Kinds of body so special that nothing is called so whose name or type does not say it: "the institute". Lemmas. */
const narrowNouns = wordSet('institute institution agency association foundation charity club union society')

/** True when the expression may stand for the referent. */
export function agrees(referent: Referent, expression: Expression, context: AgreementContext): boolean {
  const { kind, count, types } = expression
  if (referent.members.length > 1 && count === 1) return false
  const isSo = kind === 'nominal' && goesBy(referent, context.noun)
  if (types.size === 0) return isSo
  return referent.members.every((name) => agreesWithName(name, expression, context, isSo))
}

/** Of a name of the most general type anything may be said that the text has said of it, and what its most usual subtype is called: "the company". */
function agreesWithName(
  name: NameDraft,
  { kind, types }: Expression,
  { ontology, usualSubtype, noun }: AgreementContext,
  isSo: boolean,
): boolean {
  const isGeneral = isRootType(ontology, name.type)
  if (kind === 'nominal' && narrowNouns.has(noun))
    return isSo || holdsNoun(name, noun) || (types.has(name.type) && !isGeneral)
  const asked = [...types]
  if (asked.some((type) => isA(ontology, name.type, type))) return true
  if (kind !== 'nominal') return false
  return asked.some((type) => usualSubtype(name.type) === type || (isSo && isGeneral && isA(ontology, type, name.type)))
}

/** True when a noun is a word of the name: "the bank" after "Halden Bank". */
export function holdsNoun(name: NameDraft, noun: string): boolean {
  return name.key.split(' ').includes(noun)
}
