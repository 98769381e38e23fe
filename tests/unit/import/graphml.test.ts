import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { readBack } from '../../exchange/round-trip.ts'

const read = (xml: string | Uint8Array, report?: (diagnostic: Diagnostic) => void) =>
  readBack('graphml', new Map([['', typeof xml === 'string' ? Buffer.from(xml) : xml]]), 50, report)
const wrap = (body: string, keys = '', attributes = 'edgedefault="directed"') =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph ${attributes}>${body}</graph></graphml>`

describe('GraphML of other makers', () => {
  it('takes values by the type of their key', async () => {
    const types = ['boolean', 'int', 'long', 'float', 'double', 'string']
    const keys = types
      .map((type) => `<key id="${type}" for="node" attr.name="a ${type}" attr.type="${type}"/>`)
      .join('')
    const values = ['true', '1', '9007199254740993', '0.5', '-1e3', ' x ']
    const data = types.map((type, index) => `<data key="${type}">${values[index] ?? ''}</data>`).join('')
    const { isOwn, nodes } = await read(wrap(`<node id="n">${data}</node>`, keys))
    expect(isOwn).toBe(false)
    expect(nodes[0]?.properties).toEqual({
      'a boolean': true,
      'a int': 1,
      'a long': '9007199254740993',
      'a float': 0.5,
      'a double': -1000,
      'a string': ' x ',
    })
  })

  it('fills in defaults', async () => {
    const keys = '<key id="d" for="node" attr.name="colour" attr.type="string"><default>red</default></key>'
    const { nodes } = await read(wrap('<node id="a"/><node id="b"><data key="d">blue</data></node>', keys))
    expect(nodes.map((node) => node.properties)).toEqual([{ colour: 'red' }, { colour: 'blue' }])
  })

  it('takes labels and types as APOC writes them', async () => {
    const keys = '<key id="labels" for="node" attr.name="labels"/><key id="label" for="edge" attr.name="label"/>'
    const body =
      '<node id="a" labels=":B:A"><data key="labels">:B:A</data></node><edge source="a" target="a" label="KNOWS"><data key="label">KNOWS</data></edge>'
    const { nodes, edges } = await read(wrap(body, keys))
    expect(nodes).toEqual([{ id: 'a', labels: ['A', 'B'], properties: {} }])
    expect(edges).toEqual([{ id: 'edge-0', type: 'KNOWS', source: 'a', target: 'a', properties: {} }])
  })

  it('takes labels of yEd', async () => {
    const keys = '<key for="node" id="d6" yfiles.type="nodegraphics"/>'
    const body =
      '<node id="a"><data key="d6"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel>Ash</y:NodeLabel><y:Shape/></y:ShapeNode></data></node>'
    const { nodes } = await read(wrap(body, keys))
    expect(nodes[0]?.properties).toEqual({ label: 'Ash' })
  })

  it('marks undirected edges', async () => {
    const body = '<node id="a"/><edge source="a" target="a"/><edge source="a" target="a" directed="true"/>'
    const { edges } = await read(wrap(body, '', 'edgedefault="undirected"'))
    expect(edges.map((edge) => edge.properties)).toEqual([{ directed: false }, {}])
  })

  it('says what it leaves out, once for each kind', async () => {
    const reports: Diagnostic[] = []
    const keys = '<key id="i" for="node" attr.name="n" attr.type="int"/>'
    const body =
      '<node id="a"><data key="i">one</data></node><node id="b"><data key="i">two</data></node><hyperedge><endpoint node="a"/></hyperedge>'
    const { nodes } = await read(wrap(body, keys), (diagnostic) => reports.push(diagnostic))
    expect(nodes).toHaveLength(2)
    expect(reports.map((diagnostic) => diagnostic.code)).toEqual(['IMPORT_VALUE_SKIPPED', 'IMPORT_ELEMENT_SKIPPED'])
    expect(reports[0]?.message).toContain('2 times')
  })

  it('does not decode our escapes in files that are not ours', async () => {
    const keys = '<key id="d" for="node" attr.name="p_x0041_" attr.type="string"/>'
    const { nodes } = await read(wrap('<node id="_x0041_"><data key="d">_x0041_</data></node>', keys))
    expect(nodes).toEqual([{ id: '_x0041_', labels: [], properties: { p_x0041_: '_x0041_' } }])
  })

  it('reads UTF-16 with a byte order mark', async () => {
    const { nodes } = await read(
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${wrap('<node id="é"/>')}`, 'utf16le'),
    )
    expect(nodes[0]?.id).toBe('é')
  })
})

describe('GraphML that is refused', () => {
  it.each([
    ['another document', '<svg/>'],
    ['no graph', '<graphml/>'],
    ['a node without id', wrap('<node/>')],
    ['an edge without target', wrap('<edge source="a"/>')],
    ['Latin-1 bytes', Buffer.from('<graphml>\xe9</graphml>', 'latin1')],
    ['billion laughs', `<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wrap('<node id="&b;"/>')}`],
    ['an external entity', `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wrap('<node id="&x;"/>')}`],
  ])('%s', async (_what, xml) => {
    await expect(read(xml)).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
  })

  it('ten gigabytes of nothing, in bounded time', async () => {
    let given = 0
    async function* endless() {
      yield Buffer.from('<graphml>')
      const blanks = Buffer.alloc(1 << 20, ' ')
      for (; given < 10_000; given++) yield blanks
    }
    const { importerFor } = await import('../../../src/import/formats.ts')
    const { importLimits } = await import('../../../src/import/importer.ts')
    const items = importerFor('graphml').read(
      { name: 'endless', parts: [], open: endless },
      { report: () => undefined, limits: importLimits },
    )
    await expect(items[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
    expect(given).toBeLessThan(20)
  })
})
