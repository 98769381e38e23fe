/** Verb groups: a main verb with its auxiliaries, negation and adverbs ("has not yet signed"). A shallow parse, by tag and place. */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { denyingAdverbs } from '../words/status-words.ts'

/** A verb group. `head` is the position of its main verb. "agreed to buy" is two groups, the second chained to the first. */
export interface VerbGroup extends TokenSpan {
  readonly head: number
  /** True for "to buy". */
  readonly isInfinitive: boolean
  /** True when it starts with an -ing form: "buying", "having bought". */
  readonly isGerund: boolean
  /** True for a bare participle or past form: "bought", "founded" without auxiliary. */
  readonly isBarePast: boolean
  /** True for a form of "be" or "get" with a participle as head: "was sold". */
  readonly isPassive: boolean
  /** Index of the group it depends on: the "agreed" of "agreed to buy", and of "agreed to drop the suit and pay". */
  readonly chainedTo?: number
  /** Index of the group whose auxiliary it shares: the "will pay" of "will pay $5m and take a licence". */
  readonly sharesWith?: number
}

/** The verb groups of a sentence, in order. `isName[i]` is 1 where token i belongs to a name and can be no verb. */
export function verbGroups(tokens: readonly Token[], isName: Uint8Array): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = 0; at < tokens.length;) {
    const end = groupEnd(tokens, isName, at)
    if (end === at) {
      at += 1
      continue
    }
    groups.push(describe(tokens, { first: at, end }, groups))
    at = end
  }
  return groups
}

/** End of the group that starts at `at`; `at` itself when none starts. */
function groupEnd(tokens: readonly Token[], isName: Uint8Array, at: number): number {
  const isVerb = (index: number): boolean => isName[index] !== 1 && isVerbal(tokens, index)
  let cursor = at
  if (tokens[cursor]?.lower === 'to' && tokens[cursor]?.pos === 'PART') cursor += 1
  while (isAdverb(tokens[cursor]) && cursor > at) cursor += 1
  if (!isVerb(cursor)) return at
  let end = cursor + 1
  for (;;) {
    if (isMain(tokens[end - 1]) && isMain(tokens[end])) break
    if (isVerb(end)) {
      if (isMain(tokens[end - 1])) break
      end += 1
      continue
    }
    let next = end
    while (next < tokens.length && next - end < 4 && isName[next] !== 1 && isAdverbial(tokens, next)) next += 1
    if (next > end && isVerb(next) && !isMain(tokens[end - 1]) && !isNounAfterBe(tokens, end, next)) end = next + 1
    else break
  }
  return end
}

function isMain(token: Token | undefined): boolean {
  return token?.pos === 'VERB'
}

function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADV' || denyingAdverbs.has(token.lower))
}

/** "is no longer part of": a base form after "be" is no verb. */
function isNounAfterBe(tokens: readonly Token[], end: number, at: number): boolean {
  return tokens[end]?.lower === 'no' && tokens[end - 1]?.lemma === 'be' && tokens[at]?.lower === tokens[at]?.lemma
}

/** An adverb, and the "no" of "no longer". */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  return isAdverb(tokens[at]) || (tokens[at]?.lower === 'no' && tokens[at + 1]?.lower === 'longer')
}

/** A verb or auxiliary that is not a participle before a noun ("the revised terms"). */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.pos === 'AUX') return true
  if (token.pos !== 'VERB') return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const opensNoun =
    before?.pos === 'DET' ||
    before?.pos === 'ADJ' ||
    before?.pos === 'NUM' ||
    before?.lower === "'s" ||
    before?.text === '-' ||
    (before?.pos === 'ADP' && /ed$/u.test(token.lower)) ||
    isPossessive(before)
  return !(opensNoun && (after?.pos === 'NOUN' || after?.pos === 'ADJ') && /(?:ed|ing|en)$/u.test(token.lower))
}

const possessives = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your'])

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && possessives.has(token.lower)
}

/** What may stand between a verb and the infinitive it governs: "is set to", "decided not to". */
const linkWords = new Set([
  'about',
  'set',
  'due',
  'poised',
  'ready',
  'likely',
  'unlikely',
  'able',
  'free',
  'bound',
  'sure',
  'certain',
  'not',
  'never',
  'on',
  'out',
])

function describe(tokens: readonly Token[], { first, end }: TokenSpan, before: readonly VerbGroup[]): VerbGroup {
  const head = end - 1
  const opening = tokens[first]
  const last = tokens[head]
  const isInfinitive = opening?.lower === 'to'
  const isGerund = opening !== undefined && /.ing$/u.test(opening.lower) && opening.pos !== 'AUX'
  const isPast =
    last !== undefined && last.pos === 'VERB' && last.lower !== last.lemma && !/(?:ing|s)$/u.test(last.lower)
  const isPassive = isPast && tokens.slice(first, head).some(({ lemma }) => lemma === 'be' || lemma === 'get')
  const previous = before.at(-1)
  const gap = previous === undefined ? -1 : first - previous.end
  const between = tokens[first - 1]?.lower ?? ''
  const isGoingOn =
    isGerund && between === 'on' && /^(?:go|keep|carry|press)$/u.test(tokens[previous?.head ?? -1]?.lemma ?? '')
  const isLinked = gap === 1 && ((isInfinitive && linkWords.has(between)) || isGoingOn)
  const isChained = (gap === 0 && (isInfinitive || isGerund)) || isLinked
  const joined = isJoined(tokens, { first, end }) ? previous : undefined
  const chainedTo = isChained ? before.length - 1 : joined?.isInfinitive === true ? joined.chainedTo : undefined
  const isPlaced = joined !== undefined && tokens[joined.first]?.pos === 'AUX' && joined.head > joined.first
  const sharesWith = isPlaced ? before.length - 1 : joined?.sharesWith
  return {
    first,
    end,
    head,
    isInfinitive,
    isGerund,
    isBarePast: isPast && end - first === 1,
    isPassive,
    ...(chainedTo !== undefined && { chainedTo }),
    ...(sharesWith !== undefined && { sharesWith }),
  }
}

const joining = new Set(['and', 'or', 'but'])

/** "Will pay and take", "agreed to drop the suit and pay", "will be based in Trieste and led by": a verb without a word of its own that places it in time. */
function isJoined(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  const verb = tokens[first]
  if (end - first > 1 || verb?.pos !== 'VERB' || !joining.has(tokens[first - 1]?.lower ?? '')) return false
  // "They own Acme, which will be sold, and run Initech": behind a comma it may be of a verb further off.
  if (tokens[first - 2]?.text === ',') return false
  return verb.lower === verb.lemma || tokens[end]?.lower === 'by'
}
