import { describe, expect, it } from 'vitest'
import { graphmlExporter } from '../../../src/export/graphml/index.ts'
import { LossCollector } from '../../../src/export/loss.ts'
import { edge, inputOf, node, smallGraph, stream, textOf } from '../../exchange/graphs.ts'
import type { TestGraph } from '../../exchange/graphs.ts'

async function write(graph: TestGraph, dialect = 'standard') {
  const losses = new LossCollector()
  const text = await textOf(graphmlExporter.write(inputOf(graph), { dialect, losses }))
  return { text, report: losses.report() }
}

describe('GraphML, standard dialect', () => {
  it('declares every key before the graph, with the types of the property table', async () => {
    const { text } = await write(smallGraph)
    const keys = text.slice(0, text.indexOf('<graph '))
    expect(keys).toMatch(/<key id="n\d+" for="node" attr.name="mentions" attr.type="long"\/>/)
    expect(keys).toMatch(/<key id="e\d+" for="edge" attr.name="confidence" attr.type="double"\/>/)
    expect(keys).toMatch(/<key id="e\d+" for="edge" attr.name="current" attr.type="boolean"\/>/)
    expect(keys).toMatch(/<key id="n\d+\.list" for="node" attr.name="aliases" attr.type="string"\/>/)
    expect(text.slice(text.indexOf('<graph '))).not.toContain('<key')
  })

  it('writes nodes before edges, and an edge with its id, direction and type first', async () => {
    const { text } = await write(smallGraph)
    expect(text.lastIndexOf('<node')).toBeLessThan(text.indexOf('<edge'))
    expect(text).toContain('<edge id="rel:02" source="ent:01" target="ent:02"><data key="label">PRIORITY_ACCESS</data>')
  })

  it('keeps parallel edges apart', async () => {
    const { text } = await write({
      nodes: [node('a', [], {})],
      edges: [edge('x', 'T', 'a', 'a'), edge('y', 'T', 'a', 'a')],
    })
    expect(text.match(/<edge /g)).toHaveLength(2)
  })

  it('escapes what XML cannot hold, and counts it', async () => {
    const { text, report } = await write({ nodes: [node('a', [], { text: 'bell\u0007 & <\ud800>' })], edges: [] })
    expect(text).toContain('bell_x0007_ &amp; &lt;_xD800_&gt;')
    expect(report.losses).toMatchObject([
      { code: 'CHARACTER_ESCAPED', where: 'node.text', count: 1, lost: false, example: 'a' },
    ])
  })

  it('leaves text that looks like an escape to every reader as it is, and knows it from one', async () => {
    const properties = { text: '_x0041_ \u0001_x', list: ['_x_', '\u0001x005F_'] }
    const { text, report } = await write({ nodes: [node('a', [], { ...properties, like: '_x0041_' })], edges: [] })
    expect(text).toContain('>&#95;x0041_ _x0001__x</data>')
    expect(text).toContain('>["&#95;x_","_x0001_x005F_"]</data>')
    expect(report.losses.map(({ code, where, count }) => [code, where, count])).toEqual([
      ['CHARACTER_ESCAPED', 'node.list', 1],
      ['CHARACTER_ESCAPED', 'node.text', 1],
      ['LIST_AS_TEXT', 'node.list', 1],
    ])
  })

  it('keeps ids apart for every reader', async () => {
    const { text } = await write({ nodes: [node('\u0001', [], {}), node('_x0001_', [], {})], edges: [] })
    expect(text).toContain('<node id="_x0001_"')
    expect(text).toContain('<node id="_x005F_x0001_"')
  })

  it('shows a property with a reserved name under a second spelling', async () => {
    const { text, report } = await write({ nodes: [node('a', [], { id: 'own', labels: 'mine' })], edges: [] })
    expect(text).toContain('attr.name="id_x_"')
    expect(text).toContain('attr.name="labels_x_"')
    expect(report.losses.map((loss) => loss.where)).toEqual(['node.id', 'node.labels'])
  })

  it('gives each kind of a mixed property a key of its own', async () => {
    const { text, report } = await write({ nodes: [node('a', [], { p: 1 }), node('b', [], { p: 'one' })], edges: [] })
    expect(text).toContain('attr.name="p" attr.type="long"')
    expect(text).toContain('attr.name="p_x_" attr.type="string"')
    expect(report.losses.map((loss) => loss.code)).toContain('MIXED_KINDS')
  })

  it('leaves out what no number of XML Schema is written for, and says that it is lost', async () => {
    const { text, report } = await write({ nodes: [node('a', [], { p: Number.NaN, q: 1 })], edges: [] })
    expect(text.match(/<data key="n/g)).toHaveLength(1)
    expect(report.lost).toBe(1)
  })

  it('writes the same bytes for the same graph whatever the order of properties', async () => {
    const one = await write({ nodes: [node('a', [], { p: 1, q: 'x' })], edges: [] })
    const other = await write({ nodes: [node('a', [], { q: 'x', p: 1 })], edges: [] })
    expect(one.text).toBe(other.text)
  })

  it('refuses a graph that changes between the two passes', async () => {
    let pass = 0
    const nodes = () => stream([node('a', [], pass++ === 0 ? { p: 1 } : { q: 1 })])
    const writing = textOf(graphmlExporter.write({ nodes, edges: () => stream([]) }, { losses: new LossCollector() }))
    await expect(writing).rejects.toMatchObject({ code: 'EXPORT_CHANGED' })
  })

  it('refuses an unknown dialect', () => {
    expect(() => graphmlExporter.write(inputOf(smallGraph), { dialect: 'latin', losses: new LossCollector() })).toThrow(
      expect.objectContaining({ code: 'EXPORT_FORMAT' }),
    )
  })
})
