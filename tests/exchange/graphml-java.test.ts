/** JGraphT and TinkerPop read our GraphML, and find what was written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphmlExporter } from '../../src/export/graphml/index.ts'
import { LossCollector } from '../../src/export/loss.ts'
import type { ReadElement, ReadGraph } from './compare-graphml.ts'
import { expected, found } from './compare-graphml.ts'
import { hostileGraph, inputOf, smallGraph, textOf } from './graphs.ts'
import { articlesGraph } from './whole-store.ts'
import { hasReader, javaFolder, readersFolder, runReader } from './readers/tools.ts'

const lib = join(javaFolder, 'lib')
const hasJava = hasReader('GraphML in JGraphT and TinkerPop', { paths: [lib], commands: ['java', 'javac'] })

const graphs = [smallGraph, hostileGraph, await articlesGraph()]
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-java-'))
  for (const [index, graph] of graphs.entries()) {
    const text = await textOf(graphmlExporter.write(inputOf(graph), { losses: new LossCollector() }))
    writeFileSync(join(folder, `${index}.graphml`), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type JavaElement = ReadElement & { readonly label?: string | null }
interface JavaGraph {
  readonly directed: boolean
  readonly nodes: readonly JavaElement[]
  readonly edges: readonly JavaElement[]
}

function read(program: string): JavaGraph[] {
  const files = graphs.map((_, index) => join(folder, `${index}.graphml`))
  const args = [
    '-Djava.awt.headless=true',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(lib, '*'),
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
      for (const [index, graph] of read('ReadWithTinkerPop.java').entries()) {
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
      for (const [index, graph] of read('ReadWithJGraphT.java').entries()) {
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
})
