/** Where cues stand in a sentence, and what stands in their slots. */
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { loadLexicon } from '../model/lexicon.ts'
import { commonCues, particles } from '../words/cue-words.ts'
import type { CueWord } from './read-cue.ts'
import { standsAt } from './read-cue.ts'
import type { CueKind } from './frames.ts'
import { nounPhraseOf } from './noun-phrase.ts'
import { nounSlots } from './noun-slots.ts'
import type { SlotFill } from './slots.ts'
import { adjectiveSlots, verbSlots } from './verb-slots.ts'

/** How a word is like the cue it stands for: the cue itself, a word of its stem, or one of like meaning. */
export type Likeness = 'same' | 'stem' | 'meaning'

/** A cue where it stands. */
export interface Occurrence {
  readonly cue: CueWord
  readonly likeness: Likeness
  readonly kind: CueKind
  /** Position of the cue's head. */
  readonly at: number
  /** Position of the head of its noun phrase; the cue's own for a verb or adjective. */
  readonly head: number
  /** The words of the cue. */
  readonly span: TokenSpan
}

/** Cues by the words of their heads. */
export interface CueIndex {
  readonly byHead: ReadonlyMap<string, readonly CueWord[]>
  /** Cues of one word by `likeKeys`: for relations that say nothing else of how they are told. */
  readonly byLikeness: ReadonlyMap<string, readonly CueWord[]>
  /** Of these the cues that a lower-case word is much like in meaning. */
  readonly near: (word: string) => readonly CueWord[]
}

/** The occurrences of cues, in order of the sentence, then of the cues. */
export function findOccurrences(view: SentenceView, { byHead, byLikeness, near }: CueIndex): Occurrence[] {
  return view.sentence.tokens.flatMap((token, at) => {
    if (view.isName[at] === 1) return []
    const cues = new Map<CueWord, Likeness>()
    for (const word of wordsOf(token)) for (const cue of byHead.get(word) ?? []) cues.set(cue, 'same')
    if (byLikeness.size > 0) {
      const keys = likeKeys(token)
      for (const [likeness, key] of keys)
        for (const cue of byLikeness.get(key) ?? []) if (!cues.has(cue)) cues.set(cue, likeness)
      if (keys.length > 0) for (const cue of near(token.lower)) if (!cues.has(cue)) cues.set(cue, 'meaning')
    }
    return [...cues].flatMap(([cue, likeness]) => {
      const kind = standsAt(view, cue, at) ? kindAt(view, cue, at) : undefined
      return kind === undefined ? [] : [occurrenceOf(view, { cue, likeness, kind, at })]
    })
  })
}

const contentPos = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN'])

/** The keys under which words like a word are found: its stem, and the cluster of its vector. None for a word that nothing stands for. */
export function likeKeys({
  lower,
  lemma,
  pos,
}: Pick<Token, 'lower' | 'lemma' | 'pos'>): (readonly [Likeness, string])[] {
  if (!contentPos.has(pos) || commonCues.has(lemma) || lemma.length < 3) return []
  const cluster = loadLexicon().vectorClusterOf(lower)
  const stems = [...new Set([lower, lemma].flatMap(stemsOf))].map((stem) => ['stem', `stem ${stem}`] as const)
  return cluster === 0 ? stems : [...stems, ['meaning', `cluster ${cluster}`]]
}

/**
 * A word, and what is left of it without the ending of an inflected or derived form: "performer", "performance" and "performed" share
 * "perform", "translator" and "translate" share "translat".
 */
function stemsOf(word: string): string[] {
  const stem = word.replace(/(?:ions?|ances?|ences?|ments?|ers?|ors?|als?|ings?|ives?|ed|es|e|s)$/u, '')
  return stem.length >= 4 ? [word, stem.replace(/([^aeiou])\1$/u, '$1')] : [word]
}

/** True when a cue says more than another at the same head: "chief executive" more than "executive". */
export function saysMore(one: Occurrence, other: Occurrence): boolean {
  return one.head === other.head && wordCount(one) > wordCount(other)
}

function wordCount({ cue }: Occurrence): number {
  return cue.before.length + cue.after.length
}

/** A lemma, and the form itself unless it is another verb's: "found" is said of finding more often than of founding. */
function wordsOf({ lower, lemma, pos }: Token): string[] {
  const isOther = lower === lemma || (pos === 'VERB' && !/(?:ed|ing)$/u.test(lower))
  return isOther ? [lemma] : [lower, lemma]
}

function occurrenceOf(
  view: SentenceView,
  { cue, likeness, kind, at }: Pick<Occurrence, 'cue' | 'likeness' | 'kind' | 'at'>,
): Occurrence {
  const head = kind === 'noun' ? (nounPhraseOf(view, at)?.head ?? at) : at
  return { cue, likeness, kind, at, head, span: spanOf(view, cue, at) }
}

/** The words of a cue that stand in a row with its head. */
function spanOf({ sentence }: SentenceView, { before, after }: CueWord, at: number): TokenSpan {
  const isWord = (position: number, words: readonly (readonly string[])[]): boolean => {
    const token = sentence.tokens[position]
    return token !== undefined && words.some((forms) => forms.includes(token.lower) || forms.includes(token.lemma))
  }
  let first = at
  let end = at + 1
  while (isWord(first - 1, before)) first -= 1
  while (isWord(end, after)) end += 1
  return { first, end }
}

/** What kind of word stands at `at`; undefined for an auxiliary, or an adjective before its noun. */
function kindAt({ sentence, grammar, isName }: SentenceView, { before }: CueWord, at: number): CueKind | undefined {
  const group = grammar.groups[grammar.groupAt[at] ?? -1]
  if (group !== undefined) return group.head === at ? 'verb' : undefined
  // The words of a noun phrase make its last a noun: "exclusive hosting".
  if (before.length > 0) return 'noun'
  const token = sentence.tokens[at]
  const next = sentence.tokens[at + 1]
  // "its rival Acme": before a name an adjective is a noun in apposition.
  if (token?.pos === 'ADJ' && isName[at + 1] === 1) return 'noun'
  if (token?.pos === 'ADJ' || token?.pos === 'VERB') return next?.pos === 'NOUN' ? undefined : 'adjective'
  return token?.pos === 'NOUN' || token?.pos === 'PROPN' ? 'noun' : undefined
}

/** What stands in the slots of an occurrence, nearest first. */
export function slotsOf(view: SentenceView, { kind, at, span }: Occurrence): SlotFill[] {
  const fills =
    kind === 'noun'
      ? nounSlots(view, at)
      : kind === 'adjective'
        ? adjectiveSlots(view, at)
        : verbSlots(view, view.grammar.groupAt[at] ?? -1, afterParticle(view, span))
  return fills.flatMap(withPair)
}

/** The particle of a verb is no preposition: what follows "take over" is its object. */
function afterParticle({ sentence }: SentenceView, { first, end }: TokenSpan): number {
  return particles.has(sentence.tokens[first + 1]?.lower ?? '') ? Math.max(end, first + 2) : first + 1
}

const pairing = new Set(['subject', 'possessor', 'self', 'between', 'of'])

/** Two in one slot are a pair too. */
function withPair(fill: SlotFill): SlotFill[] {
  const size = fill.references.reduce((sum, { targets }) => sum + targets.length, 0)
  return size === 2 && pairing.has(fill.slot) ? [fill, { ...fill, slot: 'pair' }] : [fill]
}
