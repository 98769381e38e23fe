/** Finds what refers back: pronouns, and definite nominals ("the company", "both firms"). */
import type { EntityType, Ontology } from '../../model/ontology.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Token } from '../tokens.ts'
import type { Expression } from './expression.ts'
import { nominalAt, type NominalWords, type TypesByWord } from './nominals.ts'

/** Finds expressions of one ontology's words. */
export type ExpressionFinder = (
  tokens: readonly Token[],
  grammar: Grammar,
  /** By token: whether it is of a name, and of one that may say where something is from ("the French company", "the Leeds mill"). */
  marks: Pick<NominalWords, 'isName' | 'isOrigin' | 'isNounOfNamed'>,
) => Expression[]

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
  const persons = byPronoun.get('he') ?? new Set<string>()
  const anything = new Set([...byPronoun.values()].flatMap((types) => [...types]))
  return (tokens, grammar, marks) => {
    const found: Expression[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      if (marks.isName[at] === 1) continue
      const expression =
        pronounAt(tokens, at, { byPronoun, byNominal, grammar }) ??
        contrastAt(tokens, at, anything) ??
        nominalAt(tokens, at, { ...marks, byNominal, organisations, persons })
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
