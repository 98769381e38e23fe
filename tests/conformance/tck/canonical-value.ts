/** One spelling for values, so that what a feature file expects and what the engine gives can be compared as strings. */
import type { QueryMap, QueryNode, QueryRelationship, QueryValue } from '../../../src/model/query-value.ts'

/** How to spell values: `sortLists` where a scenario ignores the order of list elements. */
export interface Spelling {
  readonly sortLists: boolean
}

/** The spelling of a value that the engine gave. */
export function spellValue(value: QueryValue, spelling: Spelling): string {
  if (value === null) return 'null'
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return spellFloat(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value))
    return spellList(
      (value as readonly QueryValue[]).map((item) => spellValue(item, spelling)),
      spelling,
    )
  if (value instanceof Map) return spellMap(value as QueryMap, spelling)
  const entity = value as Exclude<typeof value, readonly QueryValue[] | QueryMap>
  if (entity.kind === 'node') return spellNode(entity, spelling)
  if (entity.kind === 'relationship') return spellRelationship(entity, spelling)
  return spellPath(entity.nodes, entity.relationships, spelling)
}

function spellFloat(value: number): string {
  return `float ${Object.is(value, -0) ? '0' : String(value)}`
}

function spellList(items: readonly string[], { sortLists }: Spelling): string {
  return `[${(sortLists ? [...items].sort() : items).join(', ')}]`
}

function spellEntries(entries: readonly (readonly [string, string])[]): string {
  return `{${[...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`
}

function spellMap(map: QueryMap, spelling: Spelling): string {
  return spellEntries([...map].map(([key, value]) => [key, spellValue(value, spelling)] as const))
}

function spellNode(node: QueryNode, spelling: Spelling): string {
  const labels = [...node.labels].sort().map((label) => `:${label}`)
  return `(${labels.join('')} ${spellMap(node.properties, spelling)})`
}

function spellRelationship({ type, properties }: QueryRelationship, spelling: Spelling): string {
  return `[:${type} ${spellMap(properties, spelling)}]`
}

function spellPath(
  nodes: readonly QueryNode[],
  relationships: readonly QueryRelationship[],
  spelling: Spelling,
): string {
  let text = ''
  nodes.forEach((node, index) => {
    text += spellNode(node, spelling)
    const relationship = relationships[index]
    if (relationship === undefined) return
    const arrow = spellRelationship(relationship, spelling)
    text += relationship.start === node.id ? `-${arrow}->` : `<-${arrow}-`
  })
  return `<${text}>`
}

/** The spelling of a value as a feature file writes it. Throws when it is not one. */
export function spellExpected(text: string, spelling: Spelling): string {
  const reader = new ExpectedReader(text, spelling)
  return reader.whole()
}

class ExpectedReader {
  readonly #text: string
  readonly #spelling: Spelling
  #at = 0

  constructor(text: string, spelling: Spelling) {
    this.#text = text
    this.#spelling = spelling
  }

  whole(): string {
    const value = this.#value()
    this.#blank()
    if (this.#at < this.#text.length) throw new Error(`cannot read ${this.#text}`)
    return value
  }

  #blank(): void {
    while (this.#text.charAt(this.#at) === ' ') this.#at++
  }

  #take(symbol: string): boolean {
    this.#blank()
    const found = this.#text.startsWith(symbol, this.#at)
    if (found) this.#at += symbol.length
    return found
  }

  #match(pattern: RegExp): string | undefined {
    this.#blank()
    const found = pattern.exec(this.#text.slice(this.#at))?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #value(): string {
    this.#blank()
    switch (this.#text.charAt(this.#at)) {
      case "'":
        return this.#string()
      case '(':
        return this.#node()
      case '<':
        return this.#path()
      case '{':
        return this.#map()
      case '[':
        return this.#text.startsWith('[:', this.#at) ? this.#relationship() : this.#list()
      default:
        return this.#scalar()
    }
  }

  #scalar(): string {
    const word = this.#match(/^(?:null|true|false|NaN|-?Inf(?:inity)?|-?\d+(?![\d.eE])|-?\d*\.?\d+(?:[eE][+-]?\d+)?)/)
    if (word === undefined) throw new Error(`cannot read ${this.#text}`)
    if (/^(?:null|true|false|-?\d+)$/.test(word)) return word.replace(/^-0$/, '0')
    return spellFloat(Number(word.replace(/Inf$/, 'Infinity')))
  }

  #string(): string {
    let value = ''
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at)
      if (character === "'") {
        this.#at++
        return JSON.stringify(value)
      }
      value += character === '\\' ? this.#text.charAt(++this.#at) : character
    }
    throw new Error(`open string in ${this.#text}`)
  }

  #map(): string {
    const entries: [string, string][] = []
    this.#take('{')
    while (!this.#take('}')) {
      const key = this.#match(/^[^\s:,}]+/) ?? ''
      if (!this.#take(':')) throw new Error(`no colon in ${this.#text}`)
      entries.push([key, this.#value()])
      this.#take(',')
    }
    return spellEntries(entries)
  }

  #list(): string {
    const items: string[] = []
    this.#take('[')
    while (!this.#take(']')) {
      items.push(this.#value())
      this.#take(',')
    }
    return spellList(items, this.#spelling)
  }

  #properties(): string {
    this.#blank()
    return this.#text.charAt(this.#at) === '{' ? this.#map() : '{}'
  }

  #node(): string {
    this.#take('(')
    const labels: string[] = []
    while (this.#take(':')) labels.push(`:${this.#match(/^[^\s:){]+/) ?? ''}`)
    const properties = this.#properties()
    if (!this.#take(')')) throw new Error(`open node in ${this.#text}`)
    return `(${labels.sort().join('')} ${properties})`
  }

  #relationship(): string {
    this.#take('[:')
    const type = this.#match(/^[^\s\]{]+/) ?? ''
    const properties = this.#properties()
    if (!this.#take(']')) throw new Error(`open relationship in ${this.#text}`)
    return `[:${type} ${properties}]`
  }

  #path(): string {
    this.#take('<')
    let text = this.#node()
    while (!this.#take('>')) {
      const isIn = this.#take('<-')
      if (!isIn && !this.#take('-')) throw new Error(`cannot read ${this.#text}`)
      const relationship = this.#relationship()
      if (!this.#take(isIn ? '-' : '->')) throw new Error(`cannot read ${this.#text}`)
      text += isIn ? `<-${relationship}-` : `-${relationship}->`
      text += this.#node()
    }
    return `<${text}>`
  }
}
