/**
 * GraphML beside igraph: CPU seconds to write and to read 100k nodes and 500k edges, in one run, taking turns.
 * Run: `npx tsx tests/bench/graphml.bench.ts` (NODES and EDGES change the size). Ours is measured with the cost of merely walking the
 * input taken off, which igraph, whose graph is in memory, does not have either; both figures are printed.
 */
import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { graphmlImporter } from '../../src/import/graphml/read.ts'
import { importLimits } from '../../src/import/importer.ts'
import { benchGraph, walk } from './graphml-graph.ts'

const rounds = 3
const python = resolve(import.meta.dirname, '../../.cache/python/bin/python')
const igraph = `
import igraph, json, sys, time
start = time.process_time(); graph = igraph.Graph.Read_GraphML(sys.argv[1]); read = time.process_time() - start
start = time.process_time(); graph.write_graphml(sys.argv[2]); write = time.process_time() - start
print(json.dumps({"read": read, "write": write}))
`

interface Cost {
  readonly cpuSeconds: number
  /** Peak of resident memory over what it was before. */
  readonly overBytes: number
}

async function cost(work: () => Promise<void>): Promise<Cost> {
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  clearInterval(watch)
  return { cpuSeconds: (user + system) / 1e6, overBytes: peak - before }
}

async function read(path: string): Promise<void> {
  const source = { name: path, parts: [], open: () => createReadStream(path, { highWaterMark: 262_144 }) }
  const items = graphmlImporter.read(source, { report: () => undefined, limits: importLimits })
  for await (const item of items) if (item.kind === 'node' && item.node.id === '') throw new Error('never')
}

async function main(): Promise<void> {
  const input = benchGraph(Number(process.env['NODES'] ?? 100_000), Number(process.env['EDGES'] ?? 500_000))
  const folder = await mkdtemp(join(tmpdir(), 'graphwright-bench-'))
  const path = join(folder, 'ours.graphml')
  for (let round = 0; round < rounds; round++) {
    const walked = await cost(() => walk(input))
    const written = await cost(async () => {
      await exportToFile(path, exporterFor('graphml'), input)
    })
    const child = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, path], { encoding: 'utf8' })
    const readBack = JSON.parse(child.stdout) as Cost
    const done = spawnSync(python, ['-c', igraph, path, join(folder, 'igraph.graphml')], { encoding: 'utf8' })
    const peer = JSON.parse(done.stdout) as { read: number; write: number }
    const net = written.cpuSeconds - 2 * walked.cpuSeconds
    print('write', written, peer.write, net)
    print('read', readBack, peer.read, readBack.cpuSeconds)
  }
  await rm(folder, { recursive: true })
}

function print(what: string, ours: Cost, peer: number, net: number): void {
  const figures = [
    `${what}: ours ${ours.cpuSeconds.toFixed(2)} s CPU (net ${net.toFixed(2)})`,
    `igraph ${peer.toFixed(2)} s`,
    `ratio ${(ours.cpuSeconds / peer).toFixed(2)} (net ${(net / peer).toFixed(2)})`,
    `+${Math.round(ours.overBytes / 1e6)} MB`,
  ]
  process.stdout.write(`${figures.join(', ')}\n`)
}

// Reading runs in a process of its own, as igraph does and as a command would.
const [, , file] = process.argv
if (file === undefined) await main()
else process.stdout.write(JSON.stringify(await cost(() => read(file))))
