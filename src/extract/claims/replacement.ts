/** Status of whoever is replaced: "became chief executive, succeeding Ann Lee", "took over from her", "named in place of Bo Lund". */
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../words/word-set.ts'
import { chainOf } from './governor.ts'
import { isEventRelation } from './is-event.ts'
import type { Finding, Question } from './status-question.ts'

const replacing = wordSet('succeed replace supplant supersede')
const places = ['in place of', 'in succession to']

/**
 * A post that somebody held who has been replaced is over. One who is only to be replaced holds it still, and what is told behind a name ("…, who
 * now leads Acme") is another matter.
 */
export function byReplacement({ view, match, relation }: Question): Finding | undefined {
  const holder = match.subject?.kind === 'references' ? match.subject.references[0] : undefined
  if (holder === undefined || !isPost(relation) || match.cue.end > holder.first) return undefined
  const at = replacementOf(view, holder)
  return at === undefined ? undefined : { status: 'ended', rule: 'replaced', at }
}

/** A state that only a person is in, at an organisation. */
function isPost(relation: RelationType): boolean {
  const isOfPerson = relation.subjectTypes.every((type) => type === 'person')
  const isAtBody = relation.object.kind === 'entity' && relation.object.types.includes('organisation')
  return isOfPerson && isAtBody && !isEventRelation(relation)
}

/** The word by which who stands at a stretch has been replaced. */
function replacementOf({ sentence: { tokens }, grammar }: SentenceView, { first }: TokenSpan): number | undefined {
  const start = phraseStart(tokens, first)
  const words = tokens.slice(Math.max(0, start - 3), start).map(({ lower }) => lower)
  const isFrom = words.slice(-2).join(' ') === 'over from'
  const isPlace = places.includes(words.join(' '))
  const before = grammar.groups.findLastIndex(({ end }) => end <= start)
  const group = grammar.groups[before]
  if (group === undefined || !isDone({ tokens, grammar }, before)) return undefined
  if (isPlace) return start - words.length
  // "was replaced by Ann Lee": she is not who left.
  if (group.isPassive) return undefined
  const lemma = tokens[group.head]?.lemma ?? ''
  const isReplacing = group.end === start && replacing.has(lemma)
  const isTakingOver = isFrom && lemma === 'take' && group.end === start - 2
  return isReplacing || isTakingOver ? group.head : undefined
}

const undone = wordSet("not n't never to will 'll would may might could should shall can must")
const notYet = wordSet('without not against of for about')

/** True for what has happened: told in the past or perfect, or as a participle beside a verb that is ("named Ann Lee, replacing Bo Lund"). */
function isDone({ tokens, grammar }: ReadingOf, index: number): boolean {
  const { groups } = grammar
  const group = groups[index]
  if (group === undefined) return false
  if (group.isGerund) {
    const over = groups[index - 1]
    const isOwn = over !== undefined && over.end < group.first && !notYet.has(tokens[group.first - 1]?.lower ?? '')
    return isOwn && isDone({ tokens, grammar }, index - 1)
  }
  const chain = chainOf({ grammar }, index)
  if (chain.some((link) => tokens.slice(link.first, link.end).some(({ lower }) => undone.has(lower)))) return false
  return isPast(tokens, group)
}

type ReadingOf = Pick<SentenceView, 'grammar'> & { readonly tokens: readonly Token[] }

const pastForms = wordSet("has have had 've was were")

/** Not "is replacing", which is still to come. */
function isPast(tokens: readonly Token[], { first, isBarePast }: VerbGroup): boolean {
  return isBarePast || pastForms.has(tokens[first]?.lower ?? '')
}

const ofPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])
/** Most words before a name in its phrase: "the former Acme finance chief". */
const mostBefore = 6

/** Where the phrase of a name starts: "Acme chairman Bo Lund". */
function phraseStart(tokens: readonly Token[], first: number): number {
  let start = first
  while (start > 0 && first - start < mostBefore && ofPhrase.has(tokens[start - 1]?.pos ?? '')) start -= 1
  return start
}
