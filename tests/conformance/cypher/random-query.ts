/** Random queries over the graph of random-patterns.neo4j.test.ts: patterns of every form, conditions, and what is returned. */
import fc from 'fast-check'

/** The graph: four nodes with shared values, parallel relationships, a self-loop, a ring. */
export const scene = `
CREATE (a:P {i: 1, s: 'x', f: 1.5}), (b:P:Q {i: 2, s: 'y'}), (c:Q {i: 3, f: 2.0}), (d {i: 4, s: 'x'}),
       (a)-[:T {w: 1}]->(b), (a)-[:T {w: 2}]->(b), (b)-[:U {w: 3}]->(c), (c)-[:T {w: 4}]->(a), (d)-[:U]->(d),
       (c)-[:V]->(d), (b)-[:T]->(d)`

const variable = fc.constantFrom('a', 'b', 'c', 'd')
const node = fc.record({
  name: variable,
  labels: fc.constantFrom('', '', '', ':P', ':Q', ':P|Q', ':!P'),
  properties: fc.constantFrom('', '', '', " {s: 'x'}", ' {i: 1}'),
})
const step = fc.record({
  core: fc.constantFrom('', '', ':T', ':T|U', ':!T', '*1..2', ':T*0..1', ':T*2', ':T*'),
  arrow: fc.constantFrom('out', 'in', 'both'),
  node,
})
const path = fc.record({ start: node, steps: fc.array(step, { maxLength: 2 }) })

/** Conditions on two of the variables that the patterns name. */
const condition = fc.constantFrom(
  (x: string) => `${x}.i > 1`,
  (x: string, y: string) => `${x}.s = ${y}.s`,
  (x: string, y: string) => `${x} <> ${y}`,
  (x: string, y: string) => `${x}.i < ${y}.i`,
  (x: string) => `(${x})-[:U]->()`,
  (x: string, y: string) => `NOT (${x})--(${y})`,
  (x: string) => `${x}.f IS NULL`,
  (x: string, y: string) => `EXISTS { (${x})-[:T]->(z) WHERE z.i = ${y}.i }`,
  (x: string) => `${x}:Q`,
)

/** The end of the query, over the variables of its patterns. */
const ending = fc.constantFrom(
  (names: readonly string[]) => `RETURN ${names.map((name) => `${name}.i`).join(', ')}`,
  ([x = '']: readonly string[]) => `RETURN ${x}.s AS s, count(*) AS c, sum(${x}.i) AS t`,
  ([x = '']: readonly string[]) => `RETURN count(*) AS c, collect(DISTINCT ${x}.s) IS NULL AS n`,
  ([x = '']: readonly string[]) => `WITH DISTINCT ${x} RETURN ${x}.i AS i ORDER BY i DESC`,
  ([x = '']: readonly string[]) => `MATCH (${x})-->(e) RETURN ${x}.i, e.i`,
  ([x = '']: readonly string[]) => `OPTIONAL MATCH (${x})-[:V]->(e) RETURN ${x}.i, e.i`,
  ([x = '']: readonly string[]) => `RETURN ${x}.i, [(${x})-[r]->(m) WHERE r.w > 1 | m.i] <> [] AS l`,
)

/** Any query of this family. */
export const randomQuery: fc.Arbitrary<string> = fc
  .record({
    paths: fc.array(path, { minLength: 1, maxLength: 2 }),
    conditions: fc.array(fc.tuple(condition, fc.nat(5), fc.nat(5)), { maxLength: 2 }),
    joined: fc.constantFrom(' AND ', ' OR '),
    isOptional: fc.boolean(),
    ending,
  })
  .map(({ paths, conditions, joined, isOptional, ending: end }) => {
    const names = new Set<string>()
    const patterns = paths.map((one) => writePath(one, names)).join(', ')
    const known = [...names].sort()
    const pick = (index: number): string => known[index % known.length] ?? 'a'
    const where = conditions.map(([write, x, y]) => write(pick(x), pick(y))).join(joined)
    return `${isOptional ? 'OPTIONAL ' : ''}MATCH ${patterns}${where === '' ? '' : ` WHERE ${where}`} ${end(known)}`
  })

type PathSketch = typeof path extends fc.Arbitrary<infer T> ? T : never
type NodeSketch = PathSketch['start']

/** Labels and properties stand where a name is first written. */
function writeNode({ name, labels, properties }: NodeSketch, names: Set<string>): string {
  if (names.has(name)) return `(${name})`
  names.add(name)
  return `(${name}${labels}${properties})`
}

function writePath({ start, steps }: PathSketch, names: Set<string>): string {
  return steps.reduce(
    (text, { core, arrow, node: next }) => {
      const left = arrow === 'in' ? '<-' : '-'
      const right = arrow === 'out' ? '->' : '-'
      return `${text}${left}[${core}]${right}${writeNode(next, names)}`
    },
    writeNode(start, names),
  )
}
