/**
 * Asides: what hangs behind a noun after a comma and says something of its own: "Acme, a unit of Initech since 2017, …",
 * "Acme, which Initech bought, …", "Acme, owned by Initech, …". What stands in one is no part of the clause around it.
 */
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { isCalendarWord, timeNouns } from '../words/calendar.ts'
import type { VerbGroup } from './verb-groups.ts'

interface Context {
  readonly groups: readonly VerbGroup[]
  readonly groupAt: Int32Array
  readonly isName: Uint8Array
}

/** The asides of a sentence, in order, without the commas around them; they do not overlap. Cost: linear in tokens. */
export function asidesOf(tokens: readonly Token[], context: Context): TokenSpan[] {
  const asides: TokenSpan[] = []
  for (let at = 1; at < tokens.length; at += 1) {
    const aside = asideAfter(tokens, context, at)
    if (aside === undefined) continue
    asides.push(aside)
    at = aside.end - 1
  }
  return asides
}

const relatives = new Set(['which', 'who', 'whom', 'whose', 'where'])
const articles = new Set(['a', 'an', 'the', 'one', 'its', 'their', 'his', 'her'])

function asideAfter(tokens: readonly Token[], context: Context, comma: number): TokenSpan | undefined {
  const opening = tokens[comma + 1]
  if (tokens[comma]?.text !== ',' || opening === undefined || !endsNoun(tokens, context, comma)) return undefined
  const aside = { first: comma + 1, end: closeOf(tokens, comma + 1) }
  if (relatives.has(opening.lower)) return aside
  const isBare =
    (opening.pos === 'NOUN' || (opening.pos === 'ADJ' && opening.lower !== 'such')) && context.isName[aside.first] !== 1
  const isNoun = articles.has(opening.lower) || isBare
  const isList = tokens[aside.end + 1]?.pos === 'CCONJ'
  const opens = isNoun ? !isList : isParticiple(tokens, context, aside.first)
  return opens && !holdsFiniteVerb(tokens, context, aside) ? aside : undefined
}

/** True where a noun ends before a comma; a date names nobody. */
function endsNoun(tokens: readonly Token[], { isName, groupAt }: Context, comma: number): boolean {
  const before = tokens[comma - 1]
  if (before === undefined || groupAt[comma - 1] !== -1) return false
  if (isCalendarWord(before.lower) || timeNouns.has(before.lower)) return false
  return isName[comma - 1] === 1 || before.pos === 'NOUN' || before.pos === 'PROPN' || before.text === ')'
}

/** Where an aside ends: at the next comma that is not inside a date, at a mark, at the end of the sentence. */
function closeOf(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && !/^[,;:—–.!?"“”]$/u.test(tokens[at]?.text ?? '')) {
    const isInDate = tokens[at + 1]?.text === ',' && /^\d{1,2}$/u.test(tokens[at]?.text ?? '')
    at += isInDate && /^\d{4}$/u.test(tokens[at + 2]?.text ?? '') ? 2 : 1
  }
  return Math.min(at, tokens.length)
}

/** "owned by", "founded in": a past form that a preposition follows. */
function isParticiple(tokens: readonly Token[], { groups, groupAt }: Context, at: number): boolean {
  const group = groups[groupAt[at] ?? -1]
  return group?.isBarePast === true && tokens[group.end]?.pos === 'ADP'
}

/** True where a verb with a subject of its own stands: then a clause goes on here, and no aside. */
function holdsFiniteVerb(tokens: readonly Token[], context: Context, { first, end }: TokenSpan): boolean {
  return context.groups.some(
    (group) =>
      group.first >= first &&
      group.first < end &&
      !group.isInfinitive &&
      !group.isGerund &&
      !isParticiple(tokens, context, group.first),
  )
}

/** The number of the aside that each of `length` tokens is in, or -1. */
export function asidePositions(asides: readonly TokenSpan[], length: number): Int32Array {
  const asideAt = new Int32Array(length).fill(-1)
  for (const [index, { first, end }] of asides.entries()) asideAt.fill(index, first, end)
  return asideAt
}
