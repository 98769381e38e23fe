/** The entry of a map thread: makes one map of `workerData` and ends. map-in-thread.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { MapPlan } from './make-map.ts'
import { makeMap } from './make-map.ts'
import type { MapMessage } from './map-in-thread.ts'

/** Between two tellings of how far it is, in milliseconds: more would only crowd the thread that hears them. */
const gapMs = 100

let toldMs = -Infinity
const tell = (message: MapMessage): void => parentPort?.postMessage(message)

const map = await makeMap(workerData as MapPlan, (progress) => {
  const nowMs = performance.now()
  if (nowMs - toldMs >= gapMs) {
    toldMs = nowMs
    tell({ kind: 'progress', progress })
  }
  return Promise.resolve()
})
tell({ kind: 'map', map })
