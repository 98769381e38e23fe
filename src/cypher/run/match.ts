/** Compiles a planned MATCH: each step becomes a closure that fills slots of the row and calls the next. */
import type { BoundMatch, BoundPath } from '../bind/bound.ts'
import { satisfies } from '../plan/labels.ts'
import { planMatch } from '../plan/match.ts'
import type { PlanStep } from '../plan/steps.ts'
import { isList, kindOf, NodeRef, PathRef, RelationshipRef } from '../values/value.ts'
import { compileCondition } from './expression.ts'
import { compileScan } from './scan.ts'
import { compileShortest } from './shortest.ts'
import { compileExpand, compileGivenRelationship, compileRelationshipScan } from './expand.ts'
import { compileExpandMany } from './expand-many.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** Compiles MATCH or OPTIONAL MATCH; `next` sees the row once for each way the pattern matches. */
export function compileMatch(runtime: Runtime, match: BoundMatch, next: Sink): Sink {
  const plan = planMatch({ source: runtime.source, reads: runtime.statement.reads }, match)
  const compile = (sink: Sink): Sink => plan.reduceRight((after, step) => compileStep(runtime, step, after), sink)
  if (!match.optional) return compile(next)
  let found = false
  const search = compile((row) => {
    found = true
    return next(row)
  })
  return (row) => {
    found = false
    const goesOn = search(row)
    // The search has set `found` meanwhile, which the checker cannot see.
    if (found as boolean) return goesOn
    for (const slot of match.own) row[slot] = null
    return next(row)
  }
}

function compileStep(runtime: Runtime, step: PlanStep, next: Sink): Sink {
  switch (step.kind) {
    case 'scan':
      return compileScan(runtime, step, next)
    case 'relationship-scan':
      return compileRelationshipScan(runtime, step.walk, next)
    case 'expand':
      return compileExpand(runtime, step.walk, next)
    case 'expand-many':
      return compileExpandMany(runtime, step, next)
    case 'given-relationship':
      return compileGivenRelationship(runtime, step, next)
    case 'shortest':
      return compileShortest(runtime, step, next)
    case 'known-node':
      return compileKnownNode(runtime, step.slot, next)
    case 'labels':
      return compileLabels(runtime, step, next)
    case 'filter': {
      const holds = compileCondition(runtime, step.condition)
      return (row) => !holds(row) || next(row)
    }
    case 'path': {
      const { path } = step
      return (row) => {
        row[path.slot] = buildPath(runtime, path, row)
        return next(row)
      }
    }
  }
}

/** A node from an earlier clause: null matches nothing, and anything but a node is a mistake. */
function compileKnownNode(runtime: Runtime, slot: number, next: Sink): Sink {
  return (row) => {
    const value = row[slot] ?? null
    if (value === null) return true
    if (value instanceof NodeRef) return next(row)
    const place = { offset: 0, length: runtime.statement.text.length }
    throw runtime.fail(`A pattern names a value of kind ${kindOf(value)}`, 'Give the pattern a node.', place)
  }
}

function compileLabels(runtime: Runtime, step: Extract<PlanStep, { kind: 'labels' }>, next: Sink): Sink {
  const { source } = runtime
  const { labels, slot } = step
  if (labels.kind === 'label') {
    const { name } = labels
    return (row) => {
      const node = row[slot]
      return !(node instanceof NodeRef && source.hasLabel(node.handle, name)) || next(row)
    }
  }
  return (row) => {
    const node = row[slot]
    if (!(node instanceof NodeRef)) return true
    const { handle } = node
    const holds = satisfies(
      labels,
      (name) => source.hasLabel(handle, name),
      () => source.labels(handle).length > 0,
    )
    return !holds || next(row)
  }
}

/** The path that the row's nodes and relationships make; a variable-length part brings its inner nodes with it. */
export function buildPath(runtime: Runtime, path: BoundPath, row: Row): PathRef | null {
  const start = row[path.nodes[0] ?? -1]
  if (!(start instanceof NodeRef)) return null
  const nodes = [start]
  const relationships: RelationshipRef[] = []
  let at = start.handle
  for (const slot of path.relationships) {
    const value = row[slot] ?? null
    for (const part of isList(value) ? value : [value]) {
      if (!(part instanceof RelationshipRef)) return null
      at = otherEnd(runtime, part.handle, at)
      relationships.push(part)
      nodes.push(new NodeRef(at))
    }
  }
  return new PathRef(nodes, relationships)
}

function otherEnd({ source }: Runtime, relationship: number, node: number): number {
  const start = source.start(relationship)
  return start === node ? source.end(relationship) : start
}
