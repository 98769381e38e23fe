/** Training examples of the judge: the candidates of labelled texts, found as at run time, and whether each is a fact. */
import type { LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { compileCues, type CueFinder } from '../../src/extract/cues/find-cues.ts'
import { candidatesOf, keyOf, type JudgedSentence } from '../../src/extract/judge/candidates.ts'
import { judgedUnits, judgeFeatures } from '../../src/extract/judge/judge-features.ts'
import { loadRelationModel, type RelationModel } from '../../src/extract/model/relation-model.ts'
import { proposeIn } from '../../src/extract/model/model-claims.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { compilePatterns, type PatternSet } from '../../src/extract/patterns/match-patterns.ts'
import { readDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

/** A candidate with its answer. */
export interface JudgeExample {
  readonly relationType: string
  readonly rows: Int32Array
  readonly holds: boolean
  readonly baseline: string
}

/** What examples are made with. */
export interface JudgeTools {
  readonly reading: ReadingTools
  readonly patterns: PatternSet
  readonly cues: CueFinder
  readonly model: RelationModel
}

/** The tools for what reads documents. */
export function judgeTools(reading: ReadingTools): JudgeTools {
  const { ontology } = reading
  return { reading, patterns: compilePatterns(ontology), cues: compileCues(ontology), model: loadRelationModel() }
}

/** The sentences of a text with what was found in them by other means. */
export function judgedSentences(text: string, publishedAt: string, tools: JudgeTools): JudgedSentence[] {
  const document = textDocument(text, publishedAt)
  const segments = segmentDocument(document, { report: () => undefined })
  const { ontology } = tools.reading
  const parts = { model: tools.model, parser: loadParser() }
  return readDocument({ document, segments }, tools.reading).views.flatMap((view) => {
    const { read, ...proposed } = proposeIn(view, ontology, parts)
    if (read === undefined) return []
    const foundByCue = tools.cues.find(view)
    return [
      { ...proposed, read, ontology, cues: tools.cues.readings(view), foundByCue, patterns: tools.patterns.matchAll(view) },
    ]
  })
}

/** The examples of a text. A candidate between other mentions of a fact's two entities is left out: it may be right too. */
export function judgeExamples(text: LabelledText, tools: JudgeTools, hashBits: number): JudgeExample[] {
  const sentences = judgedSentences(text.text, text.publishedAt, tools)
  return sentences.flatMap((sentence) => {
    const context = judgedUnits(sentence)
    const spanOf = (index: number): Span => {
      const argument = sentence.found[index]
      return textSpan(sentence.view.sentence.tokens, argument ?? { first: 0, end: 1 })
    }
    const meant = (index: number): Span[] => {
      const source = sentence.found[index]?.source
      if (source === undefined || 'date' in source) return []
      return source.reference.targets.flatMap(({ name }) => {
        const tokens = sentences.find(({ view }) => view.sentence.index === name.sentence)?.view.sentence.tokens
        return tokens === undefined ? [] : [textSpan(tokens, name)]
      })
    }
    return candidatesOf(sentence).flatMap((candidate): JudgeExample[] => {
      const answer = answerOf(
        text,
        candidate.relation,
        [spanOf(candidate.subject), ...meant(candidate.subject)],
        [spanOf(candidate.object), ...meant(candidate.object)],
      )
      if (answer === undefined) return []
      const rows: number[] = []
      judgeFeatures(context, candidate, (_template, hash) => rows.push(hash >>> (32 - hashBits)))
      return [
        {
          relationType: candidate.relation.id,
          rows: Int32Array.from(rows),
          holds: answer,
          baseline: context.foundByCue.has(keyOf(candidate.relation.id, candidate.subject, candidate.object))
            ? 'cue'
            : candidate.proposed >= 0.5
              ? candidate.reading
                ? 'model+cue'
                : 'model'
              : candidate.reading
                ? 'cue-' + candidate.joining
                : 'none',
        },
      ]
    })
  })
}

function answerOf(
  { facts, mentions }: LabelledText,
  relation: { readonly id: string; readonly symmetric: boolean },
  subjects: readonly Span[],
  objects: readonly Span[],
): boolean | undefined {
  const [subject, object] = [subjects[0] as Span, objects[0] as Span]
  const entityAt = (spans: readonly Span[]): string =>
    spans.flatMap((span) => mentions.find((mention) => spansOverlap(mention, span))?.entity ?? [])[0] ?? ''
  const [from, to] = [entityAt(subjects), entityAt(objects)]
  if (from === to && from !== '') return undefined
  const same = facts.filter(
    (fact) =>
      fact.relationType === relation.id &&
      ((fact.subject.entity === from && fact.object.entity === to) ||
        (relation.symmetric && fact.subject.entity === to && fact.object.entity === from)),
  )
  if (same.length === 0) return false
  const isExact = same.some(
    (fact) =>
      (spansOverlap(fact.subject, subject) && spansOverlap(fact.object, object)) ||
      (relation.symmetric && spansOverlap(fact.subject, object) && spansOverlap(fact.object, subject)),
  )
  return isExact ? true : undefined
}
