/**
 * ForceAtlas2 off the main thread. A module worker of its own: the stock one does one step a message, and as a blob it is
 * silently refused under our policy. Gives positions back after about a frame's worth of steps, and once at the end.
 */
import type { ForceInput } from '../../layout/force-layout.ts'
import { startLayout } from '../../layout/graph-layout.ts'

/** What the worker is asked. */
export interface LayoutRequest extends ForceInput {
  readonly iterations: number
}

/** What it answers. */
export interface LayoutAnswer {
  readonly positions: Float32Array
  readonly isDone: boolean
}

const batchMs = 90

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const run = startLayout(data)
  let left = data.iterations
  let batch = 1
  while (left > 0) {
    const startedMs = performance.now()
    let done = 0
    while (left > 0 && performance.now() - startedMs < batchMs) {
      run.advance(Math.min(batch, left))
      left -= Math.min(batch, left)
      done += batch
    }
    batch = Math.max(1, Math.ceil(done / 10))
    const positions = run.positions()
    const answer: LayoutAnswer = { positions, isDone: left === 0 }
    postMessage(answer, { transfer: [positions.buffer] })
  }
})
