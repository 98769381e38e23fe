/** Chooses how to find the nodes that a pattern starts from: by an indexed property, by a label, or all of them. */
import type { Expression } from '../ast.ts'
import type { BoundExpression, BoundNode } from '../bind/bound.ts'
import { children } from '../bind/children.ts'
import { requiredLabels } from './labels.ts'
import type { PlanContext } from './match.ts'
import type { Access } from './steps.ts'

/** An access and the number of nodes it is expected to give. */
export interface CostedAccess {
  readonly access: Access
  readonly rows: number
}

/** What an index is expected to give for one value: just under one node, so that it wins against a label with one. */
const indexedRows = 0.9

/** The access that gives the fewest nodes. */
export function chooseAccess(
  context: PlanContext,
  node: BoundNode,
  conditions: Iterable<BoundExpression>,
  isThere: (slot: number) => boolean,
): CostedAccess {
  const { source } = context
  const labels = node.labels.flatMap(requiredLabels)
  for (const { expression } of conditions) {
    const sought = soughtProperty(context, node.slot, expression)
    if (sought === undefined || !canEvaluate(context, sought.value, isThere)) continue
    // A source says at once whether it has an index, whatever the value; so any string will do to ask.
    const label = labels.find((name) => source.nodesWhere(name, sought.property, '') !== undefined)
    if (label !== undefined)
      return { access: { kind: 'index', label, ...sought }, rows: sought.isList ? indexedRows * 5 : indexedRows }
  }
  let best: CostedAccess = { access: { kind: 'all' }, rows: source.nodeCount() }
  for (const label of labels) {
    const rows = source.nodeCount(label)
    if (rows < best.rows || best.access.kind === 'all') best = { access: { kind: 'label', label }, rows }
  }
  return best
}

interface Sought {
  readonly property: string
  readonly value: Expression
  readonly isList: boolean
}

/** The property that a condition of the form `n.p = value`, `value = n.p` or `n.p IN list` looks for. */
function soughtProperty(context: PlanContext, slot: number, node: Expression): Sought | undefined {
  if (node.kind === 'binary' && node.operator === 'IN') {
    const property = propertyOf(context, slot, node.left)
    return property === undefined ? undefined : { property, value: node.right, isList: true }
  }
  const [only] = node.kind === 'comparison' && node.rest.length === 1 ? node.rest : []
  if (node.kind !== 'comparison' || only?.operator !== '=') return undefined
  const left = propertyOf(context, slot, node.first)
  if (left !== undefined) return { property: left, value: only.operand, isList: false }
  const right = propertyOf(context, slot, only.operand)
  return right === undefined ? undefined : { property: right, value: node.first, isList: false }
}

function propertyOf({ reads }: PlanContext, slot: number, node: Expression): string | undefined {
  return node.kind === 'property' && reads.get(node.of) === slot ? node.name : undefined
}

/** True when an expression reads only what is there, and runs no pattern or query of its own. */
function canEvaluate(context: PlanContext, node: Expression, isThere: (slot: number) => boolean): boolean {
  const slot = context.reads.get(node)
  if (slot !== undefined) return isThere(slot)
  if (node.kind === 'pattern' || node.kind === 'pattern-comprehension' || node.kind === 'subquery') return false
  return children(node).every((child) => canEvaluate(context, child, isThere))
}
