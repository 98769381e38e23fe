/** Stands for graph/start-layout.ts in the one-file page: the worker comes out of the page itself. */
import LayoutWorker from '../graph/layout-worker.ts?worker&inline'

/** A worker that takes LayoutRequest and gives LayoutAnswer messages. */
export function startLayout(): Worker {
  return new LayoutWorker()
}
