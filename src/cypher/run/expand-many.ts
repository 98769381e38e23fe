/** Steps over a variable number of relationships, none of them twice. Depth first, without recursion: a path may be long. */
import type { NodeHandle, RelationshipHandle, Step } from '../../model/graph-source.ts'
import type { PlanStep, Walk } from '../plan/steps.ts'
import { equals } from '../values/compare.ts'
import { isList, NodeRef, RelationshipRef, stored } from '../values/value.ts'
import { compileExpression } from './expression.ts'
import { isTaken } from './expand.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** What a search over many relationships may take. */
export interface Search {
  readonly start: NodeHandle
  readonly min: number
  readonly max: number
  /** Whether a relationship may be the one at a depth, counted from 0. */
  readonly allows: (relationship: RelationshipHandle, depth: number) => boolean
  /** Sees every path of fitting length; false stops the search. The array is the search's own. */
  readonly found: (relationships: readonly RelationshipHandle[], end: NodeHandle) => boolean
}

/** Compiles a variable-length step. With `isGiven` the slot holds the relationships already. */
export function compileExpandMany(
  runtime: Runtime,
  step: Extract<PlanStep, { kind: 'expand-many' }>,
  next: Sink,
): Sink {
  const { walk, isGiven } = step
  const { slot, range } = walk.relationship
  const filter = compileFilter(runtime, walk)
  return (row) => {
    const start = row[walk.from]
    const target = walk.isClosing ? row[walk.to] : undefined
    const given = isGiven ? givenHandles(row, walk) : undefined
    if (!(start instanceof NodeRef) || (isGiven && given === undefined)) return true
    const allows = filter(row)
    const [min, max] = given === undefined ? [range?.min ?? 1, range?.max ?? Infinity] : [given.length, given.length]
    if (given !== undefined && (given.length < (range?.min ?? 1) || given.length > (range?.max ?? Infinity)))
      return true
    return searchPaths(runtime, walk, {
      start: start.handle,
      min,
      max,
      allows: (relationship, depth) => allows(relationship) && (given === undefined || given[depth] === relationship),
      found: (relationships, end) => {
        if (walk.isClosing && !(target instanceof NodeRef && target.handle === end)) return true
        if (!isGiven) row[slot] = relationshipList(relationships, walk.isReversed)
        if (!walk.isClosing) row[walk.to] = new NodeRef(end)
        return next(row)
      },
    })
  }
}

function givenHandles(row: Row, walk: Walk): readonly RelationshipHandle[] | undefined {
  const value = row[walk.relationship.slot] ?? null
  if (!isList(value)) return undefined
  const handles = value.map((part) => (part instanceof RelationshipRef ? part.handle : -1))
  return walk.isReversed ? handles.reverse() : handles
}

/** The relationships in the order of the pattern. */
export function relationshipList(
  handles: readonly RelationshipHandle[],
  isReversed: boolean,
): readonly RelationshipRef[] {
  const list = handles.map((handle) => new RelationshipRef(handle))
  return isReversed ? list.reverse() : list
}

/** For a row, the test that a relationship has the wanted properties and is not matched elsewhere in the pattern. */
export function compileFilter(
  runtime: Runtime,
  walk: Walk,
): (row: Row) => (relationship: RelationshipHandle) => boolean {
  const { source } = runtime
  const entries = walk.relationship.entries.map(({ key, value }) => ({ key, value: compileExpression(runtime, value) }))
  const { distinctFrom } = walk
  return (row) => {
    const wanted = entries.map(({ key, value }) => ({ key, value: value(row) }))
    return (relationship) =>
      !isTaken(row, distinctFrom, relationship) &&
      wanted.every(({ key, value }) => equals(stored(source.relationshipProperty(relationship, key)), value) === true)
  }
}

/** Finds all paths from a node; false when `found` stopped it. */
export function searchPaths(runtime: Runtime, walk: Pick<Walk, 'direction' | 'types'>, search: Search): boolean {
  const { source, tick } = runtime
  const { min, max, allows, found } = search
  const path: RelationshipHandle[] = []
  const branches: Iterator<Step>[] = []
  const enter = (node: NodeHandle): boolean => {
    if (path.length >= min && !found(path, node)) return false
    const steps = path.length < max ? source.expand(node, walk.direction, walk.types) : []
    branches.push(steps[Symbol.iterator]())
    return true
  }
  if (!enter(search.start)) return false
  for (let branch = branches.at(-1); branch !== undefined; branch = branches.at(-1)) {
    tick()
    const step = branch.next()
    if (step.done === true) {
      branches.pop()
      path.pop()
    } else if (!path.includes(step.value.relationship) && allows(step.value.relationship, path.length)) {
      path.push(step.value.relationship)
      if (!enter(step.value.node)) return false
    }
  }
  return true
}
