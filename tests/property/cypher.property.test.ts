/** Properties of the query engine: no text crashes it, what it prints it can read, and its plans do not change its answers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryGraph, runQuery } from '../../src/cypher/index.ts'
import { lex } from '../../src/cypher/lex.ts'
import { parseQuery } from '../../src/cypher/parse/query.ts'
import { printQuery } from '../../src/cypher/print.ts'
import { compilePattern } from '../../src/cypher/regex/matcher.ts'
import { groupKey, order } from '../../src/cypher/values/compare.ts'
import type { Value } from '../../src/cypher/values/value.ts'
import { isKgError } from '../../src/errors/kg-error.ts'
import type { QueryValue } from '../../src/model/query-value.ts'

const runs = process.env.LONG === undefined ? 300 : 20_000

/** Runs work that may fail only with a KgError; undefined when it failed so. */
function orRefused<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (isKgError(error)) return undefined
    throw error
  }
}

const words = (
  'MATCH OPTIONAL WHERE WITH RETURN UNWIND UNION ALL CALL YIELD ORDER BY SKIP LIMIT DISTINCT AS AND OR XOR NOT IN IS NULL ' +
  'STARTS ENDS CONTAINS CASE WHEN THEN ELSE END EXISTS COUNT COLLECT count collect sum min size type nodes shortestPath all any ' +
  'reduce true false n m r p x a b name T A ( ) [ ] { } : , . .. | -> <- - -- --> <-- * + / % ^ = <> < <= > >= =~ && ! & $ $p ' +
  "1 2 0 3.5 'a' 'b.*' * ; `q` (n) (m) (n:A) (n)-->(m) -[r:T*1..2]-> RETURN RETURN MATCH n.name"
).split(' ')
const wordSoup = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(' '))

const seeds = [
  "MATCH (n:A {k: 'x'})-[r:T|U*1..2 {w: 1}]->(m) WHERE n.k STARTS WITH 'x' AND NOT (m)--(:B) RETURN n, collect(DISTINCT m.k) AS l ORDER BY l DESC SKIP 1 LIMIT 2",
  'MATCH p = shortestPath((a:A)-[*..3]-(b:B)) WITH p, length(p) AS l WHERE l > 0 RETURN [x IN nodes(p) WHERE x.k IS NOT NULL | x {.k, l}] AS xs',
  'UNWIND [1, 2.5, null, "s"] AS x WITH x, CASE x WHEN 1 THEN -x ELSE x + 1 END AS y RETURN x, y[0..1], reduce(s = 0, i IN [x] | s + i) AS z',
  'MATCH (n) WHERE EXISTS { (n)-->(m) WHERE m.k = n.k } OR COUNT { (n)--() } > 1 RETURN n.k AS k UNION ALL CALL { MATCH (m) RETURN m.k AS k } RETURN k',
  'OPTIONAL MATCH (a)-[r]->(b) RETURN a.k = b.k <> true, all(x IN labels(a) WHERE x =~ "[A-Z]+"), [(a)-->(c) WHERE c:A|B | c.k], $p % 3 ^ 2',
]
/** A sensible query with some of its characters or words changed. */
const mangled = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(300), fc.nat(6), fc.constantFrom(...words, '')), { maxLength: 4 }),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [at, length, word]) => edited.slice(0, at) + word + edited.slice(at + length), text),
  )

const graphs = fc
  .record({
    nodes: fc.array(fc.record({ label: fc.constantFrom('A', 'B'), k: fc.constantFrom('x', 'y', 'z') }), {
      minLength: 1,
      maxLength: 7,
    }),
    edges: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom('T', 'U')), { maxLength: 12 }),
  })
  .map(({ nodes, edges }) => ({ nodes, edges: edges.filter(([a, b]) => a < nodes.length && b < nodes.length) }))
type Sketch = typeof graphs extends fc.Arbitrary<infer T> ? T : never

function build({ nodes, edges }: Sketch, isIndexed: boolean): MemoryGraph {
  const graph = new MemoryGraph()
  nodes.forEach(({ label, k }, i) =>
    graph.addNode(
      `n${i}`,
      [label],
      new Map<string, QueryValue>([
        ['k', k],
        ['i', BigInt(i)],
      ]),
    ),
  )
  edges.forEach(([start, end, type], i) =>
    graph.addRelationship({ id: `r${i}`, type, start, end, properties: new Map() }),
  )
  if (isIndexed) for (const label of ['A', 'B']) graph.addIndex(label, 'k')
  return graph
}

const limits = { timeoutMs: 5000, maxRows: 50_000 }

function answer(graph: MemoryGraph, text: string): readonly string[] {
  const { rows } = runQuery(graph, text, new Map<string, QueryValue>([['p', 'x']]), limits)
  return rows.map((row) => row.map(String).join('|')).sort()
}

