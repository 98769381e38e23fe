import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import { extractDocument } from '../../../../src/pipeline/extract-document.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

/** Three relations without a single pattern: what is found is found by their cues and examples. */
const ontology = ontologyOf(`
name: harbours
version: 1.0.0
entityTypes:
  firm: { names: [Halden Lines, Orrin Ports, Tarn Freight] }
relationTypes:
  charters-from:
    description: A charterer hires ships of an owner.
    subject: [firm]
    object: [firm]
    cues: [charter, charterer, take over]
    examples:
      - text: Alpha charters two ferries from Beta.
        facts: [{ subject: Alpha, object: Beta }]
      - text: Alpha is the charterer of Beta.
        facts: [{ subject: Alpha, object: Beta }]
  rivals:
    description: Two firms serve one route.
    subject: [firm]
    object: [firm]
    symmetric: true
    cues: [rival]
  drops:
    description: A firm drops another.
    subject: [firm]
    object: [firm]
    cues: [to shake off]
    examples:
      - text: Alpha shook off Beta in May.
        facts: [{ subject: Alpha, object: Beta, status: ended }]
`)
const extractor = createExtractor(ontology, {})

function factsOf(text: string): string[] {
  const { mentions, assertions } = extractDocument(textDocument(text), extractor, { report: () => undefined })
  const surface = (id: string): string => mentions.find((mention) => mention.id === id)?.surface ?? ''
  return assertions.map(({ relationType, subject, object, status }) => {
    const end = object.kind === 'mention' ? surface(object.mentionId) : object.literal.text
    return `${surface(subject)} ${relationType} ${end}: ${status}`
  })
}

describe('a relation declared by cues and examples', () => {
  it.each([
    [
      'Halden Lines has agreed to charter a tanker from Orrin Ports.',
      'Halden Lines charters-from Orrin Ports: planned',
    ],
    [
      'Halden Lines, which charters ferries from Orrin Ports, sank one.',
      'Halden Lines charters-from Orrin Ports: active',
    ],
    ['Halden Lines is no longer the charterer of Orrin Ports.', 'Halden Lines charters-from Orrin Ports: ended'],
    ["Orrin Ports met the captains of Tarn Freight's rival Halden Lines.", 'Halden Lines rivals Tarn Freight: active'],
  ])('is found in other constructions than its examples: %s', (text, fact) => {
    expect(factsOf(text)).toContain(fact)
  })

  it('takes a cue without an example by its default frame', () => {
    expect(factsOf('Halden Lines took over Orrin Ports.')).toEqual(['Halden Lines charters-from Orrin Ports: active'])
  })

  it('learns the status that a verb shows by itself', () => {
    expect(factsOf('Halden Lines shook off Tarn Freight.')).toEqual(['Halden Lines drops Tarn Freight: ended'])
  })

  it('passes by no other object of the verb', () => {
    expect(factsOf('Halden Lines chartered Tarn Freight from Orrin Ports.')).not.toContain(
      'Halden Lines charters-from Orrin Ports: active',
    )
  })

  it('stays silent where no cue joins two arguments', () => {
    expect(factsOf('Halden Lines and Orrin Ports sail. The charter ended.')).toEqual([])
  })
})

describe('a participle that looks like an adjective or a noun', () => {
  it('is a verb before "by"', () => {
    expect(factsOf('A tanker, chartered by Halden Lines from Orrin Ports, sank.')).toContain(
      'Halden Lines charters-from Orrin Ports: active',
    )
  })
})
