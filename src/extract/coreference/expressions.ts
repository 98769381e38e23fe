/** Expressions that refer back: pronouns, and definite nominals ("the company", "both firms"). */
import type { EntityType, Ontology } from '../../model/ontology.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'

/** An expression that may refer back. */
export interface Expression extends TokenSpan {
  readonly kind: 'pronoun' | 'nominal'
  readonly isPossessive: boolean
  /** Types of the ontology that it agrees with; for a nominal, those that list its noun. */
  readonly types: ReadonlySet<string>
  /** How many referents it stands for: 1, a number, or 'several' where the form leaves it open ("they", "the firms"). */
  readonly count: number | 'several' | 'one-or-several'
  /** For he and she: which. */
  readonly gender?: 'he' | 'she'
  /** For "the former" and "the latter": which. */
  readonly contrast?: Contrast
}

/** Which of the two things named last. */
export type Contrast = 'former' | 'latter'

/** Finds expressions of one ontology's words. */
export type ExpressionFinder = (
  tokens: readonly Token[],
  grammar: Grammar,
  /** By token: whether it is of a name, and of one that may say where something is from ("the French company", "the Leeds mill"). */
  marks: { readonly isName: Uint8Array; readonly isOrigin: Uint8Array },
) => Expression[]

/** From a pronoun or noun to the types it may refer to. */
type TypesByWord = ReadonlyMap<string, ReadonlySet<string>>

interface PronounForm {
  readonly base: string
  readonly isPossessive: boolean
}

const pronounForms: ReadonlyMap<string, PronounForm> = new Map([
  ['it', { base: 'it', isPossessive: false }],
  ['its', { base: 'it', isPossessive: true }],
  ['itself', { base: 'it', isPossessive: false }],
  ['they', { base: 'they', isPossessive: false }],
  ['them', { base: 'they', isPossessive: false }],
  ['their', { base: 'they', isPossessive: true }],
  ['he', { base: 'he', isPossessive: false }],
  ['him', { base: 'he', isPossessive: false }],
  ['his', { base: 'he', isPossessive: true }],
  ['she', { base: 'she', isPossessive: false }],
  ['hers', { base: 'she', isPossessive: true }],
])

const numbers: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['both', 2],
])
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
/** Words before the noun that make it somebody else. */
const otherness = new Set([
  'other',
  'another',
  'new',
  'rival',
  'parent',
  'combined',
  'holding',
  'target',
  'resulting',
  'merged',
  'same',
  'first',
  'only',
  'whole',
  'next',
  'leading',
  'largest',
  'biggest',
  'best',
  'private',
  'public',
  'local',
  'many',
  'several',
  'most',
])
const setNouns = new Set(['side', 'party', 'partner', 'pair', 'duo', 'two', 'rival', 'sides'])

/** A finder for the pronouns and nominals that the ontology's types declare. */
export function makeExpressionFinder(ontology: Ontology): ExpressionFinder {
  const byPronoun = new Map<string, Set<string>>()
  const byNominal = new Map<string, Set<string>>()
  for (const type of ontology.entityTypes.values()) {
    for (const pronoun of pronounsOf(ontology, type)) addTo(byPronoun, pronoun.toLowerCase(), type.id)
    for (const nominal of type.nominals) addTo(byNominal, nominal.toLowerCase(), type.id)
  }
  // What both "it" and "they" may mean is a body of people: "the two", "the parties" are neither places nor persons.
  const organisations = new Set([...(byPronoun.get('it') ?? [])].filter((type) => byPronoun.get('they')?.has(type)))
  const anything = new Set([...byPronoun.values()].flatMap((types) => [...types]))
  return (tokens, grammar, { isName, isOrigin }) => {
    const found: Expression[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      if (isName[at] === 1) continue
      const expression =
        pronounAt(tokens, at, { byPronoun, byNominal, grammar }) ??
        contrastAt(tokens, at, anything) ??
        nominalAt(tokens, at, { byNominal, isName, isOrigin, organisations })
      if (expression === undefined) continue
      found.push(expression)
      at = expression.end - 1
    }
    return found
  }
}

