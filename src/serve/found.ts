/** What a route does when there is nothing under an id. */
import { KgError } from '../errors/kg-error.ts'

/** The value. Throws: NOT_FOUND when there is none; `what` says of which kind it would be. */
export function found<T>(value: T | undefined, what: string, id: string): T {
  if (value !== undefined) return value
  throw new KgError('NOT_FOUND', `There is no ${what} with the id ${id.slice(0, 80)}.`, {
    hint: 'Load the page again; the graph may have been rebuilt.',
  })
}