describe('any text', () => {
  it('becomes tokens that stand where they say, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), wordSoup), (text) => {
        const tokens = orRefused(() => lex(text)) ?? []
        let end = 0
        for (const token of tokens) {
          expect(text.slice(token.offset, token.end)).toBe(token.text)
          expect(token.offset).toBeGreaterThanOrEqual(end)
          end = token.end
        }
      }),
      { numRuns: runs },
    )
  })

  it('is answered or refused with a code, never a crash', () => {
    const graph = build(
      {
        nodes: [
          { label: 'A', k: 'x' },
          { label: 'B', k: 'y' },
        ],
        edges: [
          [0, 1, 'T'],
          [1, 1, 'U'],
        ],
      },
      true,
    )
    fc.assert(
      fc.property(fc.oneof(wordSoup, mangled, fc.string()), (text) => {
        orRefused(() => runQuery(graph, text, new Map([['p', 2n]]), { timeoutMs: 2000, maxRows: 1000 }))
      }),
      { numRuns: runs * 5 },
    )
  })

  it('that parses is printed as text that parses to the same', () => {
    let parsed = 0
    fc.assert(
      fc.property(fc.oneof(wordSoup, mangled), (text) => {
        const query = orRefused(() => parseQuery(text))
        if (query === undefined) return
        parsed++
        const printed = printQuery(query)
        expect(printQuery(parseQuery(printed))).toBe(printed)
      }),
      { numRuns: runs * 2 },
    )
    expect(parsed).toBeGreaterThan(runs / 10)
  })
})

describe('plans', () => {
  const pairs: readonly (readonly [string, string])[] = [
    [
      "MATCH (a:A {k: 'x'})-[r]->(b:B) RETURN a.i, r, b.i",
      "MATCH (b:B)<-[r]-(a:A) WITH a, b, r WHERE a.k = 'x' RETURN a.i, r, b.i",
    ],
    [
      "MATCH (a:A) WHERE a.k IN ['x', $p, 'y'] RETURN a.i",
      "MATCH (a) WITH a WHERE a:A AND (a.k = 'x' OR a.k = 'y') RETURN a.i",
    ],
    ['MATCH (a)-[r]-(b)-[s]-(c) RETURN a.i, b.i, c.i', 'MATCH (b)-[s]-(c), (b)-[r]-(a) RETURN a.i, b.i, c.i'],
    ['MATCH ()-[r]->() RETURN type(r), count(*)', 'MATCH ()-[r]->() WITH r RETURN type(r), count(*)'],
    ['MATCH (n)-[r:T]-() RETURN n.k, count(r)', 'MATCH (n)-[r:T]-() WITH n, r RETURN n.k, count(r)'],
    ['MATCH (n)<-[r]-() RETURN count(*)', 'MATCH (n)<-[r]-() WITH n RETURN count(*)'],
    ['MATCH (a)-[*1..3]->(b) RETURN a.i, b.i', 'MATCH (b)<-[*1..3]-(a) RETURN a.i, b.i'],
    ['MATCH (a)-[:T*2]->(b) RETURN a.i, b.i', 'MATCH (a)-[:T]->()-[:T]->(b) RETURN a.i, b.i'],
    [
      'MATCH (a), (b) WHERE a.i <> b.i MATCH p = shortestPath((a)-[:T*]->(b)) RETURN a.i, b.i, length(p)',
      'MATCH p = (a)-[:T*]->(b) WHERE a.i <> b.i RETURN a.i, b.i, min(length(p))',
    ],
    [
      'MATCH (a), (b) WHERE a.i < b.i MATCH p = allShortestPaths((a)-[*]-(b)) RETURN a.i, b.i, count(p)',
      `MATCH (a), (b) WHERE a.i < b.i MATCH p = (a)-[*]-(b) WITH a, b, length(p) AS l, count(*) AS c ORDER BY l
       WITH a, b, collect(c)[0] AS c RETURN a.i, b.i, c`,
    ],
    ['MATCH (n) WHERE (n)-[:T]->(:B) RETURN n.i', 'MATCH (n)-[:T]->(:B) RETURN DISTINCT n.i'],
    ['MATCH (a)-->(b)-->(c)-->(a) RETURN a.i, b.i, c.i', 'MATCH (c)-->(a), (a)-->(b), (b)-->(c) RETURN a.i, b.i, c.i'],
  ]

  it.each(pairs)('%s gives what its other form gives, with and without an index', (one, other) => {
    fc.assert(
      fc.property(graphs, (sketch) => {
        const expected = answer(build(sketch, false), other)
        expect(answer(build(sketch, false), one)).toEqual(expected)
        expect(answer(build(sketch, true), one)).toEqual(expected)
      }),
      { numRuns: Math.ceil(runs / 6) },
    )
  })
})

describe('values', () => {
  const scalar = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.integer({ min: -3, max: 3 }).map(BigInt),
    fc.double(),
    fc.integer({ min: -3, max: 3 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const value: fc.Arbitrary<Value> = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b'), scalar), { maxLength: 2 })
      .map((entries) => new Map<string, Value>(entries)),
  )

  it('have a total order', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0)
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: runs * 3 },
    )
  })

  it('share a grouping key exactly when the order holds them for the same', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Object.is(groupKey(a), groupKey(b)) || groupKey(a) === groupKey(b)).toBe(order(a, b) === 0)
      }),
      { numRuns: runs * 3 },
    )
  })
})

describe('regular expressions', () => {
  it('match as the platform matches, on what both can', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(ab)',
      'a?',
      'b*',
      '(a|ab)+',
      'a{1,2}',
      '(?:b|)',
    )
    const pattern = fc
      .array(fc.tuple(atom, fc.constantFrom('', '?', '|')), { maxLength: 5 })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), (source, text) => {
        expect(compilePattern(source)(text, () => undefined)).toBe(new RegExp(`^(?:${source})$`, 'u').test(text))
      }),
      { numRuns: runs * 2 },
    )
  })
})
