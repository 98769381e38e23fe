/** The samples' facts against what was labelled by hand in data/gold/samples: which are found, which are wrong, and whether their status is right. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { collect } from '../../src/basics/collect.ts'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { extractDocument } from '../../src/pipeline/extract-document.ts'
import { defaultMaxBytes, readPaths } from '../../src/read/read-paths.ts'

const project = resolve(import.meta.dirname, '../..')
const goldFolder = join(project, 'data/gold/samples')

interface GoldFact {
  readonly relationType: string
  readonly subject: string
  readonly object: string
  readonly status: string
  readonly polarity?: string
}

/** One fact of a document as a string without status, and its status with polarity. */
interface ScoredFact {
  readonly fact: string
  readonly status: string
}

const symmetric = new Set(['partner-of', 'competes-with', 'merged-with', 'married-to'])

function scored(relationType: string, ends: readonly [string, string], status: string): ScoredFact {
  const [a, b] = symmetric.has(relationType) ? [...ends].sort() : ends
  return { fact: `${a} | ${relationType} | ${b}`, status }
}

function goldOf(file: string): ScoredFact[] {
  const facts = JSON.parse(readFileSync(join(goldFolder, file), 'utf8')) as GoldFact[]
  return facts.map(({ relationType, subject, object, status, polarity = 'affirmed' }) =>
    scored(relationType, [subject, object], `${status} ${polarity}`),
  )
}

/** What is found, each fact once with all its statuses; what is held possible only is no fact. */
function foundIn({ assertions, mentions }: Extraction): ReadonlyMap<string, ReadonlySet<string>> {
  const nameOf = new Map(mentions.map(({ id, surface, refersTo }) => [id, refersTo?.surface ?? surface]))
  const found = new Map<string, Set<string>>()
  for (const { relationType, subject, object, status, polarity, modality } of assertions) {
    if (modality === 'possible') continue
    const end = object.kind === 'literal' ? object.literal.value : (nameOf.get(object.mentionId) ?? '')
    const one = scored(relationType, [nameOf.get(subject) ?? '', end], `${status} ${polarity}`)
    found.set(one.fact, (found.get(one.fact) ?? new Set()).add(one.status))
  }
  return found
}

const counts = { gold: 0, found: 0, right: 0, statusRight: 0 }
const wrong: string[] = []
const missed: string[] = []

beforeAll(async () => {
  const ontology = await loadOntology('cloud-partnerships')
  const extractor = createExtractor(ontology)
  const context = { report: () => undefined }
  const options = { workingDirectory: project, maxBytes: defaultMaxBytes }
  const documents = await collect(readPaths(['data/samples'], options, context))
  for (const file of readdirSync(goldFolder).sort()) {
    const read = documents.find(({ source }) => source.uri.endsWith(file.replace(/\.json$/, '.md')))
    if (read === undefined) throw new Error(`${file} labels no sample`)
    score(goldOf(file), foundIn(extractDocument(read.document, extractor, context)), file)
  }
})

function score(gold: readonly ScoredFact[], found: ReadonlyMap<string, ReadonlySet<string>>, file: string): void {
  const wanted = new Map<string, Set<string>>()
  for (const { fact, status } of gold) wanted.set(fact, (wanted.get(fact) ?? new Set()).add(status))
  counts.gold += wanted.size
  counts.found += found.size
  for (const [fact, statuses] of found) {
    const labelled = wanted.get(fact)
    if (labelled === undefined) wrong.push(`${file}: ${fact} | ${[...statuses].join(', ')}`)
    else {
      counts.right += 1
      if ([...statuses].every((status) => labelled.has(status))) counts.statusRight += 1
    }
  }
  for (const fact of wanted.keys()) if (!found.has(fact)) missed.push(`${file}: ${fact}`)
}

describe('the samples', () => {
  test('are found with the precision and recall they had', () => {
    const precision = counts.right / counts.found
    const recall = counts.right / counts.gold
    const told = `P ${precision.toFixed(3)} R ${recall.toFixed(3)}\nwrong:\n${wrong.join('\n')}\nmissed:\n${missed.join('\n')}`
    expect(precision, told).toBeGreaterThan(floors.precision)
    expect(recall, told).toBeGreaterThan(floors.recall)
  })

  test('have the right status where they are found', () => {
    const share = counts.statusRight / counts.right
    expect(share, `${counts.statusRight} of ${counts.right}`).toBeGreaterThan(floors.status)
  })
})

/** A little below what was measured (.833, .672, .963): a change that costs more is to be looked at. */
const floors = { precision: 0.8, recall: 0.64, status: 0.93 }
