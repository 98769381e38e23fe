/** The relation somebody means by an id, or by the start of one as tables show it. */
import { KgError } from '../errors/kg-error.ts'
import { relationOf } from '../model/graph-form/graph.ts'
import type { Relation } from '../model/relation.ts'
import type { GraphReader } from '../store/store.ts'

const startPattern = /^rel:[0-9a-f]{6,31}$/
const shownUnits = 'rel:'.length + 8

/** The start of an id that tables show: enough for all but the largest stores. */
export function shortRelationId(id: string): string {
  return id.slice(0, shownUnits)
}

/** The relation with this id, or the only one whose id starts so (at least six digits). Throws: NOT_FOUND, AMBIGUOUS. */
export async function findRelation(store: GraphReader, id: string): Promise<Relation> {
  const edge = (await store.edgesById([id])).at(0)
  if (edge !== undefined) return relationOf(edge)
  const [only, ...others] = startPattern.test(id) ? await relationsFrom(store, id) : []
  if (only === undefined) {
    throw new KgError('NOT_FOUND', `No relation in the store has the id ${id}`, {
      hint: /^rel:[0-9a-f]{0,5}$/.test(id)
        ? 'Of the start of an id at least six digits are needed.'
        : '`graphwright facts` lists the relations with their ids.',
      context: { id },
    })
  }
  if (others.length === 0) return only
  const ids = [only, ...others].map((relation) => relation.id)
  throw new KgError('AMBIGUOUS', `${ids.length} relations have an id that starts with ${id}: ${ids.join(', ')}`, {
    hint: 'Give more of the id.',
    context: { id, ids },
  })
}

/** Those whose id starts so. Relations come by id, so what comes after them need not be read. */
async function relationsFrom(store: GraphReader, start: string): Promise<readonly Relation[]> {
  const found: Relation[] = []
  for await (const edge of store.edges({ layer: 'graph' })) {
    if (edge.id.startsWith(start)) found.push(relationOf(edge))
    else if (edge.id > start) break
  }
  return found
}
