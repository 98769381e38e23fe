/** Ontologies that the build prepares are the same as those read from YAML, and of no use once the YAML has changed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { builtInOntologies } from '../../../src/ontology/built-in.ts'
import { readOntologyFiles } from '../../../src/ontology/load-ontology.ts'
import { preparedOntology, preparedText } from '../../../src/ontology/prepared.ts'
import { resolveOntology } from '../../../src/ontology/resolve-ontology.ts'

const place = mkdtempSync(join(tmpdir(), 'graphwright-prepared-'))
const folder = pathToFileURL(`${place}/`)
afterAll(() => {
  rmSync(place, { recursive: true })
})

describe.each(builtInOntologies())('%s, prepared', (name) => {
  it('comes back as it is read from YAML', async () => {
    const files = await readOntologyFiles(name)
    const resolved = resolveOntology(files)
    const names = files.map(({ path }) => basename(path, '.yaml'))
    writeFileSync(join(place, `${name}.json`), preparedText(names, resolved))
    expect(preparedOntology(name, folder)).toEqual(resolved)
  })

  it('is not used where it was made from other files', () => {
    const file = join(place, `${name}.json`)
    const prepared = JSON.parse(readFileSync(file, 'utf8')) as { hash: string }
    writeFileSync(file, JSON.stringify({ ...prepared, hash: '0'.repeat(64) }))
    expect(preparedOntology(name, folder)).toBeUndefined()
  })
})

it('an ontology that was not prepared is read from YAML', () => {
  expect(preparedOntology('nothing', folder)).toBeUndefined()
})
