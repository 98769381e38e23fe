/**
 * Graphs of our own from their quads. Only our own words are read; the standard words beside them follow from these. In a file as we wrote
 * it, each element comes in one piece and is given at once; a file that another tool has written again is read to its end first.
 */
import { unescapeUnits } from '../../basics/code-unit-escape.ts'
import { setOwn } from '../../basics/set-own.ts'
import type { PropertyValue } from '../../model/property-graph.ts'
import { rdfNameOf } from '../../model/rdf-names.ts'
import type { ImportItem } from '../importer.ts'
import { importError } from '../importer.ts'
import { ListCells } from './lists.ts'
import { literalValue } from './literal-value.ts'
import type { Quad, RdfTerm } from './quad.ts'
import { rdf } from './quad.ts'

/** An element while its quads come. Values that are lists are put together when it is complete. */
interface OpenElement {
  readonly kind: 'node' | 'edge'
  readonly id: string
  readonly labels: string[]
  readonly values: Map<string, RdfTerm>
  readonly ends: Map<string, string>
}

/** Gathers the quads of our own files into nodes and edges. */
export class OwnGraph {
  readonly #open = new Map<string, OpenElement>()
  readonly #lists = new ListCells()
  readonly #comesWhole: boolean

  /** `comesWhole`: elements come one after the other, in order. */
  constructor(comesWhole: boolean) {
    this.#comesWhole = comesWhole
  }

  /** Takes a quad; gives the element before it when that is complete. */
  *add(quad: Quad): Iterable<ImportItem> {
    if (quad.graph.value !== '' || this.#lists.add(quad)) return
    const { subject, predicate, object } = quad
    const nodeId = rdfNameOf('node', subject.value)
    const edgeId = nodeId === undefined ? rdfNameOf('edge', subject.value) : undefined
    const id = nodeId ?? edgeId
    const fact = id === undefined ? undefined : readFact(predicate.value, object, nodeId !== undefined)
    if (id === undefined || fact === undefined) return
    let element = this.#open.get(subject.value)
    if (element === undefined) {
      if (this.#comesWhole) yield* this.rest()
      element = { kind: nodeId === undefined ? 'edge' : 'node', id, labels: [], values: new Map(), ends: new Map() }
      this.#open.set(subject.value, element)
    }
    keep(element, fact)
  }

  /** All elements that have not been given: nodes, then edges, each in the order of their first quads. */
  *rest(): Iterable<ImportItem> {
    const elements = [...this.#open.values()]
    for (const kind of ['node', 'edge'] as const) {
      for (const element of elements) if (element.kind === kind) yield this.#item(element)
    }
    this.#open.clear()
    this.#lists.clear()
  }

  #item(element: OpenElement): ImportItem {
    const properties: Record<string, PropertyValue> = {}
    for (const [name, term] of element.values) setOwn(properties, name, this.#value(element, name, term))
    const { id, labels, ends } = element
    if (element.kind === 'node') {
      return { kind: 'node', node: { id, labels: this.#comesWhole ? labels : labels.sort(), properties } }
    }
    const [source, type, target] = [rdf.subject, rdf.predicate, rdf.object].map((word) => ends.get(word))
    if (source === undefined || type === undefined || target === undefined)
      throw importError(`The edge ${id} has no subject, predicate or object.`, 'Export the file again.', { id })
    return { kind: 'edge', edge: { id, type, source, target, properties } }
  }

  #value(element: OpenElement, name: string, term: RdfTerm): PropertyValue {
    if (term.termType === 'Literal') return ownValue(term)
    const items = this.#lists.items(term)
    if (items === undefined)
      throw importError(`The property ${name} of ${element.id} is no value.`, 'Export the file again.', {
        id: element.id,
      })
    return items.map((item) => unescapeUnits(item.value))
  }
}

type Fact =
  | { readonly kind: 'label'; readonly label: string | undefined }
  | { readonly kind: 'value'; readonly name: string; readonly term: RdfTerm }
  | { readonly kind: 'end'; readonly word: string; readonly name: string }

/** What a quad says of an element in our own words; undefined when it is not in them. */
function readFact(predicate: string, object: RdfTerm, isNode: boolean): Fact | undefined {
  const name = rdfNameOf('property', predicate)
  if (name !== undefined) return { kind: 'value', name, term: object }
  if (predicate === rdf.type) return { kind: 'label', label: isNode ? rdfNameOf('class', object.value) : undefined }
  if (isNode) return undefined
  const isType = predicate === rdf.predicate
  const end = isType || predicate === rdf.subject || predicate === rdf.object
  const value = end ? rdfNameOf(isType ? 'relation' : 'node', object.value) : undefined
  return value === undefined ? undefined : { kind: 'end', word: predicate, name: value }
}

function keep(element: OpenElement, fact: Fact): void {
  if (fact.kind === 'label') {
    if (fact.label !== undefined) element.labels.push(fact.label)
    return
  }
  const [map, key] = fact.kind === 'value' ? [element.values, fact.name] : [element.ends, fact.word]
  if (map.has(key))
    throw importError(`${element.id} has two values of ${key}.`, 'Export the file again.', { id: element.id })
  if (fact.kind === 'value') element.values.set(fact.name, fact.term)
  else element.ends.set(fact.word, fact.name)
}

function ownValue(term: RdfTerm): PropertyValue {
  const value = literalValue(term)
  return typeof value === 'string' ? unescapeUnits(value) : value
}
