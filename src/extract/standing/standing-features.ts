/**
 * What is weighed to tell how a text stands with a relation: the rule that fired, the verbs that govern the cue with their forms, the words
 * in and around the cue and the arguments by their place, words that tell of ends, plans and doubts, and the dates of the clause. Features
 * are named by strings: a sentence has few claims, so their cost is nothing beside reading it.
 */
import { isEventRelation } from '../claims/is-event.ts'
import { chainOf } from '../claims/governor.ts'
import type { Situation } from '../claims/situation.ts'
import { statusClasses } from '../words/status-classes.ts'
import { functionWords } from '../words/function-words.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { DateDraft } from '../literals/literal-draft.ts'
import { endOf, type SentenceView } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { loadLexicon } from '../model/lexicon.ts'

/** Receives one feature, and the token it was seen at, where it is one token's. */
export type StandingSink = (name: string, at?: number) => void

/** What the parts of the reading share. `kind` is `event` or `state`. */
interface Reading extends Situation {
  readonly type: string
  readonly kind: string
  readonly sink: StandingSink
}

/** All features of a situation. Cost: linear in the sentence, up to a limit. */
export function standingFeatures(situation: Situation, sink: StandingSink): void {
  const { relation } = situation
  const kind = isEventRelation(relation) ? 'event' : 'state'
  const reading: Reading = { ...situation, type: relation.id, kind, sink }
  ruleFeatures(reading)
  verbFeatures(reading)
  cueFeatures(reading)
  argumentFeatures(reading)
  sentenceFeatures(reading)
  dateFeatures(reading)
}

function ruleFeatures({ type, kind, shown, ruled, sink }: Reading): void {
  const at = ruled.statusCue?.first
  for (const name of ['bias', `type ${type}`, `kind ${kind}`, `shown ${shown ?? 'nothing'}`]) sink(name)
  for (const by of ['', ruled.rule, type]) sink(`ruled ${ruled.status} ${by}`, at)
  sink(`ruled ${ruled.modality}`)
  sink(`ruled ${ruled.polarity}`)
  sink(`ruled ${ruled.status} ${ruled.polarity} ${ruled.modality}`)
}

function verbFeatures({ view, match, governor, type, kind, sink }: Reading): void {
  if (governor === undefined) {
    for (const name of ['no verb', `no verb ${type}`]) sink(name)
    return
  }
  const { tokens } = view.sentence
  const { group } = governor
  const { head } = group
  const own = governor.isOwn ? 'own' : group.first >= match.cue.end ? 'after' : 'before'
  const chain = chainOf(view, governor.index)
  const lemma = tokens[head]?.lemma ?? ''
  const form = formOf(tokens, group)
  const outer = formOf(tokens, chain[0] ?? group)
  for (const by of ['', own, `${own} ${kind}`, `${own} ${type}`, lemma]) {
    sink(`form ${form} ${by}`, head)
    sink(`outer ${outer} ${by}`, head)
  }
  sink(`verb ${own} ${lemma}`, head)
  sink(`verb ${lemma} ${tokens[group.end]?.lower ?? ''}`, head)
  for (const path of clusters(tokens[head])) sink(`verb cluster ${own} ${path}`, head)
  for (const link of chain) {
    const where = link === group ? own : 'chain'
    const linkForm = formOf(tokens, link)
    const linkLemma = tokens[link.head]?.lemma ?? ''
    if (link !== group) for (const by of ['', linkForm]) sink(`chain ${linkLemma} ${by}`, link.head)
    for (const name of statusClasses(tokens, link.head))
      for (const by of ['', kind, linkForm]) sink(`verb class ${where} ${name} ${by}`, link.head)
  }
}

const modals = new Set(['will', "'ll", 'wo', 'shall', 'would', 'may', 'might', 'could', 'should', 'can', 'must', "'d"])

/** The form of a verb group in words: `past passive`, `perfect`, `will`, `to`, `present ing`. */
export function formOf(tokens: readonly Token[], { first, end, head, ...group }: VerbGroup): string {
  const forms = tokens.slice(first, end).map(({ lower }) => lower)
  const last = tokens[head]
  const isLong = end - first > 1
  const tail = group.isPassive ? ' passive' : isLong && last?.lower.endsWith('ing') === true ? ' ing' : ''
  const has = (...words: string[]): boolean => words.some((word) => forms.includes(word))
  const modal = forms.find((form) => modals.has(form))
  if (group.isInfinitive) return `to${tail}`
  if (modal !== undefined) return `${modal}${has('have') ? ' have' : ''}${tail}`
  if (group.isGerund) return 'gerund'
  if (has('had')) return isLong && last?.pos === 'VERB' ? `had${tail}` : 'past'
  if (has('have', 'has', "'ve")) return isLong ? `perfect${tail}` : 'present'
  return group.isBarePast || has('was', 'were', 'did') ? `past${tail}` : `present${tail}`
}

/** Starts of a word's cluster path, short and long; none for an unknown word. */
function clusters(token: Token | undefined): number[] {
  const path = token === undefined ? 0 : loadLexicon().clusterOf(token.text, token.lower)
  return path === 0 ? [] : [path & 0xff, path & 0xfff, path]
}

/** Most tokens of a cue that are read. */
const longestCue = 12

