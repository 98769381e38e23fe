/** Training examples of the judge: the candidates of labelled texts, found as at run time, and whether each is a fact. */
import type { Encoder } from '../../src/extract/encoder/encoder.ts'
import { mentionAt, type LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { compileCues, type CueFinder } from '../../src/extract/cues/find-cues.ts'
import { candidatesOf, type Candidate } from '../../src/extract/judge/candidates.ts'
import { judgeFeatures } from '../../src/extract/judge/judge-features.ts'
import { judgedUnits, keyOf, type JudgedSentence } from '../../src/extract/judge/judged-sentence.ts'
import type { SourcedArgument } from '../../src/extract/model/sentence-arguments.ts'
import type { SentenceReaders } from '../../src/extract/model/model-sentence.ts'
import type { RelationModel } from '../../src/extract/model/relation-model.ts'
import { proposeIn } from '../../src/extract/model/model-claims.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { compilePatterns, type PatternSet } from '../../src/extract/patterns/match-patterns.ts'
import type { SentenceView } from '../../src/extract/patterns/match-run.ts'
import { readDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import type { RelationType } from '../../src/model/ontology.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import type { Questions, ZeroShot } from '../../src/extract/zero-shot/zero-shot.ts'
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
  readonly readers: SentenceReaders
  readonly questions: Questions
}

/** What speaks for candidates. */
interface Speakers {
  readonly model: RelationModel
  readonly encoder: Encoder
  readonly zeroShot: ZeroShot
  /** The relations that the scorer is asked for: at run time those that the judge did not learn. */
  readonly isAsked: (relation: RelationType) => boolean
}

/** The tools for what reads documents, and those that are to speak. */
export function judgeTools(reading: ReadingTools, { model, encoder, zeroShot, isAsked }: Speakers): JudgeTools {
  const { ontology } = reading
  const parser = loadParser()
  return {
    reading,
    patterns: compilePatterns(ontology),
    cues: compileCues(ontology, encoder.likeness),
    model,
    readers: { parser, encoder },
    questions: zeroShot.questionsOf(ontology, { encoder, parser, isAsked }),
  }
}

/** The examples of a text. A candidate between other mentions of a fact's two entities is left out: it may be right too. */
export function judgeExamples(text: LabelledText, tools: JudgeTools, hashBits: number): JudgeExample[] {
  const document = textDocument(text.text, text.publishedAt)
  const segments = segmentDocument(document, { report: () => undefined })
  const { views } = readDocument({ document, segments }, tools.reading)
  return views.flatMap((view) => {
    const sentence = judgedSentence(view, tools)
    if (sentence === undefined) return []
    const context = judgedUnits(sentence)
    return candidatesOf(context).flatMap((candidate): JudgeExample[] => {
      const holds = answerOf(text, candidate, endsOf(sentence, candidate, views))
      if (holds === undefined) return []
      const rowsOf = (isKnown: boolean): Int32Array => {
        const rows: number[] = []
        judgeFeatures(context, candidate, isKnown, (hash) => rows.push(hash >>> (32 - hashBits)))
        return Int32Array.from(rows)
      }
      const relationType = candidate.relation.id
      const byFrame = context.foundByCue.get(keyOf(relationType, candidate.subject, candidate.object)) ?? 0
      return [{ relationType, rows: rowsOf(true), general: rowsOf(false), holds, byFrame }]
    })
  })
}

/** A sentence with what was found in it by other means; undefined where nothing can be a fact. */
function judgedSentence(
  view: SentenceView,
  { reading, cues, patterns, model, readers, questions }: JudgeTools,
): JudgedSentence | undefined {
  const { ontology } = reading
  const { read, ...proposed } = proposeIn(view, ontology, { model, readers })
  if (read === undefined) return undefined
  const readings = cues.readings(view)
  const foundByCue = cues.find(view, readings)
  const answers = questions.answers(read, proposed.found)
  return { ...proposed, read, ontology, cues: readings, foundByCue, patterns: patterns.matchAll(view), answers }
}

/** The spans of an argument: its own first, then of the names it refers to. */
type EndSpans = readonly [Span, ...Span[]]

function endsOf(
  { view, found }: JudgedSentence,
  { subject, object }: Candidate,
  views: readonly SentenceView[],
): readonly [EndSpans, EndSpans] {
  const spansOf = (argument: SourcedArgument): EndSpans => {
    const { source } = argument
    const targets = source === undefined || 'date' in source ? [] : source.reference.targets
    const meant = targets.flatMap(({ name }) => {
      const tokens = views[name.sentence]?.sentence.tokens
      return tokens === undefined ? [] : [textSpan(tokens, name)]
    })
    return [textSpan(view.sentence.tokens, argument), ...meant]
  }
  return [spansOf(found[subject] as SourcedArgument), spansOf(found[object] as SourcedArgument)]
}

/** Whether a candidate is a labelled fact; undefined where it is one only of the same entities. */
function answerOf(
  { facts, mentions }: LabelledText,
  { relation }: Candidate,
  [subject, object]: readonly [EndSpans, EndSpans],
): boolean | undefined {
  const entityAt = (spans: EndSpans): string | undefined =>
    spans.flatMap((span) => mentionAt(mentions, span)?.entity ?? [])[0]
  const [from, to] = [entityAt(subject), entityAt(object)]
  if (from !== undefined && from === to) return undefined
  const ways = relation.symmetric
    ? [[subject, object] as const, [object, subject] as const]
    : [[subject, object] as const]
  const same = facts.filter(
    (fact) =>
      fact.relationType === relation.id &&
      ways.some(([a, b]) => fact.subject.entity === entityAt(a) && fact.object.entity === entityAt(b)),
  )
  if (same.length === 0) return false
  const isExact = same.some((fact) =>
    ways.some(([[a], [b]]) => spansOverlap(fact.subject, a) && spansOverlap(fact.object, b)),
  )
  return isExact ? true : undefined
}
