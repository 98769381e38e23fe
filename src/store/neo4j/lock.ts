/**
 * The lock that makes writers take turns. A node is made and deleted in the writer's own transaction: the server keeps the
 * lock on the index entry of its id until the transaction ends, and nothing of it is ever seen or left behind.
 */
import type { Session, Transaction } from 'neo4j-driver'
import { KgError } from '../../errors/kg-error.ts'

const statement = 'MERGE (lock:Graphwright {id: $id}) DELETE lock'
const lockId = 'lock:writer'

/** Waits for the lock. Throws STORE_LOCKED when another writer does not finish within `timeoutMs`. */
export async function takeWriterLock(
  transaction: Transaction,
  session: Session,
  options: { readonly timeoutMs: number; readonly location: string },
): Promise<void> {
  const late = { is: false }
  const timer = setTimeout(() => {
    late.is = true
    // Ends the waiting on the server, which a roll-back would queue behind.
    void session.close()
  }, options.timeoutMs)
  try {
    await transaction.run(statement, { id: lockId })
  } catch (error) {
    throw late.is ? lockedBy(options, error) : error
  } finally {
    clearTimeout(timer)
  }
}

function lockedBy(options: { readonly timeoutMs: number; readonly location: string }, cause: unknown): KgError {
  const { location, timeoutMs } = options
  return new KgError(
    'STORE_LOCKED',
    `Another process is writing to ${location}; it did not finish in ${timeoutMs} ms`,
    {
      hint: 'Wait for it to finish, then run the same command again.',
      context: { location, timeoutMs },
      retriable: true,
      cause,
    },
  )
}
