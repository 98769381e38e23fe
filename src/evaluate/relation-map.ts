/**
 * The one table that says which relation of a corpus is which relation type of `schema/core.yaml`.
 * `isReversed` where the corpus puts our object first. What has no row is not scored and not trained on.
 */
import type { CorpusName } from './corpora.ts'

/** A row: the corpus's relation, ours, and whether arguments change places. */
export interface RelationMapping {
  readonly corpus: CorpusName
  readonly relation: string
  readonly relationType: string
  readonly isReversed: boolean
}

type Row = readonly [relation: string, relationType: string, order?: 'reversed']

const knowledgenet: readonly Row[] = [
  ['CEO', 'leads', 'reversed'],
  ['CHILD_OF', 'child-of'],
  ['DATE_FOUNDED', 'founded-on'],
  ['DATE_OF_BIRTH', 'born-on'],
  ['DATE_OF_DEATH', 'died-on'],
  ['EDUCATED_AT', 'educated-at'],
  ['EMPLOYEE_OR_MEMBER_OF', 'employed-by'],
  ['FOUNDED_BY', 'founded-by'],
  ['HEADQUARTERS', 'headquartered-in'],
  ['NATIONALITY', 'citizen-of'],
  ['PLACE_OF_BIRTH', 'born-in'],
  ['PLACE_OF_RESIDENCE', 'lives-in'],
  ['POLITICAL_AFFILIATION', 'affiliated-with'],
  ['SPOUSE', 'married-to'],
  ['SUBSIDIARY_OF', 'subsidiary-of'],
]

/** Wikidata properties. P22 and P25 name a parent of the head, P40 a child of it. */
const redocred: readonly Row[] = [
  ['P19', 'born-in'],
  ['P20', 'died-in'],
  ['P22', 'child-of'],
  ['P25', 'child-of'],
  ['P26', 'married-to'],
  ['P27', 'citizen-of'],
  ['P40', 'child-of', 'reversed'],
  ['P54', 'employed-by'],
  ['P69', 'educated-at'],
  ['P102', 'affiliated-with'],
  ['P108', 'employed-by'],
  ['P112', 'founded-by'],
  ['P127', 'owns', 'reversed'],
  ['P131', 'located-in'],
  ['P159', 'headquartered-in'],
  ['P176', 'product-of'],
  ['P178', 'product-of'],
  ['P276', 'located-in'],
  ['P355', 'subsidiary-of', 'reversed'],
  ['P400', 'available-on'],
  ['P463', 'employed-by'],
  ['P488', 'leads', 'reversed'],
  ['P551', 'lives-in'],
  ['P569', 'born-on'],
  ['P570', 'died-on'],
  ['P571', 'founded-on'],
  ['P749', 'subsidiary-of'],
]

/** DBpedia names (WebNLG part) and Wikidata labels (TekGen part). */
const text2kgbench: readonly Row[] = [
  ['affiliation', 'affiliated-with'],
  ['almaMater', 'educated-at'],
  ['birthDate', 'born-on'],
  ['birthPlace', 'born-in'],
  ['child', 'child-of', 'reversed'],
  ['club', 'employed-by'],
  ['deathDate', 'died-on'],
  ['deathPlace', 'died-in'],
  ['developer', 'product-of'],
  ['foundedBy', 'founded-by'],
  ['founder', 'founded-by'],
  ['foundingDate', 'founded-on'],
  ['headquarter', 'headquartered-in'],
  ['headquarters', 'headquartered-in'],
  ['location', 'located-in'],
  ['manufacturer', 'product-of'],
  ['member of political party', 'affiliated-with'],
  ['member of sports team', 'employed-by'],
  ['nationality', 'citizen-of'],
  ['owner', 'owns', 'reversed'],
  ['parent', 'child-of'],
  ['parentCompany', 'subsidiary-of'],
  ['party', 'affiliated-with'],
  ['platform', 'available-on'],
  ['residence', 'lives-in'],
  ['spouse', 'married-to'],
  ['subsidiary', 'subsidiary-of', 'reversed'],
]

const rows: Readonly<Record<CorpusName, readonly Row[]>> = { knowledgenet, redocred, text2kgbench }

/** The rows of one corpus, by the corpus's relation name. */
export function relationMap(corpus: CorpusName): ReadonlyMap<string, RelationMapping> {
  return new Map(
    rows[corpus].map(([relation, relationType, order]) => [
      relation,
      { corpus, relation, relationType, isReversed: order === 'reversed' },
    ]),
  )
}
