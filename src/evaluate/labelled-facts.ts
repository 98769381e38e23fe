/**
 * Reads the labelled texts of `data/gold/facts`: short texts of our own in which every name and every fact is marked.
 * `data/gold/README.md` says what the marks mean.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { KgError } from '../errors/kg-error.ts'
import type { AssertionStatus, Modality, Polarity } from '../model/assertion.ts'
import { spansOverlap, type Span } from '../model/span.ts'

/** A marked stretch. `entity` is one letter: what else in the text is the same has the same. */
export interface LabelledMention extends Span {
  readonly id: string
  readonly entity: string
  /** `per`, `org`, `place`, `product`, `work`, `event`, `group`, `date` or `money`. */
  readonly type: string
}

/** A fact between two mentions. */
export interface LabelledFact {
  readonly relationType: string
  readonly subject: LabelledMention
  readonly object: LabelledMention
  readonly status: AssertionStatus
  readonly modality: Modality
  readonly polarity: Polarity
  /** When it held, EDTF, where the text gives it beyond doubt. */
  readonly validTime?: string
  /** Where the words that tell it stand. */
  readonly cue: Span
}

/** A text with all that it says. Spans are UTF-16 offsets into `text`. */
export interface LabelledText {
  /** Set and place in it: `business/12`. */
  readonly id: string
  readonly text: string
  readonly publishedAt: string
  readonly mentions: readonly LabelledMention[]
  readonly facts: readonly LabelledFact[]
}

const folder = new URL('../../data/gold/facts/', import.meta.url)
/** Texts in which the relations of their own ontology are marked, and no others. */
const ownFolder = new URL('../../data/gold/relations/', import.meta.url)

/** The sets that are for training and tuning; the others are read by scorers alone. */
export function openSets(): string[] {
  return textsIn(folder).filter((name) => !name.startsWith('unread'))
}

/** The sets in which only the relations of their own ontology are marked; for training. */
export function ownRelationSets(): string[] {
  return textsIn(ownFolder)
}

function textsIn(from: URL): string[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort()
}

/** The ontology whose relations are marked in a set: its own declarations where it has a file of them, else what ships. */
export function ontologyOfSet(set: string): string {
  const own = [folder, ownFolder].map((from) => fileURLToPath(new URL(`${set}.yaml`, from)))
  return own.find((path) => existsSync(path)) ?? 'cloud-partnerships'
}

/** The texts of a set, in order. Throws: CORPUS_NOT_FOUND; READ_FORMAT for a line that breaks the rules of the marks. */
export function readLabelledTexts(set: string): LabelledText[] {
  return readBlocks(set, ownRelationSets().includes(set) ? ownFolder : folder)
}

/** The texts of a set of `data/gold/names`, in order: names are marked, no facts. Throws as `readLabelledTexts`. */
export function readNamedTexts(set: string): LabelledText[] {
  return readBlocks(set, new URL('../names/', folder))
}

function readBlocks(set: string, from: URL): LabelledText[] {
  const path = new URL(`${set}.txt`, from)
  if (!existsSync(path)) {
    throw new KgError('CORPUS_NOT_FOUND', `There is no set of labelled texts named ${set}`, {
      hint: 'The sets lie in data/gold of the repository; they are not part of the package.',
      context: { set },
    })
  }
  const blocks = readFileSync(path, 'utf8')
    .split(/\n\s*\n/u)
    .filter((block) => block.trim() !== '')
  return blocks.map((block, index) => parseBlock(block.trim(), `${set}/${index + 1}`))
}

function parseBlock(block: string, id: string): LabelledText {
  let [text, publishedAt] = ['', '']
  let mentions: LabelledMention[] = []
  const facts: LabelledFact[] = []
  for (const line of block.split('\n')) {
    const value = line.slice(2).trim()
    if (line.startsWith('T:')) ({ text, mentions } = parseText(value))
    else if (line.startsWith('D:')) publishedAt = value
    else if (line.startsWith('F:')) facts.push(parseFact(value, { id, text, mentions }))
    else throw malformed(id, line)
  }
  return { id, text, publishedAt, mentions, facts }
}

const mark = /\[([a-z]\d*)(?:\/([a-z]+))?:([^[\]]+)\]/gu

function parseText(marked: string): { text: string; mentions: LabelledMention[] } {
  const mentions: LabelledMention[] = []
  const types = new Map<string, string>()
  let text = ''
  let from = 0
  for (const { 0: whole, 1: id = '', 2: type, 3: words = '', index } of marked.matchAll(mark)) {
    text += marked.slice(from, index)
    const entity = id.charAt(0)
    if (type !== undefined) types.set(entity, type)
    mentions.push({ id, entity, type: types.get(entity) ?? '', start: text.length, end: text.length + words.length })
    text += words
    from = index + whole.length
  }
  return { text: text + marked.slice(from), mentions }
}

function parseFact(line: string, { id, text, mentions }: Pick<LabelledText, 'id' | 'text' | 'mentions'>): LabelledFact {
  const [head = '', time = '', words = ''] = line.split('|').map((part) => part.trim())
  const [relationType, from, to, status, modality, polarity] = head.split(/\s+/u)
  const subject = mentions.find((mention) => mention.id === from)
  const object = mentions.find((mention) => mention.id === to)
  if (relationType === undefined || !subject || !object || polarity === undefined) throw malformed(id, line)
  const cue = nearest(text, words, [subject, object])
  if (cue === undefined) throw malformed(id, line)
  return {
    relationType,
    subject,
    object,
    status: status as AssertionStatus,
    modality: modality as Modality,
    polarity: polarity as Polarity,
    ...(time !== '' && { validTime: time }),
    cue,
  }
}

/** Where some words stand nearest to the ends of a fact; undefined where the text does not have them. */
function nearest(text: string, words: string, ends: readonly Span[]): Span | undefined {
  let best: { start: number; distance: number } | undefined
  for (let start = text.indexOf(words); start >= 0 && words !== ''; start = text.indexOf(words, start + 1)) {
    const distance = ends.reduce((sum, end) => sum + Math.abs(end.start - start), 0)
    if (best === undefined || distance < best.distance) best = { start, distance }
  }
  return best === undefined ? undefined : { start: best.start, end: best.start + words.length }
}

function malformed(id: string, line: string): KgError {
  return new KgError('READ_FORMAT', `The labelled text ${id} has a line that breaks the rules: ${line.slice(0, 60)}`, {
    hint: 'data/gold/README.md says how texts are marked.',
    context: { id },
  })
}

/** The mention that a span is of: of several the one that ends nearest to where it does, since "the Lund firm" is the firm and not Lund. */
export function mentionAt(mentions: readonly LabelledMention[], span: Span): LabelledMention | undefined {
  const [nearest] = mentions
    .filter((mention) => spansOverlap(mention, span))
    .sort((a, b) => Math.abs(a.end - span.end) - Math.abs(b.end - span.end) || a.start - b.start)
  return nearest
}
