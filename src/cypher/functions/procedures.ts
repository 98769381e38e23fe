/** The few procedures that only look: they list what the graph holds. */
import type { GraphSource } from '../../model/graph-source.ts'
import { nearestWord } from '../../basics/suggest.ts'

/** A procedure without arguments that yields one string a row. */
export interface ProcedureSpec {
  readonly name: string
  readonly field: string
  readonly rows: (source: GraphSource) => readonly string[]
}

const procedures: readonly ProcedureSpec[] = [
  { name: 'db.labels', field: 'label', rows: (source) => source.allLabels() },
  { name: 'db.relationshipTypes', field: 'relationshipType', rows: (source) => source.allTypes() },
  { name: 'db.propertyKeys', field: 'propertyKey', rows: (source) => source.allPropertyKeys() },
]

/** The procedure of a name, without regard to case; undefined when there is none. */
export function findProcedure(name: string): ProcedureSpec | undefined {
  return procedures.find((procedure) => procedure.name.toLowerCase() === name.toLowerCase())
}

/** The procedure whose name is nearest to a mistyped one. */
export function nearestProcedure(name: string): string | undefined {
  return nearestWord(
    name,
    procedures.map((procedure) => procedure.name),
  )
}
