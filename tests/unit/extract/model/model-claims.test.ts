import { loadEncoder } from '../../../../src/extract/encoder/encoder.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { modelClaims, proposeIn } from '../../../../src/extract/model/model-claims.ts'
import { loadRelationModel } from '../../../../src/extract/model/relation-model.ts'
import { makeGazetteer } from '../../../../src/extract/names/gazetteer.ts'
import { readDocument, readingTools } from '../../../../src/extract/read-document.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { loadNameTagger } from '../../../../src/extract/tagger/name-tagger.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../../../src/segment/segment-document.ts'

let ontology: Ontology
beforeAll(async () => {
  ontology = await loadOntology('core')
})

const claimsOf = (text: string) => {
  const tools = readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology), tagger: loadNameTagger() })
  const document = textDocument(text)
  const read = readDocument({ document, segments: segmentDocument(document) }, tools)
  const model = loadRelationModel()
  const sentences = read.views.map((view) =>
    proposeIn(view, ontology, { model, readers: { parser: loadParser(), encoder: loadEncoder() } }),
  )
  return sentences.flatMap((sentence) =>
    modelClaims(sentence, { document: read, ontology, model, standing: undefined }),
  )
}

describe('modelClaims', () => {
  it('makes a claim with a cue, a rule and a date for an object', () => {
    const claim = claimsOf('Clara Weiss was born on 3 May 1951.').find(({ relation }) => relation.id === 'born-on')
    expect(claim?.object.kind).toBe('literal')
    expect(claim?.rule).toMatch(/^model:relations-/)
    const { first, end } = claim?.cue ?? { first: 0, end: 0 }
    expect(claim?.view.sentence.tokens.slice(first, end).map(({ text }) => text)).toEqual(['born'])
  })
  it('keeps the local pronoun, and keeps aside what is said of one that refers to nobody', () => {
    const text = 'Clara Weiss is a chemist. She graduated from Stanford University.'
    const educated = claimsOf(text).filter(({ relation }) => relation.id === 'educated-at')
    expect(educated.map(({ subject, aside }) => [subject.reference.kind, aside])).toEqual([['pronoun', undefined]])
    const [alone] = claimsOf('She graduated from Stanford University.')
    expect(alone?.aside).toBe('NO_ANTECEDENT')
    expect(alone?.subject.target.name.type).toBe('person')
  })
})
