/**
 * Shortest paths between two known nodes. Without conditions on the path: breadth first from both ends, a level at a time from
 * the smaller side. With conditions: by growing length, since the shortest that meets them may be longer.
 */
import type { Direction, NodeHandle, RelationshipHandle } from '../../model/graph-source.ts'
import type { PlanStep, Walk } from '../plan/steps.ts'
import { NodeRef } from '../values/value.ts'
import { compileCondition } from './expression.ts'
import { compileFilter, relationshipList, searchPaths } from './expand-many.ts'
import { buildPath } from './match.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

type Allows = (relationship: RelationshipHandle) => boolean

/** Compiles a shortest-path step; both ends of the walk are there. */
export function compileShortest(runtime: Runtime, step: Extract<PlanStep, { kind: 'shortest' }>, next: Sink): Sink {
  const { walk, path } = step
  const { slot, shortest, range } = walk.relationship
  const filter = compileFilter(runtime, walk)
  const conditions = step.conditions.map(({ expression }) => compileCondition(runtime, expression))
  const put = (row: Row, relationships: readonly RelationshipHandle[]): boolean => {
    const list = relationshipList(relationships, false)
    row[slot] = range === undefined ? (list[0] ?? null) : list
    if (path !== undefined) row[path.slot] = buildPath(runtime, path, row)
    return conditions.every((holds) => holds(row))
  }
  return (row) => {
    const from = row[walk.from]
    const to = row[walk.to]
    if (!(from instanceof NodeRef) || !(to instanceof NodeRef)) return true
    const min = range?.min ?? 1
    if (from.handle === to.handle && min > 0) throw sameEnds(runtime)
    const search: Ends = {
      from: from.handle,
      to: to.handle,
      min,
      max: range === undefined ? 1 : (range.max ?? Infinity),
      allows: filter(row),
    }
    if (conditions.length > 0)
      return searchByLength(runtime, walk, search, { put: (found) => put(row, found), next: () => next(row) })
    for (const relationships of shortestPaths(runtime, walk, search)) {
      put(row, relationships)
      if (!next(row)) return false
      if (shortest === 'one') return true
    }
    return true
  }
}

interface Ends {
  readonly from: NodeHandle
  readonly to: NodeHandle
  readonly min: number
  readonly max: number
  readonly allows: Allows
}

function sameEnds(runtime: Runtime): Error {
  const place = { offset: 0, length: runtime.statement.text.length }
  return runtime.fail('A shortest path needs two different ends', 'Add WHERE a <> b, or start the length at 0.', place)
}

interface Emit {
  readonly put: (relationships: readonly RelationshipHandle[]) => boolean
  readonly next: () => boolean
}

/** Tries every path of each length in turn, until one meets the conditions or no longer path exists. */
function searchByLength(runtime: Runtime, walk: Walk, ends: Ends, { put, next }: Emit): boolean {
  const { from, to, max, allows } = ends
  for (let length = ends.min; length <= max; length++) {
    let hasPath = false
    let isFound = false
    const goesOn = searchPaths(runtime, walk, {
      start: from,
      min: length,
      max: length,
      allows,
      found: (relationships, end) => {
        hasPath = true
        if (end !== to || !put(relationships)) return true
        isFound = true
        return next() && walk.relationship.shortest === 'all'
      },
    })
    if (isFound as boolean) return goesOn || walk.relationship.shortest === 'one'
    if (!(hasPath as boolean)) return true
  }
  return true
}

/** One side of a search from both ends: how each node was first reached, and the nodes of the last level. */
class Side {
  readonly direction: Direction
  readonly reached = new Map<
    NodeHandle,
    { level: number; by: { relationship: RelationshipHandle; node: NodeHandle }[] }
  >()
  frontier: NodeHandle[]
  level = 0

  constructor(start: NodeHandle, direction: Direction) {
    this.direction = direction
    this.frontier = [start]
    this.reached.set(start, { level: 0, by: [] })
  }

  /** Reaches all nodes one step further. */
  grow({ source, tick }: Runtime, types: readonly string[], allows: Allows): void {
    const further: NodeHandle[] = []
    this.level++
    for (const node of this.frontier) {
      for (const step of source.expand(node, this.direction, types)) {
        tick()
        const known = this.reached.get(step.node)
        if ((known !== undefined && known.level < this.level) || !allows(step.relationship)) continue
        const by = { relationship: step.relationship, node }
        if (known !== undefined) known.by.push(by)
        else {
          this.reached.set(step.node, { level: this.level, by: [by] })
          further.push(step.node)
        }
      }
    }
    this.frontier = further
  }

  /** Every chain of relationships from the start to a node, the last first. */
  *chains(node: NodeHandle): Iterable<readonly RelationshipHandle[]> {
    const by = this.reached.get(node)?.by ?? []
    if (by.length === 0) yield []
    for (const { relationship, node: before } of by) {
      for (const chain of this.chains(before)) yield [relationship, ...chain]
    }
  }
}

const flipped: Readonly<Record<Direction, Direction>> = { out: 'in', in: 'out', both: 'both' }

function* shortestPaths(runtime: Runtime, walk: Walk, ends: Ends): Iterable<readonly RelationshipHandle[]> {
  if (ends.from === ends.to) {
    yield []
    return
  }
  const front = new Side(ends.from, walk.direction)
  const back = new Side(ends.to, flipped[walk.direction])
  while (front.level + back.level < ends.max) {
    const [side, other] = front.frontier.length <= back.frontier.length ? [front, back] : [back, front]
    if (side.frontier.length === 0) return
    side.grow(runtime, walk.types, ends.allows)
    // Level by level, the first meeting is on a shortest path, and all of those pass through these nodes.
    const meeting = side.frontier.filter((node) => other.reached.has(node))
    for (const node of meeting) {
      for (const head of front.chains(node)) {
        for (const tail of back.chains(node)) yield [...head].reverse().concat(tail)
      }
    }
    if (meeting.length > 0) return
  }
}
