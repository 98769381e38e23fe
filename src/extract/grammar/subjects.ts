/**
 * Who is the subject of a verb. Beside the noun phrase before it: through relative pronouns, coordination ("bought A and sold B"),
 * infinitives ("allowing A to sell B": A; "A agreed to sell B": A), and participles ("…, ending its deal": the subject of the main verb).
 */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { prepositions } from '../words/function-words.ts'
import type { VerbGroup } from './verb-groups.ts'

interface Context {
  readonly groups: readonly VerbGroup[]
  readonly groupAt: Int32Array
  readonly clauseAt: Int32Array
  readonly isName: Uint8Array
}

/** The subject of every group, where one is found: the stretch of the head noun phrase without what modifies it from behind. */
export function subjectsOf(tokens: readonly Token[], context: Context): (TokenSpan | undefined)[] {
  const subjects: (TokenSpan | undefined)[] = []
  for (const [index, group] of context.groups.entries())
    subjects.push(subjectOf(tokens, { context, group, index, subjects }))
  return withFronted(tokens, context, subjects)
}

interface Question {
  readonly context: Context
  readonly group: VerbGroup
  readonly index: number
  readonly subjects: readonly (TokenSpan | undefined)[]
}

function subjectOf(tokens: readonly Token[], question: Question): TokenSpan | undefined {
  const { context, group, index, subjects } = question
  const inherited = index === 0 ? undefined : subjects[index - 1]
  if (group.chainedTo !== undefined) return subjects[group.chainedTo]
  const at = skipBack(tokens, context, group.first - 1)
  const before = tokens[at]
  if (before === undefined) return undefined
  if (group.isInfinitive) {
    const controller = phraseEndingAt(tokens, context, at)
    const previous = context.groups[index - 1]
    if (controller === undefined) return inherited
    if (previous === undefined) return controller.end === group.first ? headOf(tokens, context, controller) : inherited
    return isObjectControl(tokens, previous) ? headOf(tokens, context, controller) : inherited
  }
  if (before.pos === 'CCONJ' || before.text === ',') return afterComma(tokens, question, at)
  if (group.isGerund && (prepositions.has(before.lower) || before.lower === 'while' || before.lower === 'when'))
    return inherited
  if (isRelative(before)) {
    const antecedent = phraseEndingAt(tokens, context, tokens[at - 1]?.text === ',' ? at - 2 : at - 1)
    if (antecedent !== undefined) return isName(context, antecedent) ? antecedent : headOf(tokens, context, antecedent)
    return undefined
  }
  const phrase = phraseEndingAt(tokens, context, at)
  return phrase === undefined ? undefined : headOf(tokens, context, phrase)
}

const relatives = new Set(['which', 'who', 'that'])

function isRelative(token: Token): boolean {
  return relatives.has(token.lower)
}

function isName({ isName: names }: Context, phrase: TokenSpan): boolean {
  return names[phrase.end - 1] === 1
}

const objectControl = new Set([
  'allow',
  'let',
  'enable',
  'help',
  'force',
  'permit',
  'urge',
  'order',
  'require',
  'invite',
  'push',
  'cause',
  'expect',
  'ask',
  'want',
  'get',
  'make',
  'see',
  'hire',
  'appoint',
  'name',
  'tell',
  'persuade',
  'encourage',
  'free',
  'lead',
  'prompt',
  'pressure',
  'oblige',
])

function isObjectControl(tokens: readonly Token[], group: VerbGroup): boolean {
  return objectControl.has(tokens[group.head]?.lemma ?? '') && !group.isPassive
}

/** After a comma or conjunction: a coordinated or participial verb shares the subject before it; a closed aside is stepped over. */
function afterComma(
  tokens: readonly Token[],
  { context, group, index, subjects }: Question,
  at: number,
): TokenSpan | undefined {
  const inherited = index === 0 ? undefined : subjects[index - 1]
  if (tokens[at]?.text === ',' && !group.isGerund) {
    const open = asideStart(tokens, context, at)
    const phrase = open === undefined ? undefined : phraseEndingAt(tokens, context, open - 1)
    if (phrase !== undefined) return headOf(tokens, context, phrase)
    // "Acme, bought by Initech": a participle right after the comma belongs to the phrase before it.
    if (group.isBarePast && tokens[group.end]?.lower === 'by')
      return phraseEndingAt(tokens, context, at - 1) ?? inherited
  }
  return inherited
}

