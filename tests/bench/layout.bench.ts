/**
 * The page's layout beside graphology's stock ForceAtlas2 worker, in one Chromium, on the same graphs, to the same quality.
 * Run: npx tsx tests/bench/layout.bench.ts [orders] [patience] (default 1000,5000,50000 4); four edges a node.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { openBrowser } from '../browser/chromium.ts'
import type { LayoutResult } from './layout-page/layout-result.ts'

const orders = (process.argv[2] ?? '1000,5000,50000').split(',').map(Number)
/** The stock worker is given up after this many times what ours took, and never before ten seconds. */
const patience = Number(process.argv[3] ?? '4')

const outDir = await mkdtemp(join(tmpdir(), 'layout-bench-'))
const root = join(import.meta.dirname, 'layout-page')
await build({
  configFile: false,
  root,
  base: './',
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true },
})
const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { port: 0 } })
const browser = await openBrowser()
const page = await browser.newPage()
await page.goto(server.resolvedUrls?.local[0] ?? '')
for (const order of orders) {
  const run = (call: string): Promise<LayoutResult> => page.evaluate(call)
  const ours = await run(`runOurs(${order}, ${order * 4})`)
  const capMs = Math.max(10_000, patience * ours.ms)
  const stock = await run(`runStock(${order}, ${order * 4}, ${ours.quality * 1.02}, ${capMs})`)
  const words = stock.quality <= ours.quality * 1.02 ? 'as good after' : 'not as good after'
  console.log(
    `${order} nodes: ours ${(ours.ms / 1000).toFixed(1)} s (quality ${ours.quality.toFixed(3)}); ` +
      `stock ${words} ${(stock.ms / 1000).toFixed(1)} s (quality ${stock.quality.toFixed(3)})`,
  )
}
await browser.close()
await server.close()
await rm(outDir, { recursive: true })
