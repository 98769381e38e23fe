import { beforeAll, describe, expect, it } from 'vitest'
import { GapReading } from '../../../../src/extract/implicit/gap-reader.ts'
import { gapPairs, loneThing } from '../../../../src/extract/implicit/gap-pairs.ts'
import { MentionedBefore } from '../../../../src/extract/implicit/mentioned.ts'
import { loadPartnerScorer } from '../../../../src/extract/implicit/partner-scorer.ts'
import { FittingSlots, relationSlots } from '../../../../src/extract/implicit/relation-slots.ts'
import { makeGazetteer } from '../../../../src/extract/names/gazetteer.ts'
import { readDocument, readingTools, type ReadDocument } from '../../../../src/extract/read-document.ts'
import { loadNameTagger } from '../../../../src/extract/tagger/name-tagger.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../../../src/segment/segment-document.ts'

let ontology: Ontology
beforeAll(async () => {
  ontology = await loadOntology('core')
})

function reading(text: string): ReadDocument {
  const tools = readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology), tagger: loadNameTagger() })
  const document = textDocument(text, '2026-05-01')
  return readDocument({ document, segments: segmentDocument(document) }, tools)
}

/** What was mentioned before the last sentence; each mention's state is its place in the text. */
function mentionedIn({ forms, views }: ReadDocument): MentionedBefore<string> {
  const mentioned = new MentionedBefore<string>(forms)
  for (const view of views.slice(0, -1))
    mentioned.note(
      view,
      view.references.map((reference) => [reference, `${reference.sentence}/${reference.first}`] as const),
    )
  return mentioned
}

describe('what was mentioned before', () => {
  it('is known by its latest mention, of several in a sentence by that as a subject', () => {
    const read = reading('Brix Foods sells bread. Brix Foods said that rivals envy Brix Foods. Rain fell.')
    const [last] = read.views.slice(-1)
    const others = last === undefined ? [] : mentionedIn(read).others(last)
    expect(
      others.map(({ identity, state, isSubject, prominence }) => [identity, state, isSubject, prominence]),
    ).toEqual([['brix foods', '1/0', true, { place: 0, count: 3 }]])
  })
})

describe('pairs with somebody mentioned before', () => {
  it('are told in figures whose order the weights know', () => {
    const read = reading(
      'Brix Foods sells bread. Meridian Foods sells pears. Rain fell. Meridian Foods rose. The largest shareholder, Norvik Fund, was against.',
    )
    const mentioned = mentionedIn(read)
    const view = read.views.at(-1)
    const [reference] = view?.references ?? []
    const thing = reference && loneThing(reference, mentioned)
    const slots = new FittingSlots(relationSlots(ontology), ontology)
    const others = view === undefined ? [] : mentioned.others(view)
    const pairs = thing === undefined ? [] : gapPairs(thing, others, { slots, mentioned })
    expect(pairs.map(({ other, figures }) => [other.identity, ...figures])).toEqual([
      // Times, subject, first of all, place among all, sentences ago, rank by nearness, one of so many; the argument: a name, mentioned before, times.
      ['meridian foods', 2 / 6, 1, 0, 1 / 5, 1 / 6, 0, 1 / 2, 1, 0, 0],
      ['brix foods', 1 / 6, 1, 1, 0, 4 / 6, 1 / 5, 1 / 2, 1, 0, 0],
    ])
    expect(pairs[0]?.slots.map(({ relation, role }) => `${relation.id} ${role}`)).toContain('owns subject')
  })
})

describe('a reader of gaps', () => {
  it('is none where the ontology has no relation that was learned', () => {
    const read = reading('Brix Foods sells bread.')
    expect(new GapReading({ ...ontology, relationTypes: new Map() }, loadPartnerScorer()).of(read)).toBeUndefined()
    expect(new GapReading(ontology, loadPartnerScorer()).of(read)).toBeDefined()
  })
})
