/** What layout.bench.ts runs in the browser: our layout worker and graphology's stock one, on the same graph, to the same quality. */
import { seededRandom } from '../../../src/evaluate/seeded-random.ts'
import { UndirectedGraph } from 'graphology'
import ForceSupervisor from 'graphology-layout-forceatlas2/worker.js'
import type { LayoutResult } from './layout-result.ts'
import { inferSettings } from './stock.ts'
import { iterationsFor } from '../../../src/layout/force-layout.ts'
import { seedPositions } from '../../../src/layout/seed-positions.ts'
import type { LayoutAnswer, LayoutRequest } from '../../../src/web/graph/layout-worker.ts'

/** A graph of communities of a hundred with hubs, as flat arrays. */
function makeInput(order: number, size: number): { readonly positions: Float32Array; readonly edges: Uint32Array } {
  const random = seededRandom(order)
  const edges = new Uint32Array(size * 2)
  for (let at = 0; at < size; at += 1) {
    const source = Math.floor(random() * order)
    const near = Math.floor(source / 100) * 100 + Math.floor(random() ** 2 * 100)
    edges[2 * at] = source
    edges[2 * at + 1] = random() < 1 / 12 ? Math.floor(random() * order) : Math.min(order - 1, near)
  }
  const seeds = seedPositions(Array.from({ length: order }, (_, at) => `ent:${at}`))
  return { positions: Float32Array.from(seeds.flatMap(({ x, y }) => [x, y])), edges }
}

function qualityOf(positions: Float32Array, edges: Uint32Array): number {
  const random = seededRandom(7)
  const distance = (a: number, b: number): number =>
    Math.hypot(
      (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0),
      (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0),
    )
  const order = positions.length / 2
  let [tied, strange, pairs] = [0, 0, 0]
  for (let at = 0; at < edges.length; at += 2) tied += distance(edges[at] ?? 0, edges[at + 1] ?? 0)
  for (; pairs < 20_000; pairs += 1) strange += distance(Math.floor(random() * order), Math.floor(random() * order))
  return tied / (edges.length / 2) / (strange / pairs)
}

/** Our worker, to its end. */
function runOurs(order: number, size: number): Promise<LayoutResult> {
  const input = makeInput(order, size)
  const worker = new Worker(new URL('../../../src/web/graph/layout-worker.ts', import.meta.url), { type: 'module' })
  const startedMs = performance.now()
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (!data.isDone) return
      worker.terminate()
      resolve({ ms: performance.now() - startedMs, quality: qualityOf(data.positions, input.edges) })
    })
    const request: LayoutRequest = { ...input, iterations: iterationsFor(order) }
    worker.postMessage(request)
  })
}

/** The stock worker with its own settings, until it is as good as `target` or `capMs` are over. */
async function runStock(order: number, size: number, target: number, capMs: number): Promise<LayoutResult> {
  const input = makeInput(order, size)
  const graph = new UndirectedGraph<{ x: number; y: number }>()
  for (let node = 0; node < order; node += 1) {
    graph.addNode(node, { x: input.positions[2 * node] ?? 0, y: input.positions[2 * node + 1] ?? 0 })
  }
  for (let at = 0; at < input.edges.length; at += 2) {
    if (input.edges[at] !== input.edges[at + 1]) graph.mergeEdge(input.edges[at], input.edges[at + 1])
  }
  const supervisor = new ForceSupervisor(graph, { settings: inferSettings(order) })
  const startedMs = performance.now()
  supervisor.start()
  const positions = new Float32Array(order * 2)
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(2_000, capMs / 40)))
    let at = 0
    graph.forEachNode((_node, { x, y }) => {
      positions[at] = x
      positions[at + 1] = y
      at += 2
    })
    const result = { ms: performance.now() - startedMs, quality: qualityOf(positions, input.edges) }
    if (result.quality > target && result.ms < capMs) continue
    supervisor.kill()
    return result
  }
}

Object.assign(globalThis, { runOurs, runStock })
