/** Ids of the ontology as the stored graph writes them: labels, edge types and properties. */

/** The label of an entity type: `cloud-provider` → `CloudProvider`. */
export function labelOf(id: string): string {
  return id.split('-').map(capitalised).join('')
}

/** The type of an edge: `exclusive-cloud` → `EXCLUSIVE_CLOUD`. */
export function edgeTypeOf(id: string): string {
  return id.toUpperCase().replaceAll('-', '_')
}

/** The entity property that a literal-valued relation folds to: `founded-on` → `foundedOn`. */
export function propertyOf(id: string): string {
  const label = labelOf(id)
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
