/** A pattern compiled to a matcher: closures in continuation style, so that alternatives and gaps backtrack. */
import type { Ontology, RelationPattern, RelationType } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { PatternNode, PatternTag } from '../../model/pattern.ts'
import type { PartOfSpeech, Token } from '../tokens.ts'
import { isPossessiveToken } from '../grammar/possessive.ts'
import { headPostEnd, isPersonNoun, isPost } from '../words/posts.ts'
import { isThing } from '../words/things.ts'
import { argumentStep, qualifierStep } from './slots.ts'
import type { MatchRun } from './match-run.ts'
import { isBare, itemsOf, needsOf, openings, showsOrganisation } from './read-pattern.ts'
import { positionsFrom, type NextElement } from './skips.ts'
import { wordTokens } from './word-tokens.ts'

/** Tries to match from token `at`; calls `next` with where it ended, and gives what that gives. Puts the run back on failure. */
export type Step = (run: MatchRun, at: number, next: (at: number) => boolean) => boolean

/** A pattern ready to match. */
export interface CompiledPattern {
  readonly pattern: RelationPattern
  readonly relation: RelationType
  /** As in SlotContext. */
  readonly isStrict: boolean
  /** As in SlotContext. */
  readonly narrows: boolean
  /** As in SlotContext. */
  readonly anyType: boolean
  /** The ways in which it may start: one for each alternative that stands first. */
  readonly starts: readonly PatternStart[]
  /** One of each set must stand in the sentence, as a lemma or lower-case form. */
  readonly needs: readonly ReadonlySet<string>[]
}

/** One way in which a pattern may start. */
export interface PatternStart {
  /** The leading slot, when it starts with one. */
  readonly leading?: Extract<PatternNode, { kind: 'argument' }>
  /** The whole pattern, or what follows the leading slot. */
  readonly rest: Step
}

/**
 * Compiles a pattern of a relation. With `anyType` its slots take arguments of every type. Throws: ONTOLOGY_INVALID for one that cannot be
 * parsed.
 */
export function compilePattern(
  ontology: Ontology,
  relation: RelationType,
  pattern: RelationPattern,
  { anyType = false }: { readonly anyType?: boolean } = {},
): CompiledPattern {
  const items = itemsOf(pattern)
  const isStrict = isBare(items) && !showsOrganisation(items)
  const { narrows } = pattern
  const context = { ontology, relation, isStrict, narrows, anyType }
  const needs = items.flatMap((item) => needsOf(item) ?? [])
  const starts = openings(items).map(([first, ...others]): PatternStart =>
    first?.kind === 'argument'
      ? { leading: first, rest: sequence(others, context) }
      : { rest: sequence(first === undefined ? others : [first, ...others], context) },
  )
  return { pattern, relation, isStrict, narrows, anyType, starts, needs }
}

/** What compiling a slot needs to know. */
export interface SlotContext {
  readonly ontology: Ontology
  readonly relation: RelationType
  /** True for a pattern whose only words are such as "of": it is believed only of names whose types are sure. */
  readonly isStrict: boolean
  /** True where the words show the type: a name of a type above the one asked fits too. */
  readonly narrows?: boolean
  /** True for slots that take arguments of every type: for finding what only a type keeps out. */
  readonly anyType?: boolean
}

function compile(node: PatternNode, context: SlotContext): Step {
  switch (node.kind) {
    case 'argument':
      return afterSkips(argumentStep(node, context), { isArgument: true })
    case 'qualifier':
      return afterSkips(
        qualifierStep(node.qualifier, (type) => isA(context.ontology, type, 'place')),
        { isArgument: true },
      )
    case 'lemma':
      return afterSkips(wordStep(node.lemma, true))
    case 'word':
      return afterSkips(wordStep(node.form, false))
    case 'any':
      return (run, at, next) => at < run.view.sentence.tokens.length && take(run, { first: at, end: at + 1 }, next)
    case 'tag': {
      const { tag } = node
      return afterSkips(
        (run, at, next) => {
          const end = tagEnd(run, at, tag)
          return end > at && take(run, { first: at, end }, next)
        },
        { isOfPhrase: true },
      )
    }
    case 'gap':
      return (run, at, next) => gap(run, { at, ...node }, next)
    case 'sequence':
      return sequence(node.items, context)
    case 'alternatives': {
      const options = node.options.map((option) => compile(option, context))
      return (run, at, next) => options.some((option) => option(run, at, next))
    }
    case 'optional': {
      const item = compile(node.item, context)
      return (run, at, next) => item(run, at, next) || next(at)
    }
    case 'cue':
      return cue(sequence(node.items, context))
  }
}

const partsOfSpeech: Readonly<Partial<Record<PatternTag, PartOfSpeech>>> = {
  noun: 'NOUN',
  adj: 'ADJ',
  verb: 'VERB',
  adv: 'ADV',
}

