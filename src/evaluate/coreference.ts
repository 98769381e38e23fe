/**
 * Coreference of names against the clusters of Re-DocRED: of every two mentions of a document, are they one entity or not? Most pairs
 * repeat one form, which is easy; so pairs of other forms ("Amazon Web Services", "AWS") are counted apart. Pronouns are not annotated.
 * Source: link-based scoring of clusters, Vilain et al. 1995, over all pairs and not the fewest that span a cluster.
 */
import type { Extractor } from '../extract/extractor.ts'
import type { Mention } from '../model/mention.ts'
import type { Ontology } from '../model/ontology.ts'
import { extractDocument } from '../pipeline/extract-document.ts'
import { textDocument } from '../pipeline/text-document.ts'
import { keyOfMention } from '../resolve/index.ts'
import type { RedocredDocument } from './redocred.ts'
import { sumCounts, type Counts } from './score-relations.ts'

/** The rows that are scored: every pair of names, and pairs of unequal forms. */
export const coreferenceRows = ['all pairs', 'other forms'] as const

/** An annotated name with its entity in the corpus and, where its exact span was found, in the extraction. */
interface Judged {
  readonly form: string
  readonly gold: number
  readonly found: string | undefined
}

/** Counts of pairs of one document, by row. A name whose span was not found belongs to no pair of ours. */
export function scoreCoreference(
  document: RedocredDocument,
  { extractor, ontology }: { readonly extractor: Extractor; readonly ontology: Ontology },
): Map<string, Counts> {
  const { mentions } = extractDocument(textDocument(document.text), extractor, { report: () => undefined })
  const found = new Map(mentions.map((mention) => [placeOf(mention.span), keyOf(ontology, mention)]))
  const judged = document.clusters.flatMap((cluster, gold) =>
    cluster
      .filter(({ type }) => type !== 'TIME' && type !== 'NUM')
      .map(({ start, end }): Judged => ({
        form: document.text.slice(start, end),
        gold,
        found: found.get(placeOf({ start, end })),
      })),
  )
  const pairs = judged.flatMap((a, index) => judged.slice(index + 1).map((b): readonly [Judged, Judged] => [a, b]))
  return new Map([
    ['all pairs', countPairs(pairs)],
    ['other forms', countPairs(pairs.filter(([a, b]) => a.form !== b.form))],
  ])
}

/** What names in a document share when they are one entity. */
function keyOf(ontology: Ontology, mention: Mention): string {
  return keyOfMention(ontology, mention)
}

function countPairs(pairs: readonly (readonly [Judged, Judged])[]): Counts {
  return sumCounts(
    pairs.map(([a, b]) => {
      const isGold = a.gold === b.gold
      const isFound = a.found !== undefined && a.found === b.found
      return {
        truePositive: Number(isGold && isFound),
        falsePositive: Number(!isGold && isFound),
        falseNegative: Number(isGold && !isFound),
      }
    }),
  )
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start} ${end}`
}
