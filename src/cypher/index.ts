/**
 * The front of the query engine: openCypher-compatible queries, read-only, over any GraphSource. Text goes through lex, parse,
 * bind, plan and run; each is a folder or file beside this one. Pure: it runs in Node, in a page and in a worker.
 */
import type { GraphSource } from '../model/graph-source.ts'
import type { QueryParameters, QueryResult } from '../model/query-value.ts'
import { KgError } from '../errors/kg-error.ts'
import type { BoundStatement } from './bind/bound.ts'
import { bindStatement } from './bind/query.ts'
import { parametersIn, ResultWriter } from './run/result.ts'
import { runStatement } from './run/run.ts'
import type { RunLimits } from './run/runtime.ts'

export { MemoryGraph } from './memory-graph.ts'

/** The last queries that were bound, newest last; what a page asks again and again is parsed once. */
const recent = new Map<string, BoundStatement>()
const maxRecent = 64

/**
 * Answers a read-only query.
 *
 * Order: rows as ORDER BY says, else as the search finds them, which is the same for the same source.
 * Throws: QUERY_SYNTAX, QUERY_SEMANTIC, QUERY_UNSUPPORTED and QUERY_READ_ONLY with context `{line, column, offset, length}`;
 * QUERY_PARAMETER, QUERY_RUNTIME, QUERY_LIMIT.
 */
export function runQuery(
  source: GraphSource,
  text: string,
  parameters: QueryParameters,
  limits: RunLimits,
): QueryResult {
  return guardStack(() => {
    const statement = bindRecent(text)
    const rows = runStatement(statement, { source, parameters: parametersIn(parameters), limits })
    const writer = new ResultWriter(source)
    return {
      columns: statement.query.columns.map(({ name }) => name),
      rows: rows.map((row) => row.map((value) => writer.valueOut(value))),
    }
  })
}

/** What can be told of a query without running it: its columns in order, and its parameters sorted. Throws as runQuery does. */
export function checkQuery(text: string): {
  readonly columns: readonly string[]
  readonly parameters: readonly string[]
} {
  const statement = guardStack(() => bindRecent(text))
  return { columns: statement.query.columns.map(({ name }) => name), parameters: [...statement.parameters].sort() }
}

function bindRecent(text: string): BoundStatement {
  const statement = recent.get(text) ?? bindStatement(text)
  recent.delete(text)
  recent.set(text, statement)
  const [oldest] = recent.keys()
  if (recent.size > maxRecent && oldest !== undefined) recent.delete(oldest)
  return statement
}

/** The parser bounds how deep a query nests; should a value nest deeper still, that is a limit and not a crash. */
function guardStack<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new KgError('QUERY_LIMIT', 'The query or one of its values nests too deep', {
      hint: 'Make it flatter.',
      cause,
    })
  }
}
