/** The name tagger: people, organisations, places and the like in a sentence, by a linear chain over hashed features. */
import type { Token } from '../tokens.ts'
import { HeldRows } from '../model/held-rows.ts'
import { readWeights, type WeightTable } from '../model/weights-file.ts'
import { bestLabels, chainPasses, type Chain } from './label-chain.ts'
import { documentWords, type DocumentWords, type FormedSentence } from './document-words.ts'
import { FormSums } from './form-sums.ts'
import { formAt, formFeatures } from './form-features.ts'
import { formSentence, joinedFeatures } from './name-features.ts'
import { settleTypes } from './settle-types.ts'
import { isBegin, labelCount, mayFollow, outsideLabel, typeOfLabel, type NameType } from './name-types.ts'
import type { WordForm } from './word-form.ts'

/** A name found: tokens `start` to `end` (exclusive, indexes into the tokens given), its type, and how sure, 0..1. */
export interface TaggedName {
  readonly start: number
  readonly end: number
  readonly type: NameType
  readonly score: number
}

/** Finds names. */
export interface NameTagger {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** The names of one sentence that stands alone, in order, without overlap. Cost: linear in tokens. */
  tag(tokens: readonly Token[]): TaggedName[]
  /** The names of each sentence of a document; a word is judged by its other occurrences too. Cost: linear in tokens. */
  tagDocument(sentences: readonly (readonly Token[])[]): TaggedName[][]
}

let loaded: NameTagger | undefined

/** The tagger with the weights of `data/models/names.weights`, read once. */
export function loadNameTagger(): NameTagger {
  loaded ??= makeNameTagger(readWeights('names.weights'))
  return loaded
}

/** A tagger of given weights. */
export function makeNameTagger(table: WeightTable): NameTagger {
  const chain = chainOf(table)
  const weights = { table, held: new HeldRows(table), formSums: new FormSums(table) }
  const steps = chain.transitions.map(Math.exp)
  const opens = chain.starts.map(Math.exp)
  const tagSentence = (tokens: readonly Token[], formed: FormedSentence, words: DocumentWords, sentence: number) => {
    if (tokens.length === 0) return []
    const emissions = emissionsOf(weights, tokens, formed, { words, sentence })
    const labels = bestLabels(chain, emissions, tokens.length)
    if (labels.every((label) => label === outsideLabel)) return []
    const { marginals } = chainPasses(labelCount, steps, opens, emissions, tokens.length)
    return namesOf(labels, marginals)
  }
  const tagDocument = (sentences: readonly (readonly Token[])[]): TaggedName[][] => {
    const formed = sentences.map(formSentence)
    const words = documentWords(formed)
    const tagged = sentences.map((tokens, index) => tagSentence(tokens, formed[index] as FormedSentence, words, index))
    return settleTypes(sentences, tagged)
  }
  return { version: table.header.version, tagDocument, tag: (tokens) => tagDocument([tokens])[0] ?? [] }
}

/** The tagger's weights, and what adds them up. */
interface TaggerWeights {
  readonly table: WeightTable
  readonly held: HeldRows
  readonly formSums: FormSums
}

/** The chain of a weight table: its figures `transitions` and `starts`, with forbidden steps closed. */
function chainOf(table: WeightTable): Chain {
  const { transitions = [], starts = [] } = table.header.figures
  return {
    labels: labelCount,
    transitions: Float64Array.from(transitions, (score, index) =>
      mayFollow(Math.floor(index / labelCount), index % labelCount) ? score : -Infinity,
    ),
    starts: Float64Array.from(starts, (score, label) => (mayFollow(outsideLabel, label) ? score : -Infinity)),
  }
}

function emissionsOf(
  { table, held, formSums }: TaggerWeights,
  tokens: readonly Token[],
  formed: FormedSentence,
  document: { readonly words: DocumentWords; readonly sentence: number },
): Float64Array {
  const { columns, scale } = table.header
  const sums = new Int32Array(tokens.length * columns)
  addFormSums(formSums, formed.forms, sums, columns)
  let at = 0
  held.clear()
  joinedFeatures(tokens, formed, document, (index, _template, hash) => {
    if (index !== at) {
      held.settle(sums, at * columns)
      at = index
    }
    held.hold(hash)
  })
  held.settle(sums, at * columns)
  const emissions = new Float64Array(sums.length)
  for (let at = 0; at < sums.length; at += 1) emissions[at] = (sums[at] as number) * scale
  return emissions
}

/** Adds what the forms of a sentence weigh for each of its tokens. */
function addFormSums(formSums: FormSums, forms: readonly WordForm[], sums: Int32Array, columns: number): void {
  for (let place = 0; place < formFeatures.length; place += 1) {
    const { offset } = formFeatures[place] as (typeof formFeatures)[number]
    for (let index = 0; index < forms.length; index += 1)
      addColumns(sums, index * columns, formSums.of(formAt(forms, index + offset)), place * columns, columns)
  }
}

function addColumns(sums: Int32Array, to: number, others: Int32Array, from: number, columns: number): void {
  for (let column = 0; column < columns; column += 1)
    sums[to + column] = (sums[to + column] as number) + (others[from + column] as number)
}

/** Names from labels; a name is as sure as its least sure token. */
function namesOf(labels: Uint8Array, marginals: Float64Array): TaggedName[] {
  const names: TaggedName[] = []
  let start = 0
  while (start < labels.length) {
    const label = labels[start] as number
    const type = typeOfLabel(label)
    if (type === undefined || !isBegin(label)) {
      start += 1
      continue
    }
    let end = start + 1
    let score = marginals[start * labelCount + label] as number
    while (end < labels.length && labels[end] === label + 1) {
      score = Math.min(score, marginals[end * labelCount + label + 1] as number)
      end += 1
    }
    names.push({ start, end, type, score: Math.round(score * 1e4) / 1e4 })
    start = end
  }
  return names
}
