/** The part a mention plays in its sentence. */
import type { Grammar } from '../grammar/grammar.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import type { Role } from './salience.ts'

const topicWords = new Set(['for', 'at', 'as'])

/** Subject of a verb, topic ("For Acme, …" at the start), possessor ("Acme's"), or other. */
export function roleOf(tokens: readonly Token[], { subjects }: Grammar, { first, end }: TokenSpan): Role {
  const next = tokens[end]?.lower
  if (next === "'s" || next === "'") return 'possessor'
  if (subjects.some((subject) => subject !== undefined && subject.first <= first && end <= subject.end))
    return 'subject'
  // "Acme's supplier, Corvell, has grown": the name of what the subject is.
  const isApposed = tokens[first - 1]?.text === ',' && next === ','
  if (isApposed && subjects.some((subject) => subject?.end === first - 1)) return 'subject'
  return first === 1 && topicWords.has(tokens[0]?.lower ?? '') && next === ',' ? 'topic' : 'other'
}
