/**
 * Labelled facts as cases for the model of standing. A case that is *told* is made from the labels (arguments and cue as marked, whether or
 * not the extractor finds them); one that is *found* is what the extractor proposes of a fact, with the cue and the pattern it found.
 */
import { readLabelledTexts, type LabelledFact, type LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { isFactOf } from '../../src/evaluate/score-facts.ts'
import { isOfLine, readStatusSet } from '../../src/evaluate/status-set.ts'
import { situationOf } from '../../src/extract/claims/circumstances.ts'
import type { Standing } from '../../src/extract/claims/status.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { shippedParts } from '../../src/extract/extractor-parts.ts'
import { assertionLine, type AssertionLine } from '../../src/extract/lines.ts'
import type { Situation } from '../../src/extract/claims/situation.ts'
import type { Filler, PatternMatch, SentenceView } from '../../src/extract/patterns/match-run.ts'
import { readDocument, type ReadingTools } from '../../src/extract/read-document.ts'
import type { TokenSpan } from '../../src/extract/sentence.ts'
import type { Ontology } from '../../src/model/ontology.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import { extractDocument } from '../../src/pipeline/extract-document.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

/** What is right: the three labels. */
export type StandingLabels = Pick<Standing, 'status' | 'modality' | 'polarity'>

/** A case. */
export interface StandingCase {
  readonly set: string
  readonly how: 'told' | 'found'
  readonly text: string
  /** Subject, cue and object, for people. */
  readonly words: string
  readonly situation: Situation
  readonly labels: StandingLabels
  /** When it held by the labels and by the rules, EDTF. */
  readonly time: { readonly labelled?: string | undefined; readonly read?: string | undefined }
}

const context = { report: () => undefined }

/** The cases that the texts of a set tell. A fact of no relation of the ontology gives none. `tools` have not seen the set. */
export function toldCases(set: string, tools: ReadingTools): StandingCase[] {
  return readLabelledTexts(set).flatMap((labelled) => {
    const { text, publishedAt, facts } = labelled
    const document = textDocument(text, publishedAt)
    const { views } = readDocument({ document, segments: segmentDocument(document, context) }, tools)
    return facts.flatMap((fact) => toldCase({ set, labelled, views, ontology: tools.ontology }, fact))
  })
}

interface Telling {
  readonly set: string
  readonly labelled: LabelledText
  readonly views: readonly SentenceView[]
  readonly ontology: Ontology
}

function toldCase({ set, labelled, views, ontology }: Telling, fact: LabelledFact): StandingCase[] {
  const { text, publishedAt } = labelled
  const view = views.find(({ sentence }) => tokensOver(sentence.tokens, fact.cue) !== undefined)
  const cue = view === undefined ? undefined : tokensOver(view.sentence.tokens, fact.cue)
  const relation = ontology.relationTypes.get(fact.relationType)
  if (view === undefined || cue === undefined || relation === undefined) return []
  const match = matchOf(view, cue, fact)
  const { situation, time } = situationOf({ view, match, relation, shown: undefined }, publishedAt)
  const words = [fact.subject, fact.cue, fact.object].map(({ start, end }) => text.slice(start, end)).join(' | ')
  const times = { labelled: fact.validTime, read: time.validTime }
  return [{ set, how: 'told', text, words, situation, labels: fact, time: times }]
}

function matchOf(view: SentenceView, cue: TokenSpan, { subject, object }: LabelledFact): PatternMatch {
  const from = fillerAt(view, subject)
  const to = fillerAt(view, object)
  const all = [cue, ...[subject, object].flatMap((span) => tokensOver(view.sentence.tokens, span) ?? [])]
  const extent = { first: Math.min(...all.map(({ first }) => first)), end: Math.max(...all.map(({ end }) => end)) }
  return { ...(from && { subject: from }), ...(to && { object: to }), qualifiers: [], cue, extent }
}

function fillerAt(view: SentenceView, span: Span): Filler | undefined {
  const here = tokensOver(view.sentence.tokens, span)
  if (here === undefined) return undefined
  const overlaps = ({ first, end }: TokenSpan): boolean => first < here.end && here.first < end
  const references = view.references.filter(overlaps)
  if (references.length > 0) return { kind: 'references', references }
  const literal = view.dates.find(overlaps)
  return literal === undefined ? undefined : { kind: 'literal', literal }
}

function tokensOver(tokens: readonly Span[], span: Span): TokenSpan | undefined {
  const first = tokens.findIndex((token) => spansOverlap(token, span))
  const end = tokens.findLastIndex((token) => spansOverlap(token, span)) + 1
  return first < 0 ? undefined : { first, end }
}

/** Finds what a text says by the rules of standing alone, each proposal with its situation. */
export type SituationFinder = (text: string, publishedAt: string | undefined) => FoundLine[]

/** A proposal with the situation its standing was read from. */
export interface FoundLine {
  readonly line: AssertionLine
  readonly situation: Situation
}

/** A finder with the extractor as it ships, but for the model of standing: it has seen the sets, so that it finds more of them than of other texts. */
export function situationFinder(ontology: Ontology): SituationFinder {
  const situations = new Map<Standing, Situation>()
  const found = new Map<string, Situation>()
  const recorder = {
    version: 'recorder',
    weigh: (situation: Situation): Standing => {
      const standing = { ...situation.ruled }
      situations.set(standing, situation)
      return standing
    },
  }
  const extractor = createExtractor(ontology, shippedParts(recorder), (id, { standing }) => {
    const situation = situations.get(standing)
    if (situation !== undefined) found.set(id, situation)
  })
  return (text, publishedAt) => {
    situations.clear()
    found.clear()
    const records = extractDocument(textDocument(text, publishedAt), extractor, context)
    return records.assertions.flatMap((assertion) => {
      const situation = found.get(assertion.id)
      return situation === undefined ? [] : [{ line: assertionLine(assertion, records, ''), situation }]
    })
  }
}

/** The cases of a set that the extractor finds. */
export function foundCases(set: string, find: SituationFinder): StandingCase[] {
  return readLabelledTexts(set).flatMap((labelled) => {
    const lines = find(labelled.text, labelled.publishedAt)
    return labelled.facts.flatMap((fact) => {
      const one = lines.find(({ line }) => isFactOf(line, fact, labelled))
      return one === undefined ? [] : [foundCase({ set, text: labelled.text, labels: fact, time: fact.validTime }, one)]
    })
  })
}

/** The cases that the extractor finds in a set of `data/gold/status`. */
export function foundStatusCases(set: string, find: SituationFinder): StandingCase[] {
  return readStatusSet(set).flatMap((gold) => {
    const one = find(gold.text, gold.publishedAt).find(({ line }) => isOfLine(line, gold))
    if (one === undefined || gold.relationType === null) return []
    const labels = { status: gold.status, modality: gold.modality, polarity: gold.polarity } as StandingLabels
    return [foundCase({ set, text: gold.text, labels, time: undefined }, one)]
  })
}

interface Found {
  readonly set: string
  readonly text: string
  readonly labels: StandingLabels
  readonly time: string | undefined
}

function foundCase({ set, text, labels, time }: Found, { line, situation }: FoundLine): StandingCase {
  const object = 'literal' in line.object ? line.object.literal.text : line.object.text
  const words = [line.subject.text, line.cue.text, object].join(' | ')
  return { set, how: 'found', text, words, situation, labels, time: { labelled: time, read: line.validTime } }
}
