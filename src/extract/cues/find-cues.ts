/**
 * Relations from cues: where a word that signals a relation stands, its arguments are found by their grammatical slots. So a relation
 * needs no patterns: its cues say what to look for, its examples how the arguments stand to them.
 */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { Ontology, RelationType } from '../../model/ontology.ts'
import type { Finding } from '../claims/make-claims.ts'
import type { PatternMatch, SentenceView } from '../patterns/match-run.ts'
import { fitsTypes, slotTypes } from '../patterns/slots.ts'
import { analyse } from '../tokens.ts'
import { commonCues, particles } from '../words/cue-words.ts'
import { prepositions } from '../words/function-words.ts'
import { endVerbs, phrasalEnds } from '../words/status-words.ts'
import type { Ends } from './cue-match.ts'
import { matchOf } from './cue-match.ts'
import type { CueWord } from './read-cue.ts'
import { readCue } from './read-cue.ts'
import { directed } from './direction.ts'
import type { Frame, FrameBook, FrameOrigin } from './frames.ts'
import { fillFrame, frameConfidence } from './frames.ts'
import { learnFrames } from './learn-frames.ts'
import type { CueIndex, Occurrence } from './occurrences.ts'
import { findOccurrences, likeKeys, saysMore, slotsOf } from './occurrences.ts'
import type { SlotFill } from './slots.ts'

/** A relation found by a cue. */
export interface FoundCue extends Finding {
  readonly occurrence: Occurrence
}

/** A cue where it stands, with what stands in its slots and the frames that may join them, best first. */
export interface CueReading {
  readonly occurrence: Occurrence
  readonly fills: readonly SlotFill[]
  readonly frames: readonly (readonly [FrameOrigin, Frame])[]
}

/** All cues of an ontology. */
export interface CueFinder {
  /** Every cue of a sentence, whether or not a relation is found by it. */
  readonly readings: (view: SentenceView) => CueReading[]
  /** What is found in a sentence by its readings, in order of the sentence. Cost: linear in tokens, times cues of one word where words near them are looked for, and little more where no cue stands. */
  readonly find: (view: SentenceView, readings?: readonly CueReading[]) => FoundCue[]
}

/** How alike a lower-case word is to the likest of a list, -1..1 (the encoder's `likeness`). */
export type Alike = (word: string, list: readonly string[]) => number

/** From this likeness on a word may stand for a cue, whatever its cluster: more than the encoder gives to words that it knows by their cluster alone. */
const nearLikeness = 0.65

/**
 * Reads the cues of an ontology; their frames are learned from its examples. With `alike` words near a cue in meaning stand for it too, without
 * only those of its stem or cluster.
 */
export function compileCues(ontology: Ontology, alike?: Alike): CueFinder {
  const index = indexOf([...ontology.relationTypes.values()], alike)
  // Frames are learned when a cue of their relation is first met: reading all examples would be most of the start.
  const books = new Map<RelationType, FrameBook>()
  const bookOf = (relation: RelationType): FrameBook => {
    const book = books.get(relation) ?? learnFrames(relation, indexOf([relation]))
    books.set(relation, book)
    return book
  }
  const readings = (view: SentenceView): CueReading[] =>
    view.arguments.length === 0
      ? []
      : findOccurrences(view, index).map((occurrence) => {
          const { cue, kind } = occurrence
          const frames = bookOf(cue.relation).framesOf(cue.text, kind, isCommon(cue))
          return { occurrence, fills: slotsOf(view, occurrence), frames }
        })
  return {
    readings,
    find(view, read = readings(view)) {
      // A word that is only like a cue says nothing by itself: the judge weighs it.
      const found = read.flatMap((reading) =>
        reading.occurrence.likeness === 'same' ? foundAt(view, reading, ontology) : [],
      )
      return found.filter((one) => !found.some((other) => isMoreTelling(other, one)))
    },
  }
}

/** The cues of relations by their heads, and by what is like them where a relation has no patterns: its author left the wording to us. */
function indexOf(relations: readonly RelationType[], alike?: Alike): CueIndex {
  const byHead = new Map<string, CueWord[]>()
  const byLikeness = new Map<string, CueWord[]>()
  for (const relation of relations) {
    for (const text of relation.cues) {
      const cue = readCue(relation, text)
      for (const head of cue?.head ?? []) if (cue !== undefined) put(byHead, head, cue)
      if (cue === undefined || relation.patterns.length > 0 || cue.before.length + cue.after.length > 0) continue
      for (const head of analyse(text)) for (const [, key] of likeKeys(head)) put(byLikeness, key, cue)
    }
  }
  const comparable = [...new Set([...byLikeness.values()].flat())]
  return { byHead, byLikeness, near: alike === undefined ? () => [] : nearCues(comparable, alike) }
}

