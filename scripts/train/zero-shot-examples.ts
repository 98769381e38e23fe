/**
 * What the zero-shot scorer is trained on, lines of JSON: word vectors as words are met, a set with its relations, and of each sentence the
 * relations it is asked for, each with the pairs that fit it and whether they are a fact (1), not (0), or only their entities' other mentions
 * are (-1). Sentences are read and told in figures as at run time; the relations that ship are asked as if a user had declared them.
 * Usage: npx tsx scripts/train/zero-shot-examples.ts [--half first|second] > .cache/silver/zero-shot-examples.jsonl — needs the taggers of both
 * halves, and with a half the encoder without it; sets of that half are written as left out, without it there are none.
 */
import { parseArgs } from 'node:util'
import {
  ontologyOfSet,
  openSets,
  ownRelationSets,
  readLabelledTexts,
  type LabelledText,
} from '../../src/evaluate/labelled-facts.ts'
import { loadEncoder } from '../../src/extract/encoder/encoder.ts'
import { encoderInputs } from '../../src/extract/encoder/encoder-inputs.ts'
import { maxUnits } from '../../src/extract/encoder/laid-layers.ts'
import type { UnitPair } from '../../src/extract/encoder/pair-layers.ts'
import { hashString } from '../../src/extract/model/feature-hash.ts'
import { modelSentence } from '../../src/extract/model/model-sentence.ts'
import { maxArguments } from '../../src/extract/model/model-claims.ts'
import { sentenceArguments, type SourcedArgument } from '../../src/extract/model/sentence-arguments.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import type { SentenceView } from '../../src/extract/patterns/match-run.ts'
import { readDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { askedPairs } from '../../src/extract/zero-shot/asked-pairs.ts'
import { wordLists } from '../../src/extract/zero-shot/asked-relation.ts'
import {
  comparedPair,
  figuresOfPair,
  likenessFigures,
  RelationFigures,
  type ComparedPair,
} from '../../src/extract/zero-shot/relation-figures.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import type { RelationType } from '../../src/model/ontology.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { encoderWithout, halfOf, readHalf, taggerWithout } from './halves.ts'
import { trainingTools } from './training-tools.ts'

/** Shares of what is not a fact that are taken: a relation of the set's own, and one that ships, of which there are many more. */
const shares = {
  /** A word of the sentence is much like one that tells the relation. */
  alike: { own: 1, shipped: 0.15 },
  /** Another relation holds of one of the pairs: what tells a fact, and not this. */
  rival: { own: 0.8, shipped: 0.15 },
  other: { own: 0.15, shipped: 0.02 },
  fact: { own: 1, shipped: 0.3 },
} as const
const muchAlike = 0.6
/** Of the sentences of a set that declares no relation, this share is asked. */
const plainShare = 0.35
/** What units know is written in whole numbers of this, up to the greatest that two bytes hold. */
const knownStep = 1 / 2048
const greatestKnown = 32_767

const { values } = parseArgs({ options: { half: { type: 'string' } } })
const left = readHalf(values.half)
const encoder = left === undefined ? loadEncoder() : encoderWithout(left)
const parser = loadParser()
const shipped = new Set((await loadOntology('cloud-partnerships')).relationTypes.keys())
const places = new Map<string, number>()
const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** The place of a word among those written; its vector is written when it is first met. */
function placeOf(word: string): number {
  let place = places.get(word)
  if (place === undefined) {
    place = places.size
    places.set(word, place)
    write({ vector: base64(encoder.vectorOf(word)) })
  }
  return place
}

function base64(values: Float32Array | Int16Array | Int8Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64')
}

/** A number from 0 to 1 that a text decides. */
function chanceOf(text: string): number {
  return hashString(text) / 2 ** 32
}

interface SetReader {
  readonly tools: ReadingTools
  readonly figures: RelationFigures
  readonly isLeft: boolean
  readonly hasOwn: boolean
  readonly isOwnOnly: boolean
}

function writeSentence(text: LabelledText, view: SentenceView, reader: SetReader): void {
  const { ontology } = reader.tools
  const { tokens } = view.sentence
  const found = sentenceArguments(view, ontology)
  if (found.length < 2 || found.length > maxArguments) return
  const id = `${text.id} ${view.sentence.index}`
  if (!reader.hasOwn && chanceOf(id) > plainShare) return
  const read = modelSentence(tokens, found, { parser })
  if (read.units.length > maxUnits) return
  const inputs = encoderInputs(read)
  const held = encoder.hold(inputs)
  const likenesses = inputs.words.map((word) => reader.figures.likenesses(word))
  const likenessTo = (place: number): Float32Array =>
    Float32Array.from({ length: likenesses.length * likenessFigures }, (_, at) => {
      const [unit, figure] = [Math.floor(at / likenessFigures), at % likenessFigures]
      return likenesses[unit]?.[place * likenessFigures + figure] ?? 0
    })
  const unitOf = (argument: number): number => inputs.arguments[argument] as number
  const compared = new Map<string, ComparedPair>()
  const comparedAt = (units: UnitPair): ComparedPair => {
    const key = `${units.subject} ${units.object}`
    const pair = compared.get(key) ?? comparedPair(held, units)
    compared.set(key, pair)
    return pair
  }
  const answered = reader.figures.relations.map(({ relation }) =>
    askedPairs(found, relation, ontology).map(([subject, object]) => ({
      subject,
      object,
      holds: answerOf(
        text,
        relation,
        [subject, object].map((at) => textSpan(tokens, found[at] as SourcedArgument)) as never,
      ),
    })),
  )
  const told = new Set(
    answered.flat().flatMap(({ subject, object, holds }) => (holds === 1 ? [`${subject} ${object}`] : [])),
  )
  const asked = reader.figures.relations.flatMap((relation, index) => {
    const pairs = answered[index] ?? []
    const isOwn = !shipped.has(relation.relation.id)
    if (pairs.length === 0 || (!isOwn && (reader.isLeft || reader.isOwnOnly))) return []
    const likeness = likenessTo(index)
    const of = pairs.some(({ holds }) => holds === 1)
      ? shares.fact
      : isAlike(likeness)
        ? shares.alike
        : pairs.some(({ subject, object }) => told.has(`${subject} ${object}`))
          ? shares.rival
          : shares.other
    if (!reader.isLeft && chanceOf(`${id} ${relation.relation.id}`) > of[isOwn ? 'own' : 'shipped']) return []
    return [
      {
        relation: index,
        likeness: base64(Int8Array.from(likeness, (figure) => Math.round(figure * 127))),
        pairs: pairs.map(({ subject, object, holds }) => {
          const units = { subject: unitOf(subject), object: unitOf(object) }
          return [units.subject, units.object, holds, ...figuresOfPair(comparedAt(units), relation).map(rounded)]
        }),
      },
    ]
  })
  if (asked.length === 0) return
  const known = base64(
    Int16Array.from(held.known(), (figure) => Math.min(greatestKnown, Math.round(figure / knownStep))),
  )
  write({ words: inputs.words.map(placeOf), heads: [...inputs.heads], known, asked })
}

function isAlike(likeness: Float32Array): boolean {
  return likeness.some((figure, at) => at % likenessFigures < 2 && figure > muchAlike)
}

function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4
}

