/** Labels of a node in one text, `:A:B`, as formats write them that have no lists. */
import { forbiddenInXml, unitEscape } from '../basics/code-unit-escape.ts'
import { isPlainXmlToken } from '../basics/xml.ts'
import type { GraphNode } from '../model/property-graph.ts'
import type { LossCollector } from './loss.ts'

const inLabels = unitEscape(`:|${forbiddenInXml}`)

/** A label as it stands between colons: without any of its own, nor what XML forbids; `_x_` for an empty one. Not yet with entities. */
export function labelToken(label: string, node: GraphNode, losses: LossCollector): string {
  if (isPlainXmlToken(label) && !label.includes(':')) return label
  const token = label === '' ? '_x_' : inLabels.escape(label)
  if (token !== label) losses.add('NAME_ESCAPED', 'node labels', node.id)
  return token
}
