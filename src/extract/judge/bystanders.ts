/**
 * Names that stand by and are no end of what a sentence tells: who speaks of it, and who only describes somebody else in it. Neither cues nor
 * the trained model know them apart.
 */
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { describedName } from '../patterns/described-name.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { announceVerbs, sayVerbs } from '../words/status-words.ts'
import { personNouns } from '../words/people.ts'
import { wordSet } from '../words/word-set.ts'
import type { JudgedSentence } from './judged-sentence.ts'

/** True where one of two arguments stands by what the sentence tells of the other. */
export function isWithBystander(
  { view, found }: Pick<JudgedSentence, 'view' | 'found'>,
  { subject, object }: { readonly subject: number; readonly object: number },
): boolean {
  const [a, b] = [found[subject], found[object]]
  if (a === undefined || b === undefined) return false
  return standsBy(view, a, b) || standsBy(view, b, a)
}

function standsBy(view: SentenceView, one: SourcedArgument, other: SourcedArgument): boolean {
  return describesAnother(view, one, other) || isOfFollowers(view, one, other) || speaksOf(view, one, other)
}

/** "Intel bought Acme rival Corvell": what becomes of Corvell is not told of Acme. */
function describesAnother(view: SentenceView, { end }: SourcedArgument, other: SourcedArgument): boolean {
  const described = describedName(view, end)
  return described >= 0 && !(other.first <= described && described < other.end)
}

const followers = wordSet(
  'investor shareholder stockholder bondholder creditor user customer client subscriber supporter fan employee staffer insider official executive',
)

/** "Acme investors have sued Corvell": many, and none of them Acme. */
function isOfFollowers(
  { sentence: { tokens }, isName }: SentenceView,
  { end }: SourcedArgument,
  other: SourcedArgument,
): boolean {
  const noun = tokens[end]
  if (noun === undefined || isName[end] === 1 || noun.pos !== 'NOUN' || noun.lower === noun.lemma) return false
  return (followers.has(noun.lemma) || personNouns.has(noun.lemma)) && other.first !== end + 1
}

/** "Ivo Pell said Lena Ortiz worked for Siemens": who says so, where what is said has a subject of its own. */
function speaksOf(
  { sentence: { tokens }, grammar }: SentenceView,
  one: SourcedArgument,
  other: SourcedArgument,
): boolean {
  const { groups, subjects } = grammar
  return groups.some((group, index) => {
    const subject = subjects[index]
    const lemma = tokens[group.head]?.lemma ?? ''
    if (subject === undefined || !(sayVerbs.has(lemma) || announceVerbs.has(lemma))) return false
    const isSpeaker = covers(subject, one) || isApposed(tokens, subject, one)
    if (group.isPassive || group.first < subject.end || !isSpeaker) return false
    const [inner, verb] = [subjects[index + 1], groups[index + 1]]
    if (inner === undefined || verb === undefined || inner.first < group.end || verb.isGerund || verb.isInfinitive)
      return false
    // "told the magazine that": a listener stands between.
    const between = tokens.slice(group.end, inner.first)
    return between.length <= mostBetween && !between.some(({ text }) => text === ';') && other.first >= inner.first
  })
}

/** Most tokens between a verb of saying and the subject of what is said: "said on Monday that the". */
const mostBetween = 8

/** "His mother, Rosa Teal, said": the name right behind the subject. */
function isApposed(tokens: readonly Token[], subject: TokenSpan, { first }: SourcedArgument): boolean {
  return tokens[subject.end]?.text === ',' && first === subject.end + 1
}

function covers(subject: TokenSpan, { first, end }: SourcedArgument): boolean {
  return subject.first <= first && end <= subject.end
}
