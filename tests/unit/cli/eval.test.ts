import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluationText } from '../../../src/cli/print-evaluation.ts'
import { reportRow } from '../../../src/evaluate/report.ts'
import { runCli } from '../../helpers/run-cli.ts'

const world = { folder: mkdtempSync(join(tmpdir(), 'graphwright-eval-')) }

test.each(['knowledgenet', 'redocred', 'text2kgbench', 'names', 'coreference'])(
  '%s says which corpus is absent, and where it looked',
  async (task) => {
    const { exitCode, notes } = await runCli(world, 'eval', task, '--corpora', 'nowhere')
    expect(exitCode).toBe(1)
    expect(notes).toContain('CORPUS_NOT_FOUND')
    expect(notes).toContain(join(world.folder, 'nowhere'))
  },
)

test('status says that a set is absent', async () => {
  const { exitCode, notes } = await runCli(world, 'eval', 'status', '--set', 'none')
  expect([exitCode, notes.includes('CORPUS_NOT_FOUND')]).toEqual([1, true])
})

test('a wrong task is wrong usage', async () => {
  expect((await runCli(world, 'eval', 'everything')).exitCode).toBe(2)
})

test('prints rows, totals and reliability', () => {
  const row = reportRow('born-on', [{ truePositive: 3, falsePositive: 1, falseNegative: 0 }])
  const text = evaluationText(
    {
      title: 'A corpus',
      rows: [row],
      totals: [{ ...row, name: 'all' }],
      reliability: { bins: [{ from: 0.9, count: 4, meanConfidence: 0.95, precision: 0.75 }], error: 0.2 },
      notes: ['A note.'],
    },
    undefined,
  )
  expect(text).toContain('0.750  1.000  0.857')
  expect(text).toMatch(/0\.9\+ +4 +0\.950 +0\.750/)
  expect(text).toContain('A note.')
})
