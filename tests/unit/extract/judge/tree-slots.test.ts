/** The slots of a cue by the parse: constructions in which grammar from left to right stops short. */
import { beforeAll, describe, expect, it } from 'vitest'
import { treeSlots } from '../../../../src/extract/judge/tree-slots.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { judgedText } from '../../../helpers/judged-units.ts'

let ontology: Ontology
beforeAll(async () => {
  ontology = await loadOntology('core')
})

/** `slot=words` of every fill of the cues whose head is `word`, each once. */
function slotsOf(text: string, word: string): string[] {
  const found = judgedText(text, ontology).flatMap(({ tree, sentence }) => {
    const cues = sentence.cues.filter(({ occurrence }) => tree.tokens[occurrence.at]?.lower === word)
    return cues.flatMap(({ occurrence }) =>
      treeSlots(tree, occurrence).map(({ slot, argument }) => {
        const { first = 0, end = 0 } = sentence.found[argument] ?? {}
        return `${slot}=${tree.tokens
          .slice(first, end)
          .map(({ text: own }) => own)
          .join(' ')}`
      }),
    )
  })
  return [...new Set(found)]
}

describe('slots by the parse', () => {
  it.each([
    ['Contoso was founded by Jane Doe.', 'founded', ['object=Contoso', 'subject=Jane Doe']],
    ['Contoso, which was founded by Jane Doe, is growing.', 'founded', ['object=Contoso', 'subject=Jane Doe']],
    ['Contoso was praised by Mary Major and acquired by Fabrikam.', 'acquired', ['object=Contoso', 'subject=Fabrikam']],
    ['Contoso acquired Fabrikam and Adatum.', 'acquired', ['subject=Contoso', 'object=Fabrikam', 'object=Adatum']],
    ['Jane Doe is the founder of Contoso.', 'founder', ['self=Jane Doe', 'of=Contoso']],
    ['Contoso is owned by the Fabrikam company.', 'owned', ['object=Contoso', 'subject=Fabrikam']],
  ])('of “%s”', (text, word, slots) => {
    expect(slotsOf(text, word)).toEqual(expect.arrayContaining(slots))
  })

  it('gives who acts no place among what is acted on', () => {
    expect(slotsOf('Contoso was founded by Jane Doe.', 'founded')).not.toContain('object=Jane Doe')
  })
})
