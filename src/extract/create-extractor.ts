/** The extractor: mentions, coreference, patterns, status and time, for one ontology. Pure and deterministic; nothing leaves the machine. */
import type { StageContext } from '../model/diagnostic.ts'
import type { DroppedCandidate, Extraction, ExtractionInput } from '../model/extraction.ts'
import type { Ontology } from '../model/ontology.ts'
import type { ClaimTrace } from './build-assertions.ts'
import { buildAside, buildAssertions } from './build-assertions.ts'
import { mentionBuilder } from './build-mentions.ts'
import { chooseClaims } from './choose-claims.ts'
import type { Claim } from './claims/claim.ts'
import { establishedCounterparts } from './claims/established.ts'
import type { ClaimContext, Finding } from './claims/make-claims.ts'
import { makeClaims } from './claims/make-claims.ts'
import { settleTypes } from './claims/retype.ts'
import type { Extractor } from './extractor.ts'
import { shippedParts, type ExtractorParts } from './extractor-parts.ts'
import { sentenceFinder, type FoundSentence } from './find-in-sentence.ts'
import type { Gap } from './implicit/gap.ts'
import { GapReading } from './implicit/gap-reader.ts'
import { implicitClaims } from './implicit/implicit-claims.ts'
import { doubtful } from './judge/doubtful.ts'
import { keyOf } from './judge/judged-sentence.ts'
import { modelClaims } from './model/model-claims.ts'
import type { RelationProposal } from './model/relation-model.ts'
import { makeGazetteer } from './names/gazetteer.ts'
import type { FoundPattern } from './patterns/match-patterns.ts'
import type { SentenceView } from './patterns/match-run.ts'
import { nearMissFinder, type NearMissFinder } from './patterns/near-misses.ts'
import type { ReadDocument, ReadingTools } from './read-document.ts'
import { readDocument, readingTools } from './read-document.ts'
import { textSpan } from './sentence.ts'

/** Name and version of the rules; stored with every assertion. Raise the version when the rules change what is extracted. */
const stamp = { name: 'graphwright-rules', version: '1.17.0' } as const

/**
 * An extractor for an ontology, with the trained parts that ship or exactly those given (`{}`: rules and patterns only).
 * `trace` hears what each assertion is made of. Throws: ONTOLOGY_INVALID for a pattern that cannot be parsed.
 */
export function createExtractor(
  ontology: Ontology,
  parts: ExtractorParts = shippedParts(),
  trace?: ClaimTrace,
): Extractor {
  const { tagger, model, readers, judge, zeroShot, partners, standing } = parts
  const tools = readingTools(ontology, {
    ontology,
    gazetteer: makeGazetteer(ontology),
    ...(tagger !== undefined && { tagger }),
  })
  const find = sentenceFinder(ontology, parts)
  const nearMisses = nearMissFinder(ontology)
  const gapReading = partners && new GapReading(ontology, partners)
  const version = [stamp, tagger, model, readers?.parser, readers?.encoder, zeroShot, judge, partners, standing]
    .flatMap((part) => part?.version ?? [])
    .join('+')
  return {
    name: stamp.name,
    version,
    extract: (input, context) =>
      extract(input, { ...parts, tools, find, nearMisses, version, context, gapReading, trace }),
  }
}

/** What finds relations by what the ontology says of them. */
interface Parts extends ExtractorParts {
  readonly tools: ReadingTools
  readonly find: (view: SentenceView) => FoundSentence
  readonly gapReading: GapReading | undefined
  readonly version: string
  readonly context: StageContext
  readonly trace: ClaimTrace | undefined
  readonly nearMisses: NearMissFinder
}

function extract(input: ExtractionInput, parts: Parts): Extraction {
  const { tools, nearMisses, version, context, partners, standing, trace } = parts
  const read = readDocument(input, tools)
  const dropped: DroppedCandidate[] = []
  const drop = (candidate: DroppedCandidate): void => void dropped.push(candidate)
  const { ontology } = tools
  const sentences = toldIn(read, parts)
  const proposed = sentences.flatMap(({ proposed: claims }) => claims)
  const found = [...claimsOf(read, sentences, { ontology, drop, standing }), ...proposed]
  const gaps = sentences.flatMap(({ gaps: own }) => own)
  const implicit =
    partners === undefined
      ? []
      : implicitClaims(gaps, { document: read, claims: found, standing, version: partners.version, drop })
  const { claims, types } = settleTypes([...found, ...implicit], ontology, drop)
  dropped.push(...sentences.flatMap(({ doubtful: own }) => own), ...missedIn(read, claims, nearMisses))
  const chosen = chooseClaims(claims, read)
  for (const { claim, kept } of chosen.dropped) drop(duplicate(claim, kept))
  const making = { read, mentions: mentionBuilder(read), stamp: { name: stamp.name, version }, trace }
  const assertions = buildAssertions(chosen.taken, making)
  const mentions = distinctById(making.mentions.all(types))
  const aside = buildAside(chosen.aside, { mentions, assertions }, making)
  reportTimes(
    assertions.map(({ unresolvedTime }) => unresolvedTime),
    { input, context },
  )
  reportTypes(dropped, { input, context })
  return { mentions, assertions, aside, dropped }
}

