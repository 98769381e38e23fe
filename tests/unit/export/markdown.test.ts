import { describe, expect, it } from 'vitest'
import { LossCollector } from '../../../src/export/loss.ts'
import { markdownLink, plainMarkdown } from '../../../src/export/markdown/markdown-text.ts'
import { markdownExporter } from '../../../src/export/markdown/write.ts'
import type { Properties } from '../../../src/model/property-graph.ts'
import type { TestGraph } from '../../exchange/graphs.ts'
import { edge, hostileGraph, hostileStrings, inputOf, node, textOf } from '../../exchange/graphs.ts'

const report = (graph: TestGraph) => textOf(markdownExporter.write(inputOf(graph), { losses: new LossCollector() }))

const said = (id: string, properties: Properties) =>
  node(id, ['Assertion', 'Graphwright'], {
    ...{ documentId: 'doc:1', relationType: 'supplies', subjectId: 'ent:1', objectId: 'ent:2', start: 5, end: 9 },
    ...{ relationKey: 'ent:1|supplies|ent:2', polarity: 'affirmed', modality: 'asserted' },
    ...properties,
  })
const dealt: TestGraph = {
  nodes: [
    said('ast:1', { quote: 'Ash *supplies* Birch.', relationId: 'rel:1', saidAt: '2024-01-02' }),
    said('ast:2', { quote: 'Ash still does.', relationId: 'rel:1', saidAt: '2024-05-06' }),
    node('doc:1', ['Document', 'Graphwright'], { title: 'News', origin: 'https://news.test/1' }),
    node('ent:1', ['Entity', 'Graphwright'], { name: 'Ash', type: 'company', aliases: ['Ash', 'Ash Co'] }),
    node('ent:2', ['Entity', 'Graphwright'], { name: 'Birch', type: 'company', aliases: [] }),
  ],
  edges: [
    edge('rel:1', 'SUPPLIES', 'ent:1', 'ent:2', {
      ...{ relationType: 'supplies', status: 'active', validTime: '2024/..', confidence: 0.9, documents: 1 },
    }),
  ],
}

describe('the report', () => {
  it('tells each fact with status, time and words, the latest first', async () => {
    expect(await report(dealt)).toContain(
      `### Ash

company · also Ash Co

- supplies → Birch: **active**, 2024/.., confidence 0.9, documents 1
  > “Ash still does.”
  > — [News](<https://news.test/1>), said 2024-05-06, characters 5–9

  > “Ash \\*supplies\\* Birch.”
  > — [News](<https://news.test/1>), said 2024-01-02, characters 5–9
`,
    )
  })

  it('tells where the sources disagree', async () => {
    const denied = said('ast:3', { quote: 'Ash does not.', polarity: 'negated' })
    const text = await report({ ...dealt, nodes: [denied, ...dealt.nodes] })
    expect(text).toMatch(/## Where the sources disagree\n\n- Ash: supplies → Birch/)
    expect(text).toContain('- supplies → Birch: no fact, denied')
    expect(await report(dealt)).not.toContain('disagree')
  })

  it('does not depend on the order of the graph', async () => {
    const reversed = { nodes: [...dealt.nodes].reverse(), edges: [...dealt.edges].reverse() }
    expect(await report(reversed)).toBe(await report(dealt))
  })

  it('counts what it leaves out', async () => {
    const losses = new LossCollector()
    await textOf(markdownExporter.write(inputOf(hostileGraph), { losses }))
    expect(losses.report().lost).toBeGreaterThanOrEqual(hostileGraph.nodes.length)
  })
})

describe('text', () => {
  it.each(hostileStrings)('%j stays on its line, without markup', (text) => {
    const plain = plainMarkdown(text)
    expect(plain).not.toMatch(/[\r\n\0]/)
    expect(plain.replace(/\\[_\W]/g, '')).not.toMatch(/[\\`*_[\]<>#|~&!$]/)
    expect(Buffer.from(plain).toString()).toBe(plain)
  })

  it('is a link only where it is an address of the web', () => {
    expect(markdownLink('a', 'https://x.test/a)b')).toBe('[a](<https://x.test/a)b>)')
    expect(markdownLink('a', 'javascript:alert(1)')).toBe('a')
    expect(markdownLink('a', 'https://x.test/> <b>')).toBe('a')
  })
})
