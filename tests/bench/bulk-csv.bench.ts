/**
 * The neo4j-admin tables beside the bare disk: bytes a second of the export of 100k nodes and 500k edges, and of writing the same bytes
 * by dd in pieces of a megabyte into the same folder, taking turns in one run. Three speeds of the disk are told, since "write speed" has
 * three readings: to its cache (memory, no disk), to the disk and waited for (fsync), and past the cache (direct, waited for too). Ours
 * is always synced. Beside them bytes a second of CPU, which a busy machine leaves alone better than the clock does.
 * Run: `npx tsx tests/bench/bulk-csv.bench.ts` (NODES and EDGES change the size, FOLDER the disk). Needs GNU dd.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { benchGraph } from './graphml-graph.ts'

const rounds = 6

/** What dd is told for each reading of the disk's write speed. */
const readings = {
  cached: [],
  fsync: ['conv=fsync'],
  direct: ['oflag=direct', 'conv=fsync'],
} as const
type Reading = keyof typeof readings

interface Speed {
  readonly wall: number
  readonly cpu: number
}

/** Megabytes a second of the clock and of CPU. */
async function exportSpeed(path: string): Promise<Speed> {
  const [start, startCpu] = [performance.now(), process.cpuUsage()]
  const { sizeBytes } = await exportToFile(path, exporterFor('neo4j-admin'), input)
  const { user, system } = process.cpuUsage(startCpu)
  return { wall: sizeBytes / (performance.now() - start) / 1000, cpu: sizeBytes / (user + system) }
}

/** Megabytes a second of the clock, of the larger table once more. */
async function diskSpeed(table: string, reading: Reading): Promise<number> {
  const copy = `${table}.copy`
  const { size } = await stat(table)
  const start = performance.now()
  execFileSync('dd', [`if=${table}`, `of=${copy}`, 'bs=1M', 'status=none', ...readings[reading]])
  const ms = performance.now() - start
  await rm(copy)
  return size / ms / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

const input = benchGraph(Number(process.env['NODES'] ?? 100_000), Number(process.env['EDGES'] ?? 500_000))
const folder = await mkdtemp(join(process.env['FOLDER'] ?? tmpdir(), 'graphwright-bench-'))
const names = Object.keys(readings) as Reading[]
const ours: number[] = []
const disk: Record<Reading, number[]> = { cached: [], fsync: [], direct: [] }
for (let round = 0; round < rounds; round++) {
  const { wall, cpu } = await exportSpeed(join(folder, 'admin'))
  ours.push(wall)
  // Whoever comes first pays for fresh memory: each reading has its turn.
  const inTurn = [...names.slice(round % 3), ...names.slice(0, round % 3)]
  for (const name of inTurn) disk[name].push(await diskSpeed(join(folder, 'admin/relationships.csv'), name))
  const speeds = names.map((name) => `${name} ${(disk[name].at(-1) ?? 0).toFixed(0)}`).join(', ')
  process.stdout.write(
    `neo4j-admin: ${wall.toFixed(0)} MB/s (${cpu.toFixed(0)} MB/s of CPU); disk in MB/s: ${speeds}\n`,
  )
}
const ratios = names.map((name) => `${name} ${(median(ours) / median(disk[name])).toFixed(2)}`).join(', ')
process.stdout.write(
  `median ${median(ours).toFixed(0)} MB/s; of the disk's: ${ratios}; load ${loadavg()[0]?.toFixed(1) ?? '?'}\n`,
)
await rm(folder, { recursive: true })
