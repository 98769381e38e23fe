/** Steps over one relationship: from a node that is there, over one that is there, or over all of a type. */
import type { RelationshipHandle } from '../../model/graph-source.ts'
import type { PlanStep, Walk } from '../plan/steps.ts'
import { isList, NodeRef, RelationshipRef } from '../values/value.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** Walks each fitting relationship of the node in `walk.from`. */
export function compileExpand(runtime: Runtime, walk: Walk, next: Sink): Sink {
  const { source, tick } = runtime
  const { from, to, direction, types, isClosing, distinctFrom } = walk
  const { slot } = walk.relationship
  return (row) => {
    const start = row[from]
    const target = isClosing ? row[to] : undefined
    if (!(start instanceof NodeRef)) return true
    for (const step of source.expand(start.handle, direction, types)) {
      tick()
      if (isClosing && !(target instanceof NodeRef && target.handle === step.node)) continue
      if (isTaken(row, distinctFrom, step.relationship)) continue
      row[slot] = new RelationshipRef(step.relationship)
      if (!isClosing) row[to] = new NodeRef(step.node)
      if (!next(row)) return false
    }
    return true
  }
}

/** True when one of the slots holds the relationship, alone or in a list. */
export function isTaken(row: Row, slots: readonly number[], relationship: RelationshipHandle): boolean {
  for (const slot of slots) {
    const value = row[slot] ?? null
    if (value instanceof RelationshipRef) {
      if (value.handle === relationship) return true
    } else if (isList(value)) {
      for (const part of value) if (part instanceof RelationshipRef && part.handle === relationship) return true
    }
  }
  return false
}

/** Reads all relationships of the walk's types, each in the directions that fit. */
export function compileRelationshipScan(runtime: Runtime, walk: Walk, next: Sink): Sink {
  const { source, tick } = runtime
  const { types, from, to, distinctFrom } = walk
  const { slot, direction } = walk.relationship
  const emit = (row: Row, start: number, end: number): boolean => {
    row[from] = new NodeRef(start)
    row[to] = new NodeRef(end)
    return next(row)
  }
  return (row) => {
    for (const type of types.length === 0 ? [undefined] : types) {
      for (const relationship of source.relationships(type)) {
        tick()
        if (isTaken(row, distinctFrom, relationship)) continue
        row[slot] = new RelationshipRef(relationship)
        const start = source.start(relationship)
        const end = source.end(relationship)
        if (direction !== 'in' && !emit(row, start, end)) return false
        if (direction === 'in' || (direction === 'both' && start !== end)) {
          if (!emit(row, end, start)) return false
        }
      }
    }
    return true
  }
}

/** Fits a relationship from an earlier clause into the pattern, in each direction that the pattern allows. */
export function compileGivenRelationship(
  runtime: Runtime,
  step: Extract<PlanStep, { kind: 'given-relationship' }>,
  next: Sink,
): Sink {
  const { source } = runtime
  const { walk, isFromKnown } = step
  const { slot, direction } = walk.relationship
  const fits = (row: Row, from: number, to: number): boolean => {
    if (isFromKnown && !isNode(row, walk.from, from)) return true
    row[walk.from] = new NodeRef(from)
    if (walk.isClosing && !isNode(row, walk.to, to)) return true
    row[walk.to] = new NodeRef(to)
    return next(row)
  }
  return (row) => {
    const value = row[slot]
    if (!(value instanceof RelationshipRef) || isTaken(row, walk.distinctFrom, value.handle)) return true
    if (walk.types.length > 0 && !walk.types.includes(source.relationshipType(value.handle))) return true
    const start = source.start(value.handle)
    const end = source.end(value.handle)
    if (direction !== 'in' && !fits(row, start, end)) return false
    return !(direction === 'in' || (direction === 'both' && start !== end)) || fits(row, end, start)
  }
}

function isNode(row: Row, slot: number, handle: number): boolean {
  const node = row[slot]
  return node instanceof NodeRef && node.handle === handle
}
