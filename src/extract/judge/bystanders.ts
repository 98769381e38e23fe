/**
 * Names that stand by and are no end of what a sentence tells: who speaks of it, and who only describes somebody else in it. Neither cues nor
 * the trained model know them apart.
 */
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import { isAdvised, isAdviser } from '../patterns/advising.ts'
import { describedName } from '../patterns/described-name.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { tellsOf } from '../words/status-words.ts'
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
  return (
    isSetApart(view, one) ||
    (isAdvised(view, one) && isInPassing(view, one, other)) ||
    (isAdviser(view, one, other) && !isAdvised(view, other)) ||
    describesAnother(view, one, other) ||
    isOfFollowers(view, one, other) ||
    speaksOf(view, one, other)
  )
}

/** What sets whoever follows apart, by its last word. */
const apartWords: ReadonlyMap<string, string> = new Map([
  ['not', 'not'],
  ['unlike', 'unlike'],
  ['than', 'rather than'],
  ['of', 'instead of'],
  ['to', 'opposed to'],
])

/** "Acme, not Initech, bought it", "unlike Initech, Acme": named as the one of whom it is not told. */
function isSetApart({ sentence: { tokens }, grammar }: SentenceView, { first }: SourcedArgument): boolean {
  const start = /^(?:the|an?|its|their)$/u.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first
  const [before, last] = [tokens[start - 2]?.lower ?? '', tokens[start - 1]?.lower ?? '']
  const words = apartWords.get(last)
  if (words === undefined || (words !== last && words !== `${before} ${last}`)) return false
  // The "not" of "is not Acme's" is its verb's.
  return last !== 'not' || (grammar.groupAt[start - 2] === -1 && before === ',')
}

/** "Nokia, which advised Volvo, bought Tessaly": what the sentence goes on to tell is not of whom its subject advised. */
function isInPassing(
  { sentence: { tokens }, grammar }: SentenceView,
  one: SourcedArgument,
  other: SourcedArgument,
): boolean {
  const { asideAt, groupAt } = grammar
  const aside = asideAt[one.first] ?? -1
  if (aside === -1 || asideAt[other.first] !== -1) return false
  const [first, last] = [asideAt.indexOf(aside), asideAt.lastIndexOf(aside)]
  const goesOn = tokens[last + 1]?.text === ',' && groupAt[last + 2] !== -1 && other.first > last + 2
  return goesOn && /^(?:which|who|whom|whose)$/u.test(tokens[first]?.lower ?? '')
}

/** "Intel bought Acme rival Corvell": what becomes of Corvell is not told of Acme. */
function describesAnother(view: SentenceView, { end }: SourcedArgument, other: SourcedArgument): boolean {
  const described = describedName(view, end)
  return described >= 0 && !(other.first <= described && described < other.end)
}

const followers = wordSet(
  'investor shareholder stockholder bondholder creditor user customer client subscriber supporter fan employee staffer insider official executive',
)

/** "Acme investors have sued Corvell": many, and none of them Acme; but "Acme engineers, Ann Lee and Bo Lund" are named. */
function isOfFollowers(view: SentenceView, { end }: SourcedArgument, other: SourcedArgument): boolean {
  const { tokens } = view.sentence
  const noun = tokens[end]
  if (noun === undefined || view.isName[end] === 1 || noun.pos !== 'NOUN' || noun.lower === noun.lemma) return false
  const isNamed =
    other.first > end &&
    tokens
      .slice(end + 1, other.first)
      .every(({ text, lower }, step) => view.isName[end + 1 + step] === 1 || text === ',' || lower === 'and')
  return (followers.has(noun.lemma) || personNouns.has(noun.lemma)) && !isNamed
}

/**
 * "Ivo Pell said Lena Ortiz worked for Siemens": who says so, where what is said has a subject of its own and does not come back to who
 * says it ("Acme said Ann Lee, its chief, had left").
 */
function speaksOf(view: SentenceView, one: SourcedArgument, other: SourcedArgument): boolean {
  const { tokens } = view.sentence
  const { groups, subjects } = view.grammar
  return groups.some((group, index) => {
    const subject = subjects[index]
    const lemma = tokens[group.head]?.lemma ?? ''
    if (subject === undefined || !tellsOf(lemma)) return false
    const isSpeaker = covers(subject, one) || isApposed(tokens, subject, one)
    if (group.isPassive || group.first < subject.end || !isSpeaker) return false
    const said = saidAfter(view, index)
    return said !== undefined && said.subjectEnd <= other.first && other.first < said.end && !isMeantIn(view, one, said)
  })
}

/** Most tokens between a verb of saying and the subject of what is said: "said on Monday that the". */
const mostBetween = 8

/** What is said after a verb, up to the next subject; undefined where it has no subject of its own. */
function saidAfter(
  { sentence: { tokens }, isName, grammar: { groups, subjects } }: SentenceView,
  index: number,
): { readonly first: number; readonly subjectEnd: number; readonly end: number } | undefined {
  const [group, verb, inner] = [groups[index], groups[index + 1], subjects[index + 1]]
  if (group === undefined || verb === undefined || inner === undefined || inner.first < group.end) return undefined
  const between = tokens.slice(group.end, inner.first)
  // "Acme said the board had appointed": a subject without a name is its own.
  const isNamed = isName.subarray(inner.first, inner.end).includes(1) || tokens[inner.first]?.pos === 'PRON'
  if (
    !isNamed ||
    verb.isGerund ||
    verb.isInfinitive ||
    between.length > mostBetween ||
    between.some(({ text }) => text === ';')
  )
    return undefined
  const next = subjects.slice(index + 2).find((subject) => subject !== undefined && subject.first > inner.first)
  return { first: group.end, subjectEnd: inner.end, end: next?.first ?? tokens.length }
}

/** True where a pronoun of a stretch means an argument. */
function isMeantIn(
  { references }: SentenceView,
  { source }: SourcedArgument,
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  if (source === undefined || 'date' in source) return false
  const own = source.reference.targets.map(({ name }) => name.key)
  return references.some(
    (reference) =>
      reference.kind !== 'name' &&
      reference.first >= first &&
      reference.first < end &&
      reference.targets.some(({ name }) => own.includes(name.key)),
  )
}

/** "His mother, Rosa Teal, said": the name right behind the subject. */
function isApposed(tokens: readonly Token[], subject: TokenSpan, { first }: SourcedArgument): boolean {
  return tokens[subject.end]?.text === ',' && first === subject.end + 1
}

function covers(subject: TokenSpan, { first, end }: SourcedArgument): boolean {
  return subject.first <= first && end <= subject.end
}
