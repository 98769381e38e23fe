/** The articles' whole store through every format that can hold it, as `export --layer all` and `import` do it: the same root. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporters } from '../../src/export/formats.ts'
import { layersOf } from '../../src/export/select-layers.ts'
import { layers } from '../../src/model/property-graph.ts'
import { importFiles, inspectFiles } from '../../src/pipeline/import/import-files.ts'
import { rootOf } from '../../src/pipeline/root.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { toyOntology } from '../helpers/toy-ontology.ts'
import { wholeStore } from './whole-store.ts'

const cases = exporters
  .filter(({ importable }) => importable)
  .flatMap((exporter) =>
    (exporter.dialects.length === 0 ? [undefined] : exporter.dialects).map((dialect) => ({ exporter, dialect })),
  )
  .map((one) => [[one.exporter.format, one.dialect].filter((word) => word !== undefined).join(' '), one] as const)

describe('the whole store of the articles', () => {
  let folder: string
  let store: GraphStore
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graphwright-roots-'))
    store = await wholeStore(join(folder, 'articles.kg'))
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  it.each(cases)('has the same root after %s', async (name, { exporter, dialect }) => {
    const context = { report: () => undefined }
    const path = join(folder, `${name.replace(' ', '-')}${exporter.extensions[0] ?? ''}`)
    const options = { isStrict: true, ...(dialect !== undefined && { dialect }) }
    await exportToFile(path, exporter, layersOf(store, layers), options)
    const copy = openSqliteStore(':memory:', { mode: 'create' })
    const files = await inspectFiles([path], {}, context)
    expect(await importFiles(copy, files, { ontology: toyOntology }, context)).toMatchObject([{ isRestored: true }])
    expect(await rootOf(copy)).toBe(await rootOf(store))
    expect(await verify(copy)).toEqual(await verify(store))
    await copy.close()
  })
})
