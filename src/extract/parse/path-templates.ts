/** The names of the features from a parse: what is hashed, and what is told when a proposal is explained. */
import { itemOf, type Item } from '../model/relation-units.ts'

/** Templates of one argument. */
export interface ArgumentTemplates {
  readonly label: Item
  readonly head: Item
  readonly labelHead: Item
  readonly verb: Item
  readonly verbSteps: Item
  readonly steps: Item
  readonly below: Item
}

function argumentTemplates(side: 'subject' | 'object'): ArgumentTemplates {
  return {
    label: itemOf(`${side} label`),
    head: itemOf(`${side} governor`),
    labelHead: itemOf(`${side} label governor`),
    verb: itemOf(`${side} governing verb`),
    verbSteps: itemOf(`${side} way to verb`),
    steps: itemOf(`${side} steps to verb`),
    below: itemOf(`${side} dependent`),
  }
}

export const subjectPathTemplates = argumentTemplates('subject')
export const objectPathTemplates = argumentTemplates('object')

/** Templates of a pair, by a name for code. */
export const pathTemplates = {
  far: itemOf('no way'),
  labels: itemOf('way labels'),
  labelsTypes: itemOf('way labels types'),
  named: itemOf('way'),
  namedTypes: itemOf('way types'),
  labelsLemmas: itemOf('way lemmas'),
  words: itemOf('way words'),
  wordsTypes: itemOf('way words types'),
  word: itemOf('way word'),
  wordTypes: itemOf('way word types'),
  top: itemOf('way top'),
  topEnds: itemOf('way top ends'),
  topNamed: itemOf('way top steps'),
  thinned: itemOf('way thinned'),
  sense: itemOf('way sense'),
  senseTypes: itemOf('way sense types'),
  topSense: itemOf('way top sense'),
  senseThinned: itemOf('way sense thinned'),
  length: itemOf('way length'),
}
