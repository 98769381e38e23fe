/**
 * The open labelled sets in two halves. What reads a set for training the judge was trained without its half: a tagger that knows a set by
 * heart would show the judge cleaner names than the world has.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { CorpusName } from '../../src/evaluate/corpora.ts'
import { openSets } from '../../src/evaluate/labelled-facts.ts'
import type { ExtractorParts } from '../../src/extract/extractor-parts.ts'
import { parseEncoderTables } from '../../src/extract/encoder/encoder-file.ts'
import { makeEncoder, type Encoder } from '../../src/extract/encoder/encoder.ts'
import { hashString } from '../../src/extract/model/feature-hash.ts'
import { makeRelationModel, type RelationModel } from '../../src/extract/model/relation-model.ts'
import { parseWeights, type WeightTable } from '../../src/extract/model/weights-file.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { makePartnerScorer, type PartnerScorer } from '../../src/extract/implicit/partner-scorer.ts'
import { makeZeroShot, type ZeroShot } from '../../src/extract/zero-shot/zero-shot.ts'
import { makeNameTagger, type NameTagger } from '../../src/extract/tagger/name-tagger.ts'

/** The names of the two halves. */
export const halves = ['first', 'second'] as const
export type Half = (typeof halves)[number]

/** The half of a set: by its name, so that a set that comes later moves no other. */
export function halfOf(set: string): Half {
  return hashString(set) % 2 === 0 ? 'first' : 'second'
}

/** The half of an option; undefined without one. Throws: Error for a name that is none, which would train the whole and overwrite what ships. */
export function readHalf(value: string | undefined): Half | undefined {
  const half = halves.find((name) => name === value)
  if (value !== undefined && half === undefined) throw new Error(`--half is first or second, not ${value}`)
  return half
}

/** The open sets of a half. */
export function setsOfHalf(half: Half): string[] {
  return openSets().filter((set) => halfOf(set) === half)
}

/** Sets in so many parts, for leaving some out at a time: each of them in turn would take many times as long. */
export function inParts<T>(sets: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, part) => sets.filter((_set, at) => at % count === part)).filter(
    (part) => part.length > 0,
  )
}

/** Where the tagger is kept that was trained without a half. */
export function namesWithout(half: Half): string {
  return `.cache/silver/names-without-${half}.weights`
}

/** Where the two taggers are kept that have seen all sets: of the four whose mean ships. */
export const namesOfAll = '.cache/silver/names-of-all.weights'
export const namesOfAllAgain = '.cache/silver/names-of-all-again.weights'

/** Where the relation model is kept that was trained without a half. */
export function relationsWithout(half: Half): string {
  return `.cache/silver/relations-without-${half}.weights`
}

/** The relation model that was trained without a half. Throws: Error where it was not trained yet. */
export function relationModelWithout(half: Half): RelationModel {
  return makeRelationModel(tableWithout(relationsWithout(half), 'train-relations', half))
}

/** The half of a document of a corpus, by its place. */
export function halfOfDocument(place: number): Half {
  return place % 2 === 0 ? 'first' : 'second'
}

const encoders = new Map<string, Encoder>()

/**
 * The encoder that was trained without a half of our sets and of the documents of each corpus, or without a whole corpus. Throws: Error
 * where it was not trained yet.
 */
export function encoderWithout(left: Half | CorpusName): Encoder {
  const known = encoders.get(left)
  if (known !== undefined) return known
  const option = halves.some((half) => half === left) ? '--half' : '--without'
  const command = `.cache/teacher/bin/python scripts/train/train-encoder.py ${option} ${left}`
  const encoder = makeEncoder(parseEncoderTables(kept(`.cache/silver/encoder-without-${left}.weights`, command)))
  encoders.set(left, encoder)
  return encoder
}

/** The zero-shot scorer that was trained without a half of our sets, beside the encoder without it. Throws: Error where it was not trained yet. */
export function zeroShotWithout(half: Half): ZeroShot {
  const command = `npx tsx scripts/train/zero-shot-examples.ts --half ${half} | .cache/teacher/bin/python scripts/train/train-zero-shot.py --half ${half}`
  return makeZeroShot(parseEncoderTables(kept(`.cache/silver/zero-shot-without-${half}.weights`, command)))
}

/** The partner scorer that was trained without a half of the sets, beside the encoder without it. Throws: Error where it was not trained yet. */
export function partnersWithout(half: Half): PartnerScorer {
  const command = `npx tsx scripts/train/partner-examples.ts --half ${half} | .cache/teacher/bin/python scripts/train/train-partners.py --half ${half}`
  return makePartnerScorer(parseEncoderTables(kept(`.cache/silver/partners-without-${half}.weights`, command)))
}

/** The tagger that was trained without a half. Throws: Error where it was not trained yet. */
export function taggerWithout(half: Half): NameTagger {
  return makeNameTagger(tableWithout(namesWithout(half), 'train-names', half))
}

/** What reads and proposes without having seen a half; the judge and the model of standing that ship have. Throws: Error where a part was not trained yet. */
export function partsWithout(half: Half): Required<Pick<ExtractorParts, 'tagger' | 'model' | 'readers' | 'partners'>> {
  return {
    tagger: taggerWithout(half),
    partners: partnersWithout(half),
    model: relationModelWithout(half),
    readers: { parser: loadParser(), encoder: encoderWithout(half) },
  }
}

/** The weights of the relation model or the tagger without a half, as one of our scripts keeps them. */
function tableWithout(path: string, script: string, half: Half): WeightTable {
  return parseWeights(kept(path, `npx tsx scripts/train/${script}.ts --half ${half}`))
}

/** The bytes of a file that a command makes. */
function kept(path: string, command: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`${path} is missing: run ${command}`)
  return readFileSync(path)
}
