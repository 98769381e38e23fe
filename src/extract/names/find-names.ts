/** Names of a document: listed ones, tagged ones and capitalised runs, each form typed once for the whole document. */
import type { Ontology } from '../../model/ontology.ts'
import type { NameTagger, TaggedName } from '../tagger/name-tagger.ts'
import type { Sentence, TokenSpan } from '../sentence.ts'
import { isCapitalised } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { eventEndings } from '../words/events.ts'
import { commonAbbreviations } from '../words/organisations.ts'
import { demonyms } from '../words/places.ts'
import { wordSet } from '../words/word-set.ts'
import { attestedForms, attestedParts, lastWordMark, opensQuote } from './attested-forms.ts'
import { capitalRuns, isOrdinaryStart } from './capital-runs.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { NameDraft, NameKind, NameSource, TypeGuess } from './name-draft.ts'
import { tellsOf } from '../words/status-words.ts'
import type { JoinedFirms } from './joined-firms.ts'
import { joinedFirms } from './joined-firms.ts'
import { taggedBounds, withoutDescriptions } from './tagged-bounds.ts'
import { keyOf } from './name-key.ts'
import { withNumber } from './numbered-names.ts'
import { settleNameTypes } from './settle-name-types.ts'
import { findTitles } from './titles.ts'
import { firmVerbs } from './type-name.ts'

/** What finding names needs. `tagger` is absent where no trained weights are wanted. */
export interface NameFinder {
  readonly ontology: Ontology
  readonly gazetteer: Gazetteer
  readonly tagger?: NameTagger
}

/** A name whose type is not settled yet. */
interface RawName extends TokenSpan {
  readonly sentence: number
  readonly key: string
  readonly source: NameSource
  readonly score: number
  readonly tag?: NameKind
  readonly guess: TypeGuess | undefined
}

/** What a tag says at least. */
const leastCertainty = 0.3

/** A title is known by what is said of it. */
const titleCertainty = 0.95

/** Taggers' names less sure than this are not taken. */
const leastTagScore = 0.5

/** The names of a document, in order of sentence and position, without overlap. */
export function findNames(sentences: readonly Sentence[], finder: NameFinder): NameDraft[] {
  const attested = attestedForms(sentences)
  const tagged =
    finder.tagger?.tagDocument(sentences.map((sentence) => (sentence.capitalsTell ? sentence.tokens : []))) ?? []
  const joined = joinedFirms(sentences)
  const titles = finder.ontology.entityTypes.has('work') ? findTitles(sentences) : []
  const raw = sentences.flatMap((sentence, index) =>
    namesOfSentence(sentence, { finder, attested, tagged: tagged[index] ?? [], joined, titles: titles[index] ?? [] }),
  )
  const typeOf = settleNameTypes(raw, sentences, finder.ontology)
  return raw.flatMap(({ guess, ...name }) => {
    const type = name.source === 'gazetteer' ? guess : typeOf(name.key)
    const isAdjective = isNationBeforeNoun(sentences[name.sentence]?.tokens ?? [], name)
    return type === undefined ? [] : [{ ...name, ...type, ...(isAdjective && { isAdjective }) }]
  })
}

const behindAdjectives = new Set(['ADJ', 'NOUN', 'PROPN'])

/** "the Norwegian company"; not "the Norwegians", "spoke Norwegian", "Norwegian-flagged". */
function isNationBeforeNoun(tokens: readonly Token[], { end, key }: Pick<RawName, 'end' | 'key'>): boolean {
  return demonyms.has(key) && !notNations.has(key) && behindAdjectives.has(tokens[end]?.pos ?? '')
}

interface SentenceEvidence {
  readonly finder: NameFinder
  readonly attested: ReadonlySet<string>
  readonly tagged: readonly TaggedName[]
  readonly joined: JoinedFirms
  readonly titles: readonly TokenSpan[]
}

