import { describe, expect, it } from 'vitest'
import { corporaFolder, corpusFolder } from '../../src/evaluate/corpora.ts'
import type { EvaluationTask } from '../../src/evaluate/tasks.ts'
import { runEvaluation } from '../../src/evaluate/run-evaluation.ts'

const isLong = process.env['LONG'] !== undefined
const why = (name: 'knowledgenet' | 'redocred'): string =>
  !isLong ? ' (skipped: LONG is not set)' : corpusFolder(name) === undefined ? ` (skipped: no corpus ${name})` : ''

/** The first row of the totals. */
async function total(task: EvaluationTask) {
  const report = await runEvaluation({
    task,
    corpora: corporaFolder(),
    fold: 3,
    part: 'all',
    set: 'dev',
    progress: () => undefined,
  })
  const row = report.totals[0]
  if (row === undefined) throw new Error('no total')
  return row
}

describe.skipIf(why('knowledgenet') !== '')(`KnowledgeNet fold 3${why('knowledgenet')}`, () => {
  it('keeps the floor of what extract prints', { timeout: 300_000 }, async () => {
    const { precision, f1 } = await total('knowledgenet')
    expect(precision).toBeGreaterThanOrEqual(0.76)
    expect(f1).toBeGreaterThanOrEqual(0.71)
  })
})

describe.skipIf(why('redocred') !== '')(`Re-DocRED, held-out documents${why('redocred')}`, () => {
  it('keeps the floor of typed names', { timeout: 300_000 }, async () => {
    expect((await total('names')).f1).toBeGreaterThanOrEqual(0.8)
  })
})
