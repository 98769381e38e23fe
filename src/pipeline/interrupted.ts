/** The error of work that a signal stopped. */
import { KgError } from '../errors/kg-error.ts'

/** INTERRUPTED, with what is kept. `added` counts the new documents already written, where that is known. */
export function interrupted(added?: number): KgError {
  const kept = added === undefined ? '' : ` after ${added} new documents`
  return new KgError('INTERRUPTED', `The work was stopped${kept}; what was written before is whole`, {
    hint: 'Run the same command again: it goes on where it stopped.',
    retriable: true,
  })
}
