/** The cues of relations as words to look up: "acquire", "take over", "exclusive right", "right of first refusal". */
import type { RelationType } from '../../model/ontology.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { Token } from '../tokens.ts'
import { analyse } from '../tokens.ts'
import { particles } from '../words/cue-words.ts'
import { prepositions } from '../words/function-words.ts'

/** A cue: a head that is looked up, and words that must stand before or after it. All lower case; each word as lemma or as written. */
export interface CueWord {
  readonly relation: RelationType
  /** As the ontology has it. */
  readonly text: string
  readonly head: readonly string[]
  readonly before: readonly (readonly string[])[]
  readonly after: readonly (readonly string[])[]
}

/** How far before a head its other words may reach, and how far after it, in tokens. */
const reachBefore = 5
const reachAfter = 8

/**
 * Reads a cue. The head of a verb phrase is its first word ("take" of "take over"), of a noun phrase its last before any
 * preposition ("right" of "exclusive right" and of "right of first refusal"). "to part ways" says that "part" is a verb.
 */
export function readCue(relation: RelationType, text: string): CueWord | undefined {
  const marked = analyse(text)
  const isMarked = marked.length > 1 && marked[0]?.lower === 'to'
  const tokens = isMarked ? marked.slice(1) : marked
  // An irregular form keeps to itself: "found" is a lemma here, and not the past of "find".
  const words = tokens.map(({ lower, lemma, pos }) =>
    lower === lemma || (pos === 'VERB' && !/(?:ed|ing)$/u.test(lower)) ? [lower] : [lower, lemma],
  )
  const at = isMarked || isVerbal(tokens) ? 0 : nounHead(tokens)
  const head = words[at]
  return head === undefined
    ? undefined
    : { relation, text, head, before: words.slice(0, at), after: words.slice(at + 1) }
}

/** "take over", "join forces"; not "managing director" or "exclusive to". */
function isVerbal([first, second]: readonly Token[]): boolean {
  if (first === undefined || second === undefined || /ing$/u.test(first.lower) || first.pos === 'ADJ') return false
  return first.pos === 'VERB' || second.pos === 'ADP' || second.pos === 'ADV' || second.pos === 'PART'
}

function nounHead(tokens: readonly Token[]): number {
  const preposition = tokens.findIndex(
    ({ lower }, at) => at > 0 && (prepositions.has(lower) || lower === 'to') && tokens[at - 1]?.text !== '-',
  )
  return (preposition < 0 ? tokens.length : preposition) - 1
}

/** True when the other words of a cue stand around a head at `at`, in order. */
export function standsAt(view: SentenceView, cue: CueWord, at: number): boolean {
  return hasBefore(view, cue, at) && hasAfter(view, cue, at)
}

function hasBefore({ sentence, grammar }: SentenceView, { before }: CueWord, at: number): boolean {
  let wanted = before.length - 1
  for (let here = at - 1; wanted >= 0 && here >= Math.max(0, at - reachBefore); here -= 1) {
    const token = sentence.tokens[here]
    if (token === undefined || grammar.groupAt[here] !== -1) return false
    if (isOneOf(token, before[wanted])) wanted -= 1
  }
  return wanted < 0
}

function hasAfter({ sentence, grammar }: SentenceView, { after }: CueWord, at: number): boolean {
  let wanted = 0
  for (let here = at + 1; wanted < after.length && here <= at + reachAfter; here += 1) {
    const token = sentence.tokens[here]
    if (token === undefined || grammar.clauseAt[here] !== grammar.clauseAt[at]) return false
    if (isOneOf(token, after[wanted])) wanted += 1
    // "Takes Orrin to court over a pen": a particle stands before any other preposition.
    else if (isParticle(after[wanted]) && (prepositions.has(token.lower) || token.lower === 'to')) return false
  }
  return wanted === after.length
}

function isParticle(words: readonly string[] = []): boolean {
  return words.some((word) => particles.has(word))
}

function isOneOf(token: { readonly lower: string; readonly lemma: string }, words: readonly string[] = []): boolean {
  return words.includes(token.lower) || words.includes(token.lemma)
}
