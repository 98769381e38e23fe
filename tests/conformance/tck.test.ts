/**
 * The openCypher TCK as a judge: every scenario that only reads and is not about dates. The feature files are read from the
 * workplace and never committed; without them the suite is skipped. What is committed is the floor: how many must pass.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from './tck/judge.ts'
import type { Verdict } from './tck/judge.ts'
import { readFeature } from './tck/read-feature.ts'

const root = join(import.meta.dirname, '../../../shared/tck')
const features = join(root, 'features')
const isThere = existsSync(features)
if (!isThere) console.log(`skipped: the openCypher TCK is not at ${features}`)

/** Scenarios that must pass, by folder; all others of the folder must be refused by name or be out of scope. */
const floor: Readonly<Record<string, number>> = {}

type Counts = Record<Verdict, number>

interface Report {
  readonly counts: Counts
  readonly failures: readonly string[]
}

function featureFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries.filter((entry) => entry.endsWith('.feature')).sort()
}

function namedGraph(name: string): string {
  return readFileSync(join(root, 'graphs', name, `${name}.cypher`), 'utf8')
}

function judgeFolder(folder: string): Report {
  const counts: Counts = { passed: 0, refused: 0, error: 0, wrong: 0, out: 0 }
  const failures: string[] = []
  for (const file of featureFiles(join(features, folder))) {
    for (const scenario of readFeature(readFileSync(join(features, folder, file), 'utf8'))) {
      const { verdict, detail } = judge(scenario, namedGraph)
      counts[verdict]++
      if (verdict === 'wrong' || verdict === 'error') failures.push(`${file} ${scenario.name}\n${verdict}: ${detail}`)
    }
  }
  return { counts, failures }
}

function folders(): readonly string[] {
  if (!isThere) return []
  const areas = readdirSync(features).sort()
  const all = areas.flatMap((area) => readdirSync(join(features, area)).map((folder) => `${area}/${folder}`))
  return all.filter((folder) => folder !== 'expressions/temporal').sort()
}

describe.skipIf(!isThere)('openCypher TCK, reading scenarios without dates', () => {
  const table: Record<string, Counts> = {}

  it.each(folders())('%s: nothing wrong, and no fewer passed than before', (folder) => {
    const { counts, failures } = judgeFolder(folder)
    table[folder] = counts
    expect(failures).toEqual([])
    expect(counts.passed).toBeGreaterThanOrEqual(floor[folder] ?? 0)
  })

  it('prints its table', () => {
    const total: Counts = { passed: 0, refused: 0, error: 0, wrong: 0, out: 0 }
    for (const counts of Object.values(table))
      for (const key of Object.keys(total) as Verdict[]) total[key] += counts[key]
    console.table({ ...table, total })
    expect(total.wrong + total.error).toBe(0)
  })
})
