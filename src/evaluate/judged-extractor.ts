/** The extractor as it ships, or without one of its halves: what each is worth is what is lost without it. */
import { createExtractor } from '../extract/create-extractor.ts'
import { shippedParts, type ExtractorParts } from '../extract/extractor-parts.ts'
import type { Extractor } from '../extract/extractor.ts'
import type { Ontology } from '../model/ontology.ts'

/** What can be left out: the trained relation model, or all that the ontology says of how relations are told. */
export const ablations = ['model', 'patterns'] as const
export type Ablation = (typeof ablations)[number]

/** An extractor for an ontology without one of its halves, if any. `parts` are those that ship unless others are given. */
export function judgedExtractor(
  ontology: Ontology,
  without: Ablation | undefined,
  parts: ExtractorParts = shippedParts(),
): Extractor {
  if (without === 'patterns') return createExtractor(withoutPatterns(ontology), parts)
  const { model: _model, ...rest } = parts
  return createExtractor(ontology, without === 'model' ? rest : parts)
}

/** The ontology with its types and names, but no pattern, cue or example of any relation. */
function withoutPatterns(ontology: Ontology): Ontology {
  const relationTypes = new Map(
    [...ontology.relationTypes].map(([id, type]) => [id, { ...type, patterns: [], cues: [], examples: [] }]),
  )
  return { ...ontology, relationTypes }
}
