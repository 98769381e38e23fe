/**
 * Short forms of a document's names: last names of people, firms without what their names end in. A text introduces somebody by the full
 * name and then goes by the short one; those of one surname who are named later go by their full names, so the order decides.
 */
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { Sentence } from '../sentence.ts'
import { isPartedOff } from './descriptions.ts'
import { isCommonWord } from '../words/common-words.ts'
import { isKin, nameParticles } from '../words/people.ts'
import { legalEndings, organisationEndings } from '../words/organisations.ts'
import { wordSet } from '../words/word-set.ts'

/** A name and when the text first has it, counted in names. */
interface FirstMention {
  readonly name: NameDraft
  readonly order: number
}

/** A longer name that a short one may stand for. */
interface Full extends FirstMention {
  /** The same for all longer names of one bearer: "Orrin Foods" and "Orrin Foods Ltd." */
  readonly bearer: string
  /** True where it adds only its legal form. */
  readonly isSame: boolean
}

/**
 * The short keys of a document with the name each stands for. `firstOf` has the first mention of each key, in order of the text.
 * Only where exactly one bearer of a longer name stood before it, or the short form is that of a heading. Cost: linear in names.
 */
export function shortForms(
  firstOf: ReadonlyMap<string, NameDraft>,
  sentences: readonly Sentence[],
  ontology: Ontology,
): ReadonlyMap<string, NameDraft> {
  const mentions = new Map([...firstOf].map(([key, name], order) => [key, { name, order }]))
  const fulls = new Map<string, Full[]>()
  for (const mention of mentions.values()) {
    const { bearer, shorts, same } = formsOf(mention.name, ontology)
    for (const key of [...shorts, ...same]) {
      const short = mentions.get(key)
      if (short === undefined || short.name.source === 'gazetteer' || key === mention.name.key) continue
      if (!isCompatible(short.name, mention.name, ontology)) continue
      const known = fulls.get(key) ?? []
      fulls.set(key, known)
      known.push({ ...mention, bearer, isSame: same.includes(key) })
    }
  }
  const found = new Map<string, NameDraft>()
  for (const [key, candidates] of fulls) {
    const short = mentions.get(key)
    const full = short && fullOf(short, candidates, { sentences, ontology })
    if (full !== undefined) found.set(key, full)
  }
  return found
}

interface Reading {
  readonly sentences: readonly Sentence[]
  readonly ontology: Ontology
}

/** The one that a short form stands for; undefined where nobody, or two, could be meant. */
function fullOf(short: FirstMention, fulls: readonly Full[], { sentences, ontology }: Reading): NameDraft | undefined {
  const same = fulls.find(({ isSame }) => isSame)
  if (same !== undefined) return same.name
  if (isIntroduced(short.name, sentences)) return undefined
  // "Orrin Cloud, a unit of Orrin": told apart where the text first has both.
  const others = fulls.filter(
    ({ name }) => name.sentence !== short.name.sentence || !isA(ontology, name.type, 'organisation'),
  )
  const before = others.filter(({ order }) => order < short.order)
  const [first] = before
  if (first !== undefined) return before.every(({ bearer }) => bearer === first.bearer) ? first.name : undefined
  const isHeading = sentences[short.name.sentence]?.segment.kind === 'heading'
  return isHeading ? others[0]?.name : undefined
}

/** "One son, George", "her daughter Anna": somebody new by the first name alone. */
function isIntroduced(name: NameDraft, sentences: readonly Sentence[]): boolean {
  const tokens = sentences[name.sentence]?.tokens ?? []
  const before = tokens[name.first - (isPartedOff(tokens, name) ? 2 : 1)]
  return before !== undefined && isKin(before.lemma)
}

interface Forms {
  readonly bearer: string
  readonly shorts: readonly string[]
  /** Forms that only leave out the legal form. */
  readonly same: readonly string[]
}

function formsOf(full: NameDraft, ontology: Ontology): Forms {
  const words = wordsOf(full.key)
  if (words.length < 2) return { bearer: full.key, shorts: [], same: [] }
  if (isA(ontology, full.type, 'person')) return personForms(words)
  if (isA(ontology, full.type, 'organisation')) return firmForms(words)
  return { bearer: full.key, shorts: [], same: [] }
}

/** The words of a key; a hyphenated name is one. */
function wordsOf(key: string): string[] {
  return key
    .replaceAll(/ ([-‐‑]) /gu, '$1')
    .split(' ')
    .map((word) => word.replaceAll(/(?<=.)([-‐‑])(?=.)/gu, ' $1 '))
}

function personForms(words: readonly string[]): Forms {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  const particle = words.at(-2) ?? ''
  const particled = nameParticles.has(particle) ? [`${particle} ${last}`] : []
  return { bearer: `${first} ${last}`, shorts: [last, first, ...particled], same: [] }
}

function firmForms(words: readonly string[]): Forms {
  const core = [...words]
  while (core.length > 1 && (core.at(-1) === ',' || legalEndings.has(core.at(-1) ?? ''))) core.pop()
  const bearer = core.join(' ')
  const same = core.length < words.length ? [bearer] : []
  const shorts: string[] = []
  const [first, last] = [core[0] ?? '', core.at(-1) ?? '']
  if (core.length > 2 && (organisationEndings.has(last) || isCommonWord(last)) && !namedAfter.has(last))
    shorts.push(core.slice(0, -1).join(' '))
  const isTelling = first.length > 2 && (!isCommonWord(first) || first.length > 4)
  if (core.length > 1 && (organisationEndings.has(last) || (isTelling && !namedAfter.has(last)))) shorts.push(first)
  return { bearer, shorts, same }
}

/** Last words of bodies named after somebody or some place: "Ford" is not the Ford Foundation. */
const namedAfter = wordSet(
  'foundation university institute college school award prize stadium museum street union association times post hospital church airport',
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