function cueFeatures({ view, match, type, kind, sink }: Reading): void {
  const { cue } = match
  const { tokens } = view.sentence
  for (let at = cue.first; at < Math.min(cue.end, cue.first + longestCue); at += 1) {
    const token = tokens[at]
    if (token === undefined || view.isName[at] === 1) continue
    const { lemma, lower, pos } = token
    for (const name of [lemma, `form ${lower}`, `${lemma} ${type}`, `tag ${pos}`]) sink(`cue ${name}`, at)
    for (const path of clusters(token)) sink(`cue cluster ${path}`, at)
    for (const name of statusClasses(tokens, at)) for (const by of ['', kind, type]) sink(`cue class ${name} ${by}`, at)
  }
  besideFeatures(view, cue, 'cue', sink)
}

function argumentFeatures({ view, match, sink }: Reading): void {
  for (const what of ['subject', 'object'] as const) {
    const stretch = endOf(match, what)
    if (stretch === undefined) continue
    besideFeatures(view, stretch, what, sink)
    sink(`${what} ${stretch.first < match.cue.first ? 'before' : 'after'} cue`)
  }
}

/** Tokens beside a cue or argument that are read one by one. */
const beside = 3

/** The words right before and after a stretch, by their distance and as one bag, with their classes. */
function besideFeatures(view: SentenceView, { first, end }: TokenSpan, what: string, sink: StandingSink): void {
  const { tokens } = view.sentence
  for (let step = 1; step <= beside; step += 1) {
    for (const [side, at] of [
      ['-', first - step],
      ['+', end + step - 1],
    ] as const) {
      const word = tokens[at] === undefined ? 'none' : wordAt(view, at)
      // Beyond the ends of the sentence there is no token to point at.
      const place = tokens[at] === undefined ? undefined : at
      sink(`${what}${side}${step} ${word}`, place)
      sink(`${what}${side} ${word}`, place)
      if (view.isName[at] !== 1) for (const name of statusClasses(tokens, at)) sink(`${what}${side} class ${name}`, at)
    }
  }
}

/** The word at a place; of a name nothing is learned, since no name tells how things stand. */
function wordAt({ sentence, isName }: SentenceView, at: number): string {
  return isName[at] === 1 ? 'name' : (sentence.tokens[at]?.lower ?? '')
}

/** Most tokens of a sentence that are read on either side of the cue. */
const reach = 40
const telling = new Set(['VERB', 'NOUN', 'ADJ', 'ADV'])

/** The words of the sentence by where they stand to the cue: in its clause or another, before or after. */
function sentenceFeatures({ view, match, governor, kind, sink }: Reading): void {
  const { tokens } = view.sentence
  const { clauseAt, groupAt, groups } = view.grammar
  const { cue } = match
  const own = [clauseAt[cue.first], clauseAt[governor?.group.head ?? cue.first]]
  const from = Math.max(0, cue.first - reach)
  const opening = Math.max(from, clauseAt.indexOf(own[1] ?? 0))
  for (let at = from; at < Math.min(tokens.length, cue.end + reach); at += 1) {
    const token = tokens[at]
    if (token === undefined || view.isName[at] === 1 || (at >= cue.first && at < cue.end)) continue
    const where = `${own.includes(clauseAt[at]) ? 'in' : 'out'}${at < cue.first ? '-' : '+'}`
    for (const name of statusClasses(tokens, at)) for (const by of ['', kind]) sink(`class ${name} ${where} ${by}`, at)
    if (functionWords.has(token.lower)) sink(`${where} ${token.lower}`, at)
    else if (telling.has(token.pos)) sink(`${where} ${token.lemma}`, at)
    const group = groups[groupAt[at] ?? -1]
    if (group !== undefined && group.head === at && group !== governor?.group)
      sink(`${where} form ${formOf(tokens, group)}`, at)
  }
  sink(`opening ${wordAt(view, opening)}`, opening)
  sink(`first ${wordAt(view, 0)}`, 0)
  sink(`last ${wordAt(view, tokens.length - 1)}`)
}

/** The dates of the sentence: how they are bound, and how long ago they are. */
function dateFeatures({ view, match, publishedAt, kind, type, sink }: Reading): void {
  const clause = view.grammar.clauseAt[match.cue.first]
  const thisYear = Number(publishedAt?.slice(0, 4))
  let oldest = 0
  for (const { first, from, time = '', bound } of view.dates) {
    const where = view.grammar.clauseAt[first] === clause ? 'in' : 'out'
    const { how, ago } = placedInTime({ time, bound }, thisYear)
    for (const name of ['', kind, ageOf(ago)]) sink(`date ${where} ${how} ${name}`, from)
    sink(`date ${where} ${ageOf(ago)} ${kind}`, from)
    sink(`date ${where} ${view.sentence.tokens[from]?.lower ?? ''}`, from)
    if (ago > oldest) oldest = ago
  }
  for (const name of ['', type]) sink(`oldest ${ageOf(oldest)} ${name}`)
}

/** How a date is bound, a range for itself, and how many years before the text; NaN where either is not known. */
export function placedInTime(
  { time = '', bound }: Pick<DateDraft, 'time' | 'bound'>,
  thisYear: number,
): { readonly how: string; readonly ago: number } {
  return { how: /\d\/\d/u.test(time) ? 'range' : bound, ago: thisYear - Number(/\d{4}/u.exec(time)?.[0]) }
}

/** Years ago in a word; `?` where the day of the text or the year is not known. */
export function ageOf(years: number): string {
  if (Number.isNaN(years)) return '?'
  if (years < 0) return 'ahead'
  if (years < 2) return String(years)
  return years < 6 ? '<6' : years < 20 ? '<20' : '20+'
}
