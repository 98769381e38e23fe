/** The layout of a map in a thread of its own: it takes seconds of a core, during which the process goes on answering. */
import { startModuleThread } from '../basics/start-module-thread.ts'
import type { GraphMap } from '../model/graph-map.ts'
import type { Progress } from '../model/progress.ts'
import type { MapPlan } from './make-map.ts'

/** What a map thread says: how far it is, and at last the map. */
export type MapMessage =
  { readonly kind: 'progress'; readonly progress: Progress } | { readonly kind: 'map'; readonly map: GraphMap }

/** Who is told how far a map is, and what ends its making. */
export interface MapWatch {
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/** Makes the map as `makeMap` does. Throws: the signal's reason; what the thread fell over. */
export function mapInThread(plan: MapPlan, { onProgress, signal }: MapWatch): Promise<GraphMap> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const thread = startModuleThread(new URL('./map-thread.js', import.meta.url), { workerData: plan })
    const giveUp = (): void => {
      reject(signal.reason as Error)
      void thread.terminate()
    }
    signal.addEventListener('abort', giveUp, { once: true })
    thread.on('message', (message: MapMessage) => {
      if (message.kind === 'map') resolve(message.map)
      else onProgress(message.progress)
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      signal.removeEventListener('abort', giveUp)
      reject(new Error('the thread that makes the map ended before it was made'))
    })
  })
}
