/** What only the Neo4j adapter has to get right: other people's data beside ours, the connection, the lock, the server's traps. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver } from 'neo4j-driver'
import { createServer } from 'node:net'
import type { QueryValue } from '../../../../src/model/query-value.ts'
import { defaultQueryLimits } from '../../../../src/model/query-value.ts'
import { openNeo4jStore } from '../../../../src/store/neo4j/index.ts'
import type { GraphStore } from '../../../../src/store/store.ts'
import { all, contents, edge, entity, rows, write } from '../../../contract/store-values.ts'
import { emptyNeo4j, neo4jAccess, plainDriver, requiredNeo4j, runOn } from '../../../helpers/neo4j.ts'

describe.skipIf(neo4jAccess === undefined)('the Neo4j store', () => {
  let driver: Driver
  let store: GraphStore
  beforeAll(() => void (driver = plainDriver()))
  afterAll(() => driver.close())
  beforeEach(async () => {
    await emptyNeo4j()
    store = await open()
  })
  afterEach(() => store.close())

  const open = (options: { lockTimeoutMs?: number; mode?: 'read' | 'write' | 'create' } = {}): Promise<GraphStore> => {
    const { uri, ...user } = requiredNeo4j()
    return openNeo4jStore(uri, { ...user, mode: 'create', ...options })
  }

  describe('beside other data', () => {
    beforeEach(async () => {
      await runOn(
        driver,
        "CREATE (:Entity {id: 'ent:a', name: 'foreign'})-[:PARTNER_OF {id: 'rel:foreign'}]->(:Entity {id: 'ent:x'})",
      )
      await write(store, { upsertNodes: [entity('ent:a'), entity('ent:b')], upsertEdges: [edge('ent:a', 'ent:b')] })
      await runOn(
        driver,
        "MATCH (a:Graphwright {id: 'ent:a'}), (b:Graphwright {id: 'ent:b'}) CREATE (a)-[:MY_NOTE {text: 'x'}]->(b)",
      )
    })
    const foreign = 'MATCH (a)-[r]->(b) WHERE NOT a:Graphwright RETURN a.id AS a, a.name AS name, r.id AS r, b.id AS b'

    it('reads and counts only its own', async () => {
      expect(await contents(store)).toEqual({
        nodes: [entity('ent:a'), entity('ent:b')],
        edges: [edge('ent:a', 'ent:b')],
      })
      expect([await store.countNodes('Entity'), await store.countEdges('graph')]).toEqual([2, 1])
      expect(await store.edgesById(['rel:foreign'])).toEqual([])
    })

    it('removes and replaces only its own, under the same ids', async () => {
      await write(store, {
        removeEdges: [{ id: 'rel:foreign', type: 'PARTNER_OF', source: 'ent:a' }],
        removeNodes: ['ent:b', 'ent:x'],
        upsertNodes: [entity('ent:a', { name: 'new' })],
      })
      expect(await runOn(driver, foreign)).toEqual([{ a: 'ent:a', name: 'foreign', r: 'rel:foreign', b: 'ent:x' }])
      expect((await contents(store)).nodes).toEqual([entity('ent:a', { name: 'new' })])
    })

    it('lets a query see it, with the server’s own id for what has none', async () => {
      await runOn(driver, 'CREATE (:Other {day: date("2024-03-01"), at: point({x: 1, y: 2})})')
      const [[node, day] = []] = await rows(store, 'MATCH (n:Other) RETURN n, n.day')
      expect(node).toMatchObject({ kind: 'node', labels: ['Other'] })
      expect((node as { id: string }).id).not.toBe('')
      expect(day).toBe('2024-03-01')
    })

    it('takes off a label that somebody put on ours when it is written again', async () => {
      await runOn(driver, "MATCH (n:Graphwright {id: 'ent:a'}) SET n:`My Label`")
      await write(store, { upsertNodes: [entity('ent:a')] })
      expect(await store.nodesById(['ent:a'])).toEqual([entity('ent:a')])
    })
  })

  describe('opening', () => {
    const failing: Readonly<Record<string, { uri?: string; username?: string; password?: string; database?: string }>> =
      {
        STORE_AUTH: { password: 'very-secret-password' },
        STORE_NOT_FOUND: { database: 'nowhere' },
        STORE_UNREACHABLE: { uri: 'bolt://127.0.0.1:1' },
        OPTION_INVALID: { uri: 'http://127.0.0.1:7474' },
      }
    it.each(Object.keys(failing))('fails with %s, a hint, and no password', async (code) => {
      const { uri, ...user } = { ...requiredNeo4j(), ...failing[code] }
      const error: unknown = await openNeo4jStore(uri, { ...user, mode: 'create' }).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ code })
      expect((error as { hint: string }).hint).not.toBe('')
      expect(JSON.stringify([String(error), error])).not.toContain(user.password)
    })

    it.each(['not an address', 'bolt://', 'bolt://neo4j:secret@127.0.0.1:7687'])(
      'refuses the address %s',
      async (uri) => {
        const error: unknown = await openNeo4jStore(uri, { username: 'a', password: 'b', mode: 'read' }).catch(
          (e: unknown) => e,
        )
        expect(error).toMatchObject({ code: 'OPTION_INVALID' })
        expect(JSON.stringify([String(error), error])).not.toContain('secret')
      },
    )

    it('fails with STORE_UNREACHABLE when what answers is no Neo4j', async () => {
      const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
      await new Promise((done) => server.once('listening', done))
      const { port } = server.address() as { port: number }
      const opening = openNeo4jStore(`bolt://127.0.0.1:${port}`, { username: 'a', password: 'b', mode: 'read' })
      await expect(opening).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
      server.close()
    })
  })

  describe('writers', () => {
    it('give up with STORE_LOCKED when another does not finish in time, and go on afterwards', async () => {
      const impatient = await open({ lockTimeoutMs: 300 })
      await store.update(async () => {
        await expect(write(impatient, {})).rejects.toMatchObject({ code: 'STORE_LOCKED', retriable: true })
      })
      await write(impatient, { upsertNodes: [entity('ent:a')] })
      expect(await store.countNodes('Entity')).toBe(1)
      await impatient.close()
    })

    it('leave no lock behind that anybody could see', async () => {
      await write(store, { upsertNodes: [entity('ent:a')] })
      await store.update(async () => expect(await runOn(driver, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 1n }]))
    })

    it('find an edge by its id once its type is indexed, and by reading before', async () => {
      const moved = { ...edge('ent:b', 'ent:a'), id: 'rel:ent:a-ent:b' }
      await runOn(driver, 'DROP INDEX graphwright_edge_id_PARTNER_OF IF EXISTS')
      for (const next of [edge('ent:a', 'ent:b'), moved, edge('ent:a', 'ent:b')]) {
        await write(store, { upsertNodes: [entity('ent:a'), entity('ent:b')], upsertEdges: [next] })
        expect(await all(store.edges({ type: 'PARTNER_OF' }))).toEqual([next])
      }
      expect(await runOn(driver, "SHOW INDEXES YIELD name WHERE name = 'graphwright_edge_id_PARTNER_OF'")).toHaveLength(
        1,
      )
    })

    it('find edges of any type by their ids in a large database too', async () => {
      const owns = edge('ent:b', 'ent:a', { type: 'OWNS' })
      const edges = [edge('ent:a', 'ent:b'), owns, { ...owns, id: 'rel:third' }]
      await write(store, { upsertNodes: [entity('ent:a'), entity('ent:b')], upsertEdges: edges })
      await runOn(driver, 'UNWIND range(1, 10001) AS i CREATE (:Other)-[:`An Other` {id: "rel:third"}]->(:Other)')
      expect(await store.edgesById(['rel:third', 'rel:ent:a-ent:b', 'rel:none'])).toEqual([edges[0], edges[2]])
    })

    it('refuse a label or type that is not a plain name', async () => {
      const labelled = entity('ent:a', {}, ['A`) DETACH DELETE n //'])
      await expect(write(store, { upsertNodes: [labelled] })).rejects.toMatchObject({ code: 'OPTION_INVALID' })
    })
  })

  describe('queries', () => {
    it('have no way to a file, to other transactions or to procedures that write', async () => {
      for (const text of [
        "LOAD CSV FROM 'file:///x' AS r RETURN r",
        'TERMINATE TRANSACTION "x"',
        "CALL apoc.create.node(['X'], {})",
      ]) {
        await expect(rows(store, text)).rejects.toMatchObject({ code: 'QUERY_READ_ONLY' })
      }
      expect(await runOn(driver, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }])
    })

    it('are refused by the server too when they write', async () => {
      const hidden = 'MATCH (n) WITH count(n) AS n CALL (n) { CREATE (:X) } RETURN n'
      await expect(rows(store, hidden)).rejects.toMatchObject({ code: 'QUERY_READ_ONLY' })
    })

    it('stop when their signal says so', async () => {
      const controller = new AbortController()
      const limits = { ...defaultQueryLimits, signal: controller.signal }
      const text = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b)'
      const answer = store.query(text, new Map(), limits)
      setTimeout(() => controller.abort(), 200)
      await expect(answer).rejects.toMatchObject({ code: 'INTERRUPTED' })
      expect(await rows(store, 'RETURN 1')).toEqual([[1n]])
    })

    it('refuse a parameter beyond 64 bits', async () => {
      const parameters = new Map<string, QueryValue>([['x', 2n ** 64n]])
      await expect(store.query('RETURN $x', parameters, defaultQueryLimits)).rejects.toMatchObject({
        code: 'QUERY_PARAMETER',
      })
    })

    it('take and give maps with any keys', async () => {
      const map = new Map<string, QueryValue>([
        ['a b', 1n],
        ['kind', 'node'],
      ])
      expect(await rows(store, 'RETURN $map, $map.kind', { map })).toEqual([[map, 'node']])
    })
  })
})
