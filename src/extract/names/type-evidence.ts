/** What the words beside a name show of its type, one piece of evidence a construction. By tag and place; the tables are in words/. */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import {
  auxiliaryVerbs,
  chainingVerbs,
  firmActs,
  firmAgents,
  firmObjects,
  firmPossessions,
  firmReached,
  firmReachedBy,
  firmRelated,
  firmSuffers,
  personActs,
  personAgents,
  personObjects,
  personPossessions,
  pronounKinds,
  speakingVerbs,
} from '../words/type-words.ts'
import { personNouns } from '../words/people.ts'
import { placeRelated, placeWords } from '../words/places.ts'
import { namedThings, productNouns } from '../words/things.ts'
import type { NameKind } from './name-draft.ts'

/** One piece of evidence. Of several of one `source` for one name the heaviest counts. */
export interface TypeEvidence {
  readonly kind: NameKind
  readonly weight: number
  /** The construction it comes from. */
  readonly source: string
}

/** The evidence beside one mention of a name. Cost: bounded by a window of tokens. */
export function evidenceBeside(tokens: readonly Token[], name: TokenSpan): TypeEvidence[] {
  return [
    ...ofVerbAfter(tokens, name),
    ...ofPossession(tokens, name),
    ...ofAside(tokens, name),
    ...ofArticle(tokens, name),
    ...ofWordsBefore(tokens, name),
    ...ofNounBeside(tokens, name),
    ...ofDateline(tokens, name),
  ]
}

function evidence(kind: NameKind, source: string, weight: number | undefined): TypeEvidence[] {
  return weight === undefined ? [] : [{ kind, weight, source }]
}

interface VerbAfter {
  readonly token: Token
  readonly at: number
  readonly isPassive: boolean
}

function ofVerbAfter(tokens: readonly Token[], name: TokenSpan): TypeEvidence[] {
  const verb = verbAfter(tokens, skipAside(tokens, name.end))
  if (verb === undefined) return []
  const { token, isPassive, at } = verb
  if (isPassive) {
    if (token.lemma === 'bear') return evidence('person', 'born', 3)
    const weight = isFounding(token) ? foundedWeight(tokens, at) : firmSuffers.get(token.lemma)
    return evidence('organisation', 'suffers', weight)
  }
  const acting = [
    ...evidence('organisation', 'acts', firmActs.get(token.lemma)),
    ...evidence('person', 'acts', personActs.get(token.lemma)),
  ]
  return [...acting, ...ofOwnPronoun(tokens, token, at)]
}

function isFounding({ lemma }: Token): boolean {
  return lemma === 'found' || lemma === 'co-found'
}

/** "was founded by Jane Doe" is said of firms; towns are founded too, in a year. */
function foundedWeight(tokens: readonly Token[], at: number): number {
  return tokens.slice(at + 1, at + 5).some(({ lower }) => lower === 'by') ? 3 : 1
}

/** "Norvik said it …", "Doe said he …": the pronoun right behind a verb of saying is the speaker's. */
function ofOwnPronoun(tokens: readonly Token[], verb: Token, at: number): TypeEvidence[] {
  if (!speakingVerbs.has(verb.lemma)) return []
  const next = tokens.slice(at + 1, at + 5).find((token) => pronounKinds.has(token.lower))
  const kind = pronounKinds.get(next?.lower ?? '')
  return kind === undefined ? [] : [{ kind, weight: 1.6, source: 'own pronoun' }]
}

/** The main verb that starts at `from`, over auxiliaries, adverbs, "also" and "agreed to". */
function verbAfter(tokens: readonly Token[], from: number): VerbAfter | undefined {
  let isBe = false
  for (let at = from; at < tokens.length && at - from < 8; at += 1) {
    const token = tokens[at]
    if (token === undefined) return undefined
    const isAuxiliary = auxiliaryVerbs.has(token.lemma) || token.pos === 'AUX'
    if (isAuxiliary && (token.pos === 'AUX' || token.pos === 'VERB')) {
      isBe ||= token.lemma === 'be'
      continue
    }
    if (token.pos === 'ADV' || token.pos === 'PART' || token.lower === 'not') continue
    if (token.pos !== 'VERB') return undefined
    const isChain = tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.pos === 'VERB' && chainingVerbs.has(token.lemma)
    if (isChain) continue
    return { token, at, isPassive: isBe && !token.lower.endsWith('ing') }
  }
  return undefined
}

