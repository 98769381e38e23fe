/**
 * The arguments of a sentence as the model is shown them, with what each stands for in the extractor: the references and dates that were
 * found, and beside them the pronouns and runs of capitals that refer to nobody, since the model was trained with them.
 */
import { isA, type Ontology } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import type { DateDraft } from '../literals/literal-draft.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { nameTypes } from '../tagger/name-types.ts'
import { bareArguments, type ArgumentType, type ModelArgument } from './relation-arguments.ts'

/** What an argument of the model stands for; nothing for a pronoun that refers to nobody. */
export type ArgumentSource = { readonly reference: Reference } | { readonly date: DateDraft } | undefined

/** An argument with its source. */
export interface SourcedArgument extends ModelArgument {
  readonly source: ArgumentSource
}

/** References first, longest first where they overlap, then dates, then what else the model knows; given in order of position. */
export function sentenceArguments(view: SentenceView, ontology: Ontology): SourcedArgument[] {
  const { tokens } = view.sentence
  const taken = new Uint8Array(tokens.length)
  const found: SourcedArgument[] = []
  const take = (argument: SourcedArgument): void => {
    if (taken.subarray(argument.first, argument.end).includes(1)) return
    taken.fill(1, argument.first, argument.end)
    found.push(argument)
  }
  const longestFirst = [...view.references].sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)
  for (const reference of longestFirst) {
    const { first, end } = reference
    take({ first, end, type: argumentType(reference, ontology), source: { reference } })
  }
  for (const date of view.dates.flatMap((date) => date.ends ?? [date])) {
    take({ first: date.first, end: date.end, type: 'date', source: { date } })
  }
  for (const { first, end, type } of bareArguments(tokens)) take({ first, end, type, source: undefined })
  return found.sort((a, b) => a.first - b.first)
}

/**
 * As the model was trained: what the tagger takes a name for, even where the ontology knows better, and no type for a run of capitals that
 * the tagger did not take for a name. A nominal is shown as a name of its type: the model never saw one.
 */
function argumentType({ kind, targets }: Reference, ontology: Ontology): ArgumentType {
  if (kind === 'pronoun') return 'pronoun'
  const name = targets[0]?.name
  if (name === undefined) return 'other'
  if (name.tag !== undefined) return name.tag
  if (name.source === 'shape') return 'other'
  return nameTypes.find((known) => isA(ontology, name.type, known)) ?? 'other'
}