/** What only a type kept out of the sentences that say nothing else. */
function missedIn(read: ReadDocument, claims: readonly Claim[], nearMisses: NearMissFinder): DroppedCandidate[] {
  const telling = new Set(claims.map(({ view }) => view))
  return read.views.filter((view) => !telling.has(view)).flatMap(nearMisses)
}

function duplicate({ relation, rule, view, cue }: Claim, kept: Claim): DroppedCandidate {
  const span = textSpan(view.sentence.tokens, cue)
  return { relationType: relation.id, span, rule, reason: 'DUPLICATE', detail: `said by ${kept.rule}` }
}

/** What a sentence tells. Kept until its document is read: nothing that is large is part of it. */
interface ToldSentence {
  readonly view: SentenceView
  readonly patterns: readonly FoundPattern[]
  /** What cues tell, by the judge or, without one, by their frames alone. */
  readonly findings: readonly Finding[]
  /** What the model proposes. */
  readonly proposed: readonly Claim[]
  readonly gaps: readonly Gap[]
  /** What the judge does not believe. */
  readonly doubtful: readonly DroppedCandidate[]
}

/** What each sentence of a document tells, in their order. */
function toldIn(document: ReadDocument, parts: Parts): ToldSentence[] {
  const { tools, find, model, gapReading, standing, judge } = parts
  const { ontology } = tools
  const reader = gapReading?.of(document)
  return document.views.map((view) => {
    const sentence = find(view)
    const { patterns, findings, believed, doubts, judged } = sentence
    const isBelieved = ({ relationType, subject, object }: RelationProposal): boolean =>
      believed.has(keyOf(relationType, subject, object))
    const context = { document, ontology, standing, ...(judge !== undefined && { isBelieved }) }
    const proposed = model === undefined ? [] : modelClaims(sentence, { model, ...context })
    const gaps = reader?.read(sentence) ?? []
    return { view, patterns, findings, proposed, gaps, doubtful: judged === undefined ? [] : doubtful(doubts, judged) }
  })
}

/** Explicit claims first: they establish who the implied ones are about. */
function claimsOf(
  document: ReadDocument,
  sentences: readonly ToldSentence[],
  { ontology, ...context }: Pick<ClaimContext, 'drop' | 'standing'> & { readonly ontology: Ontology },
): Claim[] {
  const explicit = sentences.map(({ view, patterns, findings }) => ({
    view,
    findings: [...patterns.filter((one) => !isImplied(one)).map(ofPattern), ...findings],
  }))
  const implied = sentences.map(({ view, patterns }) => ({ view, findings: patterns.filter(isImplied).map(ofPattern) }))
  const none = establishedCounterparts(document, ontology, [])
  const claims = claimsFrom(explicit, { document, counterparts: none, ...context })
  const counterparts = establishedCounterparts(document, ontology, claims)
  return [...claims, ...claimsFrom(implied, { document, counterparts, ...context })]
}

function claimsFrom(
  found: readonly { readonly view: SentenceView; readonly findings: readonly Finding[] }[],
  context: ClaimContext,
): Claim[] {
  return found.flatMap(({ view, findings }) => findings.flatMap((finding) => makeClaims(view, finding, context)))
}

function isImplied({ compiled }: FoundPattern): boolean {
  return compiled.pattern.implied
}

function ofPattern({ compiled: { relation, pattern }, match }: FoundPattern): Finding {
  return { relation, rule: `pattern:${pattern.id}`, match, shown: pattern.status, confidence: pattern.confidence }
}

function distinctById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

function reportTypes(
  dropped: readonly DroppedCandidate[],
  { input, context }: { input: ExtractionInput; context: StageContext },
): void {
  for (const { span } of dropped.filter(({ reason }) => reason === 'TYPE_MISMATCH')) {
    context.report({
      code: 'FACT_OF_WRONG_TYPE',
      severity: 'note',
      message: 'What reads like a fact was left out for the type of a name (`graphwright explain --dropped` lists it).',
      place: { documentId: input.document.id, span },
      hint: 'A name that the ontology lists has its type for certain.',
    })
  }
}

function reportTimes(
  times: readonly (string | undefined)[],
  { input, context }: { input: ExtractionInput; context: StageContext },
): void {
  const words = [...new Set(times.filter((time) => time !== undefined))]
  if (words.length === 0) return
  context.report({
    code: 'TIME_UNRESOLVED',
    severity: 'note',
    message: `Times left open, since the text does not say which day or year: ${words.map((word) => `“${word}”`).join(', ')}.`,
    place: { documentId: input.document.id },
    hint:
      input.document.publishedAt === undefined
        ? 'Give the day the text was published with --published-at, or as publishedAt in the front matter.'
        : 'Nothing is invented: the facts stand without these times.',
  })
}
