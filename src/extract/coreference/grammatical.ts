/** What the words beside an expression say of whom it means, whoever is nearest at hand. */
import { isA, type Ontology } from '../../model/ontology.ts'
import { weakType, type NameDraft } from '../names/name-draft.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { subordinators } from '../words/function-words.ts'
import { tellsOf } from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Expression } from './expression.ts'
import type { NameForms } from './name-forms.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import type { Reference, Target } from './reference.ts'

interface Tools {
  readonly ontology: Ontology
  readonly forms: NameForms
}

/** How sure these are. */
const joinedChance = 0.85
const apposedChance = 0.9

/** "Acme sued Initech and its chairman", "to Karl Hale, an engineer, and his wife": whose it is stands right before the "and". */
export function joinedOwner(
  { first, isPossessive, types, gender }: Expression,
  { sentence, grammar }: ParsedSentence,
  found: readonly Reference[],
  { tools, genders }: { readonly tools: Tools; readonly genders: ReadonlyMap<string, 'he' | 'she'> },
): Target | undefined {
  if (!isPossessive) return undefined
  const owner = ownerBefore(sentence.tokens, grammar.groupAt, first)
  const reference = found.find(({ end }) => end === owner)
  const [only, ...others] = reference?.targets ?? []
  if (reference === undefined || only === undefined || others.length > 0) return undefined
  if (grammar.clauseAt[reference.first] !== grammar.clauseAt[first]) return undefined
  const known = genders.get(tools.forms.identity(only.name))
  if (gender !== undefined && known !== undefined && known !== gender) return undefined
  if (![...types].some((type) => isA(tools.ontology, only.name.type, type))) return undefined
  return { name: only.name, rule: 'pronoun', score: joinedChance }
}

/**
 * "The brewer, Orrin, was sold", "owned by Orrin, the brewer, which": the name in apposition to a nominal says who it is; nobody where the name
 * behind it is of another type.
 */
export function apposedName(expression: Expression, parsed: ParsedSentence, tools: Tools): Target[] | undefined {
  const { tokens } = parsed.sentence
  if (expression.types.size === 0) return undefined
  const behind = parsed.names.find(({ first }) => first === expression.end + 1)
  if (tokens[expression.end]?.text === ',' && behind !== undefined) {
    const next = tokens[behind.end]
    if (next !== undefined && !/^[,.;:)]$/u.test(next.text)) return undefined
    const isOther = !isFitting(behind, expression, tools) && behind.certainty >= weakType
    return isOther ? [] : [apposed(behind, tools)]
  }
  const before = parsed.names.find(({ end }) => end === expression.first - 1)
  if (before === undefined || !isLoneBehind(expression, parsed) || !isFitting(before, expression, tools))
    return undefined
  return [apposed(before, tools)]
}

function isFitting(name: NameDraft, { types }: Expression, { ontology }: Tools): boolean {
  return [...types].some((type) => isA(ontology, name.type, type) || isA(ontology, type, name.type))
}

function apposed(name: NameDraft, { forms }: Tools): Target {
  return { name: forms.fullForm(name)?.name ?? name, rule: 'apposition', score: apposedChance }
}

/** "…, the brewer, which", "…, the brewer.": behind a comma and a verb, and neither of a list nor with anything to do of its own. */
function isLoneBehind(
  { first, end }: Expression,
  { sentence: { tokens }, grammar: { groups, groupAt } }: ParsedSentence,
): boolean {
  const [opening, next] = [tokens[0]?.lower ?? '', tokens[end]]
  const isParted = tokens[first - 1]?.text === ',' && /^[,.;)]$/u.test(next?.text ?? '.')
  // "After it sold Orrin, the brewer, based in Leeds, …" is of the brewer.
  const isFronted = subordinators.has(opening) || frontings.has(opening)
  const goesOn = tokens[end + 1]
  const isList = next?.text === ',' && goesOn?.pos === 'CCONJ'
  const isSpeaker = next?.text === ',' && groupAt[end + 1] !== -1 && tellsOf(goesOn?.lemma ?? '')
  const hasVerb = groups.some((group) => group.end < first && !group.isInfinitive && !group.isGerund)
  return isParted && !isFronted && !isList && !isSpeaker && hasVerb
}

const frontings = wordSet('after before since until as with')

/** Verbs of what is done for or to somebody on account of something of theirs: "advised Acme on its purchase". Lemmas. */
const servingVerbs = wordSet(
  'advise represent assist help aid counsel guide back support finance fund bankroll criticise criticize praise blame accuse thank congratulate condemn rebuke reprimand sanction question warn commend laud compensate reward sentence honour honor',
)

/** Prepositions before what it is done for. */
const accounts = wordSet('on for in over about of against')

/** Who a verb serves or blames, where a possessive stands in a phrase behind it ("advised Acme on its purchase"): the thing is theirs, not the subject's. */
export function servedBefore(
  { first }: TokenSpan,
  { sentence: { tokens }, grammar }: ParsedSentence,
  found: readonly Reference[],
): TokenSpan | undefined {
  const verb = grammar.groups.findLast(({ end }) => end <= first)
  if (verb === undefined || verb.isPassive || !servingVerbs.has(tokens[verb.head]?.lemma ?? '')) return undefined
  const served = found.find((reference) => reference.first >= verb.end && reference.end < first)
  if (served === undefined || !accounts.has(tokens[served.end]?.lower ?? '') || tokens[first + 1]?.lower === 'own')
    return undefined
  return tokens.slice(verb.end, served.first).some(({ pos }) => pos === 'ADP' || pos === 'PUNCT') ? undefined : served
}

const companions = wordSet('with like unlike alongside besides')

/** "With Peter Hale, she founded", "Like Acme, it supplies": whom the sentence opens with is not who does so. */
export function isCompanion(
  identities: ReadonlySet<string>,
  { sentence: { tokens }, grammar: { groups } }: ParsedSentence,
  found: readonly Reference[],
  forms: NameForms,
): boolean {
  return found.some(
    ({ first, targets }) =>
      companions.has(tokens[first - 1]?.lower ?? '') &&
      !groups.some((group) => group.first < first) &&
      targets.some(({ name }) => identities.has(forms.identity(name))),
  )
}

/** Most tokens of an aside between an owner and "and its". */
const longestAside = 12

/** Where the phrase ends that stands before "and" and a possessive at `at`, an aside without verb stepped over; -1 where there is none. */
function ownerBefore(tokens: readonly Token[], groupAt: Int32Array, at: number): number {
  // "Are now one company, Plainsway, with its base in Lowell": the name in apposition.
  if (tokens[at - 1]?.lower === 'with' && tokens[at - 2]?.text === ',')
    return tokens.slice(Math.max(0, at - 6), at - 2).some(({ text }) => text === ',') ? at - 2 : -1
  const and = tokens[at - 1]?.pos === 'ADP' ? at - 2 : at - 1
  if (tokens[and]?.lower !== 'and') return -1
  if (tokens[and - 1]?.text !== ',') return and
  for (let open = and - 2; open > and - longestAside && open > 0 && groupAt[open] === -1; open -= 1)
    if (tokens[open]?.text === ',') return open
  return -1
}
