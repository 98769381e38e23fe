import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processEffects } from '../../../src/cli/effects.ts'
import { withoutEmptyStore } from '../../../src/cli/without-empty-store.ts'
import { temporaryFolder } from '../../helpers/toy-build.ts'

test('a store that cannot be looked at afterwards does not hide why the work failed', async () => {
  const store = join(temporaryFolder(), 'graph.kg')
  const work = withoutEmptyStore(processEffects(new AbortController().signal), { store }, async () => {
    writeFileSync(store, 'half of a file')
    throw new Error('the disk is full')
  })
  await expect(work).rejects.toThrow('the disk is full')
})
