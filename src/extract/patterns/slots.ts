/** Slots of a pattern: arguments and qualifiers. */
import type { RelationType } from '../../model/ontology.ts'
import { isA } from '../../model/ontology.ts'
import type { ArgumentNode, PatternQualifier } from '../../model/pattern.ts'
import type { Reference } from '../coreference/reference.ts'
import { weakType } from '../names/name-draft.ts'
import type { Argument } from './arguments.ts'
import type { SlotContext, Step } from './compile-pattern.ts'
import type { Filler, MatchRun, QualifierMatch } from './match-run.ts'

/** The entity types an argument slot takes; undefined for one that takes a literal. */
export function slotTypes(relation: RelationType, role: ArgumentNode['role']): readonly string[] | undefined {
  if (role === 'subject') return relation.subjectTypes
  const range = relation.object.kind === 'entity' ? relation.object.types : undefined
  return role === 'object' ? range : [...relation.subjectTypes, ...(range ?? [])]
}

/** True when a reference may stand in a slot: all it stands for are of an allowed type, or of no sure type. */
export function fitsTypes(context: SlotContext, reference: Reference, types: readonly string[]): boolean {
  const { ontology, isStrict, narrows, anyType } = context
  if (anyType === true) return true
  const isOf = (own: string): boolean =>
    types.some((type) => isA(ontology, own, type) || (narrows === true && isA(ontology, type, own)))
  return reference.targets.every(({ name }) => {
    if (name.isAdjective === true && isOfFirmAndPlace(context)) return false
    return name.certainty < weakType ? !isStrict : isOf(name.type)
  })
}

/** True for a relation of a firm and a place: "the Norwegian company" has its seat nowhere by that. */
function isOfFirmAndPlace({ ontology, relation }: SlotContext): boolean {
  const objects = relation.object.kind === 'entity' ? relation.object.types : []
  return (
    relation.subjectTypes.every((type) => isA(ontology, type, 'organisation')) &&
    objects.length > 0 &&
    objects.every((type) => isA(ontology, type, 'place'))
  )
}

/**
 * True for a name whose type is asked for at the other end alone: where a cloud provider holds a right to an AI lab, and either may be any
 * organisation, a lab is no holder.
 */
export function isOfOtherEnd(
  { ontology, relation }: Pick<SlotContext, 'ontology' | 'relation'>,
  reference: Reference,
  role: ArgumentNode['role'],
): boolean {
  if (role === 'both') return false
  const own = slotTypes(relation, role) ?? []
  const other = slotTypes(relation, role === 'subject' ? 'object' : 'subject') ?? []
  const ownAlone = own.filter((type) => !other.includes(type))
  const otherAlone = other.filter((type) => !own.includes(type))
  if (ownAlone.length === 0 || ownAlone.length === own.length || otherAlone.length === 0) return false
  const isOf = (name: string, types: readonly string[]): boolean => types.some((type) => isA(ontology, name, type))
  return reference.targets.every(({ name }) => isOf(name.type, otherAlone) && !isOf(name.type, ownAlone))
}

/** Matches an argument slot. */
export function argumentStep(node: ArgumentNode, context: SlotContext): Step {
  const types = slotTypes(context.relation, node.role)
  const { relation } = context
  if (types === undefined) {
    const wanted = relation.object.kind === 'literal' ? relation.object.literal : 'text'
    return (run, at, next) =>
      literalStep(run, { at, wanted }, (filler, end) => bind(run, { role: 'object', filler, end }, next))
  }
  return (run, at, next) =>
    (run.view.argumentsAt.get(at) ?? []).some((argument) => {
      const fits = (reference: Reference): boolean =>
        fitsTypes(context, reference, types) && !isOfOtherEnd(context, reference, node.role)
      const filler = fillerOf(node, argument, fits)
      return filler !== undefined && bind(run, { role: node.role, filler, end: fillerEnd(node, argument) }, next)
    })
}

/** What an argument gives for a slot; undefined when it does not fit. */
export function fillerOf(
  node: ArgumentNode,
  argument: Argument,
  fits: (reference: Reference) => boolean,
): Filler | undefined {
  if (!isPossessionRight(node, argument)) return undefined
  const { references } = argument
  if (!references.every(fits)) return undefined
  if (node.nominal === true && !references.every(({ kind }) => kind === 'nominal')) return undefined
  const size = references.reduce((sum, reference) => sum + reference.targets.length, 0)
  if (node.role === 'both' && size < 2) return undefined
  return { kind: 'references', references }
}

/** A plain slot takes a possessive name only where the pattern itself goes on with the mark; the match then ends or dies on it. */
function isPossessionRight(node: ArgumentNode, argument: Argument): boolean {
  if (node.role === 'both' || argument.isPossessive === node.possessive) return true
  return argument.isPossessive && argument.references.at(-1)?.end !== argument.end
}

