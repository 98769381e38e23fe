/** Answers a read-only query on the server. */
import type { Record as Row, Result, Transaction } from 'neo4j-driver'
import { KgError, isKgError } from '../../errors/kg-error.ts'
import type { QueryLimits, QueryParameters, QueryResult } from '../../model/query-value.ts'
import type { Neo4jConnection, Neo4jModule } from './connect.ts'
import { driverParameter, nodeIdOf, queryValueOf } from './convert.ts'
import { translateQueryError } from './errors.ts'
import { refuseUnsafe } from './read-only.ts'
import type { Sessions } from './session.ts'

/** A query with what it is given. */
export interface QueryCall {
  readonly text: string
  readonly parameters: QueryParameters
  readonly limits: QueryLimits
}

/** Runs a query in a reading transaction. Throws QUERY_* codes, and INTERRUPTED when its signal stops it. */
export async function answerQuery(
  connection: Neo4jConnection,
  sessions: Sessions,
  { text, parameters, limits }: QueryCall,
): Promise<QueryResult> {
  refuseUnsafe(text)
  const statement = { text, parameters: Object.fromEntries([...parameters].map(([k, v]) => [k, driverParameter(v)])) }
  try {
    return await sessions.read(statement, limits, (result, transaction) =>
      collect(connection.neo4j, { result, transaction, maxRows: limits.maxRows }),
    )
  } catch (error) {
    if (limits.signal?.aborted === true && !isKgError(error)) throw interrupted(error)
    throw translateQueryError(connection.location, error)
  }
}

async function collect(
  neo4j: Neo4jModule,
  { result, transaction, maxRows }: { result: Result; transaction: Transaction; maxRows: number },
): Promise<QueryResult> {
  const columns = await result.keys()
  const rows: Row[] = []
  for await (const row of result) {
    if (rows.length === maxRows) throw tooManyRows(maxRows)
    rows.push(row)
  }
  const nodeIds = await idsOfNodes(neo4j, rows, transaction)
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => queryValueOf(neo4j, row.get(column), nodeIds))),
  }
}

/**
 * The `id` property of every node at an end of a relationship in the rows, by the server's element id: a relationship comes
 * with the latter only. Nodes that came along are read from the rows, the others asked for.
 */
async function idsOfNodes(
  neo4j: Neo4jModule,
  rows: readonly Row[],
  transaction: Transaction,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>()
  const wanted = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (neo4j.isNode(value)) known.set(value.elementId, nodeIdOf(value))
    else if (neo4j.isRelationship(value)) wanted.add(value.startNodeElementId).add(value.endNodeElementId)
    else if (neo4j.isPath(value)) value.segments.forEach((s) => [s.start, s.relationship, s.end].forEach(visit))
    else if (Array.isArray(value)) value.forEach(visit)
    else Object.values(value).forEach(visit)
  }
  for (const row of rows) row.forEach(visit)
  const missing = [...wanted].filter((elementId) => !known.has(elementId))
  if (missing.length === 0) return known
  const text = 'MATCH (n) WHERE elementId(n) IN $missing RETURN n'
  for await (const row of transaction.run(text, { missing })) {
    const node: unknown = row.get('n')
    if (neo4j.isNode(node)) visit(node)
  }
  return known
}

function tooManyRows(maxRows: number): KgError {
  return new KgError('QUERY_LIMIT', `The query gives more than ${maxRows} rows`, {
    hint: 'Add a LIMIT, or ask for counts.',
    context: { maxRows },
  })
}

function interrupted(cause: unknown): KgError {
  return new KgError('INTERRUPTED', 'The query was stopped', { hint: 'Run it again when you want its answer.', cause })
}
