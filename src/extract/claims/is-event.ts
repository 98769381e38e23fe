/** Relations that happen and relations that last. */
import type { RelationType } from '../../model/ontology.ts'
import { analyse, type Token } from '../tokens.ts'

/** What the phrase of a relation tells of it. */
interface Told {
  readonly isEvent: boolean
  /** The lemma of its own verb in the past, where it begins with one. */
  readonly verb: string | undefined
}

const known = new WeakMap<RelationType, Told>()

/** True for a relation that is told as what happens once ("acquired", "wrote", "was born in"), by its phrase; false for what lasts ("owns"). */
export function isEventRelation(relation: RelationType): boolean {
  return toldOf(relation).isEvent
}

/** The verb of a relation that is told by one in the past: "write" of "wrote"; undefined for any other. */
export function eventVerbOf(relation: RelationType): string | undefined {
  return toldOf(relation).verb
}

function toldOf(relation: RelationType): Told {
  const found = known.get(relation) ?? read(relation.phrases.active)
  known.set(relation, found)
  return found
}

function read(phrase: string): Told {
  const [first, second, third] = analyse(phrase)
  const isPerfect = first?.lower === 'has'
  const verb = isPerfect ? second : first
  const next = isPerfect ? third : second
  const isPast = verb?.pos === 'VERB' && (isPerfect || isPastForm(verb, next))
  return {
    isEvent: isPast || /^(?:was|were|died|(?:has )?\w+ed)\b/u.test(phrase),
    verb: isPast ? verb.lemma : undefined,
  }
}

/** "Acquired", "wrote", "won", "written by"; not "owns", nor "known as" and "spoken in", which tell what lasts. */
function isPastForm({ lower, lemma }: Token, next: Token | undefined): boolean {
  if (lower === lemma || /(?:s|ing)$/u.test(lower)) return false
  return !/(?:wn|en|rn)$/u.test(lower) || next?.lower === 'by'
}
