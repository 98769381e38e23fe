/** The names of the evaluations, apart from their work, so that the command line need not load that to know them. */

/** What can be evaluated: relations on three corpora, and parts of extraction. */
export const evaluationTasks = [
  'knowledgenet',
  'redocred',
  'text2kgbench',
  'declared',
  'names',
  'coreference',
  'status',
  'facts',
] as const
export type EvaluationTask = (typeof evaluationTasks)[number]
