/** Runs a count plan: gives rows with a weight, the number of rows that each stands for. */
import type { CountPlan } from '../plan/count.ts'
import { NodeRef, RelationshipRef } from '../values/value.ts'
import { compileMatch } from './match.ts'
import type { Row, Runtime, Sink } from './runtime.ts'

/** Takes a row that stands for `weight` rows. */
export type WeightedSink = (row: Row, weight: number) => boolean

/** Compiles a count plan. */
export function compileCount(runtime: Runtime, plan: CountPlan, next: WeightedSink): Sink {
  const { source } = runtime
  switch (plan.kind) {
    case 'nodes':
      return (row) => next(row, source.nodeCount(plan.label))
    case 'relationships': {
      const { types } = plan
      if (types.length === 0) return (row) => next(row, source.relationshipCount())
      return (row) => types.every((type) => next(row, source.relationshipCount(type)))
    }
    case 'by-type':
      return (row) =>
        plan.types.every((type) => {
          // The grouping key reads the type of a relationship, so any one of the type will do.
          const [first] = source.relationships(type)
          if (first === undefined) return true
          row[plan.slot] = new RelationshipRef(first)
          return next(row, source.relationshipCount(type))
        })
    case 'degree':
      return compileMatch(runtime, plan.rest, (row) => {
        const node = row[plan.slot]
        return !(node instanceof NodeRef) || next(row, source.degree(node.handle, plan.direction, plan.types))
      })
  }
}