function namesOfSentence(
  sentence: Sentence,
  { finder, attested, tagged, joined, titles }: SentenceEvidence,
): RawName[] {
  const taken = new Uint8Array(sentence.tokens.length)
  const names: RawName[] = []
  const take = (found: TokenSpan, source: NameSource, score: number, guess: TypeGuess | undefined): void => {
    const and = source === 'gazetteer' ? -1 : betweenTwo(sentence.tokens, found)
    if (and > 0) {
      take({ first: found.first, end: and }, source, score, guess)
      take({ first: and + 1, end: found.end }, source, score, guess)
      return
    }
    const stretch = source === 'gazetteer' ? found : withNumber(sentence.tokens, found)
    for (let at = stretch.first; at < stretch.end; at += 1) if (taken[at] === 1) return
    taken.fill(1, stretch.first, stretch.end)
    const { first, end } = stretch
    const tag = tagged.find((name) => name.start < end && first < name.end)?.type
    const key = keyOf(sentence.tokens, stretch)
    names.push({ first, end, sentence: sentence.index, key, source, score, guess, ...(tag !== undefined && { tag }) })
  }
  const runs = capitalRuns(sentence.tokens)
  // Before listed names: "American Beauty" is a film, whatever "American" is.
  for (const title of titles) take(title, 'shape', 0.9, { type: 'work', certainty: titleCertainty })
  takeListed(sentence, { finder, runs, attested, take })
  if (sentence.capitalsTell) for (const firm of joined(sentence.tokens)) take(firm, 'shape', 0.7, undefined)
  takeTagged(sentence, { tagged, runs, ontology: finder.ontology }, take)
  takeRuns(sentence, runs, attested, take)
  takeNationalities(sentence, finder.ontology, take)
  return names.sort((a, b) => a.first - b.first)
}

/** Where "and" parts what looks like one name: "between Contoso and Fabrikam" tells of two; -1 where it does not. */
function betweenTwo(tokens: readonly Token[], { first, end }: TokenSpan): number {
  // "between Marks and Spencer and Tesco": the "and" behind it parts the two.
  if (!/^(?:between|both)$/u.test(tokens[first - 1]?.lower ?? '') || tokens[end]?.lower === 'and') return -1
  return tokens.findLastIndex(({ lower }, at) => at > first && at < end - 1 && lower === 'and')
}

type Take = (stretch: TokenSpan, source: NameSource, score: number, guess: TypeGuess | undefined) => void

function takeListed(
  sentence: Sentence,
  {
    finder,
    runs,
    attested,
    take,
  }: { finder: NameFinder; runs: readonly TokenSpan[]; attested: ReadonlySet<string>; take: Take },
): void {
  const { tokens } = sentence
  for (let at = 0; at < tokens.length;) {
    const hit = finder.gazetteer.at(tokens, at, !sentence.capitalsTell)
    if (
      hit === undefined ||
      isOrdinaryUse(sentence, hit, attested) ||
      isPartOfLonger(finder.gazetteer, tokens, hit, runs)
    ) {
      at += 1
      continue
    }
    take(hit, 'gazetteer', 1, { type: hit.entityType, certainty: 1 })
    at = hit.end
  }
}

/** "Office workers …" at the start of a sentence: a listed name that is also a word, before a noun. */
function isOrdinaryUse({ tokens }: Sentence, hit: TokenSpan, attested: ReadonlySet<string>): boolean {
  const token = tokens[hit.first]
  if (hit.first > 0 || hit.end > 1 || token === undefined || !isOrdinaryStart(token)) return false
  return tokens[1]?.pos === 'NOUN' && !attested.has(token.lower)
}

/** "Acme Bank of Ohio" where only Acme is listed: the run names something else, unless the rest is listed too. */
function isPartOfLonger(
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  hit: TokenSpan,
  runs: readonly TokenSpan[],
): boolean {
  const run = runs.find(({ first, end }) => first <= hit.first && hit.end <= end)
  if (run === undefined || (run.first === hit.first && run.end === hit.end)) return false
  for (let at = run.first; at < run.end;) {
    // "Polish-American": two nations, each by itself.
    if (tokens[at]?.text === '-' && [at - 1, at + 1].every((side) => demonyms.has(tokens[side]?.lower ?? ''))) at += 1
    const part = gazetteer.at(tokens, at, false)
    if (part === undefined) return !(at === run.first && at === 0)
    at = part.end
  }
  return false
}