/** Where the words of a class that start at `at` end; `at` where there are none. */
function tagEnd({ view }: MatchRun, at: number, tag: PatternTag): number {
  if (view.isName[at] === 1) return at
  const { tokens } = view.sentence
  const wanted = partsOfSpeech[tag]
  if (wanted !== undefined) return tokens[at]?.pos === wanted ? at + 1 : at
  if (tag === 'head') return headPostEnd(tokens, at)
  const isOfClass = tag === 'person' ? isPersonNoun : tag === 'thing' ? isThing : isPost
  return isOfClass(tokens, at) ? at + 1 : at
}

function sequence(items: readonly PatternNode[], context: SlotContext): Step {
  const steps = items.map((item) => compile(item, context))
  const from = (index: number, run: MatchRun, at: number, next: (at: number) => boolean): boolean => {
    const step = steps[index]
    return step === undefined ? next(at) : step(run, at, (end) => from(index + 1, run, end, next))
  }
  return (run, at, next) => from(0, run, at, next)
}

/** Tries a step at every position that what may be skipped leads to. */
function afterSkips(step: Step, next: NextElement = {}): Step {
  return (run, at, then) => {
    run.budget -= 1
    if (run.budget < 0) return false
    return positionsFrom(run, at, next).some((position) => step(run, position, then))
  }
}

/** Matches a word by lemma or exact lower-case form; a word of several tokens ("co-founder") by all of them, the last by lemma. */
function wordStep(word: string, isLemma: boolean): Step {
  const parts = wordTokens(word)
  return (run, at, next) => {
    const { tokens } = run.view.sentence
    for (const [index, part] of parts.entries()) {
      const token = tokens[at + index]
      if (token === undefined || run.view.isName[at + index] === 1) return false
      const isLast = index === parts.length - 1
      if (token.lower !== part && !(isLemma && isLast && token.lemma === part)) return false
    }
    return take(run, { first: at, end: at + parts.length }, next)
  }
}

/** Takes tokens that are a word of the pattern. */
function take(run: MatchRun, { first, end }: { first: number; end: number }, next: (at: number) => boolean): boolean {
  const { cueFirst, cueEnd, isAfterArgument, firstWord, end: before } = run
  if (run.isInCue) {
    if (cueFirst < 0) run.cueFirst = first
    run.cueEnd = end
  }
  run.isAfterArgument = false
  if (firstWord < 0) run.firstWord = first
  run.end = end
  run.furthest = Math.max(run.furthest, end)
  if (next(end)) return true
  run.cueFirst = cueFirst
  run.cueEnd = cueEnd
  run.isAfterArgument = isAfterArgument
  run.firstWord = firstWord
  run.end = before
  return false
}

/**
 * Passes over up to `max` tokens of the clause, fewest first: never over a possessive mark, a semicolon or a finite verb, except,
 * before any word of the pattern, the leading argument's own verb. What is only the owner of a noun has none.
 */
function gap(
  run: MatchRun,
  { at, max, passesNames }: { at: number; max: number; passesNames: boolean },
  next: (at: number) => boolean,
): boolean {
  const { sentence, grammar } = run.view
  const clause = grammar.clauseAt[Math.max(0, at - 1)]
  const isOwned = isPossessed(sentence.tokens[at - 1])
  let ownVerb = run.firstWord < 0 && run.isAfterArgument ? undefined : -1
  for (let here = at; here <= at + max && here <= sentence.tokens.length; here += 1) {
    if (next(here)) return true
    const token = sentence.tokens[here]
    if (token === undefined || token.text === ';' || grammar.clauseAt[here] !== clause) return false
    if (token.lower === "'s" && token.pos !== 'AUX') return false
    if (!passesNames && run.view.isName[here] === 1) return false
    const index = grammar.groupAt[here] ?? -1
    const group = grammar.groups[index]
    if (group === undefined || group.isInfinitive || group.isGerund) continue
    ownVerb ??= index
    // "Acme's lawyers sued": what is somebody's has a verb of its own; "Acme's newly opened mill" has a participle, "Acme's add-on" none.
    if (isOwned && sentence.tokens[group.first - 1]?.pos === 'NOUN' && sentence.tokens[group.end]?.text !== '-')
      return false
    if (group.isBarePast ? sentence.tokens[group.first - 1]?.pos === 'CCONJ' : index !== ownVerb) return false
  }
  return false
}

/** True for the mark or pronoun by which what stands before a noun is its owner. */
function isPossessed(token: Token | undefined): boolean {
  return isPossessiveToken(token) || /^(?:its|their|his|whose)$/u.test(token?.lower ?? '')
}

function cue(inner: Step): Step {
  return (run, at, next) => {
    run.isInCue = true
    const matched = inner(run, at, (end) => {
      run.isInCue = false
      if (next(end)) return true
      run.isInCue = true
      return false
    })
    if (!matched) run.isInCue = false
    return matched
  }
}
