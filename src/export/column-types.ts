/** The names of types that GraphML, GEXF and Neo4j's tables share. */
import type { ColumnKind } from './survey.ts'

/** A type for each kind of column; lists are text, where a format has none. */
export const columnTypes: Readonly<Record<ColumnKind, 'string' | 'long' | 'double' | 'boolean'>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  'string-list': 'string',
}
