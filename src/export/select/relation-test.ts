/** Whether a relation meets what a selection asks of it alone. */
import type { GraphEdge, PropertyValue } from '../../model/property-graph.ts'
import type { GraphSelection } from './selection.ts'
import { foldTypeName } from './selection.ts'

/** Tests relations one after the other, and counts those that are left out only because nobody knows when they held. */
export class RelationTest {
  /** How many met everything but the time, and have none. */
  untimed = 0
  readonly #selection: GraphSelection
  readonly #types: ReadonlySet<string> | undefined

  constructor(selection: GraphSelection) {
    this.#selection = selection
    this.#types = selection.relationTypes && new Set(selection.relationTypes.map(foldTypeName))
  }

  passes(edge: GraphEdge): boolean {
    const { statuses, minConfidence } = this.#selection
    if (this.#types?.has(foldTypeName(edge.type)) === false) return false
    const status = valueOf(edge, 'status')
    if (statuses?.some((wanted) => wanted === status) === false) return false
    const confidence = valueOf(edge, 'confidence')
    if (minConfidence !== undefined && !(typeof confidence === 'number' && confidence >= minConfidence)) return false
    return this.#isInTime(edge)
  }

  /** A relation of half-known time is taken where the known half allows it. */
  #isInTime(edge: GraphEdge): boolean {
    const { heldFrom, heldUntil } = this.#selection
    if (heldFrom === undefined && heldUntil === undefined) return true
    const [from, to] = [valueOf(edge, 'validFrom'), valueOf(edge, 'validTo')]
    if (from === undefined && to === undefined) {
      this.untimed += 1
      return false
    }
    const isTooLate = heldUntil !== undefined && typeof from === 'string' && from > heldUntil
    const isTooEarly = heldFrom !== undefined && typeof to === 'string' && to < heldFrom
    return !isTooLate && !isTooEarly
  }
}

function valueOf(edge: GraphEdge, name: string): PropertyValue | undefined {
  return Object.hasOwn(edge.properties, name) ? edge.properties[name] : undefined
}
