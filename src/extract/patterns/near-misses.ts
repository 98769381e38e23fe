/**
 * Facts that only the type of an argument keeps out: patterns that match a sentence once types do not count. They make no claim; they are
 * told of as dropped, so that a firm that was taken for a person does not take its facts with it in silence.
 */
import type { DroppedCandidate } from '../../model/extraction.ts'
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { ClaimArgument } from '../claims/claim.ts'
import { textSpan } from '../sentence.ts'
import { compilePattern } from './compile-pattern.ts'
import type { FoundPattern, PatternSet } from './match-patterns.ts'
import { patternSet } from './match-patterns.ts'
import type { Filler, SentenceView } from './match-run.ts'
import { slotTypes } from './slots.ts'

/** Patterns less sure than this say too little to be missed. */
const leastConfidence = 0.8

/** Finds near misses in a sentence. */
export type NearMissFinder = (view: SentenceView) => DroppedCandidate[]

/** A finder over the sure patterns of an ontology whose words have a meaning of their own. */
export function nearMissFinder(ontology: Ontology): NearMissFinder {
  let set: PatternSet | undefined
  return (view) => {
    // Compiled when first asked: a document all of whose sentences tell something never asks.
    set ??= surePatterns(ontology)
    return nearMissesIn(view, set, ontology)
  }
}

function surePatterns(ontology: Ontology): PatternSet {
  const patterns = [...ontology.relationTypes.values()].flatMap((relation) =>
    relation.patterns
      .filter(({ confidence, implied }) => confidence >= leastConfidence && !implied)
      .map((pattern) => compilePattern(ontology, relation, pattern, { anyType: true }))
      .filter(({ isStrict }) => !isStrict),
  )
  return patternSet(ontology, patterns)
}

function nearMissesIn(view: SentenceView, set: PatternSet, ontology: Ontology): DroppedCandidate[] {
  const seen = new Set<string>()
  return set.matchAll(view).flatMap((found) => {
    const key = `${found.compiled.relation.id} ${found.match.cue.first}`
    const why = seen.has(key) ? undefined : misfitOf(found, ontology)
    if (why === undefined) return []
    seen.add(key)
    return [
      {
        relationType: found.compiled.relation.id,
        span: textSpan(view.sentence.tokens, found.match.extent),
        rule: `pattern:${found.compiled.pattern.id}`,
        reason: 'TYPE_MISMATCH' as const,
        detail: why,
      },
    ]
  })
}

/** The argument whose type does not fit; undefined where all do, or where two do not: that is another construction. */
function misfitOf({ compiled: { relation }, match }: FoundPattern, ontology: Ontology): string | undefined {
  const misfits = (['subject', 'object', 'both'] as const).flatMap((role) =>
    namesOf(match[role]).flatMap((name) => {
      const types = slotTypes(relation, role)
      const fits = types === undefined || types.some((type) => isA(ontology, name.type, type))
      return fits ? [] : [describe(name, relation, types)]
    }),
  )
  return misfits.length === 1 ? misfits[0] : undefined
}

function namesOf(filler: Filler | undefined): ClaimArgument['target']['name'][] {
  return filler?.kind === 'references'
    ? filler.references.flatMap(({ targets }) => targets.map((target) => target.name))
    : []
}

function describe(
  { key, type }: ClaimArgument['target']['name'],
  { id }: RelationType,
  types: readonly string[],
): string {
  return `"${key}" is taken for ${type}; ${id} takes ${types.join(', ')}`
}
