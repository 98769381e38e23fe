/**
 * Labelled sentences for the name tagger. Gold: Re-DocRED, with its LOC split into places and groups and its MISC into products,
 * works and events by the teacher and by the relations the entity has. Silver: the teacher's names, set right where KnowledgeNet's facts know better.
 */
import { readFileSync } from 'node:fs'
import { codePointSpans } from '../../src/evaluate/code-points.ts'
import type { GoldPassage } from '../../src/evaluate/corpora.ts'
import type { LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { labelledNames, sentencesOf } from '../../src/evaluate/labelled-names.ts'
import type { RedocredDocument } from '../../src/evaluate/redocred.ts'
import type { TypedSpan } from '../../src/evaluate/score-spans.ts'
import { beginLabel, outsideLabel, type NameType } from '../../src/extract/tagger/name-types.ts'
import { isCapitalised, wordsIn } from '../../src/extract/sentence.ts'
import type { Token } from '../../src/extract/tokens.ts'
import { demonyms } from '../../src/extract/words/places.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'

/** A sentence with a label a token; `weight` is how much it counts. */
export interface NameExample {
  readonly tokens: readonly Token[]
  readonly labels: Uint8Array
  readonly weight: number
}

/** The teacher's names by text id. Spans are UTF-16. */
export type TeacherNames = ReadonlyMap<string, readonly (Span & { readonly label: string })[]>

const teacherTypes: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  LANGUAGE: 'group',
  PRODUCT: 'product',
  WORK_OF_ART: 'work',
  LAW: 'work',
  EVENT: 'event',
}

/** Reads what scripts/train/teacher.py wrote, with the texts it was given. */
export function readTeacher(textsPath: string, teacherPath: string): TeacherNames {
  const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const texts = new Map(
    lines(textsPath).map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string }
      return [id, text]
    }),
  )
  return new Map(
    lines(teacherPath).map((line) => {
      const { id, names } = JSON.parse(line) as { id: string; names: [number, number, string][] }
      const spanOf = codePointSpans(texts.get(id) ?? '')
      return [id, names.map(([start, end, label]) => ({ ...spanOf([start, end]), label }))]
    }),
  )
}

