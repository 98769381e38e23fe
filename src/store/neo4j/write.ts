/** Applies deltas inside one writing transaction, in batches: one statement for each label set or type and few thousand rows. */
import { KgError } from '../../errors/kg-error.ts'
import type { EdgeReference, GraphDelta, GraphEdge, GraphNode } from '../../model/property-graph.ts'
import { ownerLabel } from '../../model/property-graph.ts'
import { driverProperties } from './convert.ts'
import { quoteLabels, quoteName } from './identifier.ts'
import type { RowSource } from './session.ts'

/** Rows a statement. More saves little and costs the server memory. */
const batchRows = 5_000

/** What is known of the edges of a type in this transaction. */
interface TypeState {
  /** True when its ids are indexed, so that an edge is found by its id alone. */
  readonly isIndexed: boolean
  /** Ids written by this transaction, for a type that had no edge before it; undefined when it had some. */
  readonly written: Set<string> | undefined
}

export class DeltaWriter {
  readonly #rows: RowSource
  readonly #indexedTypes: ReadonlySet<string>
  readonly #types = new Map<string, TypeState>()
  /** Types that had edges, anybody's, when this transaction first wrote one. */
  #before: ReadonlySet<string> | undefined

  constructor(rows: RowSource, indexedTypes: ReadonlySet<string>) {
    this.#rows = rows
    this.#indexedTypes = indexedTypes
  }

  /** Every edge type that this transaction has touched. */
  types(): Iterable<string> {
    return this.#types.keys()
  }

  /** Removes edges, then nodes with their edges, then upserts nodes, then edges. Throws STORE_FAILED when an edge has no end. */
  async write(delta: GraphDelta): Promise<void> {
    for (const [type, edges] of grouped(delta.removeEdges, (edge) => edge.type)) await this.#removeEdges(type, edges)
    await this.#inBatches(`MATCH (n:${ownerLabel} {id: row}) DETACH DELETE n`, delta.removeNodes)
    for (const batch of batches(lastOfEach(delta.upsertNodes))) await this.#upsertNodes(batch)
    for (const [type, edges] of grouped(lastOfEach(delta.upsertEdges), (edge) => edge.type)) {
      for (const batch of batches(edges)) await this.#upsertEdges(type, batch)
    }
  }

