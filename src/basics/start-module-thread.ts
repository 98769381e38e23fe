/** A thread from a module of ours, from built files as from sources. */
import { Worker } from 'node:worker_threads'
import type { WorkerOptions } from 'node:worker_threads'

/** Starts the module at `entry`, an address that ends in `.js`; where sources run, the same file's `.ts` is started. */
export function startModuleThread(entry: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(entry, options)
  // Sources run where the development tools are; a thread does not take over their loader for TypeScript.
  const source = JSON.stringify(entry.href.replace(/\.js$/, '.ts'))
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`, {
    ...options,
    eval: true,
  })
}
