/** Runs a bound query over a source. */
import type { GraphSource } from '../../model/graph-source.ts'
import { KgError } from '../../errors/kg-error.ts'
import type { BoundStatement } from '../bind/bound.ts'
import type { MapValue, Value } from '../values/value.ts'
import { compileQuery } from './query.ts'
import { Runtime } from './runtime.ts'
import type { RunLimits } from './runtime.ts'

/** What a run needs beside the query. */
export interface RunInput {
  readonly source: GraphSource
  readonly parameters: MapValue
  readonly limits: RunLimits
}

/** The rows of a query, in order, with handles for nodes and relationships. Throws QUERY_PARAMETER, QUERY_RUNTIME, QUERY_LIMIT. */
export function runStatement(
  statement: BoundStatement,
  { source, parameters, limits }: RunInput,
): readonly (readonly Value[])[] {
  for (const name of statement.parameters) {
    if (parameters.has(name)) continue
    throw new KgError('QUERY_PARAMETER', `Parameter $${name} is missing`, {
      hint: `Pass a value for ${name}.`,
      context: { parameter: name },
    })
  }
  const runtime = new Runtime(statement, source, parameters, limits)
  const rows: Value[][] = []
  const { columns } = statement.query
  const run = compileQuery(runtime, statement.query, (row) => {
    runtime.countRow()
    rows.push(columns.map(({ slot }) => row[slot] ?? null))
    return true
  })
  run(new Array<Value>(statement.width).fill(null))
  return rows
}
