import { describe, expect, it } from 'vitest'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { relationWords, shownExamples } from '../../../../src/extract/zero-shot/asked-relation.ts'
import { argumentKinds } from '../../../../src/extract/encoder/encoder-inputs.ts'
import type { RelationType } from '../../../../src/model/ontology.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

const ontology = ontologyOf(`
name: stages
version: 1.0.0
entityTypes:
  work: {}
  person: {}
relationTypes:
  costumes-by:
    description: The costumes of a show are made by a person.
    subject: [work]
    object: [person]
    cues: [costume]
    examples:
      - text: Few came. Lio Marr dressed The Nightbus in 1987.
        facts: [{ subject: The Nightbus, object: Lio Marr }]
      - text: Lio Marr praised The Nightbus.
        facts: []
  costumed-on:
    description: A show got its costumes on a date.
    subject: [work]
    object: { literal: date }
    cues: [costume]
    examples:
      - text: Nightbus was dressed in 1987.
        facts: [{ subject: Nightbus, object: "1987" }]
`)
const relation = (id: string): RelationType => ontology.relationTypes.get(id) as RelationType

describe('the words that say what a relation is', () => {
  it('are those of its cues, of what tells it, and of its description, but for the commonest', () => {
    const { cues, told, described } = relationWords(relation('costumes-by'))
    expect(cues).toEqual(['costume'])
    expect([...told].sort()).toEqual(['costume', 'dressed'])
    expect(described).toEqual(['costumes', 'person'])
  })
})

describe('what examples show', () => {
  it('is the sentence that has both arguments, each a unit of a type that the relation takes', () => {
    const [shown, ...others] = shownExamples(relation('costumes-by'), ontology, loadParser())
    expect(others).toEqual([])
    expect(shown?.inputs.words).toEqual(['', 'dressed', '', 'in', '1987', '.'])
    expect([shown?.subject, shown?.object]).toEqual([2, 0])
    const kindOf = (unit: number): string | undefined => argumentKinds[(shown?.inputs.kinds[unit] ?? 0) - 1]
    expect([kindOf(2), kindOf(0)]).toEqual(['work', 'person'])
  })
  it('has a date where the relation takes one', () => {
    const shown = shownExamples(relation('costumed-on'), ontology, loadParser())
    expect(shown.map(({ subject, object }) => [subject, object])).toEqual([[0, 4]])
  })
})
