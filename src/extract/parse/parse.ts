/** A dependency parse: for every token its head and how it hangs on it. */

/**
 * The kinds of dependency, after ClearNLP's as spaCy's English models use them, reduced to what relations need. Kinds that are
 * merged: `csubj` with `nsubj`, `oprd` with `attr` ("was named director"), rare ones in `other`.
 */
export const dependencyLabels = [
  'root',
  'punct',
  'other',
  'nsubj',
  'nsubjpass',
  'dobj',
  'dative',
  'prep',
  'pobj',
  'agent',
  'appos',
  'relcl',
  'acl',
  'advcl',
  'ccomp',
  'xcomp',
  'conj',
  'cc',
  'amod',
  'compound',
  'poss',
  'aux',
  'auxpass',
  'neg',
  'prt',
  'advmod',
  'attr',
  'acomp',
  'npadvmod',
  'nummod',
  'mark',
  'det',
  'case',
  'pcomp',
] as const
export type DependencyLabel = (typeof dependencyLabels)[number]

/** The place of a label in `dependencyLabels`. */
export function labelIndex(label: DependencyLabel): number {
  return dependencyLabels.indexOf(label)
}

/**
 * A parse of a sentence, an entry a token. `heads` are token indexes, -1 for a root; `labels` are places in `dependencyLabels`, `tags`
 * in `fineTags`.
 * Invariant: following heads ends at a root from every token.
 */
export interface Parse {
  readonly heads: Int16Array
  readonly labels: Uint8Array
  readonly tags: Uint8Array
}
