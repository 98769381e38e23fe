/**
 * The samples' graph, as it is known to be. A change is looked at, explained in the commit, and taken over by running with UPDATE_GOLDEN=1.
 * A mismatch leaves a neighbour `*.changed` to look at.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { build } from '../../src/pipeline/build.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { listFacts } from '../../src/query/facts.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'

const project = resolve(import.meta.dirname, '../..')
const golden = join(import.meta.dirname, 'samples.facts.txt')

test('the samples give the known facts', { timeout: 60_000 }, async () => {
  const ontology = await loadOntology('cloud-partnerships')
  const store = openSqliteStore(':memory:', { mode: 'create' })
  const context = { report: () => undefined }
  const documents = readPaths(['data/samples'], { workingDirectory: project, maxBytes: defaultMaxBytes }, context)
  await build(store, documents, { ontology, extractor: createExtractor(ontology) }, context)
  expect((await verify(store)).findings).toEqual([])
  const facts = await listFacts(store, ontology, {})
  const lines = facts.map(({ subject, relationType, object, status, validTime, documents: count }) => {
    const when = validTime === undefined ? '' : ` (${validTime})`
    return `${subject.name} | ${relationType} | ${object.name} | ${status}${when} | ${count}\n`
  })
  await store.close()
  compareGolden(lines.join(''))
})

function compareGolden(text: string): void {
  const changed = `${golden}.changed`
  rmSync(changed, { force: true })
  if (process.env['UPDATE_GOLDEN'] === '1' || (!existsSync(golden) && process.env['CI'] === undefined))
    writeFileSync(golden, text)
  const known = readFileSync(golden, 'utf8')
  if (known !== text) writeFileSync(changed, text)
  expect(text).toBe(known)
}
