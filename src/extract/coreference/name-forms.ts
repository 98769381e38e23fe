/** Which names of a document are forms of one another: acronyms in brackets, short forms, and aliases the ontology declares. */
import type { CoreferenceRule } from '../../model/mention.ts'
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import { keyOf } from '../names/find-names.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { Sentence } from '../sentence.ts'
import { analyse } from '../tokens.ts'
import { isCommonWord } from '../words/common-words.ts'
import { organisationEndings } from '../words/organisations.ts'
import { wordSet } from '../words/word-set.ts'

/** The forms of a document's names. */
export interface NameForms {
  /** The name a form refers back to, and by which rule; undefined for a name that stands for itself. */
  readonly fullForm: (name: NameDraft) => { readonly name: NameDraft; readonly rule: CoreferenceRule } | undefined
  /** One string for all forms of one referent. */
  readonly identity: (name: NameDraft) => string
}

/** One string for what several names together stand for; of one name its identity. */
export function jointIdentity({ identity }: NameForms, names: readonly NameDraft[]): string {
  return names.map(identity).join('+')
}

/** Links the names of a document. Cost: linear in names. */
export function linkForms(names: readonly NameDraft[], sentences: readonly Sentence[], ontology: Ontology): NameForms {
  const firstOf = new Map<string, NameDraft>()
  for (const name of names) if (!firstOf.has(name.key)) firstOf.set(name.key, name)
  const links = new Map<string, { name: NameDraft; rule: CoreferenceRule }>()
  for (const [short, full] of bracketed(names, sentences))
    links.set(short, { name: firstOf.get(full.key) ?? full, rule: 'acronym' })
  for (const [short, full] of shortForms(firstOf, ontology))
    if (!links.has(short)) links.set(short, { name: full, rule: 'short-form' })
  const declared = declaredKeys(ontology)
  const fullForm = (name: NameDraft): { name: NameDraft; rule: CoreferenceRule } | undefined => {
    const link = links.get(name.key)
    return link === undefined || links.has(link.name.key) ? undefined : link
  }
  return {
    fullForm,
    identity: (name) => {
      const key = fullForm(name)?.name.key ?? name.key
      return declared.get(key) ?? key
    },
  }
}

/** "Amazon Web Services (AWS)", either way round: pairs of the short key and the full name. */
function bracketed(names: readonly NameDraft[], sentences: readonly Sentence[]): [string, NameDraft][] {
  const pairs: [string, NameDraft][] = []
  for (const [index, name] of names.entries()) {
    const next = names[index + 1]
    const tokens = sentences[name.sentence]?.tokens
    if (next === undefined || tokens === undefined || next.sentence !== name.sentence || name.key === next.key) continue
    if (tokens[name.end]?.text !== '(' || next.first !== name.end + 1 || tokens[next.end]?.text !== ')') continue
    if (isAcronym(next.key, name.key)) pairs.push([next.key, name])
    else if (isAcronym(name.key, next.key)) pairs.push([name.key, next])
  }
  return pairs
}

/** True when the letters of `short` are initials of `full` in order, or `short` has at most five letters that start its words. */
function isAcronym(short: string, full: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '')
  if (letters.length < 2 || letters.length > 8 || short.includes(' ')) return false
  const initials = full.split(/[\s-]+/u).map((word) => word[0] ?? '')
  const isIn = (wanted: string, pool: readonly string[]): boolean => {
    let at = 0
    for (const initial of pool) if (initial === wanted[at]) at += 1
    return at === wanted.length
  }
  return initials.length > 1 && isIn(letters, initials)
}

/** Last names of people, and firms without what their names end in. Only where exactly one longer name fits. */
function shortForms(firstOf: ReadonlyMap<string, NameDraft>, ontology: Ontology): Map<string, NameDraft> {
  const fits = new Map<string, NameDraft[]>()
  for (const full of firstOf.values()) {
    for (const short of shortKeys(full, ontology)) {
      const name = firstOf.get(short)
      if (name === undefined || name.source === 'gazetteer' || short === full.key) continue
      fits.set(short, [...(fits.get(short) ?? []), full])
    }
  }
  const found = new Map<string, NameDraft>()
  for (const [short, fulls] of fits) {
    const [only] = fulls
    const name = firstOf.get(short)
    if (fulls.length === 1 && only !== undefined && name !== undefined && isCompatible(name, only, ontology))
      found.set(short, only)
  }
  return found
}

function shortKeys(full: NameDraft, ontology: Ontology): string[] {
  const words = full.key.split(' ')
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  if (words.length < 2) return []
  if (isA(ontology, full.type, 'person')) {
    const particled = words.slice(-2).join(' ')
    return words.length > 2 ? [last, first, particled] : [last, first]
  }
  if (!isA(ontology, full.type, 'organisation')) return []
  if (organisationEndings.has(last) && words.length > 2) return [words.slice(0, -1).join(' '), first]
  return first.length > 2 && !namedAfter.has(last) && !isCommonWord(first)
    ? [first]
    : organisationEndings.has(last)
      ? [first]
      : []
}

/** Last words of bodies named after somebody or some place: "Ford" is not the Ford Foundation. */
const namedAfter = wordSet(
  'foundation university institute college school award prize stadium museum street union association times post university hospital church airport',
)

/** A short form is found before its type is: a weakly typed one goes with any type. */
function isCompatible(short: NameDraft, full: NameDraft, ontology: Ontology): boolean {
  if (short.certainty < 0.6 || short.type === full.type) return true
  return (
    isA(ontology, short.type, full.type) ||
    isA(ontology, full.type, short.type) ||
    familyOf(ontology, short) === familyOf(ontology, full)
  )
}

function familyOf(ontology: Ontology, name: NameDraft): string | undefined {
  return ontology.entityTypes.get(name.type)?.family
}

/** From the key of every listed form to one identity of its name. */
const declaredByOntology = new WeakMap<Ontology, ReadonlyMap<string, string>>()

/** Made once for an ontology: its names are many, and documents are short. */
function declaredKeys(ontology: Ontology): ReadonlyMap<string, string> {
  const known = declaredByOntology.get(ontology)
  if (known !== undefined) return known
  const keys = new Map<string, string>()
  declaredByOntology.set(ontology, keys)
  for (const { name, aliases } of ontology.names) {
    for (const form of aliases) keys.set(keyOfText(form), keyOfText(name))
  }
  return keys
}

function keyOfText(form: string): string {
  const tokens = analyse(form)
  return keyOf(tokens, { first: 0, end: tokens.length })
}
