/**
 * What the partner scorer is trained on, lines of JSON: first the slots of relations, then of each labelled text what the encoder knows of
 * its arguments and sentences, and the pairs of an argument and of somebody mentioned before it, with the slots that they may fill, those
 * that their sentence tells (`holds`), and those that the text tells elsewhere (`unsure`). Texts are read, and pairs told in figures, as at
 * run time; sets by taggers that have not seen them.
 * Usage: npx tsx scripts/train/partner-examples.ts [--half first|second] > EXAMPLES — needs the taggers of both halves, and with a half the
 * encoder without it; sets of that half are written as left out.
 */
import { parseArgs } from 'node:util'
import {
  ontologyOfSet,
  openSets,
  readLabelledTexts,
  type LabelledFact,
  type LabelledText,
} from '../../src/evaluate/labelled-facts.ts'
import { loadEncoder, type Encoding } from '../../src/extract/encoder/encoder.ts'
import { gapPairs, loneThing, type GapPair } from '../../src/extract/implicit/gap-pairs.ts'
import { FittingSlots, otherRole, relationSlots, type RelationSlot } from '../../src/extract/implicit/relation-slots.ts'
import { MentionedBefore } from '../../src/extract/implicit/mentioned.ts'
import { slotName } from '../../src/extract/implicit/partner-scorer.ts'
import type { ClaimArgument } from '../../src/extract/claims/claim.ts'
import { maxArguments } from '../../src/extract/model/model-claims.ts'
import { modelSentence } from '../../src/extract/model/model-sentence.ts'
import { sentenceArguments } from '../../src/extract/model/sentence-arguments.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { readDocument, type ReadDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan, type TokenSpan } from '../../src/extract/sentence.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { entityAt } from './lone-examples.ts'
import { encoderWithout, halfOf, readHalf, taggerWithout } from './halves.ts'
import { trainingTools } from './training-tools.ts'

const { values } = parseArgs({ options: { half: { type: 'string' } } })
const left = readHalf(values.half)
const readers = { parser: loadParser(), encoder: left === undefined ? loadEncoder() : encoderWithout(left) }
// A set that declares relations of its own marks those that ship as well.
const slots = relationSlots(await loadOntology('cloud-partnerships'))
const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** What is known, row after row. */
class Rows {
  readonly #rows: Float32Array[] = []

  /** The place of a row. */
  add(row: Float32Array): number {
    return this.#rows.push(row) - 1
  }

  /** Four bytes a figure. */
  get base64(): string {
    return Buffer.concat(
      this.#rows.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
    ).toString('base64')
  }
}

interface SetReader {
  readonly tools: ReadingTools
  readonly fitting: FittingSlots<RelationSlot>
  readonly isLeft: boolean
}

function writeText(text: LabelledText, { tools, fitting, isLeft }: SetReader): void {
  const document = textDocument(text.text, text.publishedAt)
  const read = readDocument({ document, segments: segmentDocument(document, { report: () => undefined }) }, tools)
  const mentioned = new MentionedBefore<number>(read.forms)
  const rows = new Rows()
  const pairs: object[] = []
  for (const view of read.views) {
    const { tokens, segment } = view.sentence
    if (segment.kind === 'heading') mentioned.startAnew()
    const found = sentenceArguments(view, tools.ontology)
    const isRead = found.length > 0 && found.length <= maxArguments
    const encoded = isRead ? modelSentence(tokens, found, readers).encoded : undefined
    const places = encoded === undefined ? [] : found.map((_, at) => rows.add(encoded.knownOf(at)))
    if (encoded !== undefined && segment.kind !== 'heading' && !mentioned.isEmpty)
      pairs.push(...pairsIn({ text, read, fitting, mentioned, places, encoded, found, view }, rows))
    const mentions = found.flatMap(({ source }, at) =>
      source === undefined || 'date' in source || encoded === undefined
        ? []
        : [[source.reference, places[at] as number] as const],
    )
    mentioned.note(view, mentions)
  }
  if (pairs.length > 0) write({ isLeft, known: rows.base64, pairs })
}

interface Reading {
  readonly text: LabelledText
  readonly read: ReadDocument
  readonly fitting: FittingSlots<RelationSlot>
  readonly mentioned: MentionedBefore<number>
  readonly places: readonly number[]
  readonly encoded: Encoding
  readonly found: ReturnType<typeof sentenceArguments>
  readonly view: ReadDocument['views'][number]
}

function pairsIn({ text, read, fitting, mentioned, places, encoded, found, view }: Reading, rows: Rows): object[] {
  const others = mentioned.others(view)
  const sentence = rows.add(encoded.greatest)
  const whole = textSpan(view.sentence.tokens, { first: 0, end: view.sentence.tokens.length })
  return found.flatMap(({ source }, at) => {
    const thing = source === undefined || 'date' in source ? undefined : loneThing(source.reference, mentioned)
    if (thing === undefined) return []
    return gapPairs(thing, others, { slots: fitting, mentioned }).map((pair) => ({
      argument: places[at],
      partner: pair.other.state,
      sentence,
      figures: pair.figures,
      ...answersOf(pair, {
        text,
        whole,
        entities: [thing, pair.other].map(({ argument }) => entityOf(argument, read, text)),
      }),
    }))
  })
}

interface Asked {
  readonly text: LabelledText
  /** The sentence of the argument. */
  readonly whole: Span
  /** Of the argument and of the other one; undefined for what is not marked. */
  readonly entities: readonly (string | undefined)[]
}

function answersOf({ slots: fitting }: GapPair<number, RelationSlot>, { text, whole, entities: [one, other] }: Asked) {
  const factsOf = ({ relation, role }: RelationSlot): LabelledFact[] =>
    text.facts.filter((fact) => {
      const ends = [fact[role].entity, fact[otherRole(role)].entity]
      const isHere = ends[0] === one && ends[1] === other
      return (
        fact.relationType === relation.id && (isHere || (relation.symmetric && ends[1] === one && ends[0] === other))
      )
    })
  const isTold = (slot: RelationSlot): boolean => factsOf(slot).some(({ cue }) => spansOverlap(cue, whole))
  const fit = fitting.map((slot) => slots.indexOf(slot))
  return {
    fit,
    holds: fit.filter((_, at) => isTold(fitting[at] as RelationSlot)),
    unsure: fit.filter(
      (_, at) => !isTold(fitting[at] as RelationSlot) && factsOf(fitting[at] as RelationSlot).length > 0,
    ),
  }
}

/** The labelled entity that an argument is by its own mention, or by what it refers to. */
function entityOf(
  { reference, target }: ClaimArgument,
  { views }: ReadDocument,
  text: LabelledText,
): string | undefined {
  const spanOf = (sentence: number, stretch: TokenSpan): Span =>
    textSpan(views[sentence]?.sentence.tokens ?? [], stretch)
  return (
    entityAt(spanOf(reference.sentence, reference), text) ?? entityAt(spanOf(target.name.sentence, target.name), text)
  )
}

write({ slots: slots.map(slotName) })
for (const set of openSets()) {
  const tools = await trainingTools(ontologyOfSet(set), taggerWithout(halfOf(set)))
  const reader = { tools, fitting: new FittingSlots(slots, tools.ontology), isLeft: halfOf(set) === left }
  for (const text of readLabelledTexts(set)) writeText(text, reader)
}
