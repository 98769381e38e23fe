/**
 * How fast extraction is: start, tokens a second of CPU on Re-DocRED dev (500 documents, put together as text), first pass and warm, and
 * the memory in use. The first pass has the compiler's warm-up in it.
 * Usage: npm run build && npx tsx tests/bench/extraction.bench.ts — on an otherwise idle machine; needs the corpus. What is built is measured:
 * what runs a TypeScript file directly slows it by half.
 */
import { requireCorpus } from '../../src/evaluate/corpora.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import { analyse } from '../../src/extract/tokens.ts'

const texts = readRedocred(requireCorpus('redocred')).map(({ text }) => text)
const built = new URL('../../dist/index.js', import.meta.url).href
const started = performance.now()
const { LineExtractor } = (await import(built)) as typeof import('../../src/index.ts')
const extractor = await LineExtractor.load('cloud-partnerships', { withMentions: false })
console.log(`ready in ${Math.round(performance.now() - started)} ms`)

const tokens = texts.reduce((sum, text) => sum + analyse(text).length, 0)
for (const pass of ['first pass', 'warm']) {
  const before = process.cpuUsage()
  let lines = 0
  for (const text of texts) {
    const record = JSON.stringify({ id: 'x', text, publishedAt: '2020-01-01' })
    lines += extractor.extract(record, 1, { report: () => undefined }).length
  }
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${pass}: ${tokens} tokens, ${lines} lines, ${seconds.toFixed(2)} s of CPU, ` +
      `${Math.round(tokens / seconds)} tokens a second of CPU, ${memory} MB`,
  )
}
