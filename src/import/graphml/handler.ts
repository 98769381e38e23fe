/** From tags and text to nodes and edges: the state machine of the GraphML reader. */
import { escapedUnderscore, unescapeUnits } from '../../basics/code-unit-escape.ts'
import { setOwn } from '../../basics/set-own.ts'
import type { Properties, PropertyValue } from '../../model/property-graph.ts'
import type { ImportContext, ImportItem } from '../importer.ts'
import { importError } from '../importer.ts'
import type { XmlAttributes, XmlHandler } from '../xml-scanner.ts'
import { attributeOf } from '../xml-scanner.ts'
import type { ReadKey } from './keys.ts'
import { readKey, readValue } from './keys.ts'

/** The node or edge that is being read. */
interface OpenElement {
  readonly kind: 'node' | 'edge'
  readonly attributes: XmlAttributes
  readonly values: Record<string, PropertyValue>
  labels?: string
  type?: string
  units: number
}

/** Elements that are passed over, with all they hold. */
const skipped: ReadonlySet<string> = new Set(['hyperedge', 'port', 'locator'])

/** Turns scanner events into items; `take` gives those that are complete. */
export class GraphmlHandler implements XmlHandler {
  readonly #mark: string
  readonly #context: ImportContext
  readonly #keys = new Map<string, ReadKey>()
  readonly #rawKeys: XmlAttributes[] = []
  readonly #elements: OpenElement[] = []
  #items: ImportItem[] = []
  #isOwn: boolean | undefined
  #isDirected = true
  #depth = 0
  /** Depth of the element that is being passed over; 0: none. */
  #skipFrom = 0
  #dataKey: string | undefined
  #defaultOf: number | undefined
  #text = ''
  /** Text within data counts when it stands in the data itself, or in a label of yEd. */
  #isTextWanted = false
  #edges = 0
  readonly #defaults = new Map<number, string>()
  /** What was left out, and how often: one diagnostic for each. */
  readonly #left = new Map<string, { readonly code: string; count: number }>()

  constructor(mark: string, context: ImportContext) {
    this.#mark = mark
    this.#context = context
  }

  /** In a file of our own, one written as a reference begins no escape (basics/xml.ts). */
  get underscore(): string {
    return this.#isOwn === true ? escapedUnderscore : '_'
  }

  /** What has been read since the last call. */
  take(): readonly ImportItem[] {
    const items = this.#items
    this.#items = []
    return items
  }

