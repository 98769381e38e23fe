/** The store contract on transactions, writers and closing. */
import { describe, expect, it } from 'vitest'
import type { GraphStore, GraphTransaction } from '../../src/store/store.ts'
import type { StoreUnderTest } from './store.contract.ts'
import { all, contents, delta, edge, entity, rows, write } from './store-values.ts'

export function describeTransactions({ store, place }: StoreUnderTest): void {
  describe('transactions', () => {
    it('give the result of the work', async () => {
      expect(await store().update(async () => 42)).toBe(42)
    })

    it('see their own writes, and nobody else does before they end', async () => {
      const reader = await openBeside(place, 'read')
      await store().update(async (transaction) => {
        await transaction.write(delta({ upsertNodes: [entity('ent:a')], upsertEdges: [edge('ent:a', 'ent:a')] }))
        expect(await seen(transaction)).toEqual({ node: 'ent:a', byId: 1, byEdgeId: 1, nodes: 1, edges: 1 })
        expect(await reader.countNodes('Entity')).toBe(0)
      })
      expect(await reader.countNodes('Entity')).toBe(1)
      await reader.close()
    })

    it('leave nothing when the work fails, and pass its error on', async () => {
      await write(store(), { upsertNodes: [entity('ent:a')] })
      const failure = new Error('the work failed')
      const work = store().update(async (transaction) => {
        await transaction.write(delta({ removeNodes: ['ent:a'], upsertNodes: [entity('ent:b')] }))
        throw failure
      })
      await expect(work).rejects.toBe(failure)
      expect((await contents(store())).nodes).toEqual([entity('ent:a')])
    })

    it('may read while they write', async () => {
      const nodes = Array.from({ length: 50 }, (_, at) => entity(`ent:${at}`))
      await write(store(), { upsertNodes: nodes })
      await store().update(async (transaction) => {
        for await (const { id } of transaction.nodes({ label: 'Entity' })) {
          if (id.endsWith('0')) await transaction.write(delta({ removeNodes: [id] }))
        }
      })
      expect(await store().countNodes('Entity')).toBe(45)
    })

    it('of one store take turns', async () => {
      await write(store(), { upsertNodes: [entity('ent:count', { documents: 0 })] })
      await Promise.all([1, 2, 3].map(() => store().update(addOne)))
      expect((await store().nodesById(['ent:count']))[0]?.properties['documents']).toBe(3)
    })

    it('of two stores take turns', async () => {
      const other = await openBeside(place, 'write')
      await write(store(), { upsertNodes: [entity('ent:count', { documents: 0 })] })
      const both = [store(), other].map((one) => one.update(addOne).catch((error: unknown) => error))
      const failures = (await Promise.all(both)).filter((error) => error !== undefined)
      // A writer that could not wait says so; no count is ever lost.
      for (const failure of failures) expect(failure).toMatchObject({ code: 'STORE_LOCKED', retriable: true })
      expect((await store().nodesById(['ent:count']))[0]?.properties['documents']).toBe(2 - failures.length)
      await other.close()
    })

    it('are refused by a store opened for reading', async () => {
      const reader = await openBeside(place, 'read')
      await expect(write(reader, { upsertNodes: [entity('ent:a')] })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
      await reader.close()
    })
  })

  describe('the stamp', () => {
    it('stays while nothing changes, and is another one after a change of its own or of another writer', async () => {
      const other = await openBeside(place, 'write')
      const before = await store().stamp()
      await contents(store())
      expect(await store().stamp()).toBe(before)
      await write(store(), { upsertNodes: [entity('ent:a')] })
      const own = await store().stamp()
      await write(other, { upsertNodes: [entity('ent:a', { name: 'new' })] })
      expect(new Set([before, own, await store().stamp()]).size).toBe(3)
      await other.close()
    })
  })

  describe('closing', () => {
    it('may be done twice', async () => {
      await store().close()
      await expect(store().close()).resolves.toBeUndefined()
    })

    const uses: Readonly<Record<string, (closed: GraphStore) => Promise<unknown>>> = {
      nodes: (closed) => all(closed.nodes({ label: 'Entity' })),
      edges: (closed) => all(closed.edges({ layer: 'graph' })),
      nodesById: (closed) => closed.nodesById(['ent:a']),
      edgesById: (closed) => closed.edgesById(['rel:a']),
      countNodes: (closed) => closed.countNodes('Entity'),
      countEdges: (closed) => closed.countEdges('graph'),
      stamp: (closed) => closed.stamp(),
      update: (closed) => write(closed, {}),
      query: (closed) => rows(closed, 'RETURN 1'),
    }
    it.each(Object.keys(uses))('makes %s refuse', async (use) => {
      await store().close()
      await expect(uses[use]?.(store())).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    })
  })

  describe('opening', () => {
    it.each(['read', 'write'] as const)('refuses in mode %s where there is no store', async (mode) => {
      await store().close()
      await place().erase()
      await expect(place().open(mode)).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' })
    })
  })
}

async function openBeside(place: StoreUnderTest['place'], mode: 'read' | 'write'): Promise<GraphStore> {
  return place().open(mode)
}

async function addOne(transaction: GraphTransaction): Promise<void> {
  const [node] = await transaction.nodesById(['ent:count'])
  const before = Number(node?.properties['documents'])
  await new Promise((done) => setTimeout(done, 20))
  await transaction.write(delta({ upsertNodes: [entity('ent:count', { documents: before + 1 })] }))
}

async function seen(transaction: GraphTransaction): Promise<unknown> {
  const [node] = await all(transaction.nodes({ label: 'Entity', property: 'name', values: ['ent:a'] }))
  return {
    node: node?.id,
    byId: (await transaction.nodesById(['ent:a'])).length,
    byEdgeId: (await transaction.edgesById(['rel:ent:a-ent:a'])).length,
    nodes: await transaction.countNodes('Entity'),
    edges: await transaction.countEdges('graph'),
  }
}
