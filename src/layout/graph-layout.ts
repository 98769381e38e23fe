/**
 * The layout of a whole graph: each connected part by force, brought to one scale, and packed beside the others.
 * Without this, parts push each other away for ever and what is in them shrinks.
 */
import type { Part } from './components.ts'
import type { ForceInput, ForceRun } from './force-layout.ts'
import { connectedParts } from './components.ts'
import { startForce } from './force-layout.ts'
import { packBoxes } from './pack.ts'

/** Room around each part, in lengths of an edge: names stand there. */
const margin = 0.9
const aspect = 1.1

interface PartRun {
  readonly part: Part
  readonly run: ForceRun
}

/** Starts a layout. Units: the median edge of every part is 1 long. Deterministic, however the steps are batched. */
export function startLayout(input: ForceInput): ForceRun {
  const order = input.positions.length / 2
  const runs = connectedParts(order, input.edges).map((part): PartRun => ({
    part,
    run: startForce(inputOf(input, part)),
  }))
  return {
    advance: (iterations) => {
      for (const { part, run } of runs) if (part.nodes.length > 1) run.advance(iterations)
    },
    positions: () => {
      const positions = new Float32Array(order * 2)
      const scaled = runs.map(({ part, run }) => scaledToEdges(run.positions(), part.edges))
      const boxes = scaled.map((places) => boxOf(places))
      const corners = packBoxes(boxes, aspect)
      runs.forEach(({ part }, at) => {
        const { left, bottom } = boxes[at] ?? { left: 0, bottom: 0 }
        const [x, y] = corners[at] ?? [0, 0]
        part.nodes.forEach((node, rank) => {
          positions[2 * node] = x + (scaled[at]?.[2 * rank] ?? 0) - left
          positions[2 * node + 1] = y + (scaled[at]?.[2 * rank + 1] ?? 0) - bottom
        })
      })
      return positions
    },
  }
}

function inputOf(input: ForceInput, { nodes, edges }: Part): ForceInput {
  const positions = new Float32Array(nodes.length * 2)
  nodes.forEach((node, rank) => {
    positions[2 * rank] = input.positions[2 * node] ?? 0
    positions[2 * rank + 1] = input.positions[2 * node + 1] ?? 0
  })
  return { positions, edges }
}

/** Scales so that the median edge is 1 long. */
function scaledToEdges(positions: Float32Array, edges: Uint32Array): Float32Array {
  const lengths: number[] = []
  for (let at = 0; at < edges.length; at += 2) {
    const a = 2 * (edges[at] ?? 0)
    const b = 2 * (edges[at + 1] ?? 0)
    if (a !== b)
      lengths.push(
        Math.hypot((positions[a] ?? 0) - (positions[b] ?? 0), (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0)),
      )
  }
  lengths.sort((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  return median > 0 ? positions.map((value) => value / median) : positions
}

function boxOf(positions: Float32Array): { left: number; bottom: number; width: number; height: number } {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < positions.length; at += 2) {
    left = Math.min(left, positions[at] ?? 0)
    right = Math.max(right, positions[at] ?? 0)
    bottom = Math.min(bottom, positions[at + 1] ?? 0)
    top = Math.max(top, positions[at + 1] ?? 0)
  }
  return {
    left: left - margin / 2,
    bottom: bottom - margin / 2,
    width: right - left + margin,
    height: top - bottom + margin,
  }
}
