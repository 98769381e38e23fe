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
  readonly iri: string
  readonly id: string
  readonly labels: string[]
  readonly values: Map<string, RdfTerm>
  readonly ends: Map<string, string>
}

/** What a predicate says of an element in our own words. */
type Meaning =
  | { readonly kind: 'label' }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'end'; readonly word: string; readonly space: 'node' | 'relation' }
  | { readonly kind: 'nothing' }

/** Predicates whose meaning is kept: more than any graph of ours has, and few enough for any memory. */
const maxKnown = 10_000

const none: readonly ImportItem[] = []

/** Gathers the quads of our own files into nodes and edges. */
export class OwnGraph {
  readonly #open = new Map<string, OpenElement>()
  readonly #lists = new ListCells()
  readonly #comesWhole: boolean
  /** Predicates are few and come often. */
  readonly #meanings = new Map<string, Meaning>()
  /** The element of the quad before: mostly that of the next one too. */
  #last: OpenElement | undefined

  /** `comesWhole`: elements come one after the other, in order. */
  constructor(comesWhole: boolean) {
    this.#comesWhole = comesWhole
  }

  /** Takes a quad; gives the elements before it when they are complete. */
  add(quad: Quad): readonly ImportItem[] {
    if (quad.graph.value !== '' || this.#lists.add(quad)) return none
    const meaning = this.#meaningOf(quad.predicate.value)
    if (meaning.kind === 'nothing') return none
    const { subject, object } = quad
    const known = this.#last?.iri === subject.value ? this.#last : this.#open.get(subject.value)
    const element = known ?? newElement(subject.value)
    if (element === undefined || !says(meaning, element, object)) return none
    const complete = known === undefined && this.#comesWhole ? this.rest() : none
    if (known === undefined) this.#open.set(subject.value, element)
    this.#last = element
    keep(element, meaning, object)
    return complete
  }

  /** All elements that have not been given: nodes, then edges, each in the order of their first quads. */
  rest(): readonly ImportItem[] {
    const elements = [...this.#open.values()]
    const items = (['node', 'edge'] as const).flatMap((kind) =>
      elements.filter((element) => element.kind === kind).map((element) => this.#item(element)),
    )
    this.#open.clear()
    this.#lists.clear()
    this.#last = undefined
    return items
  }

  #meaningOf(predicate: string): Meaning {
    let meaning = this.#meanings.get(predicate)
    if (meaning === undefined) {
      meaning = readPredicate(predicate)
      if (this.#meanings.size < maxKnown) this.#meanings.set(predicate, meaning)
    }
    return meaning
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

function readPredicate(iri: string): Meaning {
  const name = rdfNameOf('property', iri)
  if (name !== undefined) return { kind: 'value', name }
  if (iri === rdf.type) return { kind: 'label' }
  if (iri === rdf.predicate) return { kind: 'end', word: iri, space: 'relation' }
  return iri === rdf.subject || iri === rdf.object ? { kind: 'end', word: iri, space: 'node' } : { kind: 'nothing' }
}

function newElement(iri: string): OpenElement | undefined {
  const nodeId = rdfNameOf('node', iri)
  const id = nodeId ?? rdfNameOf('edge', iri)
  if (id === undefined) return undefined
  const kind = nodeId === undefined ? 'edge' : 'node'
  return { kind, iri, id, labels: [], values: new Map(), ends: new Map() }
}

/** False for what others' words may say of it too: the ends of a node, or an end that is no name of ours. */
function says(meaning: Meaning, element: OpenElement, object: RdfTerm): boolean {
  return meaning.kind !== 'end' || (element.kind === 'edge' && rdfNameOf(meaning.space, object.value) !== undefined)
}

function keep(element: OpenElement, meaning: Meaning, object: RdfTerm): void {
  if (meaning.kind === 'value') keepOnce(element, element.values, meaning.name, object)
  else if (meaning.kind === 'end')
    keepOnce(element, element.ends, meaning.word, rdfNameOf(meaning.space, object.value) ?? '')
  else if (element.kind === 'node') {
    const label = rdfNameOf('class', object.value)
    if (label !== undefined) element.labels.push(label)
  }
}

function keepOnce<Value>(element: OpenElement, map: Map<string, Value>, key: string, value: Value): void {
  if (map.has(key))
    throw importError(`${element.id} has two values of ${key}.`, 'Export the file again.', { id: element.id })
  map.set(key, value)
}

function ownValue(term: RdfTerm): PropertyValue {
  const value = literalValue(term)
  return typeof value === 'string' ? unescapeUnits(value) : value
}
