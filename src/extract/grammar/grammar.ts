/** The shallow grammar of a sentence: verb groups, clauses, and who is the subject of which verb. */
import type { Token } from '../tokens.ts'
import { subordinators } from '../words/function-words.ts'
import type { TokenSpan } from '../sentence.ts'
import { asidePositions, asidesOf } from './asides.ts'
import { subjectsOf } from './subjects.ts'
import type { VerbGroup } from './verb-groups.ts'
import { verbGroups } from './verb-groups.ts'

/** What is known of a sentence's structure. Arrays are by token position or, `subjects`, by group. */
export interface Grammar {
  readonly groups: readonly VerbGroup[]
  /** Index of the verb group a token is in, or -1. */
  readonly groupAt: Int32Array
  /** Number of the clause a token is in, from 0, never falling. */
  readonly clauseAt: Int32Array
  /** The noun phrase that is the subject of each group; undefined where none is found. */
  readonly subjects: readonly (TokenSpan | undefined)[]
  /** Appositions and relative clauses after a comma, in order. */
  readonly asides: readonly TokenSpan[]
  /** Index of the aside a token is in, or -1. */
  readonly asideAt: Int32Array
}

/** Parses a sentence. `isName[i]` is 1 where token i belongs to a name. Cost: linear in tokens. */
export function parseGrammar(tokens: readonly Token[], isName: Uint8Array): Grammar {
  const groups = verbGroups(tokens, isName)
  const groupAt = new Int32Array(tokens.length).fill(-1)
  for (const [index, { first, end }] of groups.entries()) groupAt.fill(index, first, end)
  const clauseAt = clauses(tokens, groups, groupAt)
  const subjects = subjectsOf(tokens, { groups, groupAt, clauseAt, isName })
  const asides = asidesOf(tokens, { groups, groupAt, isName })
  return { groups, groupAt, clauseAt, subjects, asides, asideAt: asidePositions(asides, tokens.length) }
}

function clauses(tokens: readonly Token[], groups: readonly VerbGroup[], groupAt: Int32Array): Int32Array {
  const clauseAt = new Int32Array(tokens.length)
  let clause = 0
  let hasVerb = false
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && startsClause(tokens, at, { groups, groupAt, hasVerb })) {
      clause += 1
      hasVerb = false
    }
    clauseAt[at] = clause
    if (groupAt[at] !== -1) hasVerb = true
  }
  return clauseAt
}

interface ClauseState {
  readonly groups: readonly VerbGroup[]
  readonly groupAt: Int32Array
  readonly hasVerb: boolean
}

const hardMarks = new Set([';', ':', '—', '–', '(', ')'])
const ambiguous = new Set(['after', 'before', 'since', 'until', 'as', 'once', 'that'])

function startsClause(tokens: readonly Token[], at: number, state: ClauseState): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined) return false
  if (hardMarks.has(token.text) || before.text === ')') return true
  if (subordinators.has(token.lower)) return !ambiguous.has(token.lower) || opensOwnVerb(tokens, at + 1, state)
  if (!state.hasVerb) return false
  if (token.pos === 'CCONJ') return before.text !== ',' && opensOwnVerb(tokens, at + 1, state)
  return token.text === ',' && opensOwnVerb(tokens, tokens[at + 1]?.pos === 'CCONJ' ? at + 2 : at + 1, state)
}

/** True when a noun phrase and then a finite verb follow directly. */
function opensOwnVerb(tokens: readonly Token[], from: number, { groups, groupAt }: ClauseState): boolean {
  let at = from
  while (tokens[at]?.pos === 'ADV') at += 1
  const start = at
  while (at < tokens.length && at - start < 8 && isNounPart(tokens[at]) && groupAt[at] === -1) at += 1
  while (at < tokens.length && tokens[at]?.pos === 'ADV' && groupAt[at] === -1) at += 1
  const group = groups[groupAt[at] ?? -1]
  return at > start && group !== undefined && !group.isInfinitive && !group.isGerund
}

const nounTags = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON', 'PART', 'SYM', 'X'])

/** True for a token that a noun phrase may hold. */
export function isNounPart(token: Token | undefined): boolean {
  return (
    token !== undefined && (nounTags.has(token.pos) || token.text === '-' || token.text === '&') && token.lower !== 'to'
  )
}
