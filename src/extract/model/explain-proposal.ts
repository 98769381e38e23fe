/**
 * What spoke for a proposal, in words that somebody can follow: the weights of hashed features, summed by the word of the sentence that
 * they are made of.
 */
import type { RuleFeature } from '../../model/explanation.ts'
import { allFeatures } from './relation-features.ts'
import type { ModelSentence } from './model-sentence.ts'
import type { Item } from './relation-units.ts'
import type { ProposedPair } from './relation-model.ts'
import { weightAt, type WeightTable } from './weights-file.ts'

/**
 * The words that weigh most for or against a proposal, heaviest first, at most `limit`; then what the types, places and order of the two
 * weigh, and last what the encoder says. Weights are natural logarithms of odds; a feature of several words is shared out among them.
 */
export function explainProposal(
  table: WeightTable,
  sentence: ModelSentence,
  proposal: ProposedPair,
  limit: number,
): RuleFeature[] {
  const { hashBits, scale, names } = table.header
  const column = names.indexOf(proposal.relationType)
  const wordsOf = surfaceWords(sentence)
  const told = new Map<string, number>()
  let ends = 0
  allFeatures(sentence, proposal.subject, proposal.object, (_, hash, parts) => {
    const weight = weightAt(table, hash >>> (32 - hashBits), column) * scale
    if (weight === 0) return
    const words = parts.flatMap((part) => wordsOf.get(part.text) ?? [])
    for (const word of words) told.set(word, (told.get(word) ?? 0) + weight / words.length)
    if (words.length === 0) ends += weight
  })
  const words = [...told]
    .map(([word, weight]) => ({ feature: `“${word}”`, weight: rounded(weight) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return [
    ...words.slice(0, limit),
    { feature: 'what the two are, how far apart and in which order', weight: rounded(ends) },
    ...readByEncoder(sentence, proposal),
  ]
}

/** The words of a sentence outside its arguments, by whatever features know them by: word, lemma, cluster, meaning. */
function surfaceWords({ units }: ModelSentence): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>()
  for (const { argument, word, lemma, plain, cluster, sense } of units) {
    if (argument >= 0) continue
    const known: readonly (Item | undefined)[] = [word, lemma, plain, cluster, sense]
    for (const text of new Set(known.flatMap((item) => item?.text ?? []))) {
      const surfaces = words.get(text) ?? []
      if (!surfaces.includes(word.text)) words.set(text, [...surfaces, word.text])
    }
  }
  return words
}

/** What the encoder says, its log-odds as the weight; nothing where it was not asked. */
function readByEncoder({ encoded }: ModelSentence, { relationType, subject, object }: ProposedPair): RuleFeature[] {
  const odds = encoded?.of(subject, object)?.[encoded.columns.get(relationType) ?? -1]
  return odds === undefined ? [] : [{ feature: 'the encoder, of the sentence as a whole', weight: rounded(odds) }]
}

function rounded(weight: number): number {
  return Math.round(weight * 1e3) / 1e3
}
