/**
 * The features of every token for the name tagger: its looks, what the lexicon knows, its neighbours, the capitalised run it stands in
 * (first and last word, the words on both sides: "… University", "Mr …"), and where else in the document it stands.
 */
import { hashString, mixHash } from '../model/feature-hash.ts'
import type { Token } from '../tokens.ts'
import { capitalisedRuns, type Run } from './capitalised-runs.ts'
import { edge, featureHash, formAt, formFeatures, type AddFeature } from './form-features.ts'
import { placeInRun, type DocumentWords, type FormedSentence, type Occurrence } from './document-words.ts'
import { wordForm, type WordForm } from './word-form.ts'

/** Receives one hashed feature of the token at `index`. Templates below `lexicalTemplates` name the token's own word. */
export type FeatureSink = (index: number, template: number, hash: number) => void

/** True for templates that depend on the very word; training hides them at random so that the rest learns too. */
export function isLexical(template: number): boolean {
  return template < 10 || template === 31 || template === 32
}

const posHashes = new Map<string, number>()

/** The forms of a sentence's tokens, with their capitalised runs. */
export function formSentence(tokens: readonly Token[]): FormedSentence {
  const forms = tokens.map((token) => wordForm(token.text, token.lower))
  return { forms, runs: capitalisedRuns(forms) }
}

/**
 * Gives every feature of every token of a sentence to `sink`. `sentence` is its number in `words`.
 * Cost: linear in tokens.
 */
export function nameFeatures(
  tokens: readonly Token[],
  formed: FormedSentence,
  document: { readonly words: DocumentWords; readonly sentence: number },
  sink: FeatureSink,
): void {
  let index = 0
  const add: AddFeature = (template, hash) => {
    sink(index, template, featureHash(template, hash))
  }
  for (; index < tokens.length; index += 1)
    for (const { offset, give } of formFeatures) give(formAt(formed.forms, index + offset), add)
  joinedFeatures(tokens, formed, document, sink)
}

/** The other features of every token: of several forms, of tags, of the run it stands in, of the document. */
export function joinedFeatures(
  tokens: readonly Token[],
  { forms, runs }: FormedSentence,
  document: { readonly words: DocumentWords; readonly sentence: number },
  sink: FeatureSink,
): void {
  const shouting = isShouting(forms) ? 1 : 0
  const saidOf = runSayings(tokens, forms)
  let index = 0
  const add: AddFeature = (template, hash) => {
    sink(index, template, featureHash(template, hash))
  }
  for (; index < tokens.length; index += 1) {
    neighbourFeatures(tokens, forms, index, add)
    contextFeatures(tokens, forms, index, shouting, add)
    runFeatures(forms, runs[index], index, add)
    sayingFeatures(saidOf(runs[index]), add)
    documentFeatures(forms, index, document, add)
  }
}

function neighbourFeatures(tokens: readonly Token[], forms: readonly WordForm[], index: number, add: AddFeature): void {
  const form = formAt(forms, index)
  const before = formAt(forms, index - 1)
  const after = formAt(forms, index + 1)
  add(6, mixHash(before.lower, form.lower))
  add(7, mixHash(form.lower, after.lower))
  add(9, mixHash(form.lower, posHash(tokens[index])))
  add(45, mixHash(form.kinds, mixHash(before.kinds, after.kinds)))
  add(46, mixHash(before.clusters[3], form.clusters[2]))
  add(47, mixHash(form.clusters[2], after.clusters[3]))
  add(83, mixHash(before.senses[1], form.senses[1]))
  add(84, mixHash(form.senses[1], after.senses[1]))
}

function contextFeatures(
  tokens: readonly Token[],
  forms: readonly WordForm[],
  index: number,
  shouting: number,
  add: AddFeature,
): void {
  const [before2, before] = [formAt(forms, index - 2), formAt(forms, index - 1)]
  const [after, after2] = [formAt(forms, index + 1), formAt(forms, index + 2)]
  const { shape } = formAt(forms, index)
  const pos = posHash(tokens[index])
  add(11, mixHash(shape, index === 0 ? 2 : shouting))
  add(16, mixHash(before.shape, shape))
  add(17, mixHash(shape, after.shape))
  add(18, mixHash(mixHash(before.shape, shape), after.shape))
  add(19, pos)
  add(20, mixHash(posHash(tokens[index - 1]), pos))
  add(21, mixHash(pos, posHash(tokens[index + 1])))
  add(22, mixHash(before2.lower, before.lower))
  add(23, mixHash(after.lower, after2.lower))
  add(24, mixHash(before.lower, shape))
  add(25, mixHash(after.lower, shape))
  add(51, mixHash(before.clusters[3], shape))
  add(52, mixHash(after.clusters[3], shape))
  add(53, mixHash(before2.clusters[0], shape))
  add(54, mixHash(after2.clusters[0], shape))
  add(85, mixHash(before.senses[0], shape))
  add(86, mixHash(after.senses[0], shape))
  add(87, mixHash(before2.senses[1], shape))
  add(88, mixHash(after2.senses[1], shape))
}

