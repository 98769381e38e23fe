/** Looks up the dialect of a format. */
import { KgError } from '../errors/kg-error.ts'

/** The named dialect, or the first. Throws: EXPORT_FORMAT when there is none of that name. */
export function requireDialect<D>(format: string, dialects: ReadonlyMap<string, D>, name: string | undefined): D {
  const [first] = dialects.keys()
  const dialect = dialects.get(name ?? first ?? '')
  if (dialect !== undefined) return dialect
  throw new KgError('EXPORT_FORMAT', `The format ${format} has no dialect ${name ?? ''}.`, {
    hint: `Use one of: ${[...dialects.keys()].join(', ')}.`,
    context: { format, dialect: name },
  })
}
