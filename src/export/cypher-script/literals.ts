/** Names, strings and maps as Cypher literals: none can end early, and each stands on one line. */
import { forbiddenInUtf8, unitEscape, unitStandIn } from '../../basics/code-unit-escape.ts'
import { isPlainText } from '../../basics/plain-text.ts'
import type { Properties, PropertyValue } from '../../model/property-graph.ts'
import { ColumnLosses } from '../column-losses.ts'
import { ColumnIndex } from '../columns.ts'
import type { LossCollector } from '../loss.ts'
import { Names } from '../names.ts'
import { floatText } from '../number-text.ts'
import type { Column } from '../survey.ts'

// Tokens hold no NUL; a backslash could begin a Unicode escape, which Cypher resolves even within backticks, and a backtick would end it.
const inNames = unitEscape(`[\\0\\\\\`\\r\\n\\u2028\\u2029\\x85]|${forbiddenInUtf8}`)
const inText = unitStandIn(forbiddenInUtf8)

/** A label, type or property name in backticks. */
export function quoteName(name: string): string {
  return `\`${name === '' ? '_x_' : inNames.escape(name)}\``
}

/** True for text that cannot stand in a script as it is. */
export function isEscaped(text: string): boolean {
  return !isPlainText(text) && inText.changes(text)
}

/**
 * A string literal on one line; characters that UTF-8 cannot hold are escaped. An underscore that could begin such an escape is written
 * in Cypher's own way, so that a database gets the text itself, and our reader knows the two apart.
 */
export function quoteText(text: string): string {
  if (isPlainText(text)) return `'${text}'`
  const pieces = text.split(/_(?=x)/)
  return `'${pieces.map((piece) => literalUnits(inText.escape(piece))).join('\\u005f')}'`
}

/** A string literal of just this text, which must be well-formed. */
export function literalText(text: string): string {
  return `'${literalUnits(text)}'`
}

function literalUnits(text: string): string {
  return text.replace(/[\\']/g, '\\$&').replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, unicodeEscape)
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Writes property maps. */
export class MapWriter {
  readonly #columns: readonly Column[]
  readonly #names: readonly string[]
  readonly #index: ColumnIndex
  readonly #losses: ColumnLosses

  constructor(domain: 'node' | 'edge', columns: readonly Column[], losses: LossCollector) {
    this.#columns = columns
    this.#index = new ColumnIndex(columns)
    this.#losses = new ColumnLosses(domain, columns, losses)
    this.#names = propertyNames(domain, columns, losses)
  }

  map(properties: Properties, id: string): string {
    const count = this.#index.arrange(properties)
    let members = ''
    for (let at = 0; at < count; at++) {
      const column = this.#index.columns[at] ?? 0
      const value = this.#value(this.#index.values[at] ?? '', column, id)
      if (value !== undefined) members += `${members === '' ? '' : ', '}${this.#names[column] ?? ''}: ${value}`
    }
    return `{${members}}`
  }

  #value(value: PropertyValue, column: number, id: string): string | undefined {
    if (typeof value === 'string') return this.#text(value, column, id)
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return this.#columns[column]?.kind === 'float' ? floatText(value) : String(value)
      this.#losses.add('NUMBER_OMITTED', column, id)
      return undefined
    }
    return `[${value.map((item) => this.#text(item, column, id)).join(', ')}]`
  }

  #text(text: string, column: number, id: string): string {
    if (isEscaped(text)) this.#losses.add('CHARACTER_ESCAPED', column, id)
    return quoteText(text)
  }
}

/** Kinds of one property share its name, since a property graph lets them; `id` is the graph's own. */
function propertyNames(domain: 'node' | 'edge', columns: readonly Column[], losses: LossCollector): string[] {
  const names = new Names(['`id`'], false)
  const byName = new Map<string, string>()
  for (const { name, count } of columns) {
    if (byName.has(name)) continue
    const escaped = name === '' ? '_x_' : inNames.escape(name)
    const shown = escaped === 'id' ? 'id_x_' : escaped
    if (shown !== name) losses.add('NAME_ESCAPED', `${domain}.${name}`, undefined, count)
    byName.set(name, names.take(`\`${shown}\``))
  }
  return columns.map((column) => byName.get(column.name) ?? '')
}