/** Past an aside in commas: ", which is based in Oslo, …". */
function skipAside(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== ',') return from
  for (let at = from + 2; at < tokens.length && at - from < 16; at += 1) if (tokens[at]?.text === ',') return at + 1
  return from
}

/** "Norvik's shares", "Norvik shares", "Doe's wife". */
function ofPossession(tokens: readonly Token[], { end }: TokenSpan): TypeEvidence[] {
  const isMarked = tokens[end]?.lower === "'s" || tokens[end]?.lower === "'"
  const from = isMarked ? end + 1 : end
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at]
    if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'VERB')) return []
    const isHeld = token.pos === 'NOUN'
    if (!isHeld) continue
    if (isMarked && personPossessions.has(token.lemma))
      return evidence('person', 'has', personPossessions.get(token.lemma))
    if (firmPossessions.has(token.lemma)) return evidence('organisation', 'has', firmPossessions.get(token.lemma))
  }
  return []
}

/** "Norvik, which …", "Doe, who …", "Norvik (NASDAQ: …)". */
function ofAside(tokens: readonly Token[], { end }: TokenSpan): TypeEvidence[] {
  if (tokens[end]?.text === '(' && /^(?:nasdaq|nyse|lse|amex)$/u.test(tokens[end + 1]?.lower ?? ''))
    return [{ kind: 'organisation', weight: 3, source: 'listed' }]
  if (tokens[end]?.text !== ',') return []
  const word = tokens[end + 1]?.lower
  if (word === 'who' || word === 'whose')
    return word === 'who' ? [{ kind: 'person', weight: 2.6, source: 'relative' }] : []
  if (word !== 'which') return []
  const verb = verbAfter(tokens, end + 2)
  const acts = verb === undefined ? undefined : (verb.isPassive ? firmSuffers : firmActs).get(verb.token.lemma)
  return [{ kind: 'organisation', weight: 0.5, source: 'relative' }, ...evidence('organisation', 'relative verb', acts)]
}

/** "the Lira": firms and people of one word have no article. */
function ofArticle(tokens: readonly Token[], { first, end }: TokenSpan): TypeEvidence[] {
  const next = tokens[end]
  const isAlone =
    next === undefined || next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'PUNCT' || next.pos === 'CCONJ'
  const isOne = end - first === 1 && tokens[first]?.text !== tokens[first]?.text.toUpperCase()
  return tokens[first - 1]?.lower === 'the' && isOne && isAlone
    ? [{ kind: 'product', weight: 0.8, source: 'article' }]
    : []
}

/** Words between a preposition and what it hangs on, at most. */
const reach = 7

function ofWordsBefore(tokens: readonly Token[], { first }: TokenSpan): TypeEvidence[] {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  const before = tokens[at]
  if (before === undefined) return []
  if (before.pos === 'VERB' && !before.lower.endsWith('ing')) return isNamed(tokens, at) ? [] : ofGoverningVerb(before)
  if (before.lower === 'by') return ofAgent(tokens[at - 1])
  return ['of', 'in', 'with', 'at', 'for', 'to', 'from'].includes(before.lower) ? ofPreposition(tokens, at) : []
}

/** "was named Norvik", "originally named Norvik": the name is given, and may be of anything. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'name' && ['ADV', 'AUX', 'PUNCT'].includes(tokens[at - 1]?.pos ?? 'PUNCT')
}

function ofGoverningVerb({ lemma }: Token): TypeEvidence[] {
  return [
    ...evidence('organisation', 'object', firmObjects.get(lemma)),
    ...evidence('person', 'object', personObjects.get(lemma)),
  ]
}

/** "owned by Norvik", "led by Doe". */
function ofAgent(verb: Token | undefined): TypeEvidence[] {
  if (verb?.pos !== 'VERB') return []
  return [
    ...evidence('organisation', 'agent', firmAgents.get(verb.lemma)),
    ...evidence('person', 'agent', personAgents.get(verb.lemma)),
  ]
}

function ofPreposition(tokens: readonly Token[], at: number): TypeEvidence[] {
  const preposition = tokens[at]?.lower ?? ''
  const before = tokens[at - 1]
  if (preposition === 'in' && /^(?:base|headquarter|locate|bear)$/u.test(before?.lemma ?? ''))
    return evidence('place', 'located', 2)
  if (before?.pos === 'NOUN' && preposition !== 'to' && preposition !== 'from' && firmRelated.has(before.lemma))
    return evidence('organisation', 'related', firmRelated.get(before.lemma))
  for (let back = at - 1; back >= 0 && at - back <= reach; back -= 1) {
    const token = tokens[back]
    if (token === undefined || token.text === ',' || token.text === ';') break
    if (token.pos !== 'VERB') continue
    return firmReachedBy.get(preposition)?.has(token.lemma) === true
      ? evidence('organisation', 'reached', firmReached.get(token.lemma))
      : []
  }
  return []
}

