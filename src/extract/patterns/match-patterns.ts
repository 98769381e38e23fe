/** Patterns run over a sentence: which can match at all by their words, and where they do. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Argument } from './arguments.ts'
import type { CompiledPattern, PatternStart, SlotContext } from './compile-pattern.ts'
import { compilePattern } from './compile-pattern.ts'
import type { MatchRun, PatternMatch, SentenceView } from './match-run.ts'
import { newRun } from './match-run.ts'
import { PatternIndex } from './pattern-index.ts'
import { itemsOf, patternWords } from './read-pattern.ts'
import { bind, fillerEnd, fillerOf, fitsTypes, slotTypes } from './slots.ts'
import { isSoundMatch } from './sound-match.ts'
import { cutWords } from './word-tokens.ts'

/** A match with the pattern that made it. */
export interface FoundPattern {
  readonly compiled: CompiledPattern
  readonly match: PatternMatch
}

/** All patterns of an ontology. */
export interface PatternSet {
  readonly patterns: readonly CompiledPattern[]
  /** Every match in a sentence, by pattern in the ontology's order, then by position. */
  readonly matchAll: (view: SentenceView) => FoundPattern[]
}

/** Compiles the patterns of an ontology. Throws: ONTOLOGY_INVALID for one that cannot be parsed. */
export function compilePatterns(ontology: Ontology): PatternSet {
  const relations = [...ontology.relationTypes.values()]
  cutWords(relations.flatMap(({ patterns }) => patterns.flatMap((pattern) => patternWords(itemsOf(pattern)))))
  return patternSet(
    ontology,
    relations.flatMap((relation) => relation.patterns.map((pattern) => compilePattern(ontology, relation, pattern))),
  )
}

/** A set of compiled patterns, indexed by the words they need. */
export function patternSet(ontology: Ontology, patterns: readonly CompiledPattern[]): PatternSet {
  const byWords = new PatternIndex(patterns)
  return {
    patterns,
    matchAll(view) {
      if (view.arguments.length === 0) return []
      const hasEnds = endsFinder(ontology, view)
      const found: FoundPattern[] = []
      for (const { index, latest } of byWords.possible(view.sentence.tokens)) {
        const compiled = patterns[index]
        if (compiled === undefined || !hasEnds(compiled)) continue
        for (const match of matchPattern(ontology, compiled, view, latest)) found.push({ compiled, match })
      }
      return found
    },
  }
}

/** Tells whether a sentence has anything that could stand at the ends of a pattern's relation: most sentences have not, for most. */
function endsFinder(ontology: Ontology, view: SentenceView): (compiled: CompiledPattern) => boolean {
  const byRelation = new Map<RelationType, boolean>()
  const hasEnd = (relation: RelationType, role: 'subject' | 'object'): boolean => {
    const types = slotTypes(relation, role)
    if (types === undefined) return view.dates.length + view.amounts.length > 0
    const context = { ontology, relation, isStrict: false, narrows: false }
    return view.references.some((reference) => fitsTypes(context, reference, types))
  }
  return ({ relation, pattern, narrows, anyType }) => {
    if (narrows || anyType || pattern.implied) return true
    let known = byRelation.get(relation)
    if (known === undefined) {
      known = hasEnd(relation, 'subject') && hasEnd(relation, 'object')
      byRelation.set(relation, known)
    }
    return known
  }
}

/** The matches of one pattern in a sentence, in order of where they start. Known not to start behind `latest`, it is not tried there. */
export function matchPattern(
  ontology: Ontology,
  compiled: CompiledPattern,
  view: SentenceView,
  latest = Infinity,
): PatternMatch[] {
  const found: PatternMatch[] = []
  const { relation, isStrict, narrows, anyType } = compiled
  const context: SlotContext = { ontology, relation, isStrict, narrows, anyType }
  const keep = (match: PatternMatch | undefined): void => {
    if (match !== undefined) found.push(match)
  }
  for (const start of compiled.starts) {
    if (start.leading === undefined) {
      for (let at = 0; at < view.sentence.tokens.length && at <= latest; at += 1) keep(fromWord(start, view, at))
      continue
    }
    for (const argument of view.arguments)
      if (fillerEnd(start.leading, argument) <= latest) keep(fromArgument(context, start, { view, argument }))
    if (start.leading.possessive) continue
    for (const [index, { first }] of view.grammar.groups.entries())
      if (first <= latest) keep(fromSubject(context, start, { view, index }))
  }
  return found
}

/** A pattern that starts with a word: that word stands exactly at `at`. */
function fromWord(start: PatternStart, view: SentenceView, at: number): PatternMatch | undefined {
  const run = newRun(view)
  const isFound = start.rest(run, at, () => isSoundMatch(run, { leading: undefined }))
  return isFound && (run.firstWord === at || at === 0) ? matchOf(run, at) : undefined
}

interface ArgumentStart {
  readonly view: SentenceView
  readonly argument: Argument
}

function fromArgument(
  context: SlotContext,
  start: PatternStart,
  { view, argument }: ArgumentStart,
): PatternMatch | undefined {
  const { leading, rest } = start
  const types = leading === undefined ? undefined : slotTypes(context.relation, leading.role)
  if (leading === undefined || types === undefined) return undefined
  const filler = fillerOf(leading, argument, (reference) => fitsTypes(context, reference, types))
  if (filler === undefined) return undefined
  const run = newRun(view)
  const isFound = bind(run, { role: leading.role, filler, end: fillerEnd(leading, argument) }, (end) =>
    rest(run, end, () => isSoundMatch(run, { leading: argument })),
  )
  return isFound ? matchOf(run, argument.first) : undefined
}

/** A leading slot that is the subject of a verb further on: "A bought B and sold C". */
function fromSubject(
  context: SlotContext,
  start: PatternStart,
  { view, index }: { view: SentenceView; index: number },
): PatternMatch | undefined {
  const { groups, subjects } = view.grammar
  const group = groups[index]
  const subject = subjects[index]
  const { leading, rest } = start
  const types = leading === undefined ? undefined : slotTypes(context.relation, leading.role)
  if (group === undefined || subject === undefined || leading === undefined || types === undefined) return undefined
  const argument = argumentOfPhrase(view.arguments, subject)
  if (argument === undefined || (subject.end === group.first && subject.first <= argument.first)) return undefined
  const filler = fillerOf({ ...leading, possessive: false }, argument, (reference) =>
    fitsTypes(context, reference, types),
  )
  if (filler === undefined) return undefined
  const run = newRun(view)
  const isFound = bind(run, { role: leading.role, filler, end: argument.end }, () =>
    rest(
      run,
      group.first,
      () => run.firstWord >= group.first && run.firstWord < group.end && isSoundMatch(run, { leading: undefined }),
    ),
  )
  return isFound ? matchOf(run, Math.min(argument.first, group.first)) : undefined
}

/** The argument that is the head of a noun phrase: it ends where the phrase ends. */
function argumentOfPhrase(all: readonly Argument[], phrase: TokenSpan): Argument | undefined {
  return all.find((argument) => !argument.isPossessive && argument.end === phrase.end && argument.first >= phrase.first)
}

function matchOf(run: MatchRun, first: number): PatternMatch {
  const { subject, object, both, qualifiers, cueFirst, cueEnd } = run
  return {
    ...(subject !== undefined && { subject }),
    ...(object !== undefined && { object }),
    ...(both !== undefined && { both }),
    qualifiers,
    cue: { first: cueFirst, end: cueEnd },
    extent: { first, end: run.end },
  }
}
