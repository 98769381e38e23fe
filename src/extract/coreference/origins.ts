/** Names that say where something is from: "the French company", "the Leeds mill". */
import { isA, type Ontology } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'

/** Marks the tokens of a sentence that are of the name of a place or a people. */
export function originMarks(length: number, names: readonly NameDraft[], ontology: Ontology): Uint8Array {
  const marks = new Uint8Array(length)
  for (const { first, end, type } of names)
    if (isA(ontology, type, 'place') || isA(ontology, type, 'group')) marks.fill(1, first, end)
  return marks
}
