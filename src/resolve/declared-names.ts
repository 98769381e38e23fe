/** The names an ontology lists, as resolution needs them: which key is an alias of which, and what the whole name is. */
import type { Ontology } from '../model/ontology.ts'
import { nameKey } from './name-key.ts'

/** A declared name. */
export interface DeclaredName {
  readonly name: string
  readonly entityType: string
  readonly aliases: readonly string[]
}

/** Look-ups over the declared names of an ontology. */
export interface DeclaredNames {
  /** Key of a declared name → the name. */
  readonly byKey: ReadonlyMap<string, DeclaredName>
  /** Key of an alias → key of the name it stands for. */
  readonly aliasOf: ReadonlyMap<string, string>
}

/** Collects the declared names. The ontology has already refused an alias of two names. */
export function declaredNames(ontology: Ontology): DeclaredNames {
  const byKey = new Map<string, DeclaredName>()
  const aliasOf = new Map<string, string>()
  for (const { name, entityType, aliases } of ontology.names) {
    const key = nameKey(ontology, entityType, name)
    byKey.set(key, { name, entityType, aliases })
    for (const alias of aliases) {
      const aliasKey = nameKey(ontology, entityType, alias)
      if (aliasKey !== key) aliasOf.set(aliasKey, key)
    }
  }
  return { byKey, aliasOf }
}
