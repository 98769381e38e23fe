/** Typed names against Re-DocRED. The corpus calls nationalities LOC, so our groups count as LOC; MISC and figures are not scored. */
import { sortedUnique } from '../basics/order.ts'
import type { NameTagger } from '../extract/tagger/name-tagger.ts'
import type { NameType } from '../extract/tagger/name-types.ts'
import { analyse } from '../extract/tokens.ts'
import { spanContains } from '../model/span.ts'
import type { RedocredDocument } from './redocred.ts'
import { sumCounts, type Counts } from './score-relations.ts'
import { scoreSpans, type TypedSpan } from './score-spans.ts'

const corpusType: Readonly<Partial<Record<NameType, string>>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  group: 'LOC',
}

/** Counts over documents for PER, ORG and LOC, and their sum as `all`. Exact spans; sentences as the corpus cuts them. */
export function scoreNames(documents: readonly RedocredDocument[], tagger: NameTagger): Map<string, Counts> {
  const scored = documents.map((document) => {
    const gold = document.clusters.flat().filter(({ type }) => type === 'PER' || type === 'ORG' || type === 'LOC')
    return scoreSpans(gold, taggedSpans(document, tagger))
  })
  const types = sortedUnique(scored.flatMap((counts) => [...counts.keys()]))
  const totals = types.map((type): [string, Counts] => [
    type,
    sumCounts(scored.flatMap((counts) => counts.get(type) ?? [])),
  ])
  return new Map([...totals, ['all', sumCounts(totals.map(([, counts]) => counts))]])
}

/** The tagger's names in a document, in the corpus's types; those it has no type for are left out. */
function taggedSpans(document: RedocredDocument, tagger: NameTagger): TypedSpan[] {
  const tokens = analyse(document.text)
  const sentences = document.sentences.map((sentence) => tokens.filter((token) => spanContains(sentence, token)))
  return tagger.tagDocument(sentences).flatMap((names, index) =>
    names.flatMap(({ start, end, type }) => {
      const name = corpusType[type]
      const first = sentences[index]?.[start]
      const last = sentences[index]?.[end - 1]
      return name !== undefined && first && last ? [{ start: first.start, end: last.end, type: name }] : []
    }),
  )
}
