/**
 * What each relation is learned from. Relations that the main corpus is annotated for are led by it, and our labelled texts help; all others
 * are led by our texts. Helping corpora help both, and pairs of passages that are annotated for other relations are counter-examples.
 */
import { backgroundInstances, helpingInstances, instancesOf, namedOnly } from './cross-validation.ts'
import { trainLogistic, type Instance } from './logistic-trainer.ts'
import type { SentenceExample } from './relation-examples.ts'

/** The sentences a model is made from. Calibration and thresholds are by those that lead. */
export interface RelationExamples {
  readonly main: readonly SentenceExample[]
  readonly labelled: readonly SentenceExample[]
  readonly helpers: readonly SentenceExample[]
  /** The relations that are learned at all. */
  readonly relationTypes: ReadonlySet<string>
}

export const firstOptions = {
  hashBits: 20,
  epochs: 5,
  rate: 0.05,
  l1: 0.002,
  hiddenShare: 0.1,
  positiveWeight: 1.5,
  seed: 5,
  parts: 3,
}
/** Counter-examples taken from helpers for each of their positives. */
const helpingShare = 12
/** What our texts count where they help, and do not lead: with more, KnowledgeNet fell. */
const labelledHelp = 0.3
/** Ordinary text: every so manieth pair, and what one counts. */
const background = { step: 5, weight: 0.8 }

/** The instances of all relations. */
export class RelationInstances {
  readonly examples: RelationExamples
  /** Sorted; their columns. */
  readonly relations: readonly string[]
  readonly #ofMain: ReadonlySet<string>
  readonly #namedLabelled: readonly SentenceExample[]
  readonly #helping: ReadonlyMap<string, readonly Instance[]>
  readonly #background = new Map<string, readonly Instance[]>()

  constructor(examples: RelationExamples) {
    this.examples = examples
    const { main, labelled, helpers, relationTypes } = examples
    const knownTo = (sentences: readonly SentenceExample[]): string[] =>
      [...new Set(sentences.flatMap(({ known }) => [...known]))].filter((relation) => relationTypes.has(relation))
    this.#ofMain = new Set(knownTo(main))
    this.relations = [...new Set([...this.#ofMain, ...knownTo(labelled)])].sort()
    this.#namedLabelled = namedOnly(labelled)
    const named = namedOnly(helpers)
    this.#helping = new Map(
      this.relations.map((relation) => [relation, helpingInstances(named, relation, helpingShare)]),
    )
    for (const relation of this.relations) this.#background.set(relation, this.#backgroundOf(relation))
  }

  /** True for a relation that the main corpus leads. */
  isOfMain(relation: string): boolean {
    return this.#ofMain.has(relation)
  }

  /** What trains a relation; of what is cross-validated only the groups that `isWanted`. */
  of(relation: string, isWanted: (sentence: SentenceExample) => boolean = () => true): Instance[] {
    const { main, labelled } = this.examples
    const fixed = [...(this.#helping.get(relation) ?? []), ...(this.#background.get(relation) ?? [])]
    if (!this.isOfMain(relation)) return [...instancesOf(labelled.filter(isWanted), relation), ...fixed]
    const ours = helpingInstances(this.#namedLabelled.filter(isWanted), relation, helpingShare)
    const helping = ours.map((instance) => ({ ...instance, weight: labelledHelp }))
    return [...instancesOf(main.filter(isWanted), relation), ...helping, ...fixed]
  }

  #backgroundOf(relation: string): Instance[] {
    const draft = trainLogistic(this.of(relation), { ...firstOptions, epochs: 3 })
    return backgroundInstances(this.examples.main, relation, draft, background)
  }
}
