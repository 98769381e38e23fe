/** A sentence tried against every pattern of an ontology: what matched, and where not, how far each got and why. For `ontology try`. */
import type { Document } from '../model/document.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Mention } from '../model/mention.ts'
import type { Ontology } from '../model/ontology.ts'
import type { Segment } from '../model/segment.ts'
import { isA } from '../model/ontology.ts'
import type { ClaimExplanation } from './explain/explain-claim.ts'
import { documentExplainer } from './explain/explain-document.ts'
import { shippedParts, type ExtractorParts } from './extractor-parts.ts'
import { makeGazetteer } from './names/gazetteer.ts'
import type { CompiledPattern } from './patterns/compile-pattern.ts'
import { compilePatterns, matchPattern } from './patterns/match-patterns.ts'
import type { SentenceView } from './patterns/match-run.ts'
import { slotTypes } from './patterns/slots.ts'
import { functionWords } from './words/function-words.ts'
import { readDocument, readingTools } from './read-document.ts'
import type { TryStep } from './patterns/trace.ts'
import { furthestStep } from './patterns/trace.ts'

/** Why a pattern did not match. */
export type TryReason = 'WORDS_MISSING' | 'NO_ARGUMENT' | 'TYPE_MISMATCH' | 'ORDER' | 'CONSTRUCTION'

/** What became of one pattern. */
export interface PatternTrial {
  readonly patternId: string
  readonly source: string
  readonly relationType: string
  readonly matched: boolean
  /** For one that did not match. */
  readonly reason?: TryReason
  /** In plain words: which words are missing, or after which text the match broke off. */
  readonly detail?: string
}

/** A sentence's trial: what was extracted, and each pattern that shares a word with it: those that match, then the nearest. */
export interface Trial {
  readonly extraction: Extraction
  /** What proposed each assertion, and why it has its status, by its id. */
  readonly reasons: Readonly<Record<string, ClaimExplanation>>
  readonly mentions: readonly Mention[]
  readonly patterns: readonly PatternTrial[]
}

/** What is tried. `document` holds the text; `segments` its tiles. */
export interface TryInput {
  readonly document: Document
  readonly segments: readonly Segment[]
}

/** Tries a text against an ontology. Throws: ONTOLOGY_INVALID for a pattern that cannot be parsed. */
export function trySentence(ontology: Ontology, input: TryInput, parts: ExtractorParts = shippedParts()): Trial {
  const { extraction, claims } = documentExplainer(ontology, parts)(input)
  const { views } = readDocument(
    input,
    readingTools(ontology, {
      ontology,
      gazetteer: makeGazetteer(ontology),
      ...(parts.tagger !== undefined && { tagger: parts.tagger }),
    }),
  )
  const trials = compilePatterns(ontology).patterns.flatMap((compiled) => trial(ontology, compiled, views))
  const patterns = [...trials].sort((a, b) => nearness(a) - nearness(b))
  return { extraction, reasons: Object.fromEntries(claims), mentions: extraction.mentions, patterns }
}

const reasonsByNearness: readonly TryReason[] = [
  'CONSTRUCTION',
  'ORDER',
  'TYPE_MISMATCH',
  'NO_ARGUMENT',
  'WORDS_MISSING',
]

/** 0 for a pattern that matches, more the less it lacks. */
function nearness({ reason }: PatternTrial): number {
  return reason === undefined ? 0 : reasonsByNearness.indexOf(reason) + 1
}

/** The trial of one pattern; none for a pattern that has no word in common with the text. */
function trial(ontology: Ontology, compiled: CompiledPattern, views: readonly SentenceView[]): PatternTrial[] {
  const { pattern, relation, needs } = compiled
  const base = { patternId: pattern.id, source: pattern.source, relationType: relation.id }
  if (views.some((view) => matchPattern(ontology, compiled, view).length > 0)) return [{ ...base, matched: true }]
  const words = new Set(views.flatMap(({ sentence }) => sentence.tokens.flatMap(({ lower, lemma }) => [lower, lemma])))
  const missing = needs.filter((set) => ![...set].some((word) => words.has(word)))
  const telling = needs.filter((set) =>
    [...set].some((word) => !functionWords.has(word) && word !== 'be' && /\p{L}/u.test(word)),
  )
  if (telling.length > 0 && telling.every((set) => missing.includes(set))) return []
  if (missing.length > 0) {
    const lists = missing.map((set) => [...set].slice(0, 6).join(' | '))
    return [{ ...base, matched: false, reason: 'WORDS_MISSING', detail: `the text has none of: ${lists.join('; ')}` }]
  }
  return [{ ...base, matched: false, ...whyNot(ontology, compiled, views) }]
}

function whyNot(
  ontology: Ontology,
  compiled: CompiledPattern,
  views: readonly SentenceView[],
): { reason: TryReason; detail: string } {
  const references = views.flatMap((view) => view.references)
  if (references.length === 0)
    return { reason: 'NO_ARGUMENT', detail: 'the text has no name, and nothing that refers to one' }
  for (const role of ['subject', 'object'] as const) {
    const types = slotTypes(compiled.relation, role)
    if (types === undefined) continue
    const fits = references.some(({ targets }) =>
      targets.some(({ name }) => types.some((type) => isA(ontology, name.type, type))),
    )
    if (fits) continue
    const held = [...new Set(references.flatMap(({ targets }) => targets.map(({ name }) => name.type)))].join(', ')
    return {
      reason: 'TYPE_MISMATCH',
      detail: `nothing is of a type that {${role}} takes (${types.join(', ')}); the text has: ${held}`,
    }
  }
  return describe(views.map((view) => furthestStep(ontology, compiled, view)))
}

function describe(steps: readonly (TryStep | undefined)[]): { reason: TryReason; detail: string } {
  const best = steps.filter((step) => step !== undefined).sort((a, b) => b.tokens - a.tokens)[0]
  if (best === undefined)
    return { reason: 'ORDER', detail: 'its first slot or word does not stand where the rest could follow' }
  if (best.isWhole)
    return { reason: 'CONSTRUCTION', detail: `all of it stands in "${best.text}", but in another construction` }
  return { reason: 'ORDER', detail: `it matches as far as "${best.text}" and no further` }
}
