/**
 * Finds the MATCH clauses whose rows are only counted, so that the source's own counts can answer: all nodes of a label, all
 * relationships of a type or by type, the relationships at each node. The answer is the same; the rows are never made.
 */
import type { Expression } from '../ast.ts'
import type { BoundMatch, BoundProjection, BoundRelationship } from '../bind/bound.ts'
import { children } from '../bind/children.ts'
import { typesOf } from './labels.ts'
import type { PlanContext } from './match.ts'
import type { Direction } from '../../model/graph-source.ts'

/** How to count instead of matching. */
export type CountPlan =
  | { readonly kind: 'nodes'; readonly label: string | undefined }
  | { readonly kind: 'relationships'; readonly types: readonly string[] }
  | { readonly kind: 'by-type'; readonly types: readonly string[]; readonly slot: number }
  | {
      readonly kind: 'degree'
      /** The match without the relationship and its far node. */
      readonly rest: BoundMatch
      readonly slot: number
      readonly direction: Direction
      readonly types: readonly string[]
    }

type Group = NonNullable<BoundProjection['group']>

/** The plan for counting; undefined when the rows themselves are needed. */
export function planCount(context: PlanContext, match: BoundMatch, group: Group): CountPlan | undefined {
  if (match.optional || match.paths.length > 0) return undefined
  const slots = [...match.nodes, ...match.relationships].map(({ slot }) => slot)
  if (!group.aggregates.every(({ expression }) => countsAny(context, expression, slots))) return undefined
  const [relationship, second] = match.relationships
  if (relationship === undefined) return planNodes(match, group)
  if (second !== undefined || relationship.range !== undefined || relationship.shortest !== undefined) return undefined
  if (!match.own.has(relationship.slot) || relationship.from === relationship.to) return undefined
  return planRelationships(context, match, group) ?? planDegree(context, match, group)
}

/** count(*), or count of a variable that the match fills and that so is never null. */
function countsAny({ reads }: PlanContext, node: Expression, slots: readonly number[]): boolean {
  if (node.kind === 'count-all') return true
  if (node.kind !== 'call' || node.name.toLowerCase() !== 'count' || node.distinct) return false
  const [arg] = node.args
  return arg?.kind === 'variable' && slots.includes(reads.get(arg) ?? -1)
}

function planNodes(match: BoundMatch, group: Group): CountPlan | undefined {
  const [node] = match.nodes
  if (node === undefined || match.nodes.length !== 1 || !match.own.has(node.slot)) return undefined
  if (group.keys.length > 0 || match.predicates.length > 0 || node.labels.length > 1) return undefined
  const [label] = node.labels
  if (label !== undefined && label.kind !== 'label') return undefined
  return { kind: 'nodes', label: label?.name }
}

function planRelationships(context: PlanContext, match: BoundMatch, group: Group): CountPlan | undefined {
  const [relationship] = match.relationships
  const isBare = match.nodes.every(({ slot, labels }) => match.own.has(slot) && labels.length === 0)
  if (relationship === undefined || !isBare || match.predicates.length > 0) return undefined
  // Either way round, a relationship counts twice and a self-loop once: the source cannot tell.
  if (relationship.direction === 'both') return undefined
  const types = typesOf(relationship.types, context.source)
  if (group.keys.length === 0) return { kind: 'relationships', types }
  const [key] = group.keys
  if (group.keys.length > 1 || key?.expression.kind !== 'call' || key.expression.name.toLowerCase() !== 'type')
    return undefined
  const [arg] = key.expression.args
  if (arg?.kind !== 'variable' || context.reads.get(arg) !== relationship.slot) return undefined
  return { kind: 'by-type', types: types.length === 0 ? context.source.allTypes() : types, slot: relationship.slot }
}

const flipped: Readonly<Record<Direction, Direction>> = { out: 'in', in: 'out', both: 'both' }

function planDegree(context: PlanContext, match: BoundMatch, group: Group): CountPlan | undefined {
  const [relationship] = match.relationships
  if (relationship === undefined) return undefined
  const { from, to, direction } = relationship
  const types = typesOf(relationship.types, context.source)
  if (isOnlyCounted(context, match, { group, relationship, far: to })) {
    return { kind: 'degree', rest: without(match, relationship, to), slot: from, direction, types }
  }
  if (!isOnlyCounted(context, match, { group, relationship, far: from })) return undefined
  return { kind: 'degree', rest: without(match, relationship, from), slot: to, direction: flipped[direction], types }
}

interface Far {
  readonly group: Group
  readonly relationship: BoundRelationship
  readonly far: number
}

/** True when nothing reads the relationship or the node at its far end. */
function isOnlyCounted(context: PlanContext, match: BoundMatch, { group, relationship, far }: Far): boolean {
  const unread = [relationship.slot, far]
  const node = match.nodes.find(({ slot }) => slot === far)
  if (!match.own.has(far) || node?.labels.length !== 0) return false
  if (match.predicates.some(({ uses }) => unread.some((slot) => uses.has(slot)))) return false
  return group.keys.every(({ expression }) => !readsAny(context, expression, unread))
}

/** True when an expression reads one of the slots, or might, because it runs a pattern of its own. */
function readsAny(context: PlanContext, node: Expression, slots: readonly number[]): boolean {
  const slot = context.reads.get(node)
  if (slot !== undefined) return slots.includes(slot)
  if (node.kind === 'pattern' || node.kind === 'pattern-comprehension' || node.kind === 'subquery') return true
  return children(node).some((child) => readsAny(context, child, slots))
}

function without(match: BoundMatch, relationship: BoundRelationship, far: number): BoundMatch {
  const own = new Set(match.own)
  own.delete(relationship.slot)
  own.delete(far)
  return { ...match, nodes: match.nodes.filter(({ slot }) => slot !== far), relationships: [], own }
}