  /** Reports what was left out. Throws: IMPORT_INVALID when there was no graph. */
  end(): void {
    if (this.#isOwn === undefined) throw importError('The file holds no GraphML graph.', 'Check that it is GraphML.')
    for (const [what, { code, count }] of this.#left) {
      const message = `The GraphML file has ${what}; it is left out (${count} times).`
      this.#context.report({ code, severity: 'warning', message })
    }
  }

  open(qualified: string, attributes: XmlAttributes): void {
    this.#depth++
    if (this.#skipFrom > 0) return
    const name = localName(qualified)
    if (this.#dataKey !== undefined) this.#openInData(name)
    else if (name === 'node' || name === 'edge') this.#openElement(name, attributes)
    else if (name === 'data') this.#openData(attributes)
    else if (name === 'key') this.#openKey(attributes)
    else if (name === 'default') this.#openDefault()
    else if (name === 'graph') this.#openGraph(attributes)
    else if (this.#depth === 1 && name !== 'graphml')
      throw importError(`The file is ${name}, not GraphML.`, 'Choose another format.')
    else if (skipped.has(name)) this.#skip(name)
  }

  close(qualified: string): void {
    const depth = this.#depth--
    if (this.#skipFrom > 0) {
      if (depth === this.#skipFrom) this.#skipFrom = 0
      return
    }
    const name = localName(qualified)
    if (this.#dataKey !== undefined) {
      this.#isTextWanted = false
      if (name === 'data') this.#closeData()
    } else if (name === 'node' || name === 'edge') this.#closeElement()
    else if (name === 'default') this.#closeDefault()
  }

  text(text: string): void {
    if (!this.#isTextWanted || this.#skipFrom > 0) return
    if (this.#text.length + text.length > this.#context.limits.maxTextUnits) this.#tooLarge('a value')
    this.#text += text
  }

  #openGraph(attributes: XmlAttributes): void {
    if (this.#isOwn !== undefined) return
    this.#isOwn = attributeOf(attributes, 'id')?.startsWith(`${this.#mark}-`) ?? false
    this.#isDirected = attributeOf(attributes, 'edgedefault') !== 'undirected'
    for (const [index, key] of this.#rawKeys.entries()) {
      const read = readKey(key, this.#isOwn)
      const fallback = this.#defaults.get(index)
      const value = fallback === undefined ? undefined : readValue(read, fallback, false)
      this.#keys.set(read.id, value === undefined ? read : { ...read, fallback: value })
    }
    this.#items.push({ kind: 'origin', isOwn: this.#isOwn })
  }

  #openKey(attributes: XmlAttributes): void {
    if (this.#rawKeys.length >= this.#context.limits.maxKeys) this.#tooLarge('the list of keys')
    this.#rawKeys.push(attributes)
  }

  #openDefault(): void {
    this.#defaultOf = this.#rawKeys.length - 1
    this.#text = ''
    this.#isTextWanted = true
  }

  #closeDefault(): void {
    if (this.#defaultOf !== undefined) this.#defaults.set(this.#defaultOf, this.#text)
    this.#isTextWanted = false
  }

  #openElement(kind: 'node' | 'edge', attributes: XmlAttributes): void {
    if (this.#isOwn === undefined)
      throw importError(`The file has a ${kind} outside a graph.`, 'Check that it is GraphML.')
    this.#elements.push({ kind, attributes, values: {}, units: 0 })
  }

  #openData(attributes: XmlAttributes): void {
    this.#dataKey = attributeOf(attributes, 'key') ?? ''
    this.#text = ''
    this.#isTextWanted = this.#elements.length > 0
  }

  #openInData(name: string): void {
    this.#isTextWanted = name === 'NodeLabel' || name === 'EdgeLabel'
    if (this.#isTextWanted) this.#text = ''
  }

  #closeData(): void {
    const element = this.#elements.at(-1)
    const id = this.#dataKey ?? ''
    this.#dataKey = undefined
    if (element === undefined) return
    element.units += this.#text.length
    if (element.units > this.#context.limits.maxElementUnits) this.#tooLarge(`a ${element.kind}`)
    const key = this.#keys.get(id)
    if (this.#isOwn === true && key?.isOwnProperty !== true) this.#ownData(element, id)
    else if (this.#isOwn !== true && this.#foreignType(element, key)) return
    else if (key === undefined) this.#report('IMPORT_KEY_UNKNOWN', `data under the undeclared key ${id}`)
    else if (!key.isGraphics || this.#text.trim() !== '') {
      const value = readValue(key, this.#text, this.#isOwn === true)
      if (value === undefined) this.#report('IMPORT_VALUE_SKIPPED', `a value of ${key.name} that is no ${key.type}`)
      else setOwn(element.values, key.name, value)
    }
  }

  #ownData(element: OpenElement, id: string): void {
    if (id === 'labels' && element.kind === 'node') element.labels = this.#text
    if (id === 'label' && element.kind === 'edge') element.type = this.#text
  }

  /** True when the data says labels or type, as APOC (key ids) and TinkerPop write them. */
  #foreignType(element: OpenElement, key: ReadKey | undefined): boolean {
    if (key === undefined) return false
    if (element.kind === 'node' && (key.id === 'labels' || key.id === 'labelV')) element.labels ??= this.#text
    else if (element.kind === 'edge' && (key.id === 'label' || key.id === 'labelE')) element.type ??= this.#text
    else return false
    return true
  }

  #closeElement(): void {
    const element = this.#elements.pop()
    if (element === undefined) return
    this.#items.push(element.kind === 'node' ? this.#node(element) : this.#edge(element))
  }

  #node(element: OpenElement): ImportItem {
    const id = this.#id(attributeOf(element.attributes, 'id'), 'a node')
    const list = element.labels ?? attributeOf(element.attributes, 'labels')
    const labels = list === undefined ? [] : list.replace(/^:/, '').split(':')
    const own = this.#isOwn === true ? labels.map(unescapeUnits) : labels.filter((label) => label !== '').sort()
    return { kind: 'node', node: { id, labels: own, properties: this.#properties(element) } }
  }

  #edge(element: OpenElement): ImportItem {
    const { attributes } = element
    const number = this.#edges++
    const isDirected = (attributeOf(attributes, 'directed') ?? String(this.#isDirected)) === 'true'
    if (!isDirected) element.values['directed'] = false
    const type = element.type ?? attributeOf(attributes, 'label') ?? ''
    return {
      kind: 'edge',
      edge: {
        id: this.#id(attributeOf(attributes, 'id') ?? `edge-${number}`, 'an edge'),
        type: this.#isOwn === true ? unescapeUnits(type) : type,
        source: this.#id(attributeOf(attributes, 'source'), 'the source of an edge'),
        target: this.#id(attributeOf(attributes, 'target'), 'the target of an edge'),
        properties: this.#properties(element),
      },
    }
  }

  #properties(element: OpenElement): Properties {
    if (this.#isOwn !== true) {
      for (const key of this.#keys.values()) {
        const isFor = key.domain === element.kind || key.domain === 'all'
        if (isFor && key.fallback !== undefined && !Object.hasOwn(element.values, key.name)) {
          setOwn(element.values, key.name, key.fallback)
        }
      }
    }
    return element.values
  }

  #id(raw: string | undefined, what: string): string {
    if (raw === undefined) throw importError(`The file has ${what} without an id.`, 'Check that it is GraphML.')
    return this.#isOwn === true ? unescapeUnits(raw) : raw
  }

  #skip(name: string): void {
    this.#skipFrom = this.#depth
    this.#report('IMPORT_ELEMENT_SKIPPED', `a ${name}, which the graph has no place for`)
  }

  #report(code: string, what: string): void {
    const known = this.#left.get(what)
    if (known === undefined) this.#left.set(what, { code, count: 1 })
    else known.count++
  }

  #tooLarge(what: string): never {
    throw importError(
      `In the GraphML file ${what} is beyond the limit.`,
      'Split the file, or leave out what is so large.',
    )
  }
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':')
  return colon === -1 ? qualified : qualified.slice(colon + 1)
}
