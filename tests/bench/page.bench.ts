/**
 * How the page draws graphs of growing size: first useful paint, and the longest task of the main thread, as a person waits for it
 * and in processor time (under software rendering, waiting for the painter counts as waiting).
 * Run: npx tsx tests/bench/page.bench.ts [orders] (default 1000,5000,10000,50000); four relations an entity; needs `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { StorePageData } from '../../src/pipeline/page-data.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { openBrowser, servePage } from '../browser/chromium.ts'
import { fillStore } from './synthetic-store.ts'

const orders = (process.argv[2] ?? '1000,5000,10000,50000').split(',').map(Number)
const watching = `
  globalThis.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })`

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Processor time in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Opens the page twice: for the paint with a still layout, and with the processor time of its tasks traced. */
async function measure(browser: Browser, url: string): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.addInitScript(watching)
  const startedMs = performance.now()
  await page.goto(url)
  await page.waitForSelector('.stage canvas')
  const paintMs = performance.now() - startedMs
  await page.waitForSelector('.stage[data-settled=true]', { timeout: 120_000 })
  const settledMs = performance.now() - startedMs
  await page.waitForTimeout(1_000)
  const waits = await page.evaluate<number[]>('longTasks')
  await page.close()
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  const mains = new Set(events.filter(isMainThread).map(threadOf))
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)))
  const busyMs = Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
  return (
    `first paint ${Math.round(paintMs)} ms, settled ${Math.round(settledMs)} ms, ` +
    `longest task ${Math.round(Math.max(0, ...waits))} ms waited, ${Math.round(busyMs)} ms of processor`
  )
}

function isMainThread({ name, args }: TraceEvent): boolean {
  return name === 'thread_name' && args?.name === 'CrRendererMain'
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`
}

const folder = await mkdtemp(join(tmpdir(), 'page-bench-'))
const ontology = await loadOntology('core')
const browser = await openBrowser()
for (const order of orders) {
  const path = join(folder, `${order}.kg`)
  const store = openSqliteStore(path, { mode: 'create' })
  await fillStore(store, ontology, order, order * 4)
  const data = new StorePageData(store, ontology, { path: `${path}.map.json`, onUnsaved: console.error })
  const startedMs = performance.now()
  const { nodes, facts, overview } = await data.graphView({ open: [], ids: [], grown: [] })
  const coldMs = performance.now() - startedMs
  const size =
    overview === undefined ? `${nodes.length} nodes, ${facts.length} facts` : `${overview.bubbles.length} bubbles`
  const server = await servePage(data)
  console.log(
    `${order} entities (${size}; read and mapped in ${(coldMs / 1000).toFixed(1)} s): ${await measure(browser, server.url)}`,
  )
  await server.close()
  await store.close()
}
await browser.close()
await rm(folder, { recursive: true })
