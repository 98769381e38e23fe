/** The names of the rules by which status is read, and what each saw, in plain words. */

/** What each rule saw, by its name; the words it saw are the assertion's status cue. */
export const statusRuleMeanings = {
  default: 'nothing beside the cue speaks of an end, a plan or a change',
  shown: 'the pattern itself shows this status',
  replaced: 'somebody else took the place',
  transfer: 'it is sold to the subject, or is to be',
  'no-longer': 'words such as "no longer" stand with the cue',
  refusal: 'words such as "ruled out" or "stopped short of" govern the cue',
  'event-ended': 'the verb ends an event before it has happened',
  modifier: 'an adjective such as "former" or "planned" stands before the cue',
  'noun-of': 'the cue hangs on a noun such as "end of" or "talks about"',
  prospect: 'the verb hangs on a noun of prospect, such as "plans to"',
  'end-verb': 'a verb of ending governs the cue',
  'keep-verb': 'a verb of keeping governs the cue',
  predicate: 'what is said of the cue is a state, such as "is over"',
  'plan-verb': 'a verb of planning governs the cue',
  adverb: 'an adverb such as "still" or "formerly" stands with the cue',
  chain: 'another verb governs that of the cue, such as "agreed to" or "stopped"',
  coming: 'the present form of the verb tells of what is to come',
  tense: 'the form of the verb is that of what is to come or may be',
  until: 'a last day stands with a verb in the past',
  'state-past': 'a state told in the simple past is over',
  'date-ahead': 'the day it starts on lies after the day of the text',
  compound: 'a noun that the cue is part of, such as "merger talks", shows it',
  weighed: 'no single rule: the trained model weighs the words around the cue',
  duty: 'the cue hangs on a noun of duty, such as "contract to", and the words there speak of no end',
  arrangement: 'it is told of an arrangement ("the deal under which"), and this is what becomes of that',
} as const

/** Name of a rule of status. */
export type StatusRuleName = keyof typeof statusRuleMeanings
