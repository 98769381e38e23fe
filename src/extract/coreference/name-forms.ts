/** Which names of a document are forms of one another: acronyms in brackets, other names, short forms, and aliases the ontology declares. */
import type { CoreferenceRule } from '../../model/mention.ts'
import type { Ontology } from '../../model/ontology.ts'
import { keyOf } from '../names/name-key.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { Sentence, TokenSpan } from '../sentence.ts'
import { analyse, type Token } from '../tokens.ts'
import { otherNames } from './other-names.ts'
import { shortForms } from './short-forms.ts'

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
  for (const [other, name] of otherNames(names, sentences))
    if (isOfFamily(firstOf.get(other), name, ontology) && !links.has(other) && wholeOf(links, name.key) !== other)
      links.set(other, { name: firstOf.get(name.key) ?? name, rule: 'other-name' })
  for (const [short, full] of [...defined(names, sentences), ...shortForms(firstOf, sentences, ontology)])
    if (!links.has(short)) links.set(short, { name: firstOf.get(full.key) ?? full, rule: 'short-form' })
  const declared = declaredKeys(ontology)
  const fullForm = (name: NameDraft): { name: NameDraft; rule: CoreferenceRule } | undefined => {
    const link = links.get(name.key)
    if (link === undefined) return undefined
    // "Orrin" is short for "Orrin Foods", and that for "Orrin Foods Ltd."
    const whole = firstOf.get(wholeOf(links, link.name.key))
    return whole === undefined || whole.key === name.key ? undefined : { name: whole, rule: link.rule }
  }
  return {
    fullForm,
    identity: (name) => {
      const key = fullForm(name)?.name.key ?? name.key
      return declared.get(key) ?? key
    },
  }
}

/** The key that links lead to in the end; of names that lead to each other, which cannot be, the last before they meet again. */
function wholeOf(links: ReadonlyMap<string, { readonly name: NameDraft }>, key: string): string {
  const seen = new Set([key])
  let whole = key
  for (
    let next = links.get(whole)?.name.key;
    next !== undefined && !seen.has(next);
    next = links.get(whole)?.name.key
  ) {
    seen.add(next)
    whole = next
  }
  return whole
}

/** "Norvik (born Lund)": a person has no town for a name; two of one family of types may be one. */
function isOfFamily(other: NameDraft | undefined, name: NameDraft, ontology: Ontology): boolean {
  const familyOf = ({ type }: NameDraft): string | undefined => ontology.entityTypes.get(type)?.family
  return other !== undefined && other.source !== 'gazetteer' && familyOf(other) === familyOf(name)
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

/** `Orrin Foods Ltd., a maker of bread ("Orrin")`: the start of a name, in brackets and quotation marks after it. */
function defined(names: readonly NameDraft[], sentences: readonly Sentence[]): [string, NameDraft][] {
  return names.flatMap((short, index): [string, NameDraft][] => {
    const tokens = sentences[short.sentence]?.tokens
    if (tokens === undefined || !isInBrackets(tokens, short)) return []
    const full = names
      .slice(Math.max(0, index - mostBetween), index)
      .findLast((name) => name.sentence === short.sentence && name.key.startsWith(`${short.key} `))
    return full === undefined ? [] : [[short.key, full]]
  })
}

/** Names that may stand between a firm and its short form in brackets. */
const mostBetween = 4

/** Quotation marks are no tokens of a sentence where they stand around a name (`names/unquoted.ts`). */
function isInBrackets(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  const before = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  return tokens[before]?.text === '(' && tokens[end]?.text === ')'
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
