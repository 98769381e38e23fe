/** Neo4j's tables are written in one walk of the graph: what is found late stands in the header, and no row is longer than its values. */
import { describe, expect, it } from 'vitest'
import { exporterFor } from '../../../src/export/formats.ts'
import type { GraphNode } from '../../../src/model/property-graph.ts'
import { node } from '../../exchange/graphs.ts'
import { write } from '../../exchange/round-trip.ts'

async function written(nodes: readonly GraphNode[]) {
  const { files, report } = await write(exporterFor('neo4j-admin'), { nodes, edges: [] })
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString()
  return { header: text('nodes-header.csv'), rows: text('nodes.csv').split('\n').slice(0, -1), report, files }
}

describe('neo4j-admin', () => {
  it('has a column for each property from the first row that has it on, and rows that end with their last value', async () => {
    const { header, rows } = await written([
      node('a', ['A'], { p: 1 }),
      node('b', ['A'], { q: 'x', p: 2 }),
      node('c', ['A'], { q: '', r: true }),
      node('d', ['A'], { p: 3 }),
      node('e', ['A'], {}),
    ])
    expect(header).toBe('id:ID,:LABEL,p:long,q:string,r:boolean\n')
    expect(rows).toEqual(['"a","A",1', '"b","A",2,"x"', '"c","A",,"",true', '"d","A",3', '"e","A"'])
  })

  it('never ends a row with a comma, which the tool would take to go on in the next line', async () => {
    const { rows, report } = await written([
      node('a', ['A'], { p: NaN, q: [] }),
      node('b', ['A'], { p: 1, q: [], r: NaN }),
      node('c', ['A'], { p: NaN, q: ['x'] }),
    ])
    expect(rows).toEqual(['"a","A"', '"b","A",1', '"c","A",,"x"'])
    expect(report.losses.map(({ code, count }) => [code, count])).toEqual([
      ['EMPTY_LIST_APART', 2],
      ['NUMBER_OMITTED', 2],
      ['NUMBER_OMITTED', 1],
    ])
  })

  it('knows the kind of a column when it has seen all of it', async () => {
    const { header } = await written([
      node('a', ['A'], { whole: 1, half: 1, minus: 0, confidence: 1, mixed: 1 }),
      node('b', ['A'], { whole: 2, half: 0.5, minus: -0, confidence: 1, mixed: 'one' }),
    ])
    const columns = 'whole:long,half:double,minus:double,confidence:double,mixed:long,mixed_x_:string'
    expect(header).toBe(`id:ID,:LABEL,${columns}\n`)
  })

  it('names its header files in the arguments', async () => {
    const { files } = await written([])
    expect(Buffer.from(files.get('import.args') ?? []).toString()).toContain('--nodes=nodes-header.csv,nodes.csv\n')
  })
})
