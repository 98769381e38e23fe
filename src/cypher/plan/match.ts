/**
 * Orders the work of one MATCH: start where the fewest rows are expected, walk along what is connected, check every condition as
 * soon as its variables are there. Greedy, by the counts the source gives; the order changes the time, never the rows.
 */
import type { GraphSource } from '../../model/graph-source.ts'
import type { BoundExpression, BoundMatch, BoundNode, BoundRelationship, BoundStatement } from '../bind/bound.ts'
import { chooseAccess } from './access.ts'
import type { CostedAccess } from './access.ts'
import { requiredLabels, typesOf } from './labels.ts'
import type { PlanStep, Walk } from './steps.ts'

/** What planning looks at beside the pattern. */
export interface PlanContext {
  readonly source: GraphSource
  readonly reads: BoundStatement['reads']
}

/** The steps for a match, in order. */
export function planMatch(context: PlanContext, match: BoundMatch): readonly PlanStep[] {
  return new MatchPlanner(context, match).plan()
}

class MatchPlanner {
  readonly #context: PlanContext
  readonly #match: BoundMatch
  readonly #steps: PlanStep[] = []
  readonly #solved = new Set<number>()
  readonly #conditions: Set<BoundExpression>
  readonly #relationships: Set<BoundRelationship>
  readonly #walked: BoundRelationship[] = []
  readonly #paths: Set<BoundMatch['paths'][number]>

  constructor(context: PlanContext, match: BoundMatch) {
    this.#context = context
    this.#match = match
    this.#conditions = new Set(match.predicates)
    this.#relationships = new Set(match.relationships)
    this.#paths = new Set(match.paths)
  }

  plan(): readonly PlanStep[] {
    for (const node of this.#match.nodes) {
      if (this.#isThere(node.slot)) this.#reach(node.slot, { kind: 'known-node', slot: node.slot })
    }
    this.#settle()
    while (this.#walkNext() || this.#startNext()) this.#settle()
    return this.#steps
  }

  #isThere(slot: number): boolean {
    return !this.#match.own.has(slot) || this.#solved.has(slot)
  }

  /** Takes a step that puts a node into its slot, and checks the node's labels at once. */
  #reach(slot: number, step: PlanStep | undefined): void {
    if (step !== undefined) this.#steps.push(step)
    this.#solved.add(slot)
    const labels = this.#node(slot)?.labels ?? []
    const isScanned = step?.kind === 'scan' && step.access.kind !== 'all' ? step.access.label : undefined
    for (const label of labels) {
      if (label.kind === 'label' && label.name === isScanned) continue
      this.#steps.push({ kind: 'labels', slot, labels: label })
    }
  }

