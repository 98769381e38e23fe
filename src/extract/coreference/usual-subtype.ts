/** Which kind a name of a general type most likely is: of the organisations a text talks about, most are companies. */
import type { Ontology } from '../../model/ontology.ts'

/** For each type the child with most name endings, the sign of how common its names are; undefined for a type without such a child. */
export function usualSubtypes(ontology: Ontology): (type: string) => string | undefined {
  const best = new Map<string, { readonly id: string; readonly endings: number }>()
  for (const { id, parents, nameEndings } of ontology.entityTypes.values()) {
    for (const parent of parents) {
      // Only of the general types: a company is no newspaper because many newspapers are companies.
      if ((ontology.entityTypes.get(parent)?.parents.length ?? 0) > 0) continue
      if (nameEndings.length > (best.get(parent)?.endings ?? 0)) best.set(parent, { id, endings: nameEndings.length })
    }
  }
  return (type) => best.get(type)?.id
}