/** A type's own pronouns, or those of the nearest type above that has any. */
function pronounsOf(ontology: Ontology, type: EntityType): readonly string[] {
  if (type.pronouns.length > 0) return type.pronouns
  return (
    type.ancestors.map((id) => ontology.entityTypes.get(id)?.pronouns ?? []).find((pronouns) => pronouns.length > 0) ??
    []
  )
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set.add(value))
}

function pronounAt(
  tokens: readonly Token[],
  at: number,
  { byPronoun, byNominal, grammar }: { byPronoun: TypesByWord; byNominal: TypesByWord; grammar: Grammar },
): Expression | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const form = token.lower === 'her' ? herForm(tokens, at) : pronounForms.get(token.lower)
  if (form === undefined) return undefined
  const types = byPronoun.get(form.base)
  if (types === undefined || (token.lower === 'it' && isExpletive(tokens, at, { grammar, byNominal }))) return undefined
  const gender = form.base === 'he' || form.base === 'she' ? form.base : undefined
  return {
    first: at,
    end: at + 1,
    kind: 'pronoun',
    isPossessive: form.isPossessive,
    types,
    count: form.base === 'they' ? 'one-or-several' : 1,
    ...(gender !== undefined && { gender }),
  }
}

/** "her" is possessive before a noun. */
function herForm(tokens: readonly Token[], at: number): PronounForm {
  const next = tokens[at + 1]
  const isPossessive = next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB'].includes(next.pos)
  return { base: 'she', isPossessive }
}

const weatherVerbs = new Set(['seem', 'appear', 'turn', 'happen', 'rain', 'follow', 'take', 'remain'])

/** "It is clear that", "it seems", "it is a pragmatic step": refers to nothing that has a name. */
function isExpletive(
  tokens: readonly Token[],
  at: number,
  { grammar, byNominal }: { grammar: Grammar; byNominal: TypesByWord },
): boolean {
  const { groups, groupAt } = grammar
  const group = groups[groupAt[at + 1] ?? -1]
  const head = group === undefined ? undefined : tokens[group.head]
  if (group === undefined || head === undefined) return false
  const after = tokens.slice(group.end, group.end + 8)
  if (weatherVerbs.has(head.lemma) && head.lemma !== 'take')
    return after[0]?.lower === 'that' || after[0]?.lower === 'to'
  if (head.lemma !== 'be') return false
  if (after[0]?.lower === 'a' || after[0]?.lower === 'an') {
    const noun = after
      .slice(1)
      .findLast(
        (token, index) =>
          token.pos === 'NOUN' &&
          after.slice(1, index + 1).every((word) => ['ADJ', 'NOUN', 'ADV', 'PUNCT', 'VERB'].includes(word.pos)),
      )
    return noun !== undefined && !byNominal.has(noun.lemma)
  }
  const isAdjective = after[0]?.pos === 'ADJ' || (after[0]?.pos === 'ADV' && after[1]?.pos === 'ADJ')
  return (
    isAdjective &&
    after.slice(1, 4).some((token) => token.lower === 'that' || token.lower === 'to' || token.lower === 'for')
  )
}

/** "the former" and "the latter", standing for themselves and not before a noun. */
function contrastAt(tokens: readonly Token[], at: number, types: ReadonlySet<string>): Expression | undefined {
  const [word, next] = [tokens[at + 1]?.lower, tokens[at + 2]]
  const contrast = word === 'former' || word === 'latter' ? word : undefined
  if (tokens[at]?.lower !== 'the' || contrast === undefined || !isNoModifier(next)) return undefined
  // "the former and current chief": a modifier too.
  if ((next?.lower === 'and' || next?.lower === 'or') && !isNoModifier(tokens[at + 3])) return undefined
  const isPossessive = next?.lower === "'s" || next?.lower === "'"
  return { first: at, end: at + 2, kind: 'nominal', isPossessive, types, count: 1, contrast }
}

