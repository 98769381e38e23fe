/**
 * The weights of `src/extract/coreference/nominal-antecedent.ts`: a conditional logistic regression on the marked nominals of the open sets,
 * read by taggers that have not seen them. Prints the weights of all sets, and how often the likeliest is meant in parts that were left out.
 * Usage: npx tsx scripts/train/fit-nominals.ts — needs the taggers of both halves (scripts/train/halves.ts).
 */
import {
  mentionAt,
  openSets,
  ontologyOfSet,
  readLabelledTexts,
  type LabelledText,
} from '../../src/evaluate/labelled-facts.ts'
import type { ReadNominal } from '../../src/extract/coreference/antecedents.ts'
import { toldOfNominal, type NominalCandidate } from '../../src/extract/coreference/nominal-antecedent.ts'
import { readDocument } from '../../src/extract/read-document.ts'
import { textSpan, type TokenSpan } from '../../src/extract/sentence.ts'
import type { Span } from '../../src/model/span.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { halfOf, inParts, taggerWithout } from './halves.ts'
import { trainingTools } from './training-tools.ts'

/** A marked nominal: what may be meant in figures, and which of them are; none where what is meant was not named before, or is no candidate. */
interface Example {
  readonly candidates: readonly (readonly number[])[]
  readonly meant: readonly boolean[]
}

const columns = ['count', 'typeCertainty', ...toldOfNominal, 'unnamed', 'unnamed, by candidates']
const steps = 600
const rate = 1
const shrinkage = 0.002

function figuresOf(candidate: NominalCandidate): number[] {
  const { count, typeCertainty } = candidate
  return [Math.log(count), typeCertainty, ...toldOfNominal.map((what) => (candidate[what] ? 1 : 0)), 0, 0]
}

/** What is meant by a nominal that is not marked is not known: it is left out. */
function exampleOf({ possible }: ReadNominal, here: Span, text: LabelledText, spanOf: SpanOf): Example | undefined {
  const marked = text.mentions.find(({ start, end }) => start >= here.start && end === here.end)
  if (marked === undefined) return undefined
  const unnamed = [...columns.slice(2).map(() => 0), 1, Math.log(1 + possible.length)]
  return {
    candidates: [...possible.map(({ candidate }) => figuresOf(candidate)), unnamed],
    meant: possible.map(({ name }) => mentionAt(text.mentions, spanOf(name))?.entity === marked.entity),
  }
}

type SpanOf = (place: TokenSpan & { readonly sentence: number }) => Span

async function examplesOf(set: string): Promise<Example[]> {
  const nominals: ReadNominal[] = []
  const tools = await trainingTools(ontologyOfSet(set), taggerWithout(halfOf(set)))
  const onNominal = (nominal: ReadNominal): void => void nominals.push(nominal)
  return readLabelledTexts(set).flatMap((text) => {
    nominals.length = 0
    const document = textDocument(text.text, text.publishedAt)
    const segments = segmentDocument(document, { report: () => undefined })
    const { views } = readDocument({ document, segments }, { ...tools, onNominal })
    const spanOf: SpanOf = ({ sentence, ...place }) => textSpan(views[sentence]?.sentence.tokens ?? [], place)
    return nominals.flatMap((nominal) => {
      const here = spanOf({ ...nominal.expression, sentence: nominal.sentence })
      return exampleOf(nominal, here, text, spanOf) ?? []
    })
  })
}

/** The chance of each candidate; the last is that of none. */
function chancesOf({ candidates }: Example, weights: readonly number[]): number[] {
  const powers = candidates.map((figures) =>
    Math.exp(figures.reduce((sum, figure, at) => sum + figure * (weights[at] as number), 0)),
  )
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** Gradient ascent on the likelihood of what is meant, with all examples at each step. */
function fit(examples: readonly Example[]): number[] {
  let weights = columns.map(() => 0)
  for (let step = 0; step < steps; step += 1) {
    const slope = columns.map((_, at) => -shrinkage * (weights[at] as number))
    for (const example of examples) {
      const chances = chancesOf(example, weights)
      const isMeant = (at: number): boolean =>
        example.meant.some(Boolean) ? example.meant[at] === true : at === example.meant.length
      const share = chances.reduce((sum, chance, at) => sum + (isMeant(at) ? chance : 0), 0)
      for (const [at, figures] of example.candidates.entries()) {
        const chance = chances[at] as number
        const pull = ((isMeant(at) ? chance / share : 0) - chance) / examples.length
        for (const [column, figure] of figures.entries()) slope[column] = (slope[column] as number) + pull * figure
      }
    }
    weights = weights.map((weight, at) => weight + rate * (slope[at] as number))
  }
  return weights
}

/** How often the likeliest is meant where it has at least a chance. */
function report(left: readonly { readonly chance: number; readonly isRight: boolean }[]): void {
  for (const from of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const read = left.filter(({ chance }) => chance >= from)
    const right = read.filter(({ isRight }) => isRight).length
    console.log(`from ${from}: ${right} right of ${read.length}, of ${left.length} in all`)
  }
}

const bySet: Example[][] = []
for (const set of openSets()) bySet.push(await examplesOf(set))
const left = inParts(bySet, 6).flatMap((part) => {
  const weights = fit(bySet.filter((examples) => !part.includes(examples)).flat())
  return part.flat().map((example) => {
    const chances = chancesOf(example, weights).slice(0, -1)
    const chance = Math.max(0, ...chances)
    return { chance, isRight: example.meant[chances.indexOf(chance)] === true }
  })
})
report(left)
for (const [at, weight] of fit(bySet.flat()).entries()) console.log(`${columns[at]} ${weight.toFixed(2)}`)
