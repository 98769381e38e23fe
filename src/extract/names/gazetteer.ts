/** The names the ontology lists, found as sequences of tokens. */
import type { Ontology } from '../../model/ontology.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { analyse } from '../tokens.ts'

/** A listed name found. */
export interface GazetteerHit extends TokenSpan {
  readonly entityType: string
  /** The form as listed. */
  readonly form: string
}

interface Entry {
  readonly forms: readonly string[]
  readonly lowers: readonly string[]
  readonly entityType: string
  readonly form: string
}

/** Finds listed names. */
export interface Gazetteer {
  /** The longest listed name that starts at token `at`. `isLoose`: case does not count (headlines, all capitals). */
  readonly at: (tokens: readonly Token[], at: number, isLoose: boolean) => GazetteerHit | undefined
}

/** A gazetteer of the ontology's names and aliases. Cost of a look-up: bounded by the names that share a first word. */
export function makeGazetteer(ontology: Ontology): Gazetteer {
  const byFirst = new Map<string, Entry[]>()
  for (const { name, aliases, entityType } of ontology.names) {
    for (const form of [name, ...aliases]) {
      const tokens = analyse(form)
      const lowers = tokens.map((token) => token.lower)
      const [first] = lowers
      if (first === undefined) continue
      const entries = byFirst.get(first) ?? []
      entries.push({ forms: tokens.map((token) => token.text), lowers, entityType, form })
      byFirst.set(first, entries)
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.lowers.length - a.lowers.length)
  return {
    at(tokens, at, isLoose) {
      const first = tokens[at]
      const entries = first === undefined ? undefined : byFirst.get(first.lower)
      const entry = entries?.find((candidate) => matches(candidate, tokens, at, isLoose))
      if (entry === undefined) return undefined
      return { first: at, end: at + entry.lowers.length, entityType: entry.entityType, form: entry.form }
    },
  }
}

function matches(entry: Entry, tokens: readonly Token[], at: number, isLoose: boolean): boolean {
  return entry.lowers.every((lower, index) => {
    const token = tokens[at + index]
    if (token?.lower !== lower) return false
    return isLoose || token.text === entry.forms[index] || token.text === token.text.toUpperCase()
  })
}
