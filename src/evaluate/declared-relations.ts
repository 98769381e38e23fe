/**
 * Relations of Text2KGBench that no model was trained on, as declared in `data/gold/declared`: which relation of which of the corpus's
 * ontologies is which of the declared types. A declaration is written without a look at test sentences.
 */
import type { GoldPassage } from './corpora.ts'
import { typedPassages } from './evaluate-relations.ts'
import type { RelationMapping } from './relation-map.ts'
import { readText2kgbench } from './text2kgbench.ts'

/** The files of declarations, without their ending. */
export const declarations = ['works-and-rivers', 'people-and-places'] as const
export type Declaration = (typeof declarations)[number]

/** A declared type with the relations it stands for, each after the name of its ontology; `-` before one that puts our object first. */
type Row = readonly [relationType: string, ...relations: string[]]

const rows: Readonly<Record<Declaration, readonly Row[]>> = {
  'works-and-rivers': [
    ['directed-by', 'ont_1_movie director', 'ont_19_film director'],
    ['authored-by', 'ont_4_book author', 'ont_14_writtenwork author'],
    ['performed-by', 'ont_2_music performer', 'ont_2_musicalwork artist'],
    ['composed-by', 'ont_2_music composer', 'ont_19_film musicComposer'],
    ['stars', 'ont_1_movie cast member', 'ont_19_film starring'],
    ['screenplay-by', 'ont_1_movie screenwriter', 'ont_19_film writer'],
    ['produced-by', 'ont_2_music producer', 'ont_19_film producer', 'ont_2_musicalwork producer'],
    ['lyrics-by', 'ont_2_music lyrics by'],
    ['illustrated-by', 'ont_4_book illustrator'],
    ['published-by', 'ont_4_book publisher', 'ont_14_writtenwork publisher'],
    ['on-label', 'ont_2_music record label', 'ont_17_artist recordLabel', 'ont_2_musicalwork recordLabel'],
    ['flows-into', 'ont_9_nature mouth of the watercourse'],
    ['in-range', 'ont_9_nature mountain range'],
  ],
  'people-and-places': [
    ['coached-by', '-ont_3_sport coach of sports team', 'ont_15_sportsteam manager', 'ont_5_athlete manager'],
    ['plays-in-league', 'ont_3_sport league', 'ont_15_sportsteam league', 'ont_5_athlete league'],
    ['home-ground', 'ont_5_athlete ground', 'ont_15_sportsteam ground'],
    ['operated-by', 'ont_3_airport operatingOrganisation'],
    ['serves-city', 'ont_3_airport cityServed'],
    ['flew-on', 'ont_7_space astronaut mission', 'ont_9_astronaut mission'],
    ['succeeded-by', 'ont_6_politician successor', '-ont_6_politician predecessor'],
    ['served-in-branch', 'ont_5_military military branch'],
    ['fought-in', 'ont_5_military conflict', 'ont_6_politician battle'],
    ['rises-in', 'ont_9_nature origin of the watercourse'],
    ['architect', 'ont_4_building architect'],
    ['assembled-in', 'ont_11_meanoftransportation assembly'],
  ],
}

/** The rows of one file, by ontology and relation of the corpus. */
function declaredMap(declaration: Declaration): ReadonlyMap<string, RelationMapping> {
  return new Map(
    rows[declaration].flatMap(([relationType, ...relations]) =>
      relations.map((written): [string, RelationMapping] => {
        const relation = written.replace(/^-/, '')
        return [relation, { corpus: 'text2kgbench', relation, relationType, isReversed: relation !== written }]
      }),
    ),
  )
}

/**
 * The sentences of the ontologies that a declaration's relations come from, in the declared types, in the order of the corpus.
 * Every declared type is asked of every sentence.
 */
export function declaredPassages(folder: string, split: 'train' | 'test', declaration: Declaration): GoldPassage[] {
  const map = declaredMap(declaration)
  const relations = [...map.keys()]
  const ontologies = new Set(relations.map((relation) => relation.split(' ', 1)[0]))
  const passages = readText2kgbench(folder, split)
    .filter(({ ontology }) => ontologies.has(ontology))
    .map(({ id, ontology, text, facts }) => ({
      documentId: id,
      start: 0,
      text,
      relations,
      facts: facts.map((fact) => ({ ...fact, relation: `${ontology} ${fact.relation}` })),
    }))
  return typedPassages(passages, map)
}