/** Finds the cues that a word is near to: of each relation the nearest. */
function nearCues(cues: readonly CueWord[], alike: Alike): CueIndex['near'] {
  return (word) => {
    const nearest = new Map<RelationType, { readonly cue: CueWord; readonly likeness: number }>()
    for (const cue of cues) {
      const likeness = alike(word, cue.head)
      if (likeness < nearLikeness || likeness <= (nearest.get(cue.relation)?.likeness ?? -1)) continue
      nearest.set(cue.relation, { cue, likeness })
    }
    return [...nearest.values()].map(({ cue }) => cue)
  }
}

function put(index: Map<string, CueWord[]>, key: string, cue: CueWord): void {
  const cues = index.get(key) ?? []
  index.set(key, cues)
  if (!cues.includes(cue)) cues.push(cue)
}

function foundAt(view: SentenceView, { occurrence, fills, frames }: CueReading, ontology: Ontology): FoundCue[] {
  const { cue } = occurrence
  const { relation } = cue
  const fits = (fill: SlotFill, role: 'subject' | 'object' | 'both'): boolean =>
    fitsSlot(ontology, relation, { fill, role })
  const found: FoundCue[] = []
  for (const [origin, frame] of frames) {
    // Examples may show several facts at one cue ("joined Acme from Initech"); beyond them only one is believed.
    if (found.length > 0 && origin !== 'shown') break
    if (origin !== 'shown' && !mayCarryOver(cue, frame, relation)) continue
    const filled = fillFrame(fills, frame, fits)
    if (filled === undefined || found.some(({ match }) => isSameObject(match, filled))) continue
    const match = matchOf(occurrence.span, directed(filled, { frame, ontology, relation }))
    const shown = origin === 'shown' ? frame.shown : shownBy(view, occurrence)
    found.push({ relation, rule: `cue:${cue.text}`, occurrence, match, shown, confidence: frameConfidence[origin] })
  }
  return found
}

/** A pair only where the relation is symmetric; beside "buy from" only what stands after "from". */
function mayCarryOver({ after }: CueWord, { subject, object }: Frame, { symmetric }: RelationType): boolean {
  if (subject === 'pair') return symmetric
  const own = after
    .map(([word]) => word)
    .find((word) => word !== undefined && prepositions.has(word) && !particles.has(word))
  // Behind "by" stands who has what the noun names, so its slot is the possessor's.
  const slot = own === 'by' ? 'possessor' : own
  return own === undefined || subject === slot || object === slot
}

function isSameObject({ subject, object, both }: PatternMatch, ends: Ends): boolean {
  const firsts = [subject, object, both].flatMap((filler) =>
    filler?.kind === 'references' ? filler.references.map(({ first }) => first) : [],
  )
  return firsts.includes(ends.subject.first) && firsts.includes(ends.object.first)
}

/** A cue of one word that is too common to speak without an example. */
function isCommon({ head, before, after }: CueWord): boolean {
  return before.length + after.length === 0 && head.some((word) => commonCues.has(word))
}

function fitsSlot(
  ontology: Ontology,
  relation: RelationType,
  { fill, role }: { fill: SlotFill; role: 'subject' | 'object' | 'both' },
): boolean {
  const types = slotTypes(relation, role)
  if (types === undefined || fill.literal !== undefined)
    return types === undefined && relation.object.kind === 'literal' && fill.literal?.kind === relation.object.literal
  return fill.references.every((reference) => fitsTypes({ ontology, relation, isStrict: false }, reference, types))
}

/** "dropped its supplier", said by the cue's own verb: the relation is over. */
export function shownBy({ sentence }: SentenceView, { cue, kind, at }: Occurrence): AssertionStatus | undefined {
  const lemma = sentence.tokens[at]?.lemma ?? ''
  // What an author gives as the relation's own words ("hand back") is no end of it.
  if (cue.text === `${lemma} ${sentence.tokens[at + 1]?.lower ?? ''}`) return undefined
  const isEnd = endVerbs.has(lemma) || phrasalEnds.has(`${lemma} ${sentence.tokens[at + 1]?.lower ?? ''}`)
  return kind === 'verb' && isEnd ? 'ended' : undefined
}

/** True when another cue of the same noun phrase says more: in "supply deal" the supply, not the deal. */
function isMoreTelling(other: FoundCue, one: FoundCue): boolean {
  if (other === one || other.occurrence.head !== one.occurrence.head) return false
  if (saysMore(other.occurrence, one.occurrence)) return true
  return isCommon(one.occurrence.cue) && !isCommon(other.occurrence.cue)
}
