import { beforeAll, describe, expect, it } from 'vitest'
import { isSupported } from '../../../../src/extract/claims/check-proposals.ts'
import type { Proposed } from '../../../../src/extract/claims/check-proposals.ts'
import { makeGazetteer } from '../../../../src/extract/names/gazetteer.ts'
import type { SentenceView } from '../../../../src/extract/patterns/match-run.ts'
import { readDocument, readingTools } from '../../../../src/extract/read-document.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../../../src/segment/segment-document.ts'

let ontology: Ontology
beforeAll(async () => {
  ontology = await loadOntology('core')
})

function viewOf(text: string): SentenceView {
  const document = textDocument(text)
  const tools = readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology) })
  const [view] = readDocument({ document, segments: segmentDocument(document) }, tools).views
  if (view === undefined) throw new Error('no sentence')
  return view
}

/** A proposal of `educated-at` over the whole sentence. */
function proposed(view: SentenceView, probability: number, more: Partial<Proposed> = {}): Proposed {
  const relation = ontology.relationTypes.get('educated-at')
  if (relation === undefined) throw new Error('no relation')
  const extent = { first: 0, end: view.sentence.tokens.length }
  return { relation, object: { kind: 'references', references: [] }, extent, probability, ...more }
}

describe('isSupported', () => {
  it('takes a proposal with a cue of its relation in reach', () => {
    const view = viewOf('Clara Weiss studied at Wexley College.')
    expect(isSupported(view, proposed(view, 0.6))).toBe(true)
  })
  it('does not take one without, unless it is very sure', () => {
    const view = viewOf('Clara Weiss walked past Wexley College.')
    expect(isSupported(view, proposed(view, 0.9))).toBe(false)
    expect(isSupported(view, proposed(view, 0.98))).toBe(true)
  })
  it('does not take a cue out of reach', () => {
    const view = viewOf('Clara Weiss walked past Wexley College, and after a long and wet day her brother studied.')
    expect(isSupported(view, proposed(view, 0.9, { extent: { first: 0, end: 6 } }))).toBe(false)
  })
  it('never takes a date that hangs on another', () => {
    const view = viewOf('Clara Weiss studied on Monday.')
    const literal = { kind: 'date', first: 4, end: 5 } as const
    expect(isSupported(view, proposed(view, 0.99, { object: { kind: 'literal', literal } }))).toBe(false)
  })
})
