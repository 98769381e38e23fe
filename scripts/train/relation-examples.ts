/**
 * Training examples of the relation model: every pair of every sentence that the encoder gives a chance, with its hashed features, the
 * relations for which the pair's answer is known, and those that hold. Documents are read as the product reads them, so that sentences and
 * arguments are those of run time.
 */
import { forLikelyPairs } from '../../src/extract/model/encoded-scores.ts'
import { allFeatures } from '../../src/extract/model/relation-features.ts'
import { modelSentence, type ModelSentence, type SentenceReaders } from '../../src/extract/model/model-sentence.ts'
import { sentenceArguments, type SourcedArgument } from '../../src/extract/model/sentence-arguments.ts'
import type { SentenceView } from '../../src/extract/patterns/match-run.ts'
import { readDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { spanContains, spansOverlap, type Span } from '../../src/model/span.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import type { AnnotatedDocument, TypedFact } from './annotated-document.ts'

/** A pair. `subject` and `object` index the sentence's arguments. */
export interface PairExample {
  readonly subject: number
  readonly object: number
  readonly hasPronoun: boolean
  readonly rows: Int32Array
  /** Relation types that hold of it. */
  readonly holds: ReadonlySet<string>
  /** Relation types of which nothing is known for this pair, though the sentence is annotated for them. */
  readonly unsure: ReadonlySet<string>
}

/** A sentence with its pairs. `known` are the relation types it is annotated for, `facts` the sure ones, wherever their ends stand. */
export interface SentenceExample {
  readonly group: number
  readonly read: ModelSentence
  readonly spans: readonly Span[]
  readonly known: ReadonlySet<string>
  readonly facts: readonly TypedFact[]
  readonly pairs: readonly PairExample[]
  readonly weight: number
}

export interface ExampleOptions {
  /** Tells documents apart in cross-validation. */
  readonly group: number
  readonly weight: number
  readonly hashBits: number
  /** An encoder among them has not seen the document. */
  readonly readers: SentenceReaders
}

/** The examples of one document's sentences; what no annotated part covers gives none. */
export function documentExamples(
  document: AnnotatedDocument,
  tools: ReadingTools,
  options: ExampleOptions,
): SentenceExample[] {
  const source = textDocument(document.text, document.publishedAt)
  const segments = segmentDocument(source, { report: () => undefined })
  return readDocument({ document: source, segments }, tools).views.flatMap((view) => {
    const { tokens } = view.sentence
    if (tokens.length === 0) return []
    const whole = textSpan(tokens, { first: 0, end: tokens.length })
    const part = document.parts.find(({ span }) => spansOverlap(span, whole))
    return part === undefined ? [] : [sentenceExample(view, { whole, known: part.known, document, tools, options })]
  })
}

interface SentenceParts {
  readonly whole: Span
  readonly known: ReadonlySet<string>
  readonly document: AnnotatedDocument
  readonly tools: ReadingTools
  readonly options: ExampleOptions
}

function sentenceExample(view: SentenceView, parts: SentenceParts): SentenceExample {
  const { whole, known, document, tools, options } = parts
  const { tokens } = view.sentence
  const found = sentenceArguments(view, tools.ontology)
  const read = modelSentence(tokens, found, options.readers)
  return {
    group: options.group,
    weight: options.weight,
    known,
    read,
    spans: found.map((argument) => textSpan(tokens, argument)),
    facts: document.facts.filter(({ isSure, subject }) => isSure && spanContains(whole, subject)),
    pairs: pairsOf(read, found, parts),
  }
}

function pairsOf(sentence: ModelSentence, found: readonly SourcedArgument[], parts: SentenceParts): PairExample[] {
  const { known, document, options } = parts
  const spans = found.map((argument) => textSpan(sentence.tokens, argument))
  const pairs: PairExample[] = []
  forLikelyPairs(sentence, (subject, object) => {
    const rows: number[] = []
    allFeatures(sentence, subject, object, (_template, hash) => rows.push(hash >>> (32 - options.hashBits)))
    const matching = document.facts.filter(
      (fact) => spansOverlap(fact.subject, spans[subject] as Span) && spansOverlap(fact.object, spans[object] as Span),
    )
    const holds = new Set(matching.filter(({ isSure }) => isSure).map(({ relationType }) => relationType))
    const isOpen = [subject, object].some((end) => !isAnnotated(found[end], document.annotates))
    const open = matching.filter(({ isSure, relationType }) => !isSure && !holds.has(relationType))
    pairs.push({
      subject,
      object,
      hasPronoun: found[subject]?.type === 'pronoun' || found[object]?.type === 'pronoun',
      rows: Int32Array.from(rows),
      holds,
      unsure: isOpen && holds.size === 0 ? known : new Set(open.map(({ relationType }) => relationType)),
    })
  })
  return pairs
}

/** True when the corpus would have annotated a fact of this argument. */
function isAnnotated(argument: SourcedArgument | undefined, annotates: AnnotatedDocument['annotates']): boolean {
  if (annotates === 'all' || argument === undefined) return true
  if (argument.type === 'pronoun') return annotates === 'names and pronouns'
  const { source } = argument
  return source === undefined || 'date' in source || source.reference.kind !== 'nominal'
}
