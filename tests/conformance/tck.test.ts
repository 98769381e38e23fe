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
const floor: Readonly<Record<string, number>> = {
  'clauses/match': 380,
  'clauses/match-where': 34,
  'clauses/return': 59,
  'clauses/return-orderby': 35,
  'clauses/return-skip-limit': 31,
  'clauses/union': 12,
  'clauses/unwind': 12,
  'clauses/with': 28,
  'clauses/with-orderBy': 227,
  'clauses/with-skip-limit': 9,
  'clauses/with-where': 19,
  'expressions/aggregation': 35,
  'expressions/boolean': 150,
  'expressions/comparison': 72,
  'expressions/conditional': 13,
  'expressions/existentialSubqueries': 9,
  'expressions/graph': 54,
  'expressions/list': 181,
  'expressions/literals': 131,
  'expressions/map': 44,
  'expressions/mathematical': 6,
  'expressions/null': 44,
  'expressions/path': 7,
  'expressions/pattern': 49,
  'expressions/precedence': 121,
  'expressions/quantifier': 604,
  'expressions/string': 32,
  'expressions/typeConversion': 47,
  'useCases/countingSubgraphMatches': 11,
  'useCases/triadicSelection': 19,
}

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
