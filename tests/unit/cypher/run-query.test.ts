import { describe, expect, it } from 'vitest'
import { MemoryGraph, runQuery } from '../../../src/cypher/index.ts'
import { defaultQueryLimits } from '../../../src/model/query-value.ts'
import type { QueryLimits, QueryValue } from '../../../src/model/query-value.ts'
import { graphFromCreate } from '../../helpers/graph-from-create.ts'
import { thrownCode } from '../../helpers/thrown-code.ts'

const empty = new MemoryGraph()

function rows(
  text: string,
  graph = empty,
  parameters: Readonly<Record<string, QueryValue>> = {},
): readonly (readonly QueryValue[])[] {
  return runQuery(graph, text, new Map(Object.entries(parameters)), defaultQueryLimits).rows
}

function codeWith(limits: Partial<QueryLimits>, text: string, graph = empty): string | undefined {
  return thrownCode(() => runQuery(graph, text, new Map(), { ...defaultQueryLimits, ...limits }))
}

describe('values', () => {
  it('gives nodes and relationships with the ids of the graph', () => {
    const graph = graphFromCreate("CREATE (:A:B {x: 1})-[:T {y: 'z'}]->(:C)")
    expect(rows('MATCH (a:A)-[r]->() RETURN a, r', graph)).toEqual([
      [
        { kind: 'node', id: 'n0', labels: ['A', 'B'], properties: new Map([['x', 1n]]) },
        { kind: 'relationship', id: 'r0', type: 'T', start: 'n0', end: 'n1', properties: new Map([['y', 'z']]) },
      ],
    ])
  })

  it('keeps integers and floats apart on the way in and out', () => {
    expect(rows('RETURN $i, $f, $i + $f', empty, { i: 1n, f: 1 })).toEqual([[1n, 1, 2]])
  })

  it('takes a map with a key called __proto__ for a map', () => {
    expect(rows('RETURN {`__proto__`: 1} AS m')).toEqual([[new Map([['__proto__', 1n]])]])
  })

  it('refuses a node as a parameter, and an integer that does not fit', () => {
    const node: QueryValue = { kind: 'node', id: 'x', labels: [], properties: new Map() }
    expect(thrownCode(() => rows('RETURN $n', empty, { n: node }))).toBe('QUERY_PARAMETER')
    expect(thrownCode(() => rows('RETURN $n', empty, { n: 2n ** 63n }))).toBe('QUERY_PARAMETER')
  })
})

describe('limits', () => {
  it('stops at the limit of rows', () => {
    expect(codeWith({ maxRows: 10 }, 'UNWIND range(1, 10) AS x RETURN x')).toBeUndefined()
    expect(codeWith({ maxRows: 10 }, 'UNWIND range(1, 11) AS x RETURN x')).toBe('QUERY_LIMIT')
  })

  it('stops when the time is over, wherever it is spent', () => {
    const limits = { timeoutMs: 30 }
    const ring = graphFromCreate(
      'UNWIND range(1, 9) AS i UNWIND range(1, 9) AS j MERGE (a:N {i: i}) MERGE (b:N {i: j}) CREATE (a)-[:T]->(b)',
    )
    expect(codeWith(limits, 'MATCH (a)-[*]->(b) RETURN count(*)', ring)).toBe('QUERY_LIMIT')
    expect(codeWith(limits, 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(a.i + b.i)', ring)).toBe(
      'QUERY_LIMIT',
    )
    expect(codeWith(limits, 'RETURN reduce(s = 0, x IN range(1, 9000000) | s + x % 7)')).toBe('QUERY_LIMIT')
    expect(codeWith(limits, `RETURN reduce(t = 'a', x IN range(1, 15) | t + t) =~ '(a*)*(a*)*(a*)*b'`)).toBe(
      'QUERY_LIMIT',
    )
  })

  it('stops when the caller has aborted', () => {
    expect(codeWith({ signal: AbortSignal.abort() }, 'RETURN 1')).toBe('QUERY_LIMIT')
  })

  it('makes no list that would fill the memory', () => {
    expect(codeWith({}, 'RETURN range(1, 1000000000000)')).toBe('QUERY_RUNTIME')
  })
})

describe('shortest paths', () => {
  it('refuses equal ends, as Neo4j does', () => {
    const graph = graphFromCreate('CREATE (:A)-[:T]->(:B)')
    expect(codeWith({}, 'MATCH (a:A), p = shortestPath((a)-[*]-(a)) RETURN p', graph)).toBe('QUERY_RUNTIME')
  })

  it('gives a path as a value', () => {
    const graph = graphFromCreate('CREATE (:A)-[:T]->()-[:T]->(:B)')
    expect(rows('MATCH (a:A), (b:B) RETURN length(shortestPath((a)-[:T*]->(b)))', graph)).toEqual([[2n]])
    expect(rows('MATCH (a:A), (b:B) RETURN shortestPath((b)-[:T*]->(a))', graph)).toEqual([[null]])
  })
})

describe('a query asked again', () => {
  it('answers for the graph it is asked of', () => {
    const text = 'MATCH (n:A) RETURN count(n) AS c'
    expect(rows(text, graphFromCreate('CREATE (:A)'))).toEqual([[1n]])
    expect(rows(text, graphFromCreate('CREATE (:A), (:A)'))).toEqual([[2n]])
  })

  it('answers alike for other parameters', () => {
    const graph = graphFromCreate("CREATE (:A {k: 'x'}), (:A {k: 'y'})")
    const ask = (k: string) => rows('MATCH (n:A {k: $k}) RETURN n.k', graph, { k })
    expect([ask('x'), ask('y'), ask('z')]).toEqual([[['x']], [['y']], []])
  })
})
