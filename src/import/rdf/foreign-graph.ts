/**
 * Graphs of other makers from their quads: a resource is a node, a statement about two resources an edge, a statement with a literal a
 * property. Everything is read before anything is given, since a resource may be told of anywhere in a file.
 */
import { sortedUnique } from '../../basics/order.ts'
import { setOwn } from '../../basics/set-own.ts'
import type { Properties, PropertyValue } from '../../model/property-graph.ts'
import type { ImportContext, ImportItem } from '../importer.ts'
import { ListCells } from './lists.ts'
import { literalValue } from './literal-value.ts'
import { localNames } from './local-names.ts'
import type { Quad, RdfTerm } from './quad.ts'
import { isResource, rdf } from './quad.ts'

/** Values by predicate. */
type Statements = Map<string, RdfTerm[]>

/** Gathers the quads of other makers' files into nodes and edges. Named graphs are read as one. */
export class ForeignGraph {
  /** By IRI, or by `_:` and a number in the order of the file for what is blank. */
  readonly #resources = new Map<string, Statements>()
  readonly #blanks = new Map<string, string>()
  readonly #lists = new ListCells()
  readonly #seen = new Set<string>()
  #quoted = 0

  add(quad: Quad): void {
    const { subject, predicate, object } = quad
    if (!isResource(subject) || !(isResource(object) || object.termType === 'Literal')) {
      this.#quoted++
    } else if (!this.#lists.add(quad) && this.#isNew(quad)) {
      const statements = this.#resource(this.#idOf(subject))
      const values = statements.get(predicate.value)
      if (values === undefined) statements.set(predicate.value, [object])
      else values.push(object)
    }
  }

  /**
   * The graph of all quads. Order: nodes, then edges, as they first stood in the file.
   * A name is the last part of an IRI, or all of it where two IRIs would have one name; the IRIs stand beside (`iri`, `classes`).
   */
  *items(context: ImportContext): Iterable<ImportItem> {
    this.#takeUpObjects()
    const classes = [...this.#resources.values()].flatMap((statements) => statements.get(rdf.type) ?? [])
    const predicates = [...this.#resources.values()].flatMap((statements) => [...statements.keys()])
    const classNames = localNames(classes.map((term) => term.value))
    const names = localNames(predicates)
    for (const [id, statements] of this.#resources) {
      const types = sortedUnique((statements.get(rdf.type) ?? []).map((term) => term.value))
      const labels = sortedUnique(types.map((type) => classNames.get(type) ?? type))
      const properties = this.#properties(statements, names)
      yield {
        kind: 'node',
        node: { id, labels, properties: { ...properties, ...(types.length > 0 && { classes: types }) } },
      }
    }
    yield* this.#edges(names)
    if (this.#quoted > 0) {
      const message = `The RDF file has statements about statements; they are left out (${this.#quoted} times).`
      context.report({ code: 'IMPORT_ELEMENT_SKIPPED', severity: 'warning', message })
    }
  }

  *#edges(names: ReadonlyMap<string, string>): Iterable<ImportItem> {
    for (const [source, statements] of this.#resources) {
      for (const [iri, terms] of statements) {
        const type = names.get(iri) ?? iri
        for (const term of this.#objects(iri, terms)) {
          const target = this.#idOf(term)
          // RDF has no ids of statements; what it says is what it is.
          const id = `${source} ${iri} ${target}`
          yield { kind: 'edge', edge: { id, type, source, target, properties: { iri } } }
        }
      }
    }
  }

  /** Resources that are only spoken of are nodes too. */
  #takeUpObjects(): void {
    for (const statements of [...this.#resources.values()]) {
      for (const [iri, terms] of statements) {
        for (const term of this.#objects(iri, terms)) this.#resource(this.#idOf(term))
      }
    }
  }

  /** The resources among the values of a predicate, those in lists included, each once. Classes are labels and no nodes. */
  #objects(predicate: string, terms: readonly RdfTerm[]): readonly RdfTerm[] {
    if (predicate === rdf.type) return []
    const all = terms.filter(isResource).flatMap((term) => this.#lists.items(term) ?? [term])
    return [...new Map(all.filter(isResource).map((term) => [this.#idOf(term), term])).values()]
  }

  #properties(statements: Statements, names: ReadonlyMap<string, string>): Properties {
    const properties: Record<string, PropertyValue> = {}
    for (const [iri, terms] of statements) {
      const lists = terms.filter(isResource).flatMap((term) => this.#lists.items(term) ?? [])
      const values = [...terms, ...lists].filter((term) => term.termType === 'Literal').map(literalValue)
      const [only] = values
      if (only === undefined) continue
      const isList = values.length > 1 || lists.length > 0
      setOwn(properties, names.get(iri) ?? iri, isList ? values.map(String) : only)
    }
    return properties
  }

  /** A statement that stands twice, in two graphs for example, is one. */
  #isNew({ subject, predicate, object }: Quad): boolean {
    const parts = [subject, predicate, object].map(({ termType, value }) => termType + value)
    const key = JSON.stringify([...parts, object.datatype?.value, object.language])
    if (this.#seen.has(key)) return false
    this.#seen.add(key)
    return true
  }

  #resource(id: string): Statements {
    let statements = this.#resources.get(id)
    if (statements === undefined) {
      statements = new Map()
      this.#resources.set(id, statements)
    }
    return statements
  }

  /** Names of blank nodes are the parser's; ours depend on the file alone. */
  #idOf(term: RdfTerm): string {
    if (term.termType === 'NamedNode') return term.value
    let id = this.#blanks.get(term.value)
    if (id === undefined) {
      id = `_:${this.#blanks.size}`
      this.#blanks.set(term.value, id)
    }
    return id
  }
}
