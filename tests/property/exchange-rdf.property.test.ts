import fc from 'fast-check'
import { Parser, Writer } from 'n3'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/basics/hash.ts'
import { sortedBy } from '../../src/basics/order.ts'
import { exporterFor } from '../../src/export/formats.ts'
import type { TestGraph } from '../exchange/graphs.ts'
import { readBack, write } from '../exchange/round-trip.ts'
import { graph, numRuns, roundTripTimeoutMs } from './exchange-arbitraries.ts'

/** The same statements one to a line, in an order that has nothing to do with ours, as a store might give them. */
function shuffled(turtle: string): string {
  const quads = new Parser().parse(turtle)
  const lines = new Writer({ format: 'N-Triples' }).quadsToString(quads).trimEnd().split('\n')
  return sortedBy(lines, sha256Hex).join('\n')
}

/** RDF has no order of elements or labels. */
function unordered({ nodes, edges }: Pick<TestGraph, 'nodes' | 'edges'>): TestGraph {
  const sorted = nodes.map((node) => ({ ...node, labels: [...node.labels].sort() }))
  return { nodes: sortedBy(sorted, (node) => node.id), edges: sortedBy(edges, (edge) => edge.id) }
}

describe('Turtle of ours in any order of statements', () => {
  it(
    'is the same graph',
    async () => {
      await fc.assert(
        fc.asyncProperty(graph, async (original) => {
          const { files } = await write(exporterFor('turtle'), original)
          const text = shuffled(Buffer.from(files.get('') ?? []).toString())
          const back = await readBack('turtle', new Map([['', Buffer.from(text)]]))
          expect(back.isOwn).toBe(true)
          expect(unordered(back)).toEqual(unordered(original))
        }),
        { numRuns },
      )
    },
    roundTripTimeoutMs,
  )
})
