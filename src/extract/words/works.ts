/** Nouns for works: what bears a title. Lemmas, lower case. */
import { wordSet } from './word-set.ts'

/** Nouns that by themselves say that what bears them is a work. */
export const workNouns: ReadonlySet<string> = wordSet(
  'film movie novel novella book album song single ballad ep lp mixtape soundtrack opera operetta musical symphony concerto sonata ' +
    'oratorio cantata requiem ballet poem anthology memoir autobiography biography treatise essay textbook monograph dictionary ' +
    'encyclopedia encyclopaedia comic manga anime webcomic sitcom miniseries telenovela documentary cartoon featurette painting fresco ' +
    'triptych play videogame screenplay libretto sequel prequel remake',
)

/** Nouns that name a work behind a word for its medium: "television series", "video game", "short story". */
export const mediaNouns: ReadonlySet<string> = wordSet(
  'series serial show programme program game story drama comedy episode piece',
)

/** Words for a medium. */
export const media: ReadonlySet<string> = wordSet(
  'television tv radio web video computer board card role-playing book film comic animated short studio anime manga drama comedy crime instrumental platform puzzle',
)

/** Words that stay small inside a title. */
export const smallTitleWords: ReadonlySet<string> = wordSet(
  "of the a an and or nor but in on at to for from with without by as is it its my your our his her their i me you we us be are was do not no so into over under upon out up down 's n't " +
    'de la le les du des el los las di da il e y et und der die das von van den det en og av',
)

/** Participles by which works are made. */
export const makings: ReadonlySet<string> = wordSet(
  'written co-written rewritten directed co-directed composed co-composed penned authored co-authored illustrated painted sung recorded choreographed translated published filmed animated narrated',
)
