/** Showing one relation type alone is hiding the others. */
import type { GraphIndex } from '../data/graph-index.ts'

/** Every relation type in use but `kept`. */
export function relationTypesButFor(index: GraphIndex, kept: string): readonly string[] {
  return [...new Set(index.view.facts.map(({ relationType }) => relationType))].filter((type) => type !== kept)
}
