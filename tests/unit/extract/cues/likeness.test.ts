import { describe, expect, it } from 'vitest'
import { compileCues, type Alike } from '../../../../src/extract/cues/find-cues.ts'
import { likeKeys } from '../../../../src/extract/cues/occurrences.ts'
import { makeGazetteer } from '../../../../src/extract/names/gazetteer.ts'
import { readDocument, readingTools } from '../../../../src/extract/read-document.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../../../src/segment/segment-document.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

const keys = (lower: string, pos: 'NOUN' | 'VERB', lemma = lower): string[] =>
  likeKeys({ lower, lemma, pos }).map(([, key]) => key)

const share = (one: readonly string[], other: readonly string[]): boolean => one.some((key) => other.includes(key))

describe('words like a cue', () => {
  it.each([
    ['translator', 'translate'],
    ['translation', 'translate'],
    ['performance', 'perform'],
    ['commissioned', 'commission'],
  ])('%s is of the stem of %s', (word, cue) => {
    expect(share(keys(word, 'NOUN'), keys(cue, 'VERB'))).toBe(true)
  })
  it('words of like meaning share the cluster of their vectors', () => {
    expect(share(keys('doctors', 'NOUN', 'doctor'), keys('nurses', 'NOUN', 'nurse'))).toBe(true)
  })
  it('other words share nothing, and words too common for a cue have no keys', () => {
    expect(share(keys('translator', 'NOUN'), keys('doctors', 'NOUN', 'doctor'))).toBe(false)
    expect(keys('made', 'VERB', 'make')).toEqual([])
  })
})

describe('words near a cue in meaning', () => {
  const ontology = ontologyOf(`
name: ferries
version: 1.0.0
entityTypes:
  firm: { names: [Halden Lines, Orrin Ports] }
relationTypes:
  charters-from:
    description: A charterer hires ships of an owner.
    subject: [firm]
    object: [firm]
    cues: [charter]
`)
  const tools = readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology) })
  const found = (alike: Alike | undefined): string[] => {
    const document = textDocument('Halden Lines borrows two ferries of Orrin Ports.')
    const { views } = readDocument({ document, segments: segmentDocument(document) }, tools)
    return views.flatMap((view) =>
      compileCues(ontology, alike)
        .readings(view)
        .map(({ occurrence: { cue, likeness, at } }) => `${view.sentence.tokens[at]?.lower}: ${cue.text}, ${likeness}`),
    )
  }
  const alike =
    (degree: number): Alike =>
    (word, list) =>
      word === 'borrows' && list.includes('charter') ? degree : 0
  it('stand for it where they are near enough', () => {
    expect(found(alike(0.7))).toEqual(['borrows: charter, meaning'])
    expect(found(alike(0.6))).toEqual([])
    expect(found(undefined)).toEqual([])
  })
})
