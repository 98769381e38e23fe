import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/extract/judge/candidates.ts'
import { judgedUnits } from '../../../../src/extract/judge/judged-sentence.ts'
import { pairKey } from '../../../../src/extract/model/first-look.ts'
import { judgedText } from '../../../helpers/judged-units.ts'
import { ontologyOf } from '../../../helpers/ontology-of.ts'

const ontology = ontologyOf(`
name: stages
version: 1.0.0
entityTypes:
  person: { names: [Lio Marr, Oda Finch] }
relationTypes:
  lit-by:
    description: The show of a person is lit by another.
    subject: [person]
    object: [person]
    cues: [lighting]
`)

/** The relations of candidates in a text of two names, where the scorer gives the first and second such odds. */
function candidatesIn(text: string, odds: Readonly<Record<string, number>>): string[] {
  const answers = new Map(Object.entries(odds).map(([id, one]) => [id, new Map([[pairKey(0, 1), one]])]))
  return judgedText(text, ontology).flatMap(({ sentence }) =>
    candidatesOf(judgedUnits({ ...sentence, answers })).map(
      ({ relation, subject, object, answered }) => `${relation.id} ${subject} ${object} ${answered}`,
    ),
  )
}

describe('candidates', () => {
  it('are pairs that the zero-shot scorer gives a chance, though no cue stands there', () => {
    expect(candidatesIn('Lio Marr and, later, Oda Finch took a train.', { 'lit-by': 0.5 })).toEqual(['lit-by 0 1 0.5'])
  })
  it('are none that it gives no chance', () => {
    expect(candidatesIn('Lio Marr and, later, Oda Finch took a train.', { 'lit-by': -3 })).toEqual([])
  })
  it('of a cue hear the scorer too', () => {
    const found = candidatesIn('Lio Marr did the lighting for Oda Finch.', { 'lit-by': -3 })
    expect(found).toContain('lit-by 0 1 -3')
    expect(found).toContain('lit-by 1 0 undefined')
  })
})
