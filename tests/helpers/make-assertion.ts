/** Makes assertions by hand: what a test does not name has a plain default. */
import type { Assertion } from '../../src/model/assertion.ts'
import { makeId } from '../../src/model/id.ts'

let count = 0

/** An assertion of document `d1` with the given members. Each has an id of its own. */
export function makeAssertion(members: Partial<Assertion> & { readonly document?: string } = {}): Assertion {
  count += 1
  const { document = 'd1', ...rest } = members
  const documentId = makeId('doc', document)
  return {
    id: makeId('ast', count),
    documentId,
    segmentId: makeId('seg', document),
    relationType: 'acquired',
    subject: makeId('men', 's'),
    object: { kind: 'mention', mentionId: makeId('men', 'o') },
    cue: { start: 0, end: 1, text: 'x' },
    status: 'active',
    polarity: 'affirmed',
    modality: 'asserted',
    qualifiers: [],
    implied: false,
    confidence: 0.8,
    extractor: { name: 'test', version: '1', rule: 'test' },
    ...rest,
  }
}
