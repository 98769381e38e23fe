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
const rounds = 5
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
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } }
}

/** Milliseconds of one opening. */
interface Opening {
  readonly paint: number
  readonly settled: number
  readonly waited: number
  readonly busy: number
}

/** Opens the page in a browser without cache, with the processor time of its tasks traced. */
async function open(browser: Browser, url: string): Promise<Opening> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  // Chromium draws its own window first, which takes both processors for a while; it is no part of a page.
  await page.waitForTimeout(2_000)
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  })
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
  // Chromium draws parts of its own window as pages too; only the thread that has sent for our page is ours.
  const own = new Set(events.filter(({ args }) => args?.data?.url?.startsWith(`${url}api/`)).map(threadOf))
  const mains = new Set(
    events
      .filter(isMainThread)
      .map(threadOf)
      .filter((thread) => own.has(thread)),
  )
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)))
  const busyMs = Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
  return { paint: paintMs, settled: settledMs, waited: Math.max(0, ...waits), busy: busyMs }
}

/** The median of some openings. */
async function measure(browser: Browser, url: string): Promise<string> {
  const openings: Opening[] = []
  for (let round = 0; round < rounds; round += 1) openings.push(await open(browser, url))
  const median = (of: keyof Opening): number => {
    const sorted = openings.map((opening) => opening[of]).sort((a, b) => a - b)
    return Math.round(sorted[Math.floor(rounds / 2)] ?? 0)
  }
  return (
    `first paint ${median('paint')} ms, settled ${median('settled')} ms, ` +
    `longest task ${median('waited')} ms waited, ${median('busy')} ms of processor`
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