/** Whether a fact is told of two spans: 1, 0, or -1 where it is one only of other mentions of the same. */
function answerOf(
  { facts, mentions }: LabelledText,
  relation: RelationType,
  [subject, object]: readonly [Span, Span],
): 1 | 0 | -1 {
  const entityAt = (span: Span): string | undefined => mentions.find((mention) => spansOverlap(mention, span))?.entity
  const [from, to] = [entityAt(subject), entityAt(object)]
  const own = facts.filter(({ relationType }) => relationType === relation.id)
  const either = (isFact: (a: Span, b: Span) => boolean): boolean =>
    isFact(subject, object) || (relation.symmetric && isFact(object, subject))
  if (own.some((fact) => either((a, b) => spansOverlap(fact.subject, a) && spansOverlap(fact.object, b)))) return 1
  if (from !== undefined && from === to) return -1
  const isSame = own.some((fact) =>
    either((a, b) => fact.subject.entity === entityAt(a) && fact.object.entity === entityAt(b)),
  )
  return isSame ? -1 : 0
}

for (const set of [...openSets(), ...ownRelationSets()]) {
  const tools = await trainingTools(ontologyOfSet(set), taggerWithout(halfOf(set)))
  const figures = new RelationFigures(tools.ontology, { encoder, parser, isAsked: () => true })
  const isLeft = halfOf(set) === left
  const hasOwn = ontologyOfSet(set) !== 'cloud-partnerships'
  if (isLeft && !hasOwn) continue
  const relations = figures.relations.map(({ relation, words }) => ({
    id: relation.id,
    words: wordLists.map((list) => words[list].map(placeOf)),
  }))
  write({ set, isLeft, relations })
  const reader = { tools, figures, isLeft, hasOwn, isOwnOnly: ownRelationSets().includes(set) }
  for (const text of readLabelledTexts(set)) {
    const document = textDocument(text.text, text.publishedAt)
    const segments = segmentDocument(document, { report: () => undefined })
    for (const view of readDocument({ document, segments }, tools).views) writeSentence(text, view, reader)
  }
}
