/**
 * Cost of adding one document to an embedded store of N, CPU milliseconds, each document naming a hub that every other names.
 * Usage: npx tsx tests/bench/add-document.bench.ts
 * The extractor is a toy, so that the figure is that of resolve, fold and store.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentId, sourceId } from '../../src/model/document.ts'
import { sha256Hex } from '../../src/basics/hash.ts'
import { build } from '../../src/pipeline/build.ts'
import type { ReadDocument } from '../../src/read/reader.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { toyExtractor } from '../helpers/toy-extractor.ts'
import { toyOntology } from '../helpers/toy-ontology.ts'

const sizes = [100, 1_000, 5_000]
const measured = 100

function document(number: number): ReadDocument {
  const text = `Hub acquired C${number}. C${number} partner-of D${number % 500}. D${number % 500} acquired ended E${number}.`
  const id = documentId(text, {})
  const uri = `${number}.txt`
  return {
    document: {
      id,
      sha256: sha256Hex(text),
      title: '',
      mediaType: 'text/plain',
      language: 'en',
      fingerprint: '',
      text,
    },
    source: { id: sourceId(uri), uri, documentId: id },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'graphwright-bench-'))
const store = openSqliteStore(join(folder, 'bench.kg'), { mode: 'create' })
let built = 0

async function add(count: number): Promise<void> {
  const from = built
  built += count
  const documents = async function* () {
    for (let number = from; number < from + count; number += 1) yield document(number)
  }
  await build(store, documents(), { ontology: toyOntology, extractor: toyExtractor }, { report: () => undefined })
}

for (const size of sizes) {
  await add(size - built)
  const before = process.cpuUsage()
  for (let at = 0; at < measured; at += 1) await add(1)
  const { user, system } = process.cpuUsage(before)
  console.log(`N = ${size}: ${((user + system) / 1000 / measured).toFixed(2)} ms CPU a document`)
}
await store.close()
rmSync(folder, { recursive: true, force: true })
