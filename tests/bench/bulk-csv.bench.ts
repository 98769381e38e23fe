/**
 * The neo4j-admin tables beside the bare disk: bytes a second of the export of 100k nodes and 500k edges, and of writing the same bytes
 * into the same folder, taking turns in one run. The disk is asked in three ways, since "write speed" has several readings: a loop of
 * fs.write over the same two files in pieces of a megabyte, each then synced (`loop`: what any exporter in Node could reach); dd of the
 * larger file that waits for the disk (`fsync`); and dd past the cache (`direct`). Ours is always synced. Beside them bytes a second of
 * CPU, which a busy machine leaves alone better than the clock does.
 * Run: `npx tsx tests/bench/bulk-csv.bench.ts` (NODES and EDGES change the size, FOLDER the disk; SOURCE=store exports from an embedded
 * store that is filled first, where the default makes the graph as it goes). Needs GNU dd.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportToFile } from '../../src/export/export-to-file.ts'
import type { ExportInput } from '../../src/export/exporter.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { benchGraph } from './graphml-graph.ts'
import { fillStore } from './synthetic-store.ts'

const rounds = 6
const pieceBytes = 1_048_576
const tables = ['nodes.csv', 'relationships.csv']
const ddOptions = { fsync: ['conv=fsync'], direct: ['oflag=direct', 'conv=fsync'] } as const
const readings = ['loop', 'fsync', 'direct'] as const
type Reading = (typeof readings)[number]

interface Speed {
  readonly wall: number
  readonly cpu: number
}

/** Megabytes a second of the clock and of CPU. */
async function speedOf(work: () => Promise<number>): Promise<Speed> {
  const [start, startCpu] = [performance.now(), process.cpuUsage()]
  const sizeBytes = await work()
  const { user, system } = process.cpuUsage(startCpu)
  return { wall: sizeBytes / (performance.now() - start) / 1000, cpu: sizeBytes / (user + system) }
}

/** Writes the tables of the export once more. */
async function loop(path: string): Promise<Speed> {
  const contents = await Promise.all(tables.map((table) => readFile(join(path, table))))
  const speed = await speedOf(async () => {
    for (const [at, bytes] of contents.entries()) {
      const file = await open(join(path, `${tables[at] ?? ''}.copy`), 'w')
      for (let start = 0; start < bytes.byteLength;) {
        const { bytesWritten } = await file.write(bytes, start, Math.min(pieceBytes, bytes.byteLength - start))
        start += bytesWritten
      }
      await file.sync()
      await file.close()
    }
    return contents.reduce((sum, bytes) => sum + bytes.byteLength, 0)
  })
  for (const table of tables) await rm(join(path, `${table}.copy`))
  return speed
}

async function diskSpeed(path: string, reading: Reading): Promise<Speed> {
  if (reading === 'loop') return loop(path)
  const table = join(path, 'relationships.csv')
  const speed = await speedOf(async () => {
    execFileSync('dd', [`if=${table}`, `of=${table}.copy`, 'bs=1M', 'status=none', ...ddOptions[reading]])
    return (await stat(table)).size
  })
  await rm(`${table}.copy`)
  return speed
}

async function inputFrom(folder: string, nodeCount: number, edgeCount: number): Promise<ExportInput> {
  if (process.env['SOURCE'] !== 'store') return benchGraph(nodeCount, edgeCount)
  const store = openSqliteStore(join(folder, 'bench.kg'), { mode: 'create' })
  await fillStore(store, await loadOntology('core'), nodeCount, edgeCount)
  return layersOf(store, ['graph'])
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

const folder = await mkdtemp(join(process.env['FOLDER'] ?? tmpdir(), 'graphwright-bench-'))
const input = await inputFrom(folder, Number(process.env['NODES'] ?? 100_000), Number(process.env['EDGES'] ?? 500_000))
const path = join(folder, 'admin')
const ours: Speed[] = []
const disk: Record<Reading, number[]> = { loop: [], fsync: [], direct: [] }
for (let round = 0; round < rounds; round++) {
  const speed = await speedOf(async () => (await exportToFile(path, exporterFor('neo4j-admin'), input)).sizeBytes)
  ours.push(speed)
  // Whoever comes first pays for fresh memory: each reading has its turn.
  const inTurn = [...readings.slice(round % 3), ...readings.slice(0, round % 3)]
  for (const reading of inTurn) disk[reading].push((await diskSpeed(path, reading)).wall)
  const speeds = readings.map((reading) => `${reading} ${(disk[reading].at(-1) ?? 0).toFixed(0)}`).join(', ')
  const { wall, cpu } = speed
  process.stdout.write(
    `neo4j-admin: ${wall.toFixed(0)} MB/s (${cpu.toFixed(0)} MB/s of CPU); disk in MB/s: ${speeds}\n`,
  )
}
const medians = { wall: median(ours.map(({ wall }) => wall)), cpu: median(ours.map(({ cpu }) => cpu)) }
const ratios = readings.map((reading) => `${reading} ${(medians.wall / median(disk[reading])).toFixed(2)}`).join(', ')
process.stdout.write(
  `median ${medians.wall.toFixed(0)} MB/s, ${medians.cpu.toFixed(0)} MB/s of CPU; of the disk's: ${ratios}; ` +
    `load ${loadavg()[0]?.toFixed(1) ?? '?'}\n`,
)
await rm(folder, { recursive: true })
