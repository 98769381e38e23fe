/** The clauses and statements that are known and refused: those that write or administer, and those not built. */
import type { Cursor } from './cursor.ts'

const writing = new Set(
  (
    'CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT LOAD DROP ALTER GRANT DENY REVOKE RENAME START STOP ' +
    'BEGIN COMMIT ROLLBACK TERMINATE ENABLE DEALLOCATE REALLOCATE'
  ).split(' '),
)

const absent = new Set(
  'USE SHOW PROFILE EXPLAIN CYPHER FINISH FILTER LET FOR ORDER SKIP OFFSET LIMIT NEXT WHEN USING'.split(' '),
)

/**
 * Throws when the next word opens a clause that this engine refuses; returns when it does not.
 * Throws: QUERY_READ_ONLY or QUERY_UNSUPPORTED.
 */
export function refuseClause(cursor: Cursor): void {
  const token = cursor.peek()
  if (token.kind !== 'name') return
  const word = token.text.toUpperCase()
  if (writing.has(word)) {
    const hint =
      'Only reading is possible here: MATCH, UNWIND, WITH, CALL, RETURN. Change the graph with graphwright build or remove.'
    throw cursor.fail('QUERY_READ_ONLY', `${word} writes or administers, and queries only read`, hint)
  }
  if (absent.has(word)) {
    const hint = 'Use MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL, UNION and RETURN.'
    throw cursor.fail('QUERY_UNSUPPORTED', `${word} is not supported as a clause`, hint)
  }
}
