/** The first look at a sentence: which pairs are tried at all, and what their scores mean before they are compared with each other. */
import type { ArgumentType, ModelArgument } from './relation-arguments.ts'
import type { ScoredArguments } from './compared-scores.ts'

/** Relations whose object is a date: they take no other, and no other takes a date. */
const dateRelations: ReadonlySet<string> = new Set(['born-on', 'died-on', 'founded-on'])
/** Relations that hold both ways: a pair is judged by the mean of both directions. */
export const symmetricRelations: ReadonlySet<string> = new Set([
  'competes-with',
  'married-to',
  'merged-with',
  'partner-of',
])
/** Arguments further apart than this many arguments, or this many tokens, are not tried: a long list would cost its square. */
export const maxArgumentsApart = 14
const maxTokensApart = 60

/** The score of what cannot be. */
const impossible = -12

/** What an object may be, by the type of a subject that is neither person nor organisation: such subjects stand in few relations. */
const objectsOf: Partial<Readonly<Record<ArgumentType, ReadonlySet<ArgumentType>>>> = {
  place: new Set<ArgumentType>(['place']),
  event: new Set<ArgumentType>(['place']),
  product: new Set<ArgumentType>(['organisation', 'product', 'person', 'pronoun', 'other']),
  work: new Set<ArgumentType>(['organisation', 'product', 'pronoun', 'other']),
  date: new Set(),
  group: new Set(),
}
/** The relations that such subjects stand in. A product may be taken for a work. */
const relationsOf: Partial<Readonly<Record<ArgumentType, ReadonlySet<string>>>> = {
  place: new Set(['located-in']),
  event: new Set(['located-in']),
  product: new Set(['available-on', 'competes-with', 'integrates', 'licenses-from', 'product-of']),
  work: new Set(['available-on', 'competes-with', 'integrates', 'licenses-from', 'product-of']),
}

/** True when a relation may join arguments of two types: one to a date takes no other object, and no other takes a date. */
export function mayJoin(relationType: string, subject: ArgumentType, object: ArgumentType): boolean {
  return dateRelations.has(relationType) === (object === 'date') && relationsOf[subject]?.has(relationType) !== false
}

/** True when a pair of arguments is close enough, and of types, to be tried. */
export function isCandidatePair(found: readonly ModelArgument[], subject: number, object: number): boolean {
  const a = found[subject]
  const b = found[object]
  if (!a || !b || subject === object || objectsOf[a.type]?.has(b.type) === false) return false
  return Math.abs(subject - object) <= maxArgumentsApart && Math.abs(a.first - b.first) <= maxTokensApart
}

/** Calls `visit` for every ordered pair worth trying, by subject, then object. */
export function forCandidatePairs(
  found: readonly ModelArgument[],
  visit: (subject: number, object: number) => void,
): void {
  for (let subject = 0; subject < found.length; subject += 1) {
    const from = Math.max(0, subject - maxArgumentsApart)
    const to = Math.min(found.length, subject + maxArgumentsApart + 1)
    for (let object = from; object < to; object += 1)
      if (isCandidatePair(found, subject, object)) visit(subject, object)
  }
}

/**
 * Settles first scores in place: what no two of these types can stand in is closed, and both directions of a symmetric one, where both are
 * there, get their mean. `relationTypes` names the columns.
 */
export function settleFirstScores(
  pairs: readonly ScoredArguments[],
  found: readonly ModelArgument[],
  relationTypes: readonly string[],
): void {
  const closedTo = closedColumns(relationTypes)
  for (const { subject, object, scores } of pairs)
    for (const column of closedTo(found[subject]?.type ?? 'other', found[object]?.type ?? 'other'))
      scores[column] = impossible
  evenOut(
    pairs,
    relationTypes.flatMap((type, column) => (symmetricRelations.has(type) ? [column] : [])),
  )
}

const closedByRelations = new WeakMap<readonly string[], Map<string, readonly number[]>>()

/** What gives the columns of relations that may not join two types; kept by the two. */
function closedColumns(
  relationTypes: readonly string[],
): (subject: ArgumentType, object: ArgumentType) => readonly number[] {
  const known = closedByRelations.get(relationTypes) ?? new Map<string, readonly number[]>()
  closedByRelations.set(relationTypes, known)
  return (subject, object) => {
    const key = `${subject} ${object}`
    let columns = known.get(key)
    if (columns === undefined) {
      columns = relationTypes.flatMap((type, column) => (mayJoin(type, subject, object) ? [] : [column]))
      known.set(key, columns)
    }
    return columns
  }
}

/** Gives both directions of a pair the mean of their scores, in the columns of symmetric relations. */
function evenOut(pairs: readonly ScoredArguments[], columns: readonly number[]): void {
  if (columns.length === 0) return
  const byPair = new Map(pairs.map(({ subject, object, scores }) => [pairKey(subject, object), scores]))
  for (const { subject, object, scores } of pairs) {
    const back = subject > object ? undefined : byPair.get(pairKey(object, subject))
    if (back === undefined) continue
    for (const column of columns) {
      const mean = ((scores[column] ?? 0) + (back[column] ?? 0)) / 2
      scores[column] = mean
      back[column] = mean
    }
  }
}

/** A number for a pair: a sentence has far fewer arguments than places here. */
export function pairKey(subject: number, object: number): number {
  return subject * maxKeyed + object
}

/** Inverse of `pairKey`. */
export function pairOfKey(key: number): { readonly subject: number; readonly object: number } {
  return { subject: Math.floor(key / maxKeyed), object: key % maxKeyed }
}

const maxKeyed = 65_536
