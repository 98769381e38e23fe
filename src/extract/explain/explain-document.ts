/** A document read once more, with what every assertion is made of. For explaining; the extraction itself is the same. */
import type { Extraction, ExtractionInput } from '../../model/extraction.ts'
import type { AssertionId } from '../../model/id.ts'
import type { Ontology } from '../../model/ontology.ts'
import { createExtractor } from '../create-extractor.ts'
import { shippedParts, type ExtractorParts } from '../extractor-parts.ts'
import type { ClaimExplanation } from './explain-claim.ts'
import { claimExplainer } from './explain-claim.ts'

/** An extraction with its explanations, by assertion. */
export interface ExplainedExtraction {
  readonly extraction: Extraction
  readonly claims: ReadonlyMap<AssertionId, ClaimExplanation>
}

/** Reads documents of one ontology so that they can be explained. Throws: ONTOLOGY_INVALID. */
export function documentExplainer(
  ontology: Ontology,
  parts: ExtractorParts = shippedParts(),
): (input: ExtractionInput) => ExplainedExtraction {
  const claims = new Map<AssertionId, ClaimExplanation>()
  const explain = claimExplainer(ontology, parts)
  const extractor = createExtractor(ontology, parts, (id, claim) => claims.set(id, explain(claim)))
  return (input) => {
    claims.clear()
    const extraction = extractor.extract(input, { report: () => undefined })
    return { extraction, claims: new Map(claims) }
  }
}
