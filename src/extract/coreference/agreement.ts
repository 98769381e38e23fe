/** Whether a referent can be what a pronoun or nominal means, by number and type. */
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import { wordSet } from '../words/word-set.ts'
import type { Expression } from './expression.ts'
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
  if (referent.members.length > 1 && expression.count === 1) return false
  return referent.members.every((name) => agreesWithName(name, expression, context))
}

function agreesWithName(
  name: NameDraft,
  { kind, types }: Expression,
  { ontology, usualSubtype, noun }: AgreementContext,
): boolean {
  if (kind === 'nominal' && narrowNouns.has(noun))
    return holdsNoun(name, noun) || (types.has(name.type) && !isRoot(ontology, name.type))
  if ([...types].some((type) => isA(ontology, name.type, type))) return true
  // A name of a general type may be what its most usual subtype is called: an organisation, "the company".
  return kind === 'nominal' && [...types].some((type) => usualSubtype(name.type) === type)
}

/** True when a noun is a word of the name: "the bank" after "Halden Bank". */
export function holdsNoun(name: NameDraft, noun: string): boolean {
  return name.key.split(' ').includes(noun)
}

function isRoot(ontology: Ontology, type: string): boolean {
  return ontology.entityTypes.get(type)?.parents.length === 0
}
