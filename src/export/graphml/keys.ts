/** The keys of a GraphML file: one for each column, and those a dialect adds. */
import { xmlToken } from '../../basics/xml.ts'
import { columnTypes } from '../column-types.ts'
import type { LossCollector } from '../loss.ts'
import type { Names } from '../names.ts'
import type { Column } from '../survey.ts'

/** The types of GraphML values (float is never written). */
export type GraphmlType = 'boolean' | 'int' | 'long' | 'double' | 'string'

/** A declared key. `shownName` is unique among the keys of its domain, as igraph demands. */
export interface GraphmlKey {
  readonly id: string
  readonly domain: 'node' | 'edge'
  readonly shownName: string
  readonly type: GraphmlType
  readonly isList: boolean
}

/**
 * Keys for columns, in their order. Ids are `n0`, `n1`… (`e0`…), with `.list` after those of lists: the id, not the name, must be
 * free of what readers reserve. A name that is reserved or taken gets a second spelling (`id_x_`), and is counted.
 */
export function columnKeys(
  columns: readonly Column[],
  domain: 'node' | 'edge',
  names: Names,
  losses: LossCollector,
): GraphmlKey[] {
  const seen = new Set<string>()
  return columns.map((column, index) => {
    const where = `${domain}.${column.name}`
    if (seen.has(column.name)) losses.add('MIXED_KINDS', where, undefined, column.count)
    seen.add(column.name)
    const shownName = names.take(xmlToken(column.name))
    if (shownName !== column.name) losses.add('NAME_ESCAPED', where, undefined, column.count)
    const isList = column.kind === 'string-list'
    return {
      id: `${domain === 'node' ? 'n' : 'e'}${index}${isList ? '.list' : ''}`,
      domain,
      shownName,
      type: columnTypes[column.kind],
      isList,
    }
  })
}