function takeTagged(
  { tokens }: Sentence,
  { tagged, runs, ontology }: { tagged: readonly TaggedName[]; runs: readonly TokenSpan[]; ontology: Ontology },
  take: Take,
): void {
  for (const name of tagged) {
    const { type, score } = name
    if (score < leastTagScore || type === 'group' || !ontology.entityTypes.has(type)) continue
    for (const part of taggedBounds(tokens, name, runs)) {
      const only = part.end === part.first + 1 ? (tokens[part.first]?.lower ?? '') : ''
      if (commonAbbreviations.has(only) || (demonyms.has(only) && type === 'place')) continue
      // A name that was put together of several is another than the one that was tagged.
      const isLonger = part.end > name.end
      take(part, 'tagger', score, {
        type: isEvent(tokens, part) && ontology.entityTypes.has('event') ? 'event' : type,
        certainty: isLonger ? leastCertainty : Math.max(leastCertainty, score * 1.3 - 0.35),
      })
    }
  }
}

/** "American Civil War": its last word says more than the tagger knows, which has met few events. */
function isEvent(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  return end - first > 1 && eventEndings.has(tokens[end - 1]?.lower ?? '')
}

function takeRuns(
  { tokens, capitalsTell }: Sentence,
  runs: readonly TokenSpan[],
  attested: ReadonlySet<string>,
  take: Take,
): void {
  for (const whole of runs) {
    const run = withoutDescriptions(tokens, whole)
    const isKnown = attested.has(keyOf(tokens, run))
    if (!capitalsTell) {
      for (const part of attestedParts(tokens, run, attested)) take(part, 'shape', 0.7, undefined)
    } else if (isKnown || (run.first > 0 && !opensQuote(tokens, run.first))) {
      take(run, 'shape', 0.8, undefined)
    } else takeSentenceStart(tokens, run, attested, take)
  }
}

/** "Danish", "Germans": no entity by itself, but the object of a citizenship. */
function takeNationalities({ tokens }: Sentence, ontology: Ontology, take: Take): void {
  if (!ontology.entityTypes.has('nationality')) return
  for (const [at, token] of tokens.entries()) {
    const isPeople = demonyms.has(token.lower) || demonyms.has(token.lower.replace(/s$/u, ''))
    if (!isPeople || !isCapitalised(token.text) || notNations.has(token.lower)) continue
    take({ first: at, end: at + 1 }, 'gazetteer', 0.9, { type: 'nationality', certainty: 1 })
  }
}

const notNations = wordSet(
  'western eastern northern southern latin republican democratic catholic christian protestant muslim islamic buddhist hindu',
)

/** The first run of a sentence, whose first word may be capitalised for that reason only. */
function takeSentenceStart(tokens: readonly Token[], run: TokenSpan, attested: ReadonlySet<string>, take: Take): void {
  const first = tokens[run.first]
  if (first === undefined) return
  if (!isOrdinaryStart(first)) {
    take(run, 'shape', 0.7, undefined)
    return
  }
  const rest = { first: run.first + 1, end: run.end }
  if (rest.end > rest.first && attested.has(keyOf(tokens, rest))) take(rest, 'shape', 0.7, undefined)
  else if (rest.end > rest.first && first.pos === 'PROPN') take(run, 'shape', 0.6, undefined)
  else if (rest.end > rest.first && isBareAbbreviation(tokens, rest)) take(run, 'shape', 0.6, undefined)
  else if (rest.end > rest.first)
    take(first.pos === 'ADJ' || first.pos === 'VERB' || first.pos === 'ADV' ? rest : run, 'shape', 0.5, undefined)
  else if (first.pos === 'PROPN' && isSubjectLike(tokens, run.end)) take(run, 'shape', 0.5, undefined)
  else if (attested.has(`${lastWordMark}${first.lower}`) && isActing(tokens[run.end]))
    take(run, 'shape', 0.6, undefined)
}

/** "Ravel AI": an abbreviation that names nothing alone needs the word before it. */
function isBareAbbreviation(tokens: readonly Token[], { first, end }: TokenSpan): boolean {
  return end - first === 1 && commonAbbreviations.has(tokens[first]?.lower ?? '')
}

/** True when what follows makes an ordinary word that opens a sentence a name: a possessive, or what firms and people do. */
function isSubjectLike(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (next === undefined) return false
  return (
    (next.lower === "'s" && next.pos !== 'AUX') ||
    ['is', 'was', 'has', 'had', 'will', 'may', 'can'].includes(next.lower) ||
    tellsOf(next.lemma) ||
    firmVerbs.has(next.lemma)
  )
}

function isActing(next: Token | undefined): boolean {
  return next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.lower === "'s")
}