function runFeatures(forms: readonly WordForm[], run: Run | undefined, index: number, add: AddFeature): void {
  if (!run) {
    add(30, 0)
    return
  }
  const first = forms[run.start] ?? edge
  const last = forms[run.end - 1] ?? edge
  const before = forms[run.start - 1] ?? edge
  const after = forms[run.end] ?? edge
  const place = placeInRun(run, index)
  const isConnector = (forms[index] ?? edge).isConnector ? 1 : 0
  add(30, mixHash(Math.min(5, run.end - run.start), place))
  add(31, mixHash(last.lower, isConnector))
  add(32, mixHash(first.lower, isConnector))
  add(33, mixHash(last.suffixes[1], place))
  add(34, mixHash(before.lower, place))
  add(35, mixHash(after.lower, place))
  add(36, mixHash(mixHash(before.lower, after.lower), isConnector))
  add(37, mixHash((forms[run.start - 2] ?? edge).lower, before.lower))
  add(38, mixHash(after.lower, (forms[run.end + 1] ?? edge).lower))
  add(39, mixHash(last.shape, mixHash(run.end - run.start, place)))
  add(55, mixHash(last.clusters[0], place))
  add(56, mixHash(first.clusters[0], place))
  add(57, mixHash(mixHash(first.kinds, last.kinds), place))
  add(58, mixHash(before.clusters[0], place))
  add(59, mixHash(after.clusters[0], place))
  add(89, mixHash(last.senses[0], place))
  add(90, mixHash(first.senses[0], place))
  add(91, mixHash(before.senses[0], place))
  add(92, mixHash(after.senses[0], place))
  add(93, mixHash(mixHash(first.senses[1], last.senses[1]), place))
  add(75, mixHash(mixHash(before.kinds, after.kinds), place))
}

/** What a sentence says of a run beside it: the verb behind it, and the noun that names its kind ("X, a chip maker"). */
interface Saying {
  readonly verb: WordForm
  readonly noun: WordForm
}

/** Words in which the verb behind a run, or the noun beside it, is looked for. */
const sayingReach = 8

/** Finds what is said of a run, once for all its words. */
function runSayings(
  tokens: readonly Token[],
  forms: readonly WordForm[],
): (run: Run | undefined) => Saying | undefined {
  let known: Run | undefined
  let saying: Saying | undefined
  return (run) => {
    if (run !== known) {
      known = run
      saying = run && { verb: forms[verbAfter(tokens, run)] ?? edge, noun: forms[nounBeside(tokens, run)] ?? edge }
    }
    return saying
  }
}

/** The first verb behind a run in its clause; -1 for none. */
function verbAfter(tokens: readonly Token[], { end }: Run): number {
  for (let at = end; at < tokens.length && at < end + sayingReach; at += 1) {
    const { pos = 'X', text = '' } = tokens[at] ?? {}
    if (pos === 'VERB') return at
    if (/^[.;:—–]$/u.test(text)) return -1
  }
  return -1
}

/** The head of an apposition: the last noun of "X, a maker of …" before what is no part of its phrase; -1 for none. */
function nounBeside(tokens: readonly Token[], { end }: Run): number {
  if (tokens[end]?.text !== ',' || tokens[end + 1]?.pos !== 'DET') return -1
  let head = -1
  for (let at = end + 2; at < tokens.length && at < end + sayingReach; at += 1) {
    const { pos = 'X', text = '' } = tokens[at] ?? {}
    if (pos === 'NOUN') head = at
    else if (pos !== 'ADJ' && pos !== 'PROPN' && pos !== 'NUM' && text !== '-') break
  }
  return head
}

function sayingFeatures(saying: Saying | undefined, add: AddFeature): void {
  if (!saying) return
  add(71, saying.verb.lower)
  add(72, saying.verb.clusters[0])
  add(94, saying.verb.senses[0])
  if (saying.noun === edge) return
  add(73, saying.noun.lower)
  add(74, saying.noun.clusters[0])
  add(76, saying.noun.kinds)
  add(95, saying.noun.senses[0])
}

function documentFeatures(
  forms: readonly WordForm[],
  index: number,
  { words, sentence }: { readonly words: DocumentWords; readonly sentence: number },
  add: AddFeature,
): void {
  const form = forms[index]
  if (!form?.isCapitalised) return
  add(60, mixHash(words.lowerCase.has(form.lower) ? 1 : 0, form.shape))
  const others = (words.occurrences.get(form.lower) ?? []).filter(
    (other) => other.sentence !== sentence || other.index !== index,
  )
  add(61, Math.min(4, others.length))
  if (others.length === 0) return
  const longest = others.reduce((best, other) => (other.runLength > best.runLength ? other : best))
  longestFeatures(longest, add)
  for (const { before, after } of others.slice(0, 4)) {
    add(67, (before ?? edge).lower)
    add(68, (after ?? edge).lower)
    add(69, (before ?? edge).clusters[0])
    add(70, (after ?? edge).clusters[0])
  }
}

function longestFeatures(longest: Occurrence, add: AddFeature): void {
  const length = Math.min(4, longest.runLength)
  add(62, mixHash(length, longest.place))
  add(63, mixHash(longest.place, mixHash(longest.first.kinds, longest.last.kinds)))
  add(64, mixHash(longest.last.lower, longest.place))
  add(65, mixHash(longest.first.clusters[0], longest.place))
  add(66, mixHash(longest.last.clusters[0], longest.place))
  add(96, mixHash(longest.first.senses[0], longest.place))
  add(97, mixHash(longest.last.senses[0], longest.place))
}

/** True when most words are in capitals, so that capitals say nothing. */
function isShouting(forms: readonly WordForm[]): boolean {
  const capitals = forms.filter((form) => form.isAllCapitals).length
  return forms.length > 3 && capitals * 2 > forms.length
}

function posHash(token: Token | undefined): number {
  const pos = token?.pos ?? 'edge'
  let hash = posHashes.get(pos)
  if (hash === undefined) {
    hash = hashString(pos)
    posHashes.set(pos, hash)
  }
  return hash
}
