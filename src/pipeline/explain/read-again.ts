/** Reads documents again to explain them: from the store's own text, with the extractor that runs now. */
import { documentExplainer } from '../../extract/explain/explain-document.ts'
import type { ClaimExplanation } from '../../extract/explain/explain-claim.ts'
import type { DocumentId } from '../../model/id.ts'
import type { Ontology } from '../../model/ontology.ts'
import { segmentDocument } from '../../segment/segment-document.ts'
import type { GraphReader } from '../../store/store.ts'
import { loadDocument } from '../change/load-document.ts'

type Claims = ReadonlyMap<string, ClaimExplanation>

/** Gives the explained claims of a stored document, by assertion; each document is read once. Unknown documents have none. */
export function storedReader(store: GraphReader, ontology: Ontology): (id: DocumentId) => Promise<Claims> {
  const explain = documentExplainer(ontology)
  const known = new Map<DocumentId, Claims>()
  return async (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const document = await loadDocument(store, id)
    const claims: Claims =
      document === undefined ? new Map() : explain({ document, segments: segmentDocument(document) }).claims
    known.set(id, claims)
    return claims
  }
}
