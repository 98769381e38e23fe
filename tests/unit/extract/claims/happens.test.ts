/** Relations that a user declares and that happen once: how they are dated. */
import { describe, expect, it } from 'vitest'
import { isEventRelation } from '../../../../src/extract/claims/is-event.ts'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import type { RelationType } from '../../../../src/model/ontology.ts'
import { extractText } from '../../../helpers/extract-text.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

const ontology = ontologyOf(`
name: plays
version: 1.0.0
entityTypes:
  writer: { names: [Ada Brook] }
  play: { names: [Low Tide] }
relationTypes:
  wrote:
    description: A writer wrote a play.
    subject: [writer]
    object: [play]
    patterns:
      - match: "{subject} ,? who? <write> {object}"
  published:
    description: A writer had a play printed.
    subject: [writer]
    object: [play]
    patterns:
      - match: "{subject} <publish> {object}"
`)
const told = (text: string) => extractText(createExtractor(ontology, {}), text, '2026-05-10').assertions

describe('a relation that happens once', () => {
  it.each(['wrote', 'published'])('is dated by its own verb, though that may be one of saying: %s', (verb) => {
    const [assertion, ...others] = told(`Ada Brook ${verb} Low Tide in 2003.`)
    expect(others).toEqual([])
    expect(assertion).toMatchObject({ relationType: verb, status: 'active', validTime: '2003', saidAt: '2026-05-10' })
  })
  it('is not dated by another verb of saying', () => {
    const [assertion] = told('Ada Brook, who wrote Low Tide, said so in 2003.')
    expect(assertion?.validTime).toBeUndefined()
  })
  it.each([
    ['wrote', true],
    ['has won', true],
    ['was founded by', true],
    ['acquired', true],
    ['owns', false],
    ['is sold by', false],
    ['are partners of', false],
    ['has become', true],
    ['written by', true],
    ['known as', false],
    ['spoken in', false],
    ['has rights to', false],
    ['is working for', false],
    ['own', false],
  ])('is known by its phrase: %s', (active, isEvent) => {
    expect(isEventRelation({ phrases: { active } } as RelationType)).toBe(isEvent)
  })
})
