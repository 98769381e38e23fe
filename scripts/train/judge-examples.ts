/** Training examples of the judge: the candidates of labelled texts, found as at run time, and whether each is a fact. */
import type { LabelledFact, LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { compileCues, type CueFinder } from '../../src/extract/cues/find-cues.ts'
import { candidatesOf, type Candidate } from '../../src/extract/judge/candidates.ts'
import { impliedCandidates, type ImpliedCandidate } from '../../src/extract/judge/implied-candidates.ts'
import { impliedFeatures } from '../../src/extract/judge/implied-features.ts'
import { judgeFeatures, type JudgeSink } from '../../src/extract/judge/judge-features.ts'
import { judgedUnits, keyOf, type JudgedSentence, type JudgedUnits } from '../../src/extract/judge/judged-sentence.ts'
import { topicsOf } from '../../src/extract/judge/topics.ts'
import type { Reference, Target } from '../../src/extract/coreference/reference.ts'
import type { RelationType } from '../../src/model/ontology.ts'
import type { SourcedArgument } from '../../src/extract/model/sentence-arguments.ts'
import type { RelationModel } from '../../src/extract/model/relation-model.ts'
import { proposeIn } from '../../src/extract/model/model-claims.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { compilePatterns, type PatternSet } from '../../src/extract/patterns/match-patterns.ts'
import type { SentenceView } from '../../src/extract/patterns/match-run.ts'
import { readDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

/** A candidate with its answer. */
export interface JudgeExample {
  readonly relationType: string
  readonly rows: Int32Array
  /** The rows that are left where the relation is one that the judge does not know. */
  readonly general: Int32Array
  readonly holds: boolean
  /** How sure the frames of its cue are; 0 where they find nothing. */
  readonly byFrame: number
}

/** What examples are made with. */
export interface JudgeTools {
  readonly reading: ReadingTools
  readonly patterns: PatternSet
  readonly cues: CueFinder
  readonly model: RelationModel
}

/** The tools for what reads documents, and the relation model that is to speak. */
export function judgeTools(reading: ReadingTools, model: RelationModel): JudgeTools {
  const { ontology } = reading
  return { reading, patterns: compilePatterns(ontology), cues: compileCues(ontology), model }
}

/** The examples of a text: candidates within a sentence, and those with one end before it. */
export interface TextExamples {
  readonly within: readonly JudgeExample[]
  readonly implied: readonly JudgeExample[]
}

/** The examples of a text. A candidate between other mentions of a fact's two entities is left out: it may be right too. */
export function judgeExamples(text: LabelledText, tools: JudgeTools, hashBits: number): TextExamples {
  const document = textDocument(text.text, text.publishedAt)
  const segments = segmentDocument(document, { report: () => undefined })
  const { views, forms } = readDocument({ document, segments }, tools.reading)
  const topics = topicsOf(views, forms)
  const found = views.map((view, index): TextExamples => {
    const sentence = judgedSentence(view, tools)
    if (sentence === undefined) return { within: [], implied: [] }
    const context = judgedUnits(sentence)
    const marked = { text, views, hashBits }
    return {
      within: candidatesOf(context).flatMap((candidate) => withinExample(context, candidate, marked)),
      implied: impliedCandidates(context, topics[index] ?? [], forms).flatMap((candidate) =>
        impliedExample(context, candidate, marked),
      ),
    }
  })
  return { within: found.flatMap(({ within }) => within), implied: found.flatMap(({ implied }) => implied) }
}

interface Marked {
  readonly text: LabelledText
  readonly views: readonly SentenceView[]
  readonly hashBits: number
}

function withinExample(context: JudgedUnits, candidate: Candidate, { text, views, hashBits }: Marked): JudgeExample[] {
  const holds = answerOf(text, candidate.relation, endsOf(context.sentence, candidate, views))
  if (holds === undefined) return []
  const rowsOf = (isKnown: boolean): Int32Array =>
    hashedRows(hashBits, (sink) => {
      judgeFeatures(context, candidate, isKnown, sink)
    })
  const relationType = candidate.relation.id
  const byFrame = context.foundByCue.get(keyOf(relationType, candidate.subject, candidate.object)) ?? 0
  return [{ relationType, rows: rowsOf(true), general: rowsOf(false), holds, byFrame }]
}

/** A fact that is told in another sentence says nothing of this one. */
function impliedExample(
  context: JudgedUnits,
  candidate: ImpliedCandidate,
  { text, views, hashBits }: Marked,
): JudgeExample[] {
  const { role, argument, topic, relation } = candidate
  const { sentence } = context
  const here = spansOf(sentence.found[argument] as SourcedArgument, sentence.view, views)
  const there = spansOfReference({ ...topic.reference, targets: [topic.target] }, views)
  const ends = role === 'subject' ? ([here, there] as const) : ([there, here] as const)
  const { tokens } = sentence.view.sentence
  const stretch = textSpan(tokens, { first: 0, end: tokens.length })
  const own = entityOf(text, here)
  if (own !== undefined && own === entityOf(text, there)) return []
  const told = factsOf(text, relation, ends)
  const isTold = told.some(({ cue }) => spansOverlap(cue, stretch))
  if (told.length > 0 && !isTold) return []
  const rowsOf = (isKnown: boolean): Int32Array =>
    hashedRows(hashBits, (sink) => {
      impliedFeatures(context, candidate, isKnown, sink)
    })
  return [{ relationType: relation.id, rows: rowsOf(true), general: rowsOf(false), holds: isTold, byFrame: 0 }]
}

function hashedRows(hashBits: number, give: (sink: JudgeSink) => void): Int32Array {
  const rows: number[] = []
  give((hash) => rows.push(hash >>> (32 - hashBits)))
  return Int32Array.from(rows)
}

/** A sentence with what was found in it by other means; undefined where nothing can be a fact. */
function judgedSentence(
  view: SentenceView,
  { reading, cues, patterns, model }: JudgeTools,
): JudgedSentence | undefined {
  const { ontology } = reading
  const { read, ...proposed } = proposeIn(view, ontology, { model, parser: loadParser() })
  if (read === undefined) return undefined
  const readings = cues.readings(view)
  const foundByCue = cues.find(view, readings)
  return { ...proposed, read, ontology, cues: readings, foundByCue, patterns: patterns.matchAll(view) }
}

/** The spans of an argument: its own first, then of the names it refers to. */
type EndSpans = readonly [Span, ...Span[]]

function endsOf(
  { view, found }: JudgedSentence,
  { subject, object }: Candidate,
  views: readonly SentenceView[],
): readonly [EndSpans, EndSpans] {
  return [
    spansOf(found[subject] as SourcedArgument, view, views),
    spansOf(found[object] as SourcedArgument, view, views),
  ]
}

function spansOf(argument: SourcedArgument, view: SentenceView, views: readonly SentenceView[]): EndSpans {
  const { source } = argument
  const targets = source === undefined || 'date' in source ? [] : source.reference.targets
  return [textSpan(view.sentence.tokens, argument), ...meant(targets, views)]
}

function spansOfReference(reference: Reference, views: readonly SentenceView[]): EndSpans {
  const tokens = views[reference.sentence]?.sentence.tokens ?? []
  return [textSpan(tokens, reference), ...meant(reference.targets, views)]
}

function meant(targets: readonly Target[], views: readonly SentenceView[]): Span[] {
  return targets.flatMap(({ name }) => {
    const tokens = views[name.sentence]?.sentence.tokens
    return tokens === undefined ? [] : [textSpan(tokens, name)]
  })
}

/** Whether two ends are a labelled fact; undefined where they are one only of the same entities. */
function answerOf(
  text: LabelledText,
  relation: RelationType,
  ends: readonly [EndSpans, EndSpans],
): boolean | undefined {
  const [subject, object] = ends
  const entityAt = (spans: EndSpans): string | undefined => entityOf(text, spans)
  const from = entityAt(subject)
  if (from !== undefined && from === entityAt(object)) return undefined
  const same = factsOf(text, relation, ends)
  if (same.length === 0) return false
  const isExact = same.some((fact) =>
    waysOf(relation, ends).some(([[a], [b]]) => spansOverlap(fact.subject, a) && spansOverlap(fact.object, b)),
  )
  return isExact ? true : undefined
}

/** The facts of a relation between the entities of two ends. */
function factsOf(text: LabelledText, relation: RelationType, ends: readonly [EndSpans, EndSpans]): LabelledFact[] {
  return text.facts.filter(
    (fact) =>
      fact.relationType === relation.id &&
      waysOf(relation, ends).some(
        ([a, b]) => fact.subject.entity === entityOf(text, a) && fact.object.entity === entityOf(text, b),
      ),
  )
}

function waysOf(
  { symmetric }: RelationType,
  [subject, object]: readonly [EndSpans, EndSpans],
): readonly (readonly [EndSpans, EndSpans])[] {
  return symmetric
    ? [
        [subject, object],
        [object, subject],
      ]
    : [[subject, object]]
}

function entityOf({ mentions }: LabelledText, spans: EndSpans): string | undefined {
  return spans.flatMap((span) => mentions.find((mention) => spansOverlap(mention, span))?.entity ?? [])[0]
}
