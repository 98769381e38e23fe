/**
 * How often an implicit claim is right, by the chance that is given to it, in sets that tagger, relation model, encoder and partner scorer
 * have not seen; and the calibration of `src/extract/implicit/gap.ts` that these give. To see what lies below the least chance of a claim,
 * lower that first (`implicit-claims.ts`), and what the reader leaves out (`gap-reader.ts`).
 * Usage: npx tsx scripts/train/fit-implicit.ts — needs the weights of data/models, and those of both halves (scripts/train/halves.ts).
 */
import { readLabelledTexts } from '../../src/evaluate/labelled-facts.ts'
import { isFactOf } from '../../src/evaluate/score-facts.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { shippedParts } from '../../src/extract/extractor-parts.ts'
import { calibration } from '../../src/extract/implicit/gap.ts'
import { assertionLine } from '../../src/extract/lines.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { extractDocument } from '../../src/pipeline/extract-document.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { calibrate } from './logistic-trainer.ts'
import { halves, partsWithout, setsOfHalf, type Half } from './halves.ts'

/** A claim: its score before calibration, and whether a labelled fact is the same. */
interface Judged {
  readonly score: number
  readonly holds: boolean
}

const ontology = await loadOntology('cloud-partnerships')

function judgedOf(half: Half): Judged[] {
  const implicit = new Map<string, number>()
  const parts = { ...shippedParts(), ...partsWithout(half) }
  const extractor = createExtractor(ontology, parts, (id, { rule, confidence }) => {
    if (rule.startsWith('implicit:')) implicit.set(id, confidence)
  })
  return setsOfHalf(half)
    .flatMap(readLabelledTexts)
    .flatMap((labelled) => {
      implicit.clear()
      const document = textDocument(labelled.text, labelled.publishedAt)
      const records = extractDocument(document, extractor, { report: () => undefined })
      return records.assertions.flatMap((assertion): Judged[] => {
        const confidence = implicit.get(assertion.id)
        if (confidence === undefined) return []
        const line = assertionLine(assertion, records, '')
        const score = (Math.log(confidence / (1 - confidence)) - calibration.offset) / calibration.slope
        return [{ score, holds: labelled.facts.some((fact) => isFactOf(line, fact, labelled)) }]
      })
    })
}

const judged = halves.flatMap(judgedOf)
const steps = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
for (const [at, from] of steps.slice(0, -1).entries()) {
  const here = judged.filter(({ score }) => chanceOf(score) >= from && chanceOf(score) < (steps[at + 1] as number))
  console.log(`chance from ${from}: ${here.filter(({ holds }) => holds).length} right of ${here.length}`)
}
console.log('calibration', calibrate(judged))

function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