/** The teacher's names with our types, without a leading article. */
export function silverNames(text: string, id: string, teacher: TeacherNames): TypedSpan[] {
  return (teacher.get(id) ?? []).flatMap(({ start, end, label }) => {
    const type = teacherTypes[label]
    if (type === undefined) return []
    const surface = text.slice(start, end)
    const article = /^the\s+/i.exec(surface)?.[0].length ?? 0
    const tail = /(?:['’]s?|\s)$/.exec(surface)?.[0].length ?? 0
    return [{ start: start + article, end: end - tail, type }]
  })
}

const factTypes: Readonly<Record<string, readonly [NameType, NameType | undefined]>> = {
  CEO: ['organisation', 'person'],
  CHILD_OF: ['person', 'person'],
  DATE_FOUNDED: ['organisation', undefined],
  DATE_OF_BIRTH: ['person', undefined],
  DATE_OF_DEATH: ['person', undefined],
  EDUCATED_AT: ['person', 'organisation'],
  EMPLOYEE_OR_MEMBER_OF: ['person', 'organisation'],
  FOUNDED_BY: ['organisation', 'person'],
  HEADQUARTERS: ['organisation', 'place'],
  PLACE_OF_BIRTH: ['person', 'place'],
  PLACE_OF_RESIDENCE: ['person', 'place'],
  SPOUSE: ['person', 'person'],
  SUBSIDIARY_OF: ['organisation', 'organisation'],
}

/** Silver of a KnowledgeNet passage: capitalised arguments of its facts take the place of what the teacher has there. */
export function passageNames(passage: GoldPassage, id: string, teacher: TeacherNames): TypedSpan[] {
  const known = passage.facts.flatMap(({ relation, subject, object }): TypedSpan[] => {
    const types = factTypes[relation]
    const typed = (span: Span, type: NameType | undefined): TypedSpan[] =>
      type !== undefined &&
      /^\p{Lu}\S*[\p{L}\d]/u.test(passage.text.slice(span.start, span.end)) &&
      !isPronoun(passage.text, span)
        ? [{ ...span, type }]
        : []
    return types ? [...typed(subject, types[0]), ...typed(object, types[1])] : []
  })
  const kept = known.filter((span, index) => known.findIndex((other) => spansOverlap(other, span)) === index)
  const silver = silverNames(passage.text, id, teacher)
  return [...kept, ...silver.filter((span) => !kept.some((other) => spansOverlap(span, other)))]
}

function isPronoun(text: string, span: Span): boolean {
  return /^(?:he|she|it|they|his|her|hers|its|their|him|them|who|whom|whose|i|we|my|our|me|us|this|that|which|you|your|himself|herself|the\b.*)$/i.test(
    text.slice(span.start, span.end),
  )
}

/** Gold names of a Re-DocRED document, its LOC and MISC typed finer. `id` is its text id for the teacher. */
export function documentNames(document: RedocredDocument, id: string, teacher: TeacherNames): TypedSpan[] {
  const silver = silverNames(document.text, id, teacher)
  return document.clusters.flatMap((cluster, index) => {
    const hinted = typeByRelations(document, index)
    return cluster.flatMap((mention): TypedSpan[] => {
      if (mention.type === 'TIME' || mention.type === 'NUM') return []
      const near = silver.find((span) => spansOverlap(span, mention))
      const type = goldType(mention.type, document.text.slice(mention.start, mention.end), near?.type, hinted)
      return [{ start: mention.start, end: mention.end, type }]
    })
  })
}

function goldType(
  type: 'PER' | 'ORG' | 'LOC' | 'MISC',
  surface: string,
  silver: string | undefined,
  hinted: NameType | undefined,
): NameType {
  if (type === 'PER') return 'person'
  if (type === 'ORG') return 'organisation'
  if (type === 'LOC')
    return silver === 'group' || /^\p{L}+(?:ese|ish|[nd]ian|ican|rian|lian)s?$/u.test(surface) ? 'group' : 'place'
  if (hinted) return hinted
  const fine: readonly NameType[] = ['product', 'work', 'event', 'group']
  return fine.find((other) => other === silver) ?? 'work'
}

const workRelations = new Set([
  'P50',
  'P57',
  'P58',
  'P86',
  'P161',
  'P162',
  'P170',
  'P175',
  'P264',
  'P449',
  'P577',
  'P674',
  'P676',
])
const productRelations = new Set(['P176', 'P178', 'P400', 'P137'])
const eventRelations = new Set(['P585', 'P580', 'P582', 'P710'])

function typeByRelations(document: RedocredDocument, cluster: number): NameType | undefined {
  const asHead = document.relations.filter(({ head }) => head === cluster).map(({ relation }) => relation)
  if (asHead.some((relation) => productRelations.has(relation))) return 'product'
  if (asHead.some((relation) => workRelations.has(relation))) return 'work'
  if (asHead.some((relation) => eventRelations.has(relation))) return 'event'
  const asTail = document.relations.filter(({ tail }) => tail === cluster).map(({ relation }) => relation)
  return asTail.some((relation) => relation === 'P1344' || relation === 'P607') ? 'event' : undefined
}

/** A labelled text of ours, a sentence each; gold, as the corpus is. */
export function labelledExamples(labelled: LabelledText): NameExample[] {
  const names = labelledNames(labelled)
  return sentencesOf(labelled.text).map((tokens) => labelTokens(tokens, [...names, ...peoplesIn(tokens, names)], 1))
}

/** Nationalities that are not marked: most texts mark them only where a fact needs them, and the corpus marks them everywhere. */
function peoplesIn(tokens: readonly Token[], names: readonly TypedSpan[]): TypedSpan[] {
  return tokens.flatMap(({ start, end, text, lower }): TypedSpan[] => {
    const isPeople = demonyms.has(lower) || demonyms.has(lower.replace(/s$/u, ''))
    if (!isPeople || !isCapitalised(text) || names.some((name) => spansOverlap(name, { start, end }))) return []
    return [{ start, end, type: 'group' }]
  })
}

/** The names of `text` over `span` as labels of its tokens. */
export function labelledSpan(text: string, span: Span, names: readonly TypedSpan[], weight: number): NameExample {
  return labelTokens(wordsIn(text, span), names, weight)
}

/** Names that do not fall on token borders, and nested ones, are left out. */
function labelTokens(tokens: readonly Token[], names: readonly TypedSpan[], weight: number): NameExample {
  const labels = new Uint8Array(tokens.length).fill(outsideLabel)
  const longestFirst = [...names].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const name of longestFirst) {
    const first = tokens.findIndex(({ start }) => start === name.start)
    const last = tokens.findIndex(({ end }) => end === name.end)
    if (first < 0 || last < first || labels.subarray(first, last + 1).some((label) => label !== outsideLabel)) continue
    const begin = beginLabel(name.type as NameType)
    labels.fill(begin + 1, first, last + 1)
    labels[first] = begin
  }
  return { tokens, labels, weight }
}
