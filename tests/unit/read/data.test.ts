import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { estimatedSimilarity } from '../../../src/basics/min-hash.ts'
import { assertionStatuses, modalities, polarities } from '../../../src/model/assertion.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { isEdtf } from '../../../src/model/valid-time.ts'
import { defaultMaxBytes, readPaths } from '../../../src/read/read-paths.ts'
import type { ReadDocument } from '../../../src/read/reader.ts'

const data = join(import.meta.dirname, '../../../data')

async function readSamples(): Promise<{ documents: ReadDocument[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  const documents: ReadDocument[] = []
  const options = { workingDirectory: join(data, 'samples'), maxBytes: defaultMaxBytes }
  for await (const one of readPaths(['.'], options, { report: (found) => diagnostics.push(found) })) documents.push(one)
  return { documents, diagnostics }
}

const labels = {
  status: z.enum(assertionStatuses),
  validTime: z.string().refine(isEdtf).optional(),
}
const expectedFact = z.strictObject({
  relationType: z.string(),
  subject: z.string(),
  object: z.string(),
  polarity: z.enum(polarities).optional(),
  modality: z.enum(modalities).optional(),
  quote: z.string(),
  ...labels,
})
const named = {
  id: z.string(),
  text: z.string(),
  publishedAt: z.string().refine(isEdtf),
  subject: z.string(),
  object: z.string(),
}
const goldLine = z.union([
  z.strictObject({ ...named, relationType: z.null() }),
  z.strictObject({
    ...named,
    relationType: z.string(),
    polarity: z.enum(polarities),
    modality: z.enum(modalities),
    ...labels,
  }),
])

function readGold(name: string): z.infer<typeof goldLine>[] {
  const lines = readFileSync(join(data, 'gold/status', name), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => goldLine.parse(JSON.parse(line)))
}

describe('samples', () => {
  it('are read without a finding, dated and with an origin', async () => {
    const { documents, diagnostics } = await readSamples()
    expect(diagnostics).toEqual([])
    expect(documents.length).toBeGreaterThanOrEqual(10)
    expect(
      documents.filter(({ document }) => document.publishedAt === undefined || document.origin === undefined),
    ).toEqual([])
  })

  it('have expected facts whose quotes stand in them once', async () => {
    const { documents } = await readSamples()
    for (const { document, source } of documents) {
      const path = join(data, 'gold/samples', source.uri.replace(/\.md$/, '.json'))
      for (const fact of z.array(expectedFact).parse(JSON.parse(readFileSync(path, 'utf8')))) {
        expect(document.text.split(fact.quote), `${source.uri}: ${fact.quote}`).toHaveLength(2)
      }
    }
    expect(readdirSync(join(data, 'gold/samples'))).toHaveLength(documents.length)
  })

  it('hold one near-duplicate, and no other two that are alike', async () => {
    const { documents } = await readSamples()
    const alike = documents.flatMap((a, index) =>
      documents
        .slice(index + 1)
        .filter((b) => estimatedSimilarity(a.document.fingerprint, b.document.fingerprint) > 0.2)
        .map((b) => [a.source.uri, b.source.uri]),
    )
    expect(alike).toEqual([['2026-04-28-openai-on-aws-northgate.md', '2026-04-28-openai-on-aws.md']])
  })
})

describe('the labelled status set', () => {
  const files = { 'dev.jsonl': 200, 'unread.jsonl': 100 }

  it.each(Object.entries(files))('%s has at least %i lines, whose arguments stand in their texts', (name, least) => {
    const lines = readGold(name)
    expect(lines.length).toBeGreaterThanOrEqual(least)
    const missing = lines.filter(({ text, subject, object }) => !text.includes(subject) || !text.includes(object))
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it('has no id and no text twice', () => {
    const lines = Object.keys(files).flatMap(readGold)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    expect(new Set(lines.map(({ text, subject, object }) => `${text}|${subject}|${object}`)).size).toBe(lines.length)
  })

  it.each(Object.keys(files))('%s covers at least 15 relation types and every label', (name) => {
    const facts = readGold(name).filter((line) => line.relationType !== null)
    expect(new Set(facts.map(({ relationType }) => relationType)).size).toBeGreaterThanOrEqual(15)
    expect(new Set(facts.map(({ status }) => status)).size).toBe(assertionStatuses.length)
    expect(new Set(facts.map(({ polarity, modality }) => `${polarity} ${modality}`)).size).toBeGreaterThanOrEqual(4)
  })
})
