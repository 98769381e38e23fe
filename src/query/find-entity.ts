/** The entity somebody means by a name. */
import { distance } from 'fastest-levenshtein'
import { collect } from '../basics/collect.ts'
import { compareStrings } from '../basics/order.ts'
import { KgError } from '../errors/kg-error.ts'
import type { Entity } from '../model/entity.ts'
import { entityOf } from '../model/graph-form/graph.ts'
import type { GraphReader } from '../store/store.ts'

/** How many names are suggested for one that is not there. */
const mostSuggestions = 3

/** The entity of an id, a name, or an alias, the last two in any case. Throws: NOT_FOUND (naming the nearest names), AMBIGUOUS. */
export async function findEntity(store: GraphReader, name: string): Promise<Entity> {
  if (name.startsWith('ent:')) {
    const byId = (await store.nodesById([name])).at(0)
    if (byId !== undefined) return entityOf(byId)
  }
  const exact = await collect(store.nodes({ label: 'Entity', property: 'name', values: [name] }))
  if (exact.length > 0) return theOnly(exact.map(entityOf), name)
  const all = (await collect(store.nodes({ label: 'Entity' }))).map(entityOf)
  const wanted = name.toLowerCase()
  const found = all.filter((entity) => namesOf(entity).some((known) => known.toLowerCase() === wanted))
  if (found.length === 0) throw notFound(name, nearestNames(all, wanted))
  return theOnly(found, name)
}

function theOnly(found: readonly Entity[], name: string): Entity {
  const [first, second] = found
  if (first !== undefined && second === undefined) return first
  throw new KgError('AMBIGUOUS', `${found.length} entities are called ${name}: ${found.map(describe).join(', ')}`, {
    hint: 'Give the id instead.',
    context: { name, ids: found.map(({ id }) => id) },
  })
}

function namesOf(entity: Entity): readonly string[] {
  return [entity.name, ...entity.aliases.map((alias) => alias.name)]
}

function describe(entity: Entity): string {
  return `${entity.name} (${entity.type}, ${entity.id})`
}

/** Names that hold all that was typed, or are a slip or two away; nearest first. */
function nearestNames(entities: readonly Entity[], wanted: string): readonly string[] {
  const slips = Math.max(1, Math.floor(wanted.length / 4))
  const ranked = entities
    .map((entity) => ({ name: entity.name, far: Math.min(...namesOf(entity).map((known) => farFrom(known, wanted))) }))
    .filter(({ far }) => far <= slips)
  ranked.sort((a, b) => a.far - b.far || compareStrings(a.name, b.name))
  return [...new Set(ranked.map(({ name }) => name))].slice(0, mostSuggestions)
}

/** Slips of the pen between two names; 0 where one holds the other. */
function farFrom(known: string, wanted: string): number {
  const lower = known.toLowerCase()
  return wanted.length > 2 && lower.includes(wanted) ? 0 : distance(lower, wanted)
}

function notFound(name: string, near: readonly string[]): KgError {
  const list = '`graphwright query "MATCH (e:Entity) RETURN e.name"` lists all names.'
  return new KgError('NOT_FOUND', `No entity in the store is called ${name}`, {
    hint: near.length > 0 ? `Did you mean ${near.join(', or ')}? ${list}` : list,
    context: { name },
  })
}
