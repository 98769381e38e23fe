/** Frames from the examples of a relation: where its arguments stand to its cues in them. */
import type { PatternExample, RelationType } from '../../model/ontology.ts'
import { questionOf } from '../claims/status-question.ts'
import { standingOf } from '../claims/status.ts'
import type { Reference } from '../coreference/reference.ts'
import { parseGrammar } from '../grammar/grammar.ts'
import { retagVerbs } from '../grammar/retag.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { isPossessiveToken } from '../grammar/possessive.ts'
import { layOut } from '../read-document.ts'
import type { Token } from '../tokens.ts'
import { analyse } from '../tokens.ts'
import type { Ends } from './cue-match.ts'
import { matchOf } from './cue-match.ts'
import type { Frame } from './frames.ts'
import { FrameBook, passesObject } from './frames.ts'
import type { CueIndex, Occurrence } from './occurrences.ts'
import { findOccurrences, saysMore, slotsOf } from './occurrences.ts'
import type { SlotFill } from './slots.ts'

type ExpectedFact = PatternExample['facts'][number]

/** The frames that the examples of a relation show for its cues. */
export function learnFrames(relation: RelationType, index: CueIndex): FrameBook {
  const book = new FrameBook(relation.symmetric)
  for (const example of [...relation.examples, ...relation.patterns.flatMap(({ examples }) => examples)]) {
    for (const { occurrence, frame } of framesIn(example, index)) book.add(occurrence.cue.text, occurrence.kind, frame)
  }
  return book
}

/** The frames of an example: for each fact, each occurrence of a cue that has both arguments in its slots. */
function framesIn(
  example: PatternExample,
  index: CueIndex,
): { readonly occurrence: Occurrence; readonly frame: Frame }[] {
  if (example.facts.length === 0) return []
  return exampleViews(example).flatMap((view) => {
    const shown = findOccurrences(view, index).flatMap((occurrence) => {
      const fills = slotsOf(view, occurrence)
      return example.facts.flatMap((fact) => {
        const ends = endsIn(fills, (fill, words) => holds(view, fill, words), fact)
        if (ends === undefined) return []
        return [{ occurrence, frame: { ...frameOf(fills, ends), ...statusShown(view, { occurrence, ends, fact }) } }]
      })
    })
    return shown.filter((one) => !shown.some((other) => saysMore(other.occurrence, one.occurrence)))
  })
}

function endsIn(
  fills: readonly SlotFill[],
  isFilledBy: (fill: SlotFill, words: string) => boolean,
  fact: ExpectedFact,
): Ends | undefined {
  const subject = fills.find((fill) => fill.slot !== 'pair' && isFilledBy(fill, fact.subject))
  const object = fills.find((fill) => fill.slot !== 'pair' && isFilledBy(fill, fact.object))
  if (subject === undefined || object === undefined) return undefined
  const isPair = subject === object && fills.some(({ slot, first }) => slot === 'pair' && first === subject.first)
  return isPair || subject.slot !== object.slot ? { subject, object } : undefined
}

function frameOf(fills: readonly SlotFill[], { subject, object }: Ends): Frame {
  if (subject === object) return { subject: 'pair', object: 'pair', passesObject: false }
  return { subject: subject.slot, object: object.slot, passesObject: passesObject(fills, subject, object) }
}

/** The status that a verb shows by itself: what the example says, where the clause alone would be read otherwise. */
function statusShown(
  view: SentenceView,
  { occurrence, ends, fact }: { occurrence: Occurrence; ends: Ends; fact: ExpectedFact },
): Pick<Frame, 'shown'> {
  if (occurrence.kind !== 'verb' || fact.status === undefined) return {}
  const match = matchOf(occurrence.span, ends)
  const { status } = standingOf(questionOf({ view, match, relation: occurrence.cue.relation, shown: undefined }))
  return status === fact.status ? {} : { shown: fact.status }
}

function holds(view: SentenceView, fill: SlotFill, words: string): boolean {
  const { tokens } = view.sentence
  const key = lowerWords(analyse(words))
  if (fill.literal !== undefined) return lowerWords(tokens.slice(fill.first, fill.end)).includes(key)
  return fill.references.some(({ first, end }) => lowerWords(tokens.slice(first, end)) === key)
}

function lowerWords(tokens: readonly Token[]): string {
  return tokens.map(({ lower }) => lower).join(' ')
}

/** The sentences of an example, laid out with the words of its facts as the only names: nothing else need be read. */
export function exampleViews({ text, facts }: PatternExample): SentenceView[] {
  const words = facts.flatMap(({ subject, object }) => [lowerWords(analyse(subject)), lowerWords(analyse(object))])
  return sentencesOf(analyse(text)).map((raw, index) => {
    const references = referencesIn(raw, new Set(words), index)
    const isName = new Uint8Array(raw.length)
    for (const { first, end } of references) isName.fill(1, first, end)
    const tokens = retagVerbs(raw, isName)
    const sentence = { index, segment: undefined as never, tokens, capitalsTell: true }
    return layOut({ sentence, names: [], isName, grammar: parseGrammar(tokens, isName) }, references, {})
  })
}

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]]
  for (const [at, token] of tokens.entries()) {
    sentences.at(-1)?.push(token)
    if (/^[.?!]$/u.test(token.text) && at + 1 < tokens.length) sentences.push([])
  }
  return sentences
}

/** Most tokens of one argument. */
const maxWords = 8

function referencesIn(tokens: readonly Token[], wanted: ReadonlySet<string>, sentence: number): Reference[] {
  const found: Reference[] = []
  for (let first = 0; first < tokens.length; first += 1) {
    for (let end = Math.min(tokens.length, first + maxWords); end > first; end -= 1) {
      const key = lowerWords(tokens.slice(first, end))
      if (!wanted.has(key) || tokens[first]?.text.toLowerCase() === tokens[first]?.text) continue
      found.push(referenceOf(tokens, { first, end, key, sentence }))
      first = end - 1
      break
    }
  }
  return found
}

function referenceOf(
  tokens: readonly Token[],
  { first, end, key, sentence }: { first: number; end: number; key: string; sentence: number },
): Reference {
  const next = tokens[end]
  const isPossessive = isPossessiveToken(next)
  const name = { first, end, sentence, key, source: 'gazetteer', score: 1, type: '', certainty: 0 } as const
  return { first, end, sentence, kind: 'name', isPossessive, targets: [{ name, score: 1 }] }
}
