/** Runs the layout worker over a drawn graph and moves its nodes as answers come. */
import { iterationsFor } from '../../layout/force-layout.ts'
import type { DrawnGraph } from './build-graph.ts'
import type { LayoutAnswer, LayoutRequest } from './layout-worker.ts'
import { startLayout } from './start-layout.ts'

/** Above this many nodes only the last answer is drawn: a full refresh costs a second there. */
const animatedUpTo = 3_000

/** Lays the graph out; resolves when it has settled. Moves nothing after `signal` aborts. */
export async function runForce(graph: DrawnGraph, signal: AbortSignal, isAnimated: boolean): Promise<void> {
  const worker = startLayout()
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'The layout worker failed.')))
      let isDrawing = false
      worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
        if (signal.aborted) return
        // An answer that comes while the last is still being drawn is left out: drawing must not hold up the end.
        if (data.isDone || (isAnimated && graph.order <= animatedUpTo && !isDrawing)) {
          moveNodes(graph, data.positions)
          isDrawing = true
          requestAnimationFrame(() => requestAnimationFrame(() => (isDrawing = false)))
        }
        if (data.isDone) resolve()
      })
      worker.postMessage(requestOf(graph))
    })
  } finally {
    worker.terminate()
  }
}

/** Sets the positions of all nodes, in the graph's order. */
export function moveNodes(graph: DrawnGraph, positions: Float32Array): void {
  let at = 0
  graph.updateEachNodeAttributes(
    (_node, attributes) => {
      attributes.x = positions[at] ?? 0
      attributes.y = positions[at + 1] ?? 0
      at += 2
      return attributes
    },
    { attributes: ['x', 'y'] },
  )
}

function requestOf(graph: DrawnGraph): LayoutRequest {
  const rank = new Map<string, number>()
  const positions = new Float32Array(graph.order * 2)
  graph.forEachNode((node, { x, y }) => {
    positions.set([x, y], rank.size * 2)
    rank.set(node, rank.size)
  })
  const pairs = new Set<string>()
  const edges: number[] = []
  graph.forEachEdge((_edge, _attributes, source, target) => {
    // Parallel facts pull once: five facts between two firms do not make them five times as near.
    const key = source < target ? `${source} ${target}` : `${target} ${source}`
    if (pairs.has(key)) return
    pairs.add(key)
    edges.push(rank.get(source) ?? 0, rank.get(target) ?? 0)
  })
  return { positions, edges: Uint32Array.from(edges), iterations: iterationsFor(graph.order) }
}
