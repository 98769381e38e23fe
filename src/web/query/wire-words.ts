/** Wire values as text for cells, CSV and JSON, and the graph ids in an answer. Pure. */
import type { QueryAnswer, WireValue } from '../../model/views.ts'

type Tagged = Exclude<WireValue, null | boolean | number | string | readonly WireValue[]>

/** A value as a cell shows it. */
export function cellText(value: WireValue): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(cellText).join(', ')}]`
  switch (value.kind) {
    case 'integer':
    case 'float':
      return value.text
    case 'map':
      return `{${value.entries.map(([key, item]) => `${key}: ${cellText(item)}`).join(', ')}}`
    case 'node':
      return nameOf(value.properties) ?? `(:${value.labels.join(':')})`
    case 'relationship':
      return `[:${value.type}]`
    case 'path':
      return value.nodes.map(cellText).join(' — ')
  }
}

/** A value as plain JSON, for people to take away. Graph values keep id, labels or type, and properties. */
export function plainJson(value: WireValue): unknown {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(plainJson)
  switch (value.kind) {
    case 'integer':
      return value.text
    case 'float':
      return Number(value.text)
    case 'map':
      return Object.fromEntries(value.entries.map(([key, item]) => [key, plainJson(item)]))
    case 'node': {
      const { id, labels, properties } = value
      return { id, labels, properties: Object.fromEntries(properties.map(([key, item]) => [key, plainJson(item)])) }
    }
    case 'relationship': {
      const { id, type, start, end, properties } = value
      return {
        id,
        type,
        start,
        end,
        properties: Object.fromEntries(properties.map(([key, item]) => [key, plainJson(item)])),
      }
    }
    case 'path':
      return { nodes: value.nodes.map(plainJson), relationships: value.relationships.map(plainJson) }
  }
}

/** The answer as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets a quote before it. */
export function csvOf({ columns, rows }: QueryAnswer): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return [columns, ...rows.map((row) => row.map(cellText))].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Ids of the nodes and relationships that an answer holds, wherever they are nested. */
export function idsIn(answer: QueryAnswer): {
  readonly nodes: ReadonlySet<string>
  readonly relationships: ReadonlySet<string>
} {
  const nodes = new Set<string>()
  const relationships = new Set<string>()
  const visit = (value: WireValue): void => {
    if (value === null || typeof value !== 'object') return
    if (isList(value)) value.forEach(visit)
    else if (value.kind === 'node') nodes.add(value.id)
    else if (value.kind === 'relationship') relationships.add(value.id)
    else if (value.kind === 'path') [...value.nodes, ...value.relationships].forEach(visit)
    else if (value.kind === 'map') value.entries.forEach(([, item]) => visit(item))
  }
  answer.rows.forEach((row) => row.forEach(visit))
  return { nodes, relationships }
}

function isList(value: readonly WireValue[] | Tagged): value is readonly WireValue[] {
  return Array.isArray(value)
}

function nameOf(properties: readonly (readonly [string, WireValue])[]): string | undefined {
  const named = properties.find(
    ([key, value]) => ['name', 'title', 'quote', 'text', 'value'].includes(key) && typeof value === 'string',
  )?.[1]
  return typeof named === 'string' ? named : undefined
}
