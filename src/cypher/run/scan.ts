/** Scans: where a pattern that touches nothing known begins. */
import type { NodeHandle } from '../../model/graph-source.ts'
import type { PlanStep } from '../plan/steps.ts'
import { isList, NodeRef } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { compileExpression } from './expression.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** Puts each node of an access into a slot. The condition that an index served is still checked afterwards. */
export function compileScan(runtime: Runtime, step: Extract<PlanStep, { kind: 'scan' }>, next: Sink): Sink {
  const { slot, access } = step
  const { source } = runtime
  const nodes =
    access.kind === 'index'
      ? compileIndex(runtime, access)
      : () => source.nodes(access.kind === 'all' ? undefined : access.label)
  return (row) => {
    for (const node of nodes(row)) {
      runtime.tick()
      row[slot] = new NodeRef(node)
      if (!next(row)) return false
    }
    return true
  }
}

type IndexAccess = Extract<Extract<PlanStep, { kind: 'scan' }>['access'], { kind: 'index' }>

/**
 * Nodes by an indexed property. Only strings are looked up: an index may keep 1 and 1.0 apart, which are equal here, so for any
 * other kind all nodes with the label are read.
 */
function compileIndex(runtime: Runtime, access: IndexAccess): (row: Row) => Iterable<NodeHandle> {
  const { source } = runtime
  const { label, property, isList: wantsMany } = access
  const evaluate = compileExpression(runtime, access.value)
  return (row) => {
    const value = evaluate(row)
    if (value === null) return []
    if (!wantsMany)
      return (typeof value === 'string' ? source.nodesWhere(label, property, value) : undefined) ?? source.nodes(label)
    const wanted = isList(value) ? distinctStrings(value) : undefined
    return wanted === undefined ? source.nodes(label) : nodesWithAny(runtime, access, wanted)
  }
}

function distinctStrings(values: readonly Value[]): readonly string[] | undefined {
  const strings = new Set<string>()
  for (const value of values) {
    if (typeof value === 'string') strings.add(value)
    else if (value !== null) return undefined
  }
  return [...strings]
}

function* nodesWithAny(
  { source }: Runtime,
  { label, property }: IndexAccess,
  wanted: readonly string[],
): Iterable<NodeHandle> {
  for (const value of wanted) yield* source.nodesWhere(label, property, value) ?? []
}
