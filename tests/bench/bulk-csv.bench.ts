/**
 * The neo4j-admin tables beside the bare disk: bytes a second of the export of 100k nodes and 500k edges, and of writing the same bytes
 * from memory in pieces of a megabyte, both synced, taking turns in one run; and bytes a second of CPU, which a busy machine leaves alone.
 * Run: `npx tsx tests/bench/bulk-csv.bench.ts` (NODES and EDGES change the size).
 */
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { benchGraph } from './graphml-graph.ts'

const rounds = 3
const pieceBytes = 1_048_576

async function secondsOf(work: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [start, startCpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(startCpu)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

async function writeBare(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) await file.write(bytes.subarray(at, at + pieceBytes))
  await file.sync()
  await file.close()
}

const input = benchGraph(Number(process.env['NODES'] ?? 100_000), Number(process.env['EDGES'] ?? 500_000))
const folder = await mkdtemp(join(tmpdir(), 'graphwright-bench-'))
for (let round = 0; round < rounds; round++) {
  let megabytes = 0
  const ours = await secondsOf(async () => {
    const { sizeBytes } = await exportToFile(join(folder, 'admin'), exporterFor('neo4j-admin'), input)
    megabytes = sizeBytes / 1e6
  })
  const bytes = await readFile(join(folder, 'admin/relationships.csv'))
  const bare = await secondsOf(() => writeBare(join(folder, 'bare.csv'), bytes))
  const [speed, disk] = [megabytes / ours.wall, bytes.byteLength / 1e6 / bare.wall]
  const cpuSpeed = (megabytes / ours.cpu).toFixed(0)
  process.stdout.write(
    `neo4j-admin: ${speed.toFixed(0)} MB/s (${cpuSpeed} MB/s of CPU), disk ${disk.toFixed(0)} MB/s, ratio ${(speed / disk).toFixed(2)}\n`,
  )
}
await rm(folder, { recursive: true })
