/** NetworkX, which knows the drawings of yEd, reads the yed dialect: what yEd would draw is there, and so is the graph. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { displayName } from '../../src/export/primary-label.ts'
import type { ReadElement, ReadGraph } from './compare-graphml.ts'
import { decode, expected, found, shownInXml } from './compare-graphml.ts'
import { hostileGraph, inputOf, smallGraph } from './graphs.ts'
import { hasReader, pythonPath, readersFolder, runReader } from './readers/tools.ts'
import { articlesGraph } from './whole-store.ts'

const hasPython = hasReader('GraphML for yEd in NetworkX', { paths: [pythonPath] })
const graphs = { small: smallGraph, hostile: hostileGraph, articles: await articlesGraph() }
const drawing = ['label', 'shape_type', 'x', 'y']
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-yed-'))
  for (const [name, graph] of Object.entries(graphs))
    await exportToFile(join(folder, `${name}.graphml`), exporterFor('graphml'), inputOf(graph), { dialect: 'yed' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasPython).each(['small', 'hostile', 'articles'] as const)('GraphML for yEd, %s graph', (name) => {
  const graph = graphs[name]
  const read = () => {
    const reader = join(readersFolder, 'read_graphml.py')
    return JSON.parse(runReader(pythonPath, [reader, 'networkx', join(folder, `${name}.graphml`)])) as ReadGraph
  }

  it('has a drawing with the name of every node', () => {
    // White space at the ends of a label is the reader's.
    const names = new Map(
      read().nodes.map(({ id, data }) => [decode(id), typeof data['label'] === 'string' ? data['label'] : '']),
    )
    for (const node of graph.nodes) {
      const shown = names.get(node.id)?.trim() ?? 'nothing'
      const written = String(shownInXml(displayName(node)))
      expect(shown.replace(/\r\n?/g, '\n'), node.id).toBe(written.trim().replace(/\r\n?/g, '\n'))
    }
  })

  it('has the whole graph beside the drawing', () => {
    const { directed, nodes, edges } = read()
    // labelV and labelE are words of the standard dialect alone; here they are properties like others.
    const isOurs = (key: string) => key === 'labelV' || key === 'labelE'
    const cleaned = (element: ReadElement, left: readonly string[]): ReadElement => ({
      ...element,
      data: Object.fromEntries(
        Object.entries(element.data)
          .filter(([key]) => !left.includes(key))
          .map(([key, value]) => [isOurs(key) ? `${key}_x_` : key, value]),
      ),
    })
    const undrawn = {
      directed,
      nodes: nodes.map((one) => cleaned(one, drawing)),
      edges: edges.map((one) => cleaned(one, [])),
    }
    expect(directed).toBe(true)
    expect(found(undrawn, false)).toEqual(expected(graph, false))
  })
})
