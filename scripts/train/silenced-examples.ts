/**
 * Sentences of the labelled texts with one end of a fact taken out, so that they read as if the text had been about it before: of "its chief
 * executive, Ann Lee, left" is made "the chief executive, Ann Lee, left", of "Ann Lee, the head of Acme," "Ann Lee, the head,". Few sentences
 * leave an end unsaid by themselves; these show the encoder many more.
 */
import { argumentKinds, type EncoderInputs } from '../../src/extract/encoder/encoder-inputs.ts'
import { symmetricRelations } from '../../src/extract/model/first-look.ts'
import { fineTags } from '../../src/extract/parse/fine-tags.ts'
import { dependencyLabels } from '../../src/extract/parse/parse.ts'
import type { ByRole, LoneExample } from './lone-examples.ts'
import type { PairExample, SentenceExample } from './relation-examples.ts'

/** A sentence without one of its arguments. */
export interface SilencedExample {
  readonly inputs: EncoderInputs
  /** With what each argument that is left is told in by itself now. `argument` is a place in `inputs.arguments`. */
  readonly lone: readonly LoneExample[]
}

const tag = (name: (typeof fineTags)[number]): number => fineTags.indexOf(name)
const [possessive, possessor, preposition, determiner] = [tag('PRP$'), tag('POS'), tag('IN'), tag('DT')]
const nouns = new Set([tag('NN'), tag('NNS')])
/** Where and when are left out of many sentences that mean no place or day named before. */
const circumstances = new Set(['place', 'a place', 'date', 'a date'])
const label = (name: (typeof dependencyLabels)[number]): number => dependencyLabels.indexOf(name)

/**
 * The sentences that come of taking out one argument that stands in a relation, for each that can go without a trace. `isAlone` is true of an
 * argument that is all the sentence says of its entity.
 */
export function silencedExamples(
  inputs: EncoderInputs,
  { pairs }: Pick<SentenceExample, 'pairs'>,
  { lone, isAlone }: { readonly lone: readonly LoneExample[]; readonly isAlone: (argument: number) => boolean },
): SilencedExample[] {
  return [...inputs.arguments.keys()].flatMap((argument): SilencedExample[] => {
    const own = pairs.filter(({ subject, object }) => subject === argument || object === argument)
    const isTold = own.some(({ holds }) => holds.size > 0) && isAlone(argument)
    const cut = isTold ? cutOf(inputs, inputs.arguments[argument] as number) : undefined
    const without = cut && withoutUnits(inputs, cut)
    if (without === undefined) return []
    const told = lone.filter((one) => one.argument !== argument).map((one) => toldWithout(one, argument, own))
    return [{ inputs: without, lone: told }]
  })
}

/** What an argument is told in when another is gone: what it was, and all that joined the two; of what may have joined them nothing is known. */
function toldWithout(one: LoneExample, gone: number, pairs: readonly PairExample[]): LoneExample {
  const joining = (role: keyof ByRole, what: 'holds' | 'unsure'): string[] =>
    pairs.flatMap((pair) => {
      const [own, other] = role === 'subject' ? [pair.subject, pair.object] : [pair.object, pair.subject]
      const isHere = own === one.argument && other === gone
      const isThere = other === one.argument && own === gone
      return [...pair[what]].filter((relation) => isHere || (isThere && symmetricRelations.has(relation)))
    })
  const holds = {
    subject: union(one.holds.subject, joining('subject', 'holds')),
    object: union(one.holds.object, joining('object', 'holds')),
  }
  const unsure = {
    subject: less(union(one.unsure.subject, joining('subject', 'unsure')), holds.subject),
    object: less(union(one.unsure.object, joining('object', 'unsure')), holds.object),
  }
  return { ...one, holds, unsure }
}

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]
const less = (one: readonly string[], other: readonly string[]): string[] => one.filter((name) => !other.includes(name))

/** Units that go, from the first up to but not the end; the unit that "the" takes the place of, where one does. */
interface Cut {
  readonly first: number
  readonly end: number
  readonly article?: number
}

/**
 * How an argument is taken out: "its" and "Acme's" before a noun, or the whole of "of Acme" behind one. Undefined for others: what is left
 * would be no sentence, or mean nobody ("was bought").
 */
function cutOf({ tags, heads, labels, kinds }: EncoderInputs, unit: number): Cut | undefined {
  if (circumstances.has(argumentKinds[(kinds[unit] as number) - 1] ?? '')) return undefined
  const above = heads[unit] as number
  const isNoun = (at: number): boolean => kinds[at] === 0 && nouns.has(tags[at] as number)
  const isBeforeNoun = above > unit && isNoun(above)
  if (tags[unit] === possessive) return isBeforeNoun ? { first: unit, end: unit, article: unit } : undefined
  if (tags[unit + 1] === possessor) {
    const isFree = isBeforeNoun && tags[unit - 1] !== determiner
    return isFree ? { first: unit + 1, end: unit + 2, article: unit } : undefined
  }
  const isPhrase = labels[unit] === label('pobj') && tags[above] === preposition && above < unit
  const isOfNoun = isPhrase && isNoun(heads[above] as number) && (heads[above] as number) < above
  const hasOthers = kinds.subarray(above, unit).some((kind) => kind > 0)
  return isOfNoun && !hasOthers ? { first: above, end: unit + 1 } : undefined
}

/** The inputs without some units; undefined where another unit hangs on one of them. */
function withoutUnits(inputs: EncoderInputs, { first, end, article }: Cut): EncoderInputs | undefined {
  const isKept = (unit: number): boolean => unit < first || unit >= end
  const placeOf = (unit: number): number => (unit < end ? unit : unit - (end - first))
  const isGone = (unit: number): boolean => !isKept(unit) || unit === article
  if (inputs.heads.some((head, unit) => isKept(unit) && isGone(head))) return undefined
  const words = inputs.words.map((word, unit) => (unit === article ? 'the' : word))
  const tags = inputs.tags.map((value, unit) => (unit === article ? determiner : value))
  const kinds = inputs.kinds.map((value, unit) => (unit === article ? 0 : value))
  const labels = inputs.labels.map((value, unit) => (unit === article ? label('det') : value))
  return {
    words: words.filter((_word, unit) => isKept(unit)),
    tags: tags.filter((_tag, unit) => isKept(unit)),
    kinds: kinds.filter((_kind, unit) => isKept(unit)),
    labels: labels.filter((_label, unit) => isKept(unit)),
    heads: inputs.heads.filter((_head, unit) => isKept(unit)).map(placeOf),
    arguments: inputs.arguments.map(placeOf),
  }
}
