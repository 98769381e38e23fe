/** The one label and the one name by which tools that show a single word know a node. */
import type { GraphNode } from '../model/property-graph.ts'
import { ownerLabel, recordLabels } from '../model/property-graph.ts'

const general: ReadonlySet<string> = new Set([ownerLabel, recordLabels.entity])

/**
 * The most telling label of a node: for an entity the label of its type, else the label of its record; 'Node' for a node without
 * labels. The type `cloud-provider` is told by the label `CloudProvider`.
 */
export function primaryLabel(node: GraphNode): string {
  const type = Object.hasOwn(node.properties, 'type') ? node.properties['type'] : undefined
  if (typeof type === 'string') {
    const folded = type.replaceAll('-', '').toLowerCase()
    const match = node.labels.find((label) => label.toLowerCase() === folded)
    if (match !== undefined) return match
  }
  return node.labels.find((label) => !general.has(label)) ?? node.labels.find((label) => label !== ownerLabel) ?? 'Node'
}

const nameProperties = ['name', 'title', 'quote', 'text', 'uri', 'key'] as const
const longestName = 120

/** What a viewer writes beside a node: its name, title, quote or text (cut at 120 UTF-16 units), else its id. */
export function displayName(node: GraphNode): string {
  for (const property of nameProperties) {
    const value = Object.hasOwn(node.properties, property) ? node.properties[property] : undefined
    if (typeof value === 'string' && value !== '') return cut(value)
  }
  return node.id
}

function cut(text: string): string {
  if (text.length <= longestName) return text
  return `${text.slice(0, longestName).replace(/[\ud800-\udbff]$/, '')}…`
}
