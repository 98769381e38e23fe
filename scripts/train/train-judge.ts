/**
 * Trains the judge and writes data/models/judge.weights: one column for relations that it learned from, one for any other. Calibration
 * comes from leaving an eighth of the sets of labelled texts out at a time; those tables are printed.
 * A set is read by a single tagger that has not seen it; what ships is the mean of four, which reads a little better.
 * Usage: npx tsx scripts/train/train-judge.ts [--only known|general] [--without SET,SET --to FILE] — needs the other weights of data/models, and the
 * taggers, relation models and encoders of both halves, and but with --only known the zero-shot scorers too (scripts/train/halves.ts). With --only
 * the other column stays as it ships: for when only what is asked of relations that ship, or of declared ones, has changed. Without some sets the judge is written to FILE: for measuring what it is
 * worth on sets that it has not seen.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ontologyOfSet, openSets, ownRelationSets, readLabelledTexts } from '../../src/evaluate/labelled-facts.ts'
import { judgeWeightsFile } from '../../src/extract/judge/judge.ts'
import { formatWeights, packModel, readWeights, weightAt } from '../../src/extract/model/weights-file.ts'
import { loadZeroShot } from '../../src/extract/zero-shot/zero-shot.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { encoderWithout, halfOf, inParts, relationModelWithout, taggerWithout, zeroShotWithout } from './halves.ts'
import { judgeExamples, judgeTools, type JudgeExample } from './judge-examples.ts'
import { calibrate, scoreRows, trainLogistic, type Instance } from './logistic-trainer.ts'
import { interleaved, packRows } from './pack-rows.ts'
import { trainingTools } from './training-tools.ts'

const options = { hashBits: 20, epochs: 10, rate: 0.05, l1: 0.02, hiddenShare: 0.2, positiveWeight: 1.5, seed: 7 }
/** For relations that are not known more is hidden: what is left must do without any one word. */
const generalOptions = { ...options, epochs: 6, l1: 0.01, hiddenShare: 0.5 }
/**
 * From where on a candidate is believed. Of a relation that ships: where about as many are right as wrong of those about there (DECISIONS 141).
 * Of any other from where DECISIONS 112 has it.
 */
const thresholds = [0.4, 0.6]

interface LabelledSet {
  readonly set: string
  readonly examples: readonly JudgeExample[]
  /** Facts of relations that only this set declares. */
  readonly declared: number
}

/** An example of a set that was left out, with its score. */
interface Scored extends JudgeExample {
  readonly set: string
  readonly score: number
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, without: { type: 'string' }, to: { type: 'string' } },
})
const { only } = values
if (only !== undefined && only !== 'known' && only !== 'general') throw new RangeError('--only takes known or general')
const left = values.without?.split(',') ?? []
const shipped = new Set((await loadOntology('cloud-partnerships')).relationTypes.keys())
const isShipped = ({ relationType }: { readonly relationType: string }): boolean => shipped.has(relationType)
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const sets: LabelledSet[] = []
const ownOnly = new Set(ownRelationSets())
for (const set of [...openSets(), ...ownOnly].filter((name) => !left.includes(name))) {
  if (only === 'general' && ontologyOfSet(set) === 'cloud-partnerships') continue
  if (only === 'known' && ownOnly.has(set)) continue
  const half = halfOf(set)
  const reading = await trainingTools(ontologyOfSet(set), taggerWithout(half))
  const tools = judgeTools(reading, {
    model: relationModelWithout(half),
    encoder: encoderWithout(half),
    zeroShot: only === 'known' ? loadZeroShot() : zeroShotWithout(half),
    isAsked: ({ id }) => only !== 'known' && !shipped.has(id),
  })
  const texts = readLabelledTexts(set)
  const examples = texts
    .flatMap((text) => judgeExamples(text, tools, options.hashBits))
    .filter((example) => !ownOnly.has(set) || !isShipped(example))
  sets.push({
    set,
    examples,
    declared: texts.flatMap(({ facts }) => facts.filter((fact) => !isShipped(fact))).length,
  })
}

/** What a judge of other sets gives to the candidates of each. */
function leavingOut(train: Trainer, rowsOf: RowsOf, isAsked: (example: JudgeExample) => boolean): Scored[] {
  return inParts(sets, 8).flatMap((part) => {
    if (!part.some(({ examples }) => examples.some(isAsked))) return []
    const weights = train(sets.filter((other) => !part.includes(other)).flatMap((other) => other.examples))
    return part.flatMap(({ set, examples }) =>
      examples.filter(isAsked).map((example) => ({ ...example, set, score: scoreRows(weights, rowsOf(example)) })),
    )
  })
}

type Trainer = (examples: readonly JudgeExample[]) => Float32Array
type Calibration = ReturnType<typeof calibrate>
type RowsOf = (example: JudgeExample) => Int32Array

/** The judge of relations that ship, which are in all sets. */
function trainKnown(examples: readonly JudgeExample[]): Float32Array {
  return trainOn(examples.filter(isShipped), ({ rows }) => rows, options)
}