  #node(slot: number): BoundNode | undefined {
    return this.#match.nodes.find((node) => node.slot === slot)
  }

  /** Builds the paths and checks the conditions whose variables are all there. */
  #settle(): void {
    for (const path of this.#paths) {
      if (![...path.nodes, ...path.relationships].every((slot) => this.#isThere(slot))) continue
      this.#paths.delete(path)
      this.#steps.push({ kind: 'path', path })
      this.#solved.add(path.slot)
    }
    for (const condition of this.#conditions) {
      if (![...condition.uses].every((slot) => this.#isThere(slot))) continue
      this.#conditions.delete(condition)
      this.#steps.push({ kind: 'filter', condition: condition.expression })
    }
  }

  /** Walks the cheapest relationship that touches a known node; false when there is none. */
  #walkNext(): boolean {
    let best: Walk | undefined
    let least = Infinity
    for (const relationship of this.#relationships) {
      for (const walk of this.#walks(relationship)) {
        const cost = this.#walkCost(walk)
        if (cost < least) {
          best = walk
          least = cost
        }
      }
    }
    if (best === undefined) return false
    this.#take(best)
    return true
  }

  #walks(relationship: BoundRelationship): readonly Walk[] {
    if (![...relationship.uses].every((slot) => this.#isThere(slot))) return []
    const forward = this.#walk(relationship, false)
    const backward = this.#walk(relationship, true)
    const knowsFrom = this.#isThere(relationship.from)
    const knowsTo = this.#isThere(relationship.to)
    if (relationship.shortest !== undefined) return knowsFrom && knowsTo ? [forward] : []
    const isGiven = relationship.range === undefined && !this.#match.own.has(relationship.slot)
    if (isGiven || knowsFrom) return knowsTo && !isGiven ? [forward, backward] : [forward]
    return knowsTo ? [backward] : []
  }

  #walk(relationship: BoundRelationship, isReversed: boolean): Walk {
    const [from, to] = isReversed ? [relationship.to, relationship.from] : [relationship.from, relationship.to]
    const flipped = relationship.direction === 'out' ? 'in' : relationship.direction === 'in' ? 'out' : 'both'
    const direction = isReversed ? flipped : relationship.direction
    const types = typesOf(relationship.types, this.#context.source)
    const isClosing = this.#isThere(to) || from === to
    const distinctFrom = this.#walked.filter((other) => this.#mayShare(other, types)).map(({ slot }) => slot)
    return { relationship, types, from, to, direction, isReversed, isClosing, distinctFrom }
  }

  #mayShare(other: BoundRelationship, types: readonly string[]): boolean {
    const others = typesOf(other.types, this.#context.source)
    return types.length === 0 || others.length === 0 || types.some((type) => others.includes(type))
  }

  #walkCost({ relationship, types, to, direction, isClosing }: Walk): number {
    const { source } = this.#context
    if (relationship.range === undefined && !this.#match.own.has(relationship.slot)) return 0
    const fan = fanOut(source, types) * (direction === 'both' ? 2 : 1)
    if (relationship.shortest !== undefined) return 1e6
    const { range } = relationship
    const rows = range === undefined ? fan : manyRows(fan, range.min, range.max ?? 8)
    return isClosing ? rows * 1e-3 : rows * this.#selectivity(to)
  }

  /** The share of nodes that may stand in a slot, by its labels and by how many conditions wait for it. */
  #selectivity(slot: number): number {
    const { source } = this.#context
    const all = Math.max(1, source.nodeCount())
    const labels = (this.#node(slot)?.labels ?? []).flatMap(requiredLabels)
    const share = Math.min(1, ...labels.map((label) => source.nodeCount(label) / all))
    const waiting = [...this.#conditions].filter(({ uses }) => uses.has(slot)).length
    return Math.max(share, 1 / all) * 0.3 ** Math.min(waiting, 3)
  }

  #take(walk: Walk): void {
    const { relationship } = walk
    this.#relationships.delete(relationship)
    this.#walked.push(relationship)
    const isOwn = this.#match.own.has(relationship.slot)
    if (relationship.shortest !== undefined) this.#takeShortest(walk)
    else if (relationship.range !== undefined) this.#steps.push({ kind: 'expand-many', walk, isGiven: !isOwn })
    else if (isOwn) this.#steps.push({ kind: 'expand', walk })
    else this.#steps.push({ kind: 'given-relationship', walk, isFromKnown: this.#isThere(walk.from) })
    this.#solved.add(relationship.slot)
    for (const slot of [walk.from, walk.to]) if (!this.#isThere(slot)) this.#reach(slot, undefined)
  }

  /** A shortest path is the shortest that meets the conditions on it, so they are checked during the search. */
  #takeShortest(walk: Walk): void {
    const { slot } = walk.relationship
    const path = [...this.#paths].find(({ relationships }) => relationships.includes(slot))
    if (path !== undefined) this.#paths.delete(path)
    const found = [slot, ...(path === undefined ? [] : [path.slot])]
    for (const each of found) this.#solved.add(each)
    const conditions = [...this.#conditions].filter(({ uses }) => {
      return found.some((each) => uses.has(each)) && [...uses].every((each) => this.#isThere(each))
    })
    for (const condition of conditions) this.#conditions.delete(condition)
    this.#steps.push({ kind: 'shortest', walk, path, conditions })
  }

  /** Starts in a part of the pattern that nothing known touches; false when all is solved. */
  #startNext(): boolean {
    let best: { node: BoundNode; access: CostedAccess } | undefined
    for (const node of this.#match.nodes) {
      if (this.#isThere(node.slot)) continue
      const access = chooseAccess(this.#context, node, this.#conditions, (slot) => this.#isThere(slot))
      if (best === undefined || access.rows < best.access.rows) best = { node, access }
    }
    if (best === undefined) return false
    if (best.access.access.kind === 'index' || !this.#scanRelationships(best.node, best.access.rows)) {
      this.#reach(best.node.slot, { kind: 'scan', slot: best.node.slot, access: best.access.access })
    }
    return true
  }

  /** Reads relationships instead of nodes when the pattern has a type with fewer of them than the walk would try. */
  #scanRelationships(node: BoundNode, rows: number): boolean {
    const { source } = this.#context
    for (const relationship of this.#relationships) {
      const { from, to, range, shortest, slot } = relationship
      if (range !== undefined || shortest !== undefined || !this.#match.own.has(slot)) continue
      if (this.#isThere(from) || this.#isThere(to) || from === to) continue
      const walk = this.#walk(relationship, false)
      const count = relationshipCount(source, walk.types)
      if (count >= rows + rows * fanOut(source, walk.types) || (from !== node.slot && to !== node.slot)) continue
      this.#relationships.delete(relationship)
      this.#walked.push(relationship)
      this.#steps.push({ kind: 'relationship-scan', walk })
      this.#solved.add(slot)
      this.#reach(from, undefined)
      this.#reach(to, undefined)
      return true
    }
    return false
  }
}

function relationshipCount(source: GraphSource, types: readonly string[]): number {
  if (types.length === 0) return source.relationshipCount()
  return types.reduce((sum, type) => sum + source.relationshipCount(type), 0)
}

function fanOut(source: GraphSource, types: readonly string[]): number {
  return relationshipCount(source, types) / Math.max(1, source.nodeCount())
}

function manyRows(fan: number, min: number, max: number): number {
  let rows = 0
  for (let length = min; length <= Math.min(max, min + 8); length++) rows += fan ** length
  return rows
}
