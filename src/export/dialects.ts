/** Dialects of formats by name. */
import { didYouMean } from '../basics/suggest.ts'
import { KgError } from '../errors/kg-error.ts'

/** The dialect of that name, in any case, or the first. Throws: EXPORT_FORMAT when there is none of that name. */
export function requireDialect<D>(format: string, dialects: ReadonlyMap<string, D>, name: string | undefined): D {
  const names = [...dialects.keys()]
  const dialect = dialects.get(name?.toLowerCase() ?? names[0] ?? '')
  if (dialect !== undefined) return dialect
  const known = didYouMean(name ?? '', names, `Use one of: ${names.join(', ')}.`)
  throw new KgError('EXPORT_FORMAT', `The format ${format} has no dialect ${name ?? ''}.`, {
    hint: names.length === 0 ? 'Leave the dialect out: this format has one form.' : known,
    context: { format, dialect: name },
  })
}

/** Refuses a dialect that the format has not, before anything is written. Throws: EXPORT_FORMAT. */
export function checkDialect(format: string, dialects: readonly string[], name: string | undefined): void {
  if (name !== undefined) requireDialect(format, new Map(dialects.map((known) => [known, known])), name)
}