/** The judge of any other, which sees nothing of which it is: it learns from those that only a set declares, as a user would. */
function trainGeneral(examples: readonly JudgeExample[]): Float32Array {
  return trainOn(
    examples.filter((example) => !isShipped(example)),
    ({ general }) => general,
    generalOptions,
  )
}

function trainOn(examples: readonly JudgeExample[], rowsOf: RowsOf, settings: typeof options): Float32Array {
  const instances = examples.map((example): Instance => ({ rows: rowsOf(example), holds: example.holds, weight: 1 }))
  return trainLogistic(instances, settings)
}

/** What a column is: trained, or what ships. */
interface Column {
  readonly weights: (examples: readonly JudgeExample[]) => Float32Array
  readonly calibration: Calibration
}

function trainedKnown(): Column {
  const known = leavingOut(trainKnown, ({ rows }) => rows, isShipped)
  const calibration = calibrate(known)
  report('known', known, { column: 0, calibration })
  return { weights: trainKnown, calibration }
}

function trainedGeneral(): Column {
  const general = leavingOut(
    trainGeneral,
    (example) => example.general,
    (example) => !isShipped(example),
  )
  const calibration = calibrate(general)
  const facts = sets.reduce((sum, set) => sum + set.declared, 0)
  report('declared', general, { column: 1, calibration, facts })
  return { weights: trainGeneral, calibration }
}

function shippedColumn(column: number): Column {
  const table = readWeights(judgeWeightsFile)
  const { header } = table
  const weights = Float32Array.from(
    { length: 2 ** options.hashBits },
    (_, hash) => weightAt(table, hash, column) * header.scale,
  )
  const [slope = 1, offset = 0] = [header.figures['slope']?.[column], header.figures['offset']?.[column]]
  return { weights: () => weights, calibration: { slope, offset } }
}

const made = [
  only === 'general' ? shippedColumn(0) : trainedKnown(),
  only === 'known' ? shippedColumn(1) : trainedGeneral(),
]

/** Greater weights are cut. The greater it is, the coarser the units and the smaller the file (pack-rows.ts). */
const greatestWeight = 18
const all = sets.flatMap(({ examples }) => examples)
const columns = made.map(({ weights }) => weights(all))
const packed = packRows(interleaved(columns), columns.length, greatestWeight)
const header = {
  format: 'graphwright-weights/2',
  version: 'judge-14',
  hashBits: options.hashBits,
  columns: columns.length,
  rows: packed.hashes.length,
  scale: packed.scale,
  figures: {
    slope: made.map(({ calibration }) => rounded(calibration.slope)),
    offset: made.map(({ calibration }) => rounded(calibration.offset)),
    threshold: thresholds,
  },
  names: [...shipped].sort(),
} as const
const bytes = packModel(formatWeights(header, packed.hashes, packed.weights))
log(`${bytes.length} bytes`)
writeFileSync(values.to ?? `data/models/${judgeWeightsFile}`, bytes)

interface Reported {
  readonly column: number
  readonly calibration: Calibration
  /** How many there are, where candidates are not all of them. */
  readonly facts?: number
}

/** Tables of what is believed by a column: by set, and at several odds. */
function report(name: string, scored: readonly Scored[], { column, calibration, facts }: Reported): void {
  const { slope, offset } = calibration
  const threshold = thresholds[column] as number
  const oddsOf = ({ score }: Scored): number => 1 / (1 + Math.exp(-(slope * score + offset)))
  const line = (title: string, of: readonly Scored[], isTaken: (one: Scored) => boolean, total?: number): void => {
    const taken = of.filter(isTaken)
    const right = taken.filter(({ holds }) => holds).length
    const among = of.filter(({ holds }) => holds).length
    const shares = [
      right / Math.max(1, taken.length),
      right / Math.max(1, among),
      ...(total === undefined ? [] : [right / total]),
    ]
    log(
      `${title}: right ${right}, wrong ${taken.length - right}, P R ${shares.map((share) => share.toFixed(3)).join(' ')}`,
    )
  }
  log(
    `${name}: ${scored.length} candidates, ${scored.filter(({ holds }) => holds).length} facts${facts === undefined ? '' : ` of ${facts}`}`,
  )
  for (const { set } of sets) {
    const own = scored.filter((one) => one.set === set)
    if (own.length > 0) line(`${name}, ${set} at ${threshold}`, own, (one) => oddsOf(one) >= threshold)
  }
  for (const at of [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7])
    line(`${name}, all at ${at}`, scored, (one) => oddsOf(one) >= at, facts)
  line(`${name}, by frames alone`, scored, ({ byFrame }) => byFrame > 0, facts)
  for (const below of [0.1, 0.2, 0.3, threshold])
    line(`${name}, by frames and below ${below}`, scored, (one) => one.byFrame > 0 && oddsOf(one) < below, facts)
}

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}
