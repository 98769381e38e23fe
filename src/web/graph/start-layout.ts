/** Starts the layout worker from a file of its own; in the one-file page offline/start-layout.ts stands in its place. */

/** A worker that takes LayoutRequest and gives LayoutAnswer messages (layout-worker.ts). */
export function startLayout(): Worker {
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
}
