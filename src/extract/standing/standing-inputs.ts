/**
 * What the network of standing reads of a situation. Training reads by the same function (`scripts/train/standing-lines.ts`), so that
 * both see the same.
 */
import { chainOf } from '../claims/governor.ts'
import { isEventRelation } from '../claims/is-event.ts'
import type { Situation } from '../claims/situation.ts'
import { endOf } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { statusClasses } from '../words/status-classes.ts'
import { ageOf, formOf, placedInTime } from './standing-features.ts'

/** What is told of a sentence whichever match is asked about; an entry a token. */
export interface SentenceInputs {
  /** Lower-case words; '' for a name and for what has a digit, so that nothing hangs on which it is. */
  readonly words: readonly string[]
  /** By name, what is told of each: tag, classes, form as a verb, date. */
  readonly marks: readonly (readonly string[])[]
}

/** A situation as the network reads it. */
export interface StandingInputs {
  /** The same object for every match of a sentence. */
  readonly sentence: SentenceInputs
  /** By name, what part each token has in the match. */
  readonly marks: readonly (readonly string[])[]
  /** Where subject, object, cue and the verb over it stand; undefined for what stands nowhere in the sentence. */
  readonly places: readonly (TokenSpan | undefined)[]
  /** By name, what is known of the match as a whole: relation, kind, what its pattern shows and the rules say. */
  readonly facts: readonly string[]
}

/** How many `places` there are. */
export const placeCount = 4

/** Reads a situation. Cost: linear in tokens. */
export function standingInputs(situation: Situation): StandingInputs {
  const { view, match, governor, relation, shown, ruled } = situation
  const { tokens } = view.sentence
  const head = governor?.group.head
  const places = [
    endOf(match, 'subject'),
    endOf(match, 'object'),
    match.cue,
    head === undefined ? undefined : { first: head, end: head + 1 },
  ]
  const chain = new Set(governor === undefined ? [] : chainOf(view, governor.index).map((group) => group.head))
  const parts = { places, chain, statusCue: ruled.statusCue?.first }
  return {
    sentence: sentenceInputs(situation),
    marks: tokens.map((_, at) => matchMarks(situation, parts, at)),
    places,
    facts: [
      `relation ${relation.id}`,
      `kind ${isEventRelation(relation) ? 'event' : 'state'}`,
      `shown ${shown ?? 'nothing'}`,
      `ruled ${ruled.status}`,
      `ruled ${ruled.modality}`,
      `ruled ${ruled.polarity}`,
      `rule ${ruled.rule}`,
      `verb ${governor === undefined ? 'none' : governor.isOwn ? 'own' : 'other'}`,
    ],
  }
}

const known = new WeakMap<Situation['view'], SentenceInputs>()

/** Made once for a sentence: it is asked about for every match in it. */
function sentenceInputs(situation: Situation): SentenceInputs {
  const { view } = situation
  const { tokens } = view.sentence
  const found = known.get(view) ?? {
    words: tokens.map(({ lower }, at) => (view.isName[at] === 1 || /\d/u.test(lower) ? '' : lower)),
    marks: sentenceMarks(situation),
  }
  known.set(view, found)
  return found
}

function sentenceMarks({ view, publishedAt }: Situation): string[][] {
  const { tokens } = view.sentence
  const marks = tokens.map((token, at) => [
    `tag ${token.pos}`,
    ...statusClasses(tokens, at).map((name) => `class ${name}`),
    ...formMarks(verbAt(view.grammar, at), tokens),
    ...(view.isName[at] === 1 ? ['name'] : []),
  ])
  const cover = ({ first, end }: TokenSpan, names: readonly string[]): void => {
    for (let at = first; at < Math.min(end, tokens.length); at += 1) marks[at]?.push(...names)
  }
  for (const reference of view.references) cover(reference, ['reference'])
  for (const amount of view.amounts) cover(amount, ['amount'])
  const year = Number(publishedAt?.slice(0, 4))
  for (const date of view.dates) {
    const { how, ago } = placedInTime(date, year)
    cover(date, ['date', `bound ${how}`, `age ${ageOf(ago)}`])
  }
  return marks
}

function verbAt({ groups, groupAt }: Situation['view']['grammar'], at: number) {
  const group = groups[groupAt[at] ?? -1]
  return group?.head === at ? group : undefined
}

/** The form of a verb in its parts: "would have" and "passive" tell by themselves. */
function formMarks(group: ReturnType<typeof verbAt>, tokens: readonly Token[]): string[] {
  return group === undefined
    ? []
    : formOf(tokens, group)
        .split(' ')
        .map((part) => `form ${part}`)
}

interface MatchParts {
  readonly places: readonly (TokenSpan | undefined)[]
  readonly chain: ReadonlySet<number>
  readonly statusCue: number | undefined
}

const placeNames = ['subject', 'object', 'cue', 'verb']

function matchMarks({ view, match }: Situation, { places, chain, statusCue }: MatchParts, at: number): string[] {
  const { clauseAt } = view.grammar
  return [
    ...placeNames.filter((_, place) => isIn(places[place], at)),
    ...(chain.has(at) ? ['chain'] : []),
    ...(statusCue === at ? ['status cue'] : []),
    ...(clauseAt[at] === clauseAt[match.cue.first] ? ['clause'] : []),
  ]
}

function isIn(place: TokenSpan | undefined, at: number): boolean {
  return place !== undefined && place.first <= at && at < place.end
}
