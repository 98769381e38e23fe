/** The store contract on queries: values as they come back, what is refused, what is bounded. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { QueryNode, QueryPath, QueryRelationship, QueryValue } from '../../src/model/query-value.ts'
import { defaultQueryLimits } from '../../src/model/query-value.ts'
import type { StoreUnderTest } from './store.contract.ts'
import { edge, entity, entries, rows, write } from './store-values.ts'

export function describeQueries({ store }: StoreUnderTest): void {
  const alpha = entity('ent:a', { name: 'Alpha', documents: 2, aliases: ['A', 'Al'], current: true }, ['Company'])
  const beta = entity('ent:b', { name: 'Beta', confidence: 1, aliases: [] })
  const between = edge('ent:a', 'ent:b', { properties: { confidence: 1, documents: 3 } })
  const seed = () => write(store(), { upsertNodes: [alpha, beta], upsertEdges: [between] })

  describe('query values', () => {
    beforeEach(seed)

    it('have columns in order', async () => {
      const result = await store().query('RETURN 1 AS b, 2 AS a', new Map(), defaultQueryLimits)
      expect(result).toEqual({ columns: ['b', 'a'], rows: [[1n, 2n]] })
    })

    it('keep integers, floats, booleans, strings and lists apart', async () => {
      const text = 'MATCH (n:Entity {name: "Alpha"}) RETURN n.documents, n.current, n.aliases, n.name, n.absent'
      expect(await rows(store(), text)).toEqual([[2n, true, ['A', 'Al'], 'Alpha', null]])
      expect(await rows(store(), 'MATCH (n:Entity {name: "Beta"}) RETURN n.confidence, n.aliases')).toEqual([[1, []]])
    })

    it('give a node by its own id, its labels and all its properties', async () => {
      const [[node] = []] = await rows(store(), 'MATCH (n:Company) RETURN n')
      const { kind, id, labels, properties } = node as QueryNode
      expect({ kind, id, labels }).toEqual({ kind: 'node', id: 'ent:a', labels: alpha.labels })
      expect(entries(properties)).toEqual([
        ['aliases', ['A', 'Al']],
        ['current', true],
        ['documents', 2n],
        ['id', 'ent:a'],
        ['name', 'Alpha'],
      ])
    })

    it('give a relationship with the ids of its ends, also when the ends are not asked for', async () => {
      const [[relationship] = []] = await rows(store(), 'MATCH ()-[r:PARTNER_OF]->() RETURN r')
      const { properties, ...rest } = relationship as QueryRelationship
      const ends = { start: 'ent:a', end: 'ent:b' }
      expect(rest).toEqual({ kind: 'relationship', id: 'rel:ent:a-ent:b', type: 'PARTNER_OF', ...ends })
      expect(properties.get('confidence')).toBe(1)
      expect(properties.get('documents')).toBe(3n)
    })

    it('give a path against the direction of its relationship', async () => {
      const [[value] = []] = await rows(store(), 'MATCH p = (:Entity {name: "Beta"})<-[]-() RETURN p')
      const { kind, nodes, relationships } = value as QueryPath
      expect(kind).toBe('path')
      expect(nodes.map((node) => node.id)).toEqual(['ent:b', 'ent:a'])
      expect(relationships.map((one) => [one.start, one.end])).toEqual([['ent:a', 'ent:b']])
    })

    it('give maps and nested lists', async () => {
      const [[map, list] = []] = await rows(store(), 'RETURN {kind: "node", n: 1, inner: {x: [1.0]}}, [[1], []]')
      expect(map).toEqual(
        new Map<string, QueryValue>([
          ['kind', 'node'],
          ['n', 1n],
          ['inner', new Map([['x', [1]]])],
        ]),
      )
      expect(list).toEqual([[1n], []])
    })

    it('come back as parameters as they were given', async () => {
      const given: Readonly<Record<string, QueryValue>> = {
        integer: 9007199254740993n,
        float: 2,
        text: '\'"`\\ 𝔘',
        yes: true,
        none: null,
        list: [1n, 2, 'x', null],
        map: new Map<string, QueryValue>([['a', 1n]]),
      }
      const names = Object.keys(given)
      const [row] = await rows(store(), `RETURN ${names.map((name) => `$${name}`).join(', ')}`, given)
      expect(row).toEqual(Object.values(given))
    })
  })

  describe('query errors', () => {
    beforeEach(seed)
    const refusals: Readonly<Record<string, readonly string[]>> = {
      QUERY_READ_ONLY: [
        'CREATE (n:Entity)',
        'MATCH (n) SET n.name = "x"',
        'MATCH (n) DETACH DELETE n',
        'MERGE (n:X) RETURN n',
      ],
      QUERY_SYNTAX: ['MATCH (n RETURN n', 'RETURN', 'HELLO', ''],
      QUERY_SEMANTIC: ['RETURN nobody', 'MATCH (n) RETURN m'],
      QUERY_PARAMETER: ['RETURN $absent'],
      QUERY_RUNTIME: ['RETURN 1 / 0'],
    }
    const cases = Object.entries(refusals).flatMap(([code, texts]) => texts.map((text) => ({ code, text })))
    it.each(cases)('$code for "$text"', async ({ code, text }) => {
      await expect(rows(store(), text)).rejects.toMatchObject({ code })
      expect(await store().countNodes('Entity')).toBe(2)
    })

    it('name line and column', async () => {
      const failure = rows(store(), 'MATCH (n)\nRETURN nobody')
      await expect(failure).rejects.toMatchObject({ code: 'QUERY_SEMANTIC', context: { line: 2, column: 8 } })
    })
  })

  describe('query limits', () => {
    it('stop a query with too many rows', async () => {
      const limits = { ...defaultQueryLimits, maxRows: 10 }
      const asked = (count: number) => store().query(`UNWIND range(1, ${count}) AS i RETURN i`, new Map(), limits)
      expect((await asked(10)).rows).toHaveLength(10)
      await expect(asked(11)).rejects.toMatchObject({ code: 'QUERY_LIMIT' })
    })

    it('stop a query that runs too long', async () => {
      const text =
        'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)'
      const failure = store().query(text, new Map(), { ...defaultQueryLimits, timeoutMs: 300 })
      await expect(failure).rejects.toMatchObject({ code: 'QUERY_LIMIT' })
      expect(await rows(store(), 'RETURN 1')).toEqual([[1n]])
    })
  })
}