  async #removeEdges(type: string, edges: readonly EdgeReference[]): Promise<void> {
    const state = await this.#stateOf(type)
    const ids = edges.map((edge) => edge.id)
    if (state.isIndexed) return this.#removeEdgesById(type, ids)
    const rows = edges.map(({ id, source }) => ({ id, source }))
    const match = `MATCH (:${ownerLabel} {id: row.source})-[r:${quoteName(type)}]->(:${ownerLabel}) WHERE r.id = row.id`
    await this.#inBatches(`${match} DELETE r`, rows)
  }

  async #removeEdgesById(type: string, ids: readonly string[]): Promise<void> {
    const name = quoteName(type)
    const match = `MATCH (:${ownerLabel})-[r:${name} {id: row}]->(:${ownerLabel}) USING INDEX r:${name}(id)`
    await this.#inBatches(`${match} DELETE r`, ids)
  }

  async #upsertNodes(nodes: readonly GraphNode[]): Promise<void> {
    const known = await this.#knownLabels(nodes.map((node) => node.id))
    const rowOf = (node: GraphNode) => ({ id: node.id, properties: driverProperties(node.id, node.properties) })
    const groups = grouped(nodes, (node) => JSON.stringify([known.get(node.id) ?? null, node.labels]))
    for (const [key, members] of groups) {
      const [before, after] = JSON.parse(key) as [string[] | null, string[]]
      await this.#inBatches(upsertNodeStatement(before, after), members.map(rowOf))
    }
  }

  async #knownLabels(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const known = new Map<string, readonly string[]>()
    const text = `MATCH (n:${ownerLabel}) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels`
    for await (const row of this.#rows(text, { ids })) {
      known.set(row.get('id') as string, (row.get('labels') as string[]).sort())
    }
    return known
  }

  /** Edges that are there already are replaced: removed and made anew, since an edge cannot be given other ends. */
  async #upsertEdges(type: string, edges: readonly GraphEdge[]): Promise<void> {
    const state = await this.#stateOf(type)
    const ids = edges.map((edge) => edge.id)
    if (state.isIndexed) await this.#removeEdgesById(type, ids)
    else await this.#removeByScan(type, state.written === undefined ? ids : ids.filter((id) => state.written?.has(id)))
    for (const id of ids) state.written?.add(id)
    await this.#createEdges(type, edges)
  }

  /** Reads every edge of the type: only for types whose index is not there yet. */
  async #removeByScan(type: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const match = `MATCH (:${ownerLabel})-[r:${quoteName(type)}]->(:${ownerLabel}) WHERE r.id IN $ids`
    await drained(this.#rows(`${match} DELETE r`, { ids }))
  }

  async #createEdges(type: string, edges: readonly GraphEdge[]): Promise<void> {
    const ends = [`MATCH (a:${ownerLabel} {id: row.source})`, `MATCH (b:${ownerLabel} {id: row.target})`].join(' ')
    const text = `UNWIND $rows AS row ${ends} CREATE (a)-[r:${quoteName(type)}]->(b) SET r = row.properties RETURN count(r) AS made`
    const rows = edges.map(({ id, source, target, properties }) => ({
      source,
      target,
      properties: driverProperties(id, properties),
    }))
    for await (const row of this.#rows(text, { rows })) {
      if (Number(row.get('made')) !== edges.length) await this.#reportMissingEnd(edges)
    }
  }

  async #reportMissingEnd(edges: readonly GraphEdge[]): Promise<never> {
    const known = await this.#knownLabels(edges.flatMap(({ source, target }) => [source, target]))
    const edge = edges.find(({ source, target }) => !known.has(source) || !known.has(target))
    const missing = edge === undefined || known.has(edge.source) ? edge?.target : edge.source
    throw new KgError(
      'STORE_FAILED',
      `The edge ${edge?.id} of type ${edge?.type} ends at ${missing}, which is not in the store`,
      {
        hint: 'This is a fault of Graphwright; please report it. Nothing was written.',
        context: { edge: edge?.id, node: missing },
      },
    )
  }

  async #stateOf(type: string): Promise<TypeState> {
    const known = this.#types.get(type)
    if (known !== undefined) return known
    this.#before ??= await this.#typesInUse()
    const isIndexed = this.#indexedTypes.has(type)
    const written = isIndexed || this.#before.has(type) ? undefined : new Set<string>()
    const state = { isIndexed, written }
    this.#types.set(type, state)
    return state
  }

  async #typesInUse(): Promise<ReadonlySet<string>> {
    const types = new Set<string>()
    for await (const row of this.#rows('CALL db.relationshipTypes() YIELD relationshipType AS type', {})) {
      types.add(row.get('type') as string)
    }
    return types
  }

  async #inBatches(statement: string, rows: readonly unknown[]): Promise<void> {
    for (const batch of batches(rows)) await drained(this.#rows(`UNWIND $rows AS row ${statement}`, { rows: batch }))
  }
}

function upsertNodeStatement(before: readonly string[] | null, after: readonly string[]): string {
  if (before === null) return `CREATE (n${quoteLabels(after)}) SET n = row.properties`
  const lost = before.filter((label) => !after.includes(label))
  const gained = after.filter((label) => !before.includes(label))
  const remove = lost.length === 0 ? '' : ` REMOVE n${anyLabels(lost)}`
  const add = gained.length === 0 ? '' : ` SET n${quoteLabels(gained)}`
  return `MATCH (n:${ownerLabel} {id: row.id}) SET n = row.properties${remove}${add}`
}

/** Labels that somebody set on our node by hand may have any name. */
function anyLabels(labels: readonly string[]): string {
  return labels.map((label) => `:\`${label.replaceAll('`', '``')}\``).join('')
}

/** Runs a statement that gives no rows to its end. */
async function drained(rows: AsyncIterable<unknown>): Promise<void> {
  const iterator = rows[Symbol.asyncIterator]()
  while ((await iterator.next()).done !== true);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

function lastOfEach<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += batchRows) yield items.slice(start, start + batchRows)
}
