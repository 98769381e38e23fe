/** Words that make what bears them an event. Lower case. */
import { wordSet } from './word-set.ts'

/** Last words of the names of events: "American Civil War", "Harle Film Festival". */
export const eventEndings: ReadonlySet<string> = wordSet(
  'war wars battle siege campaign offensive uprising revolution rebellion revolt mutiny insurgency massacre olympics paralympics championship championships ' +
    'tournament marathon festival biennale expo derby regatta crusade crusades coup referendum',
)

/** First words before "of": "Battle of Harle". */
export const eventHeads: ReadonlySet<string> = wordSet('battle siege treaty fall sack relief massacre raid war wars')