/**
 * Where the aside that the comma at `close` ends was opened: of the commas before, within reach, the nearest that a clause, a participle or
 * an article follows ("Acme, based in Lowell, Ohio, has"), else the nearest.
 */
function asideStart(tokens: readonly Token[], { groupAt }: Context, close: number): number | undefined {
  let nearest: number | undefined
  for (let at = close - 1; at > 0 && close - at < 16; at -= 1) {
    if (tokens[at]?.text === ';') break
    if (tokens[at]?.text !== ',') continue
    nearest ??= at
    const next = tokens[at + 1]
    if (next !== undefined && (groupAt[at + 1] !== -1 || isRelative(next) || next.pos === 'DET')) return at
  }
  return nearest
}

/** Steps back over adverbs and brackets. */
function skipBack(tokens: readonly Token[], { groupAt }: Context, from: number): number {
  let at = from
  for (;;) {
    const token = tokens[at]
    if (token === undefined) return at
    if (token.text === ')') {
      while (at >= 0 && tokens[at]?.text !== '(') at -= 1
      at -= 1
    } else if (token.pos === 'ADV' && groupAt[at] === -1) at -= 1
    else return at
  }
}

const phraseTags = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'SYM', 'X'])

/** The noun phrase whose last token is at `last`; a coordination of names is one phrase. */
export function phraseEndingAt(
  tokens: readonly Token[],
  { groupAt, isName: names }: Pick<Context, 'groupAt' | 'isName'>,
  last: number,
): TokenSpan | undefined {
  let at = last
  while (at >= 0 && (names[at] === 1 || isPhraseToken(tokens, at, last)) && groupAt[at] === -1) at -= 1
  return at === last ? undefined : { first: at + 1, end: last + 1 }
}

function isPhraseToken(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (phraseTags.has(token.pos)) return !isRelative(token) || at === last - 1
  if (at === last) return false
  return (
    token.text === '-' ||
    token.text === '&' ||
    token.lower === "'s" ||
    token.lower === "'" ||
    (token.lower === 'and' && at < last)
  )
}

/** "shares of Acme" → "shares": the phrase that one inside a prepositional phrase belongs to. */
function headOf(tokens: readonly Token[], context: Context, phrase: TokenSpan): TokenSpan {
  let head = phrase
  for (let step = 0; step < 4; step += 1) {
    const before = tokens[head.first - 1]
    if (before === undefined || !prepositions.has(before.lower)) return head
    const outer = phraseEndingAt(tokens, context, beforeAgentive(tokens, context, head.first - 2))
    if (outer === undefined) return head
    head = outer
  }
  return head
}

/** "a lawsuit brought by Acme was dismissed": the noun is before the participle. `at` is before a preposition. */
function beforeAgentive(tokens: readonly Token[], { groups, groupAt }: Context, at: number): number {
  const group = groups[groupAt[at] ?? -1]
  return group?.isBarePast === true && tokens[at + 1]?.lower === 'by' ? group.first - 1 : at
}

/** "Founded by A in 1998, B grew": a participle that opens the sentence takes the subject of the next verb. */
function withFronted(
  tokens: readonly Token[],
  { groups }: Context,
  subjects: (TokenSpan | undefined)[],
): (TokenSpan | undefined)[] {
  const [first] = groups
  if (first === undefined || subjects[0] !== undefined) return subjects
  const opening = tokens[0]
  const isFronted =
    first.first === 0 ||
    (first.first <= 2 && (opening?.pos === 'ADP' || opening?.pos === 'SCONJ' || opening?.pos === 'ADV'))
  if (!isFronted || !(first.isGerund || first.isBarePast || first.isInfinitive)) return subjects
  const main = subjects.find((subject) => subject !== undefined && subject.first > first.end)
  return main === undefined ? subjects : [main, ...subjects.slice(1)]
}