/** "keeper Jane Doe", "her father, Jan Doe, …", "Jane Doe, the lecturer", "Ljung province", "the town of Ljung". */
function ofNounBeside(tokens: readonly Token[], { first, end }: TokenSpan): TypeEvidence[] {
  const isPerson = (token: Token | undefined): boolean => token?.pos === 'NOUN' && personNouns.has(token.lemma)
  const isProduct = (token: Token | undefined): boolean => token?.pos === 'NOUN' && productNouns.has(token.lemma)
  const before = tokens[first - 1]
  if (isPerson(before) || (before?.text === ',' && isPerson(tokens[first - 2]) && isPossessive(tokens[first - 3])))
    return [{ kind: 'person', weight: 1.4, source: 'noun before' }]
  const apposed = tokens[appositionHead(tokens, end)]
  if (isPerson(apposed)) return [{ kind: 'person', weight: 1.2, source: 'noun behind' }]
  if (isProduct(before) || isProduct(apposed)) return [{ kind: 'product', weight: 1.4, source: 'noun beside' }]
  if (placeWords.has(tokens[end]?.lower ?? '') && tokens[end]?.pos === 'NOUN')
    return [{ kind: 'place', weight: 0.9, source: 'noun behind' }]
  if (namedThings.has(tokens[nounBehind(tokens, end)]?.lemma ?? '')) {
    const weight = isPossessive(before) ? 3 : before?.lower === 'the' ? 1 : undefined
    return evidence('product', 'noun behind', weight)
  }
  const of = before?.lower === 'the' ? first - 2 : first - 1
  return tokens[of]?.lower === 'of' &&
    (placeRelated.has(tokens[of - 1]?.lemma ?? '') || placeRelated.has(tokens[of - 1]?.lower ?? ''))
    ? [{ kind: 'place', weight: 1.2, source: 'noun before' }]
    : []
}

/** Where the noun of "its Ronda scanner", "the Dovetail Vault backup suite" stands; -1 where none follows. */
function nounBehind(tokens: readonly Token[], end: number): number {
  let at = end
  while (at < end + 2 && /^(?:ADJ|NOUN)$/u.test(tokens[at]?.pos ?? '') && tokens[at + 1]?.pos === 'NOUN') at += 1
  return tokens[at]?.pos === 'NOUN' && tokens[at + 1]?.pos !== 'NOUN' ? at : -1
}

function isPossessive(token: Token | undefined): boolean {
  return /^(?:his|her|their|its|our|my|'s|')$/u.test(token?.lower ?? '')
}

/** Where the noun of "Jane Doe, the young lecturer" stands; -1 for none. */
function appositionHead(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== ',') return -1
  let at = end + 1
  while (at < end + reach && /^(?:DET|ADJ|NUM|PRON)$/u.test(tokens[at]?.pos ?? '')) at += 1
  while (tokens[at]?.pos === 'NOUN' && tokens[at + 1]?.pos === 'NOUN' && at < end + reach) at += 1
  return tokens[at]?.pos === 'NOUN' ? at : -1
}

/** "OSLO, Norway —", "OSLO, May 3 -": what opens a report is where it was written. */
function ofDateline(tokens: readonly Token[], { first, end }: TokenSpan): TypeEvidence[] {
  if (first > 2 || (first > 0 && tokens[first - 1]?.text !== ',')) return []
  for (let at = end; at < end + reach; at += 1) {
    const { text = '', start = 0 } = tokens[at] ?? {}
    if (/^[—–-]+$/u.test(text)) return start > (tokens[at - 1]?.end ?? start) || text === '—' ? dateline : []
    if (!/^(?:[,.]|\d+|\p{Lu}.*)$/u.test(text)) return []
  }
  return []
}

const dateline: TypeEvidence[] = [{ kind: 'place', weight: 2.3, source: 'dateline' }]

/** True for "Norvik invested in …" and the like before `first`: the preposition leads to no place. */
export function isReachedFirm(tokens: readonly Token[], name: TokenSpan): boolean {
  return ofWordsBefore(tokens, name).some(({ kind }) => kind === 'organisation')
}
