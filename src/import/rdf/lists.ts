/** RDF lists, put together from their cells. */
import { importError } from '../importer.ts'
import type { Quad, RdfTerm } from './quad.ts'
import { rdf } from './quad.ts'

/** Cells of lists, in whatever order they come. Only blank cells count: a list with a name is a resource like others. */
export class ListCells {
  readonly #first = new Map<string, RdfTerm>()
  readonly #rest = new Map<string, RdfTerm>()

  /** Takes a quad that is part of a cell; false when it is none. */
  add({ subject, predicate, object }: Quad): boolean {
    if (subject.termType !== 'BlankNode') return false
    if (predicate.value === rdf.first) this.#first.set(subject.value, object)
    else if (predicate.value === rdf.rest) this.#rest.set(subject.value, object)
    else return false
    return true
  }

  /** The items of the list that begins at `head`; undefined when it is no list. Throws: IMPORT_INVALID for a list without an end. */
  items(head: RdfTerm): readonly RdfTerm[] | undefined {
    if (head.termType === 'NamedNode') return head.value === rdf.nil ? [] : undefined
    if (!this.#first.has(head.value)) return undefined
    const items: RdfTerm[] = []
    let cell = head
    while (cell.value !== rdf.nil) {
      const [item, rest] = [this.#first.get(cell.value), this.#rest.get(cell.value)]
      if (item === undefined || rest === undefined || items.length > this.#first.size)
        throw importError('The file has a list without an end.', 'Export the file again.')
      items.push(item)
      cell = rest
    }
    return items
  }

  /** Forgets all cells. */
  clear(): void {
    this.#first.clear()
    this.#rest.clear()
  }
}
