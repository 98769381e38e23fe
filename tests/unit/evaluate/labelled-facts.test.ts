import { beforeAll, describe, expect, it } from 'vitest'
import { ontologyOfSet, openSets, ownRelationSets, readLabelledTexts } from '../../../src/evaluate/labelled-facts.ts'
import type { Ontology } from '../../../src/model/ontology.ts'
import { loadOntology } from '../../../src/ontology/load-ontology.ts'

let shipped: Ontology
beforeAll(async () => {
  shipped = await loadOntology('cloud-partnerships')
})

/** What may stand at an end of a fact whose relation takes one of the entity types, or a literal. */
const markOf: Readonly<Record<string, string>> = { person: 'per', organisation: 'org' }

describe('sets of relations of their own', () => {
  it('are none of the sets in which all is marked', () => {
    expect(ownRelationSets().filter((set) => openSets().includes(set))).toEqual([])
  })
  it.each(ownRelationSets())(
    '%s marks facts of relations that it declares, between what they take, and no others',
    async (set) => {
      const { relationTypes } = await loadOntology(ontologyOfSet(set))
      const own = [...relationTypes.keys()].filter((id) => !shipped.relationTypes.has(id))
      const facts = readLabelledTexts(set).flatMap((text) => text.facts.map((fact) => ({ id: text.id, ...fact })))
      expect(own.filter((id) => facts.filter(({ relationType }) => relationType === id).length < 10)).toEqual([])
      for (const { id, relationType, subject, object } of facts) {
        expect(own, id).toContain(relationType)
        const relation = relationTypes.get(relationType)
        const objects = relation?.object.kind === 'entity' ? relation.object.types : [relation?.object.literal ?? '']
        expect(
          relation?.subjectTypes.map((type) => markOf[type] ?? type),
          id,
        ).toContain(subject.type)
        expect(
          objects.map((type) => markOf[type] ?? type),
          id,
        ).toContain(object.type)
      }
    },
  )
})
