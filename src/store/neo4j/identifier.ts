/** Names that go into query text. Values never do: they are parameters. */
import { KgError } from '../../errors/kg-error.ts'

/** Quotes a label, relationship type or index name. Throws OPTION_INVALID for one that is not plain: it came from no ontology. */
export function quoteName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `\`${name}\``
  throw new KgError('OPTION_INVALID', `${JSON.stringify(name)} cannot be a label or relationship type`, {
    hint: 'Use letters, digits and underscores, and begin with a letter.',
    context: { name },
  })
}

/** Labels as they follow a variable: :`A`:`B`. */
export function quoteLabels(labels: readonly string[]): string {
  return labels.map((label) => `:${quoteName(label)}`).join('')
}