/** Where a filled slot ends: before the possessive mark for a plain slot. */
export function fillerEnd(node: ArgumentNode, argument: Argument): number {
  const last = argument.references.at(-1)
  return argument.isPossessive && node.role !== 'both' && !node.possessive && last !== undefined
    ? last.end
    : argument.end
}

/** Binds a slot and goes on; unbinds when what follows fails. */
export function bind(
  run: MatchRun,
  { role, filler, end }: { role: ArgumentNode['role']; filler: Filler; end: number },
  next: (at: number) => boolean,
): boolean {
  const { isAfterArgument, end: before } = run
  if (run[role] !== undefined) return false
  run[role] = filler
  run.isAfterArgument = true
  run.end = end
  run.furthest = Math.max(run.furthest, end)
  if (next(end)) return true
  run[role] = undefined
  run.isAfterArgument = isAfterArgument
  run.end = before
  return false
}

function literalStep(
  run: MatchRun,
  { at, wanted }: { at: number; wanted: string },
  next: (filler: Filler, end: number) => boolean,
): boolean {
  const { dates, amounts } = run.view
  const literals =
    wanted === 'date'
      ? dates.flatMap((date) => [date, ...(date.ends ?? [])]).filter(({ from, first }) => from === at || first === at)
      : amounts.filter(({ kind, first }) => kind === wanted && first === at)
  return literals.some((literal) => next({ kind: 'literal', literal }, literal.end))
}

/** Matches a qualifier slot. `isPlace` says whether an entity type is a place. */
export function qualifierStep(qualifier: PatternQualifier, isPlace: (type: string) => boolean): Step {
  return (run, at, next) =>
    candidates(run, qualifier, { at, isPlace }).some((match) => {
      const { qualifiers, isAfterArgument, end, cueFirst, cueEnd } = run
      if (run.isInCue) {
        if (cueFirst < 0) run.cueFirst = match.first
        run.cueEnd = match.end
      }
      run.qualifiers = [...qualifiers, match]
      run.end = match.end
      if (next(match.end)) return true
      run.qualifiers = qualifiers
      run.cueFirst = cueFirst
      run.cueEnd = cueEnd
      run.isAfterArgument = isAfterArgument
      run.end = end
      return false
    })
}

function candidates(
  run: MatchRun,
  qualifier: PatternQualifier,
  { at, isPlace }: { at: number; isPlace: (type: string) => boolean },
): QualifierMatch[] {
  const { view } = run
  const literal = (found: { first: number; end: number; value?: string } | undefined): QualifierMatch[] =>
    found === undefined ? [] : [{ qualifier, first: found.first, end: found.end, value: found.value ?? '' }]
  switch (qualifier) {
    case 'amount':
      return literal(view.amounts.find(({ first }) => first === at))
    case 'date':
      return literal(view.dates.find(({ from, first }) => from === at || first === at))
    case 'place':
      return (view.argumentsAt.get(at) ?? [])
        .filter(
          ({ references }) => references.length === 1 && references[0]?.targets.every(({ name }) => isPlace(name.type)),
        )
        .map(({ first, end }) => ({ qualifier, first, end, value: wordsOf(run, first, end) }))
    case 'role':
      return roles(run, at)
  }
}

const maxRole = 6

/** The noun phrases without names that start here, longest first. */
function roles(run: MatchRun, at: number): QualifierMatch[] {
  const { tokens } = run.view.sentence
  const start = ['the', 'a', 'an', 'its', 'their', 'his', 'her'].includes(tokens[at]?.lower ?? '') ? at + 1 : at
  let end = start
  while (end < tokens.length && end - start < maxRole && isRoleWord(run, end)) end += 1
  const found: QualifierMatch[] = []
  for (; end > start; end -= 1) {
    const last = tokens[end - 1]
    if (last?.pos === 'NOUN' || last?.pos === 'PROPN')
      found.push({ qualifier: 'role', first: start, end, value: wordsOf(run, start, end) })
  }
  return found
}

function isRoleWord(run: MatchRun, at: number): boolean {
  const token = run.view.sentence.tokens[at]
  if (token === undefined || run.view.isName[at] === 1 || run.view.grammar.groupAt[at] !== -1) return false
  return ['NOUN', 'ADJ', 'PROPN'].includes(token.pos) || token.text === '-' || token.lower === 'and'
}

function wordsOf(run: MatchRun, first: number, end: number): string {
  return run.view.sentence.tokens
    .slice(first, end)
    .map((token) => token.lower)
    .join(' ')
}