/** True for a token that no adjective before it could belong to. */
function isNoModifier(token: Token | undefined): boolean {
  return token === undefined || (!['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(token.pos) && !token.lower.endsWith('ing'))
}

interface NominalWords {
  readonly byNominal: ReadonlyMap<string, ReadonlySet<string>>
  readonly isName: Uint8Array
  readonly isOrigin: Uint8Array
  readonly organisations: ReadonlySet<string>
}

function nominalAt(tokens: readonly Token[], at: number, words: NominalWords): Expression | undefined {
  const determiner = tokens[at]?.lower ?? ''
  if (!definite.has(determiner)) return undefined
  let count = numbers.get(determiner)
  let head = at + 1
  if (tokens[head]?.lower === 'the' || tokens[head]?.lower === 'of') return undefined
  while (isOriginAt(tokens, head, words)) head += 1
  for (; head - at <= mostModifiers; head += 1) {
    const token = tokens[head]
    if (token === undefined || words.isName[head] === 1) return undefined
    if (otherness.has(token.lower) || /est$/u.test(token.lower)) return undefined
    count ??= numbers.get(token.lower)
    const start = startUpAt(tokens, head)
    if (start !== undefined) {
      head = start
      break
    }
    if (!isModifier(tokens, head)) return undefined
    const goesOn = isModifier(tokens, head + 1) || startUpAt(tokens, head + 1) !== undefined
    if (!goesOn || words.isName[head + 1] === 1) break
  }
  const noun = tokens[head]
  if (noun === undefined || head - at > mostModifiers || words.isName[head + 1] === 1) return undefined
  return describeNominal(tokens, { first: at, end: head + 1, noun, count }, words)
}

/** Most words between a determiner and its noun: "the Malmö-based maker of …" has three. */
const mostModifiers = 6

/** True for what says where something is from: "the Leeds mill", "the Rosario packer" whether or not Rosario was known for a place. */
function isOriginAt(tokens: readonly Token[], at: number, { isName, isOrigin }: NominalWords): boolean {
  return isOrigin[at] === 1 || (isName[at] !== 1 && tokens[at]?.pos === 'PROPN')
}

/** The last token of "start-up", where it starts at a token. */
function startUpAt(tokens: readonly Token[], at: number): number | undefined {
  const isThere = tokens[at]?.lower === 'start' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'up'
  return isThere ? at + 2 : undefined
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.lower === 'based' && tokens[at - 1]?.text === '-') return true
  return ['NOUN', 'ADJ', 'NUM'].includes(token.pos) || (token.text === '-' && token.pos === 'PUNCT')
}

function describeNominal(
  tokens: readonly Token[],
  { first, end, noun, count }: TokenSpan & { noun: Token; count: number | undefined },
  { byNominal, organisations }: NominalWords,
): Expression | undefined {
  const beforeNoun = tokens[end - 2]
  const compound = beforeNoun === undefined ? undefined : `${beforeNoun.lower} ${noun.lemma}`
  const isSetNoun = setNouns.has(noun.lemma)
  const isStartUp = startUpAt(tokens, end - 3) === end - 1
  const types =
    (isStartUp ? byNominal.get('start-up') : undefined) ??
    (compound === undefined ? undefined : byNominal.get(compound)) ??
    byNominal.get(noun.lemma) ??
    byNominal.get(noun.lower) ??
    (noun.lemma.length > 5 && noun.lemma.endsWith('maker') ? byNominal.get('maker') : undefined) ??
    (isSetNoun ? organisations : undefined)
  const next = tokens[end]?.lower
  if (types === undefined || next === 'of' || next === 'that' || next === 'who' || next === 'behind') return undefined
  const isPlural = noun.lower !== noun.lemma
  const isPair = ['pair', 'duo', 'two'].includes(noun.lemma)
  if (isSetNoun && !isPlural && !isPair && !byNominal.has(noun.lemma)) return undefined
  if (tokens[first]?.lower === 'that' && !isPlural && tokens[first].pos !== 'DET') return undefined
  const size = isPair ? 2 : (count ?? (isPlural ? 'several' : 1))
  return { first, end, kind: 'nominal', isPossessive: next === "'s" || next === "'", types, count: size }
}
