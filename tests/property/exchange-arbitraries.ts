/** Arbitrary graphs to exchange, with everything that has broken an exporter among them. */
import fc from 'fast-check'
import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../../src/model/property-graph.ts'
import type { TestGraph } from '../exchange/graphs.ts'
import { hostileNames, hostileStrings } from '../exchange/graphs.ts'

/** Any UTF-16 units at all: lone surrogates and control characters too. */
const rawText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units))

/** Text as people write it, text that has broken something, and noise. */
export const text = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  rawText,
)

const name = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.constantFrom('name', 'status', 'confidence', 'mentions'),
  text,
)

const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 2 ** 53, 2 ** 63, 5e-324),
)

const value: fc.Arbitrary<PropertyValue> = fc.oneof(text, number, fc.boolean(), fc.array(text, { maxLength: 3 }))

const properties: fc.Arbitrary<Properties> = fc
  .array(fc.tuple(name, value), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries))

const labels = fc
  .uniqueArray(fc.oneof(fc.constantFrom('Graphwright', 'Entity', 'Company'), text), { maxLength: 3 })
  .map((list) => list.sort())

/** Graphs with parallel edges and self-loops; every edge has its ends. */
export const graph: fc.Arbitrary<TestGraph> = fc
  .uniqueArray(fc.oneof(text, fc.constantFrom('ent:1', 'ent:2', 'val:1')), { minLength: 1, maxLength: 6 })
  .chain((ids) => {
    const end = fc.constantFrom(...ids)
    const nodes = fc.tuple(
      ...ids.map((id) => fc.record({ labels, properties }).map((rest): GraphNode => ({ id, ...rest }))),
    )
    const type = fc.oneof(fc.constantFrom('PARTNER_OF', 'SUBJECT'), text)
    const edges = fc
      .uniqueArray(fc.record({ id: text, type, source: end, target: end, properties }), {
        maxLength: 8,
        selector: (edge) => edge.id,
      })
      .map((list): readonly GraphEdge[] => list)
    return fc.record({ nodes, edges })
  })

/** How often a round trip is tried: 1,000 times in the long suite. */
export const numRuns = process.env['LONG'] === undefined ? 100 : 1000

/** How long all of them may take: a thousand graphs through a parser on a busy machine. */
export const roundTripTimeoutMs = 600_000
