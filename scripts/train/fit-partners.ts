/**
 * Fits the weights of `src/extract/implicit/partner-chances.ts`: who is meant where a sentence leaves one end of a fact unsaid, on the open
 * labelled sets. Prints them, and how often the likeliest is right in sets left out.
 * Usage: npx tsx scripts/train/fit-partners.ts
 */
import { openSets, readLabelledTexts, type LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { MentionedBefore, type Candidate } from '../../src/extract/implicit/mentioned.ts'
import { featuresOf } from '../../src/extract/implicit/partner-chances.ts'
import { slotTypes } from '../../src/extract/patterns/slots.ts'
import { readDocument, type ReadDocument } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { spansOverlap } from '../../src/model/span.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { inParts } from './halves.ts'
import { trainingTools } from './training-tools.ts'

/** A gap with who may fill it. `answer` is a place in `candidates`, -1 where it is none of them. */
interface Gap {
  readonly features: readonly (readonly number[])[]
  readonly answer: number
}

const [rounds, rate, ridge] = [400, 0.5, 1e-4]
const tools = await trainingTools()

function readText({ text, publishedAt }: LabelledText): ReadDocument {
  const document = textDocument(text, publishedAt)
  return readDocument({ document, segments: segmentDocument(document, { report: () => undefined }) }, tools)
}

function gapsOf(gold: LabelledText): Gap[] {
  const read = readText(gold)
  const { views, forms } = read
  const mentioned = new MentionedBefore(forms, tools.ontology)
  return views.flatMap((view) => {
    const whole = textSpan(view.sentence.tokens, { first: 0, end: view.sentence.tokens.length })
    const inSentence = new Set(gold.mentions.filter((one) => spansOverlap(one, whole)).map(({ entity }) => entity))
    const gaps = gold.facts.flatMap((fact) => {
      const relation = tools.ontology.relationTypes.get(fact.relationType)
      if (relation === undefined || !spansOverlap(fact.cue, whole)) return []
      return (['subject', 'object'] as const).flatMap((role): Gap[] => {
        const other = role === 'subject' ? fact.object : fact.subject
        const types = slotTypes(relation, role)
        if (types === undefined || inSentence.has(fact[role].entity) || !spansOverlap(other, whole)) return []
        const here = new Set(view.references.flatMap(({ targets }) => targets.map(({ name }) => forms.identity(name))))
        const candidates = mentioned.candidates({ relation, types }).filter(({ identity }) => !here.has(identity))
        const answer = candidates.findIndex((one) => entityOf(one, read, gold) === fact[role].entity)
        return candidates.length === 0 ? [] : [{ features: candidates.map(featuresOf), answer }]
      })
    })
    mentioned.note(view)
    return gaps
  })
}

/** The labelled entity that a candidate's own mention is, or what it refers to. */
function entityOf({ argument }: Candidate, { views }: ReadDocument, { mentions }: LabelledText): string | undefined {
  const { reference, target } = argument
  const spans = [reference, target.name].flatMap((stretch) => {
    const tokens = views[stretch.sentence]?.sentence.tokens
    return tokens === undefined ? [] : [textSpan(tokens, stretch)]
  })
  return spans.flatMap((span) => mentions.find((mention) => spansOverlap(mention, span))?.entity ?? [])[0]
}

/** Weights of the features, then that of none. */
function fit(gaps: readonly Gap[]): number[] {
  const weights = new Array<number>((gaps[0]?.features[0]?.length ?? 0) + 1).fill(0)
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight) => -ridge * weight)
    for (const { features, answer } of gaps) {
      const chances = chancesOf(features, weights)
      for (const [place, row] of features.entries()) {
        const off = ((place === answer ? 1 : 0) - (chances[place] as number)) / gaps.length
        for (const [at, feature] of row.entries()) slope[at] = (slope[at] as number) + off * feature
      }
      const last = weights.length - 1
      slope[last] = (slope[last] as number) + ((answer < 0 ? 1 : 0) - (chances.at(-1) as number)) / gaps.length
    }
    for (const [at, step] of slope.entries()) weights[at] = (weights[at] as number) + 4 * rate * step
  }
  return weights
}

function chancesOf(features: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const powers = features.map((row) => Math.exp(row.reduce((sum, one, at) => sum + one * (weights[at] as number), 0)))
  powers.push(Math.exp(weights.at(-1) as number))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const bySet = new Map(openSets().map((set) => [set, readLabelledTexts(set).flatMap(gapsOf)]))
const all = [...bySet.values()].flat()
console.log(`${all.length} gaps; the answer is there in ${all.filter(({ answer }) => answer >= 0).length}`)
console.log(
  'weights, the last of none:',
  fit(all)
    .map((weight) => weight.toFixed(2))
    .join(' '),
)
const buckets = Array.from({ length: 10 }, () => ({ count: 0, right: 0 }))
for (const part of inParts([...bySet.keys()])) {
  const weights = fit([...bySet].filter(([set]) => !part.includes(set)).flatMap(([, gaps]) => gaps))
  for (const { features, answer } of part.flatMap((set) => bySet.get(set) ?? [])) {
    const chances = chancesOf(features, weights).slice(0, -1)
    const best = chances.indexOf(Math.max(...chances))
    const bucket = buckets[Math.min(9, Math.floor((chances[best] as number) * 10))] as (typeof buckets)[number]
    bucket.count += 1
    bucket.right += Number(best === answer)
  }
}
for (const [tenth, { count, right }] of buckets.entries())
  console.log(`likeliest at ${(tenth / 10).toFixed(1)}: ${right} right of ${count}`)
