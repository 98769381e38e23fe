/** Types for the names of a document: every mention of a form votes, and so do longer and shorter forms of it. */
import type { Ontology } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { Sentence, TokenSpan } from '../sentence.ts'
import type { NameSource, TypeGuess } from './name-draft.ts'
import { evidenceBeside } from './type-evidence.ts'
import { makeTyper } from './type-name.ts'
import { TypeVotes } from './type-votes.ts'

/** A name that was found; `guess` is what found it takes it for. */
export interface FoundName extends TokenSpan {
  readonly sentence: number
  readonly key: string
  readonly source: NameSource
  readonly guess: TypeGuess | undefined
}

/** A settled type this sure tells of the forms that share a word with the name. */
const sureEnough = 0.6
/** Weight of a form for another that shares its first or last word. */
const formCertainty = 0.7

/**
 * The type of each form (by key) that is not listed in the ontology. Undefined for a form whose type nothing shows, in an ontology without
 * organisations. Cost: linear in names.
 */
export function settleNameTypes(
  names: readonly FoundName[],
  sentences: readonly Sentence[],
  ontology: Ontology,
): (key: string) => TypeGuess | undefined {
  const typer = makeTyper(ontology)
  const votes = new Map<string, TypeVotes>()
  const votesOn = (key: string): TypeVotes => {
    const known = votes.get(key) ?? new TypeVotes(ontology)
    votes.set(key, known)
    return known
  }
  for (const name of names) {
    const sentence = sentences[name.sentence]
    if (sentence === undefined || name.source === 'gazetteer') continue
    const box = votesOn(name.key)
    if (name.guess !== undefined) box.add({ ...name.guess, source: 'tagger' })
    for (const vote of typer.votes(sentence, name)) box.add(vote)
    for (const { kind, weight, source } of evidenceBeside(sentence.tokens, name))
      if (ontology.entityTypes.has(kind)) box.add({ type: kind, certainty: 1 - Math.exp(-weight), source })
  }
  for (const [key, type] of takenUp(names, sentences))
    if (ontology.entityTypes.has(type)) votes.get(key)?.add({ type, certainty: takenUpCertainty, source: 'taken up' })
  for (const [key, type, source] of sharedWords(votes, ontology))
    votes.get(key)?.add({ type, certainty: formCertainty, source })
  const settled = new Map([...votes].map(([key, box]) => [key, box.settled() ?? typer.fallback]))
  return (key) => settled.get(key) ?? typer.fallback
}

/** Weight of a "He" or "She" that takes up the name the sentence before opens with. */
const takenUpCertainty = 0.55

/** Names that open a sentence whose next begins with "He" or "She", and is of the same paragraph: people. */
function takenUp(names: readonly FoundName[], sentences: readonly Sentence[]): [key: string, type: string][] {
  return names.flatMap((name): [string, string][] => {
    const [own, next] = [sentences[name.sentence], sentences[name.sentence + 1]]
    const isTakenUp =
      name.first === 0 && own?.segment.block === next?.segment.block && /^s?he$/u.test(next?.tokens[0]?.lower ?? '')
    return isTakenUp ? [[name.key, 'person']] : []
  })
}

/** What longer forms say of single words: the first of a firm's name is the firm, the last of a person's the person. */
function sharedWords(
  votes: ReadonlyMap<string, TypeVotes>,
  ontology: Ontology,
): [key: string, type: string, source: string][] {
  return [...votes].flatMap(([key, box]): [string, string, string][] => {
    const words = key.split(' ')
    const type = words.length > 1 ? box.settled() : undefined
    if (type === undefined || type.certainty < sureEnough) return []
    if (isA(ontology, type.type, 'organisation')) return [[words[0] ?? '', 'organisation', 'longer form']]
    return isA(ontology, type.type, 'person') ? [[words.at(-1) ?? '', 'person', 'longer form']] : []
  })
}
