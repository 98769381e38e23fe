import { describe, expect, it } from 'vitest'
import { MemoryGraph } from '../../../src/cypher/index.ts'

function sample(): MemoryGraph {
  const graph = new MemoryGraph()
  const a = graph.addNode('a', ['B', 'A'], new Map([['k', 'x']]))
  const b = graph.addNode('b', ['B'], new Map([['k', null]]))
  graph.addRelationship({ id: 'ab', type: 'T', start: a, end: b, properties: new Map() })
  graph.addRelationship({ id: 'aa', type: 'U', start: a, end: a, properties: new Map([['w', 1n]]) })
  return graph
}

describe('MemoryGraph', () => {
  it('sorts labels and leaves out null properties', () => {
    const graph = sample()
    expect([graph.labels(0), [...graph.nodeProperties(1)]]).toEqual([['A', 'B'], []])
  })

  it('gives a self-loop once when both directions are asked for', () => {
    expect([...sample().expand(0, 'both', [])].map(({ relationship }) => relationship)).toEqual([0, 1])
  })

  it('knows a degree without walking, equal to what walking gives', () => {
    const graph = sample()
    for (const direction of ['out', 'in', 'both'] as const) {
      for (const types of [[], ['T'], ['U'], ['T', 'U']]) {
        for (const node of [0, 1])
          expect(graph.degree(node, direction, types)).toBe([...graph.expand(node, direction, types)].length)
      }
    }
  })

  it('answers by an index only where it keeps one, also for nodes that come later', () => {
    const graph = sample()
    expect(graph.nodesWhere('A', 'k', 'x')).toBeUndefined()
    graph.addIndex('A', 'k')
    const later = graph.addNode('c', ['A'], new Map([['k', 'x']]))
    expect([...(graph.nodesWhere('A', 'k', 'x') ?? [])]).toEqual([0, later])
    expect([...(graph.nodesWhere('A', 'k', 'none') ?? [0])]).toEqual([])
  })

  it('lists what it holds, sorted', () => {
    const graph = sample()
    expect([graph.allLabels(), graph.allTypes(), graph.allPropertyKeys()]).toEqual([
      ['A', 'B'],
      ['T', 'U'],
      ['k', 'w'],
    ])
  })
})
