/** JGraphT, TinkerPop and Gephi read our GraphML, and find what was written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphmlExporter } from '../../src/export/graphml/index.ts'
import { LossCollector } from '../../src/export/loss.ts'
import type { ReadElement, ReadGraph } from './compare-graphml.ts'
import { decode, expected, found } from './compare-graphml.ts'
import { hostileGraph, inputOf, smallGraph, textOf } from './graphs.ts'
import { articlesGraph } from './whole-store.ts'
import { hasReader, javaFolder, readersFolder, runReader } from './readers/tools.ts'

const lib = join(javaFolder, 'lib')
const gephi = join(javaFolder, '../gephi')
const commands = ['java', 'javac']
const hasJava = hasReader('GraphML in JGraphT and TinkerPop', { paths: [lib], commands })
const hasGephi = hasReader('GraphML in Gephi', { paths: [gephi], commands })

const graphs = [smallGraph, hostileGraph, await articlesGraph()]
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-java-'))
  for (const dialect of ['standard', 'gephi']) {
    for (const [index, graph] of graphs.entries()) {
      const text = await textOf(graphmlExporter.write(inputOf(graph), { dialect, losses: new LossCollector() }))
      writeFileSync(join(folder, `${dialect}-${index}.graphml`), text)
    }
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type JavaElement = ReadElement & { readonly label?: string | null; readonly weight?: number }
interface JavaGraph {
  readonly directed: boolean
  readonly nodes: readonly JavaElement[]
  readonly edges: readonly JavaElement[]
}

function read(program: string, jars: string, dialect: string): JavaGraph[] {
  const files = graphs.map((_, index) => join(folder, `${dialect}-${index}.graphml`))
  const args = [
    '-Djava.awt.headless=true',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(jars, '*'),
    join(readersFolder, program),
    ...files,
  ]
  return runReader('java', args)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JavaGraph)
}

/** Puts the label that a reader keeps apart back among the data, where `found` looks for types. */
function withData(
  graph: JavaGraph,
  data: (element: JavaElement, isEdge: boolean) => Record<string, unknown>,
): ReadGraph {
  const nodes = graph.nodes.map((element) => ({ ...element, data: { ...element.data, ...data(element, false) } }))
  return {
    ...graph,
    nodes,
    edges: graph.edges.map((element) => ({ ...element, data: { ...element.data, ...data(element, true) } })),
  }
}

describe('GraphML in Java readers', () => {
  it.skipIf(!hasJava)(
    'is read right by TinkerPop, labels and types included',
    () => {
      for (const [index, graph] of read('ReadWithTinkerPop.java', lib, 'standard').entries()) {
        const original = graphs[index] ?? smallGraph
        expect(
          found(
            withData(graph, (element, isEdge) => (isEdge ? { label: element.label } : {})),
            false,
          ),
        ).toEqual(expected(original, false))
      }
    },
    120_000,
  )

  it.skipIf(!hasJava)(
    'is read right by JGraphT with schema validation',
    () => {
      for (const [index, graph] of read('ReadWithJGraphT.java', lib, 'standard').entries()) {
        const original = graphs[index] ?? smallGraph
        const plain = (element: ReadElement) => ({
          ...element,
          data: Object.fromEntries(Object.entries(element.data).filter(([name]) => name !== 'ID')),
        })
        expect(graph.directed).toBe(true)
        expect(found({ ...graph, nodes: graph.nodes.map(plain), edges: graph.edges.map(plain) }, false)).toEqual(
          expected(original, false),
        )
      }
    },
    120_000,
  )

  it.skipIf(!hasGephi)(
    'is read right by Gephi: names, weights, types, parallel edges of different types',
    () => {
      const [small, hostile] = read('ReadWithGephi.java', gephi, 'gephi')
      expect(small?.directed).toBe(true)
      expect(small?.nodes.map((node) => [node.id, node.label])).toContainEqual(['ent:01', 'Ash & Co'])
      const typed = (edge: JavaElement) => [edge.id, edge.source, edge.target, edge.label]
      expect(small?.edges.map(typed)).toEqual(
        smallGraph.edges.map((edge) => [edge.id, edge.source, edge.target, edge.type]),
      )
      expect(small?.edges[0]?.weight).toBeCloseTo(0.9, 6)
      expect(small?.edges[0]?.data).toMatchObject({
        status: 'ended',
        current: false,
        assertions: 2,
        validTime: '2019/2024-03',
      })
      // Gephi adds parallel edges of one type and direction together: that is told in README, since no file can prevent it.
      const kinds = new Set(hostileGraph.edges.map((edge) => JSON.stringify([edge.source, edge.target, edge.type])))
      expect(hostile?.edges).toHaveLength(kinds.size)
      expect(hostile?.nodes.map((node) => decode(node.id)).sort()).toEqual(
        hostileGraph.nodes.map((node) => node.id).sort(),
      )
    },
    120_000,
  )
})
