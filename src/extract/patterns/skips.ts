/**
 * What may stand between two elements of a pattern without being named: adverbs, auxiliaries and negation, verbs that only say how
 * far along a thing is ("plans to", "agreed to"), times, asides in brackets or commas, and before a word articles and adjectives.
 */
import type { Token } from '../tokens.ts'
import { chainVerbs } from '../words/chain-verbs.ts'
import { tellsOf } from '../words/status-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { MatchRun } from './match-run.ts'

/** Most units that are passed between two elements, and most tokens of an aside. */
const maxUnits = 8
const maxAside = 16

/** What the next element is. */
export interface NextElement {
  /** True for a slot. */
  readonly isArgument?: boolean
  /** True for a noun that forms one phrase with what stands before it ("Acme spokesman"): no comma lies between. */
  readonly isOfPhrase?: boolean
}

/** The positions at which the next element may stand, `at` first. */
export function positionsFrom(
  run: MatchRun,
  at: number,
  { isArgument = false, isOfPhrase = false }: NextElement,
): number[] {
  const positions = [at]
  let here = at
  for (let units = 0; units < maxUnits; units += 1) {
    if (isOfPhrase && run.view.sentence.tokens[here]?.text === ',') break
    const next = skipOne(run, here, isArgument)
    if (next <= here) break
    here = next
    positions.push(here)
  }
  return positions
}

function skipOne(run: MatchRun, at: number, isArgument: boolean): number {
  const { tokens } = run.view.sentence
  const token = tokens[at]
  if (token === undefined) return at
  const date = run.view.dates.find(({ from }) => from === at)
  if (date !== undefined) return date.end
  if (token.text === '(') return closing(tokens, at)
  if (token.text === ',') return run.isAfterArgument ? overComma(run, at) : shortAside(tokens, at)
  if (run.view.isName[at] === 1) return at
  if (/^["“”‘]$/u.test(token.text)) return at + 1
  if (run.isAfterArgument && (token.lower === 'which' || token.lower === 'who' || token.lower === 'that')) return at + 1
  if (clauseOpeners.has(token.lower) && tokens[at - 1]?.text === ',') return at
  if (token.pos === 'ADV' || token.lower === 'not' || token.lower === "n't" || token.lower === 'all') return at + 1
  if (isArgument) return overPartOf(tokens, at)
  return isPassedBeforeWord(run, token, at) ? at + 1 : at
}

/** Adverbs that behind a comma open a clause: what follows is of another. */
const clauseOpeners = wordSet('when while whereas how why')

function isPassedBeforeWord(run: MatchRun, token: Token, at: number): boolean {
  const isVerb = run.view.grammar.groupAt[at] !== -1
  if (token.pos === 'AUX') return true
  if (token.lower === 'to' && isVerb) return true
  if (isVerb) return run.isAfterArgument && chainVerbs.has(token.lemma)
  return (
    (token.pos === 'DET' && !(run.isAfterArgument && isWithinNounPhrase(run, at))) ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    ['its', 'their', 'his', 'her', 'a', 'an'].includes(token.lower)
  )
}

/** "Acme married the chief": a determiner right after a noun phrase starts another one, and the two are no compound. */
function isWithinNounPhrase(run: MatchRun, at: number): boolean {
  const { tokens } = run.view.sentence
  const before = tokens[at - 1]
  return (
    before !== undefined && tokens[at]?.lower !== 'no' && !['AUX', 'VERB', 'ADV', 'PUNCT', 'ADP'].includes(before.pos)
  )
}

const parts = wordSet(
  'centre center heart middle city town village state province county outskirts suburb suburbs north south east west capital majority half rest part district region area',
)

/** "in the heart of Porto": a part stands for the whole. */
function overPartOf(tokens: readonly Token[], at: number): number {
  const noun = tokens[at]?.pos === 'DET' ? at + 1 : at
  return parts.has(tokens[noun]?.lower ?? '') && tokens[noun + 1]?.lower === 'of' ? noun + 2 : at
}

function closing(tokens: readonly Token[], at: number): number {
  for (let end = at + 1; end < tokens.length && end - at < maxAside; end += 1)
    if (tokens[end]?.text === ')') return end + 1
  return at
}

/** After an argument: a relative clause is entered, an aside stepped over, a participle reached. */
function overComma(run: MatchRun, at: number): number {
  const { tokens } = run.view.sentence
  const next = tokens[at + 1]
  if (next === undefined) return at
  if (next.lower === 'which' || next.lower === 'who') return at + 2
  const { groups, groupAt } = run.view.grammar
  const group = groups[groupAt[at + 1] ?? -1]
  // "…, said Tom Voss": who speaks is no aside of what stands before.
  if (group !== undefined) return (group.isBarePast && !isOfSaying(tokens[group.head])) || group.isGerund ? at + 1 : at
  for (let end = at + 2; end < tokens.length && end - at < maxAside; end += 1) {
    if (tokens[end]?.text === ';') return at
    if (tokens[end]?.text === ',') return end + 1
  }
  return at
}

function isOfSaying(verb: Token | undefined): boolean {
  return verb !== undefined && tellsOf(verb.lemma)
}

/** Elsewhere only a short aside: ", however,". */
function shortAside(tokens: readonly Token[], at: number): number {
  for (let end = at + 1; end < at + 5; end += 1)
    if (tokens[end]?.text === ',' && tokens[at + 1]?.pos === 'ADV') return end + 1
  return at
}
