import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { jsonSchemaText } from '../../scripts/generate-json-schema.ts'
import { builtInOntologies, builtInOntology } from '../../src/ontology/built-in.ts'

describe('generated schemas', () => {
  it('schema/ontology.schema.json is as scripts/generate-json-schema.ts writes it', async () => {
    const stored = await readFile(new URL('../../schema/ontology.schema.json', import.meta.url), 'utf8')
    expect(stored).toBe(await jsonSchemaText())
  })

  it.each(builtInOntologies())('%s.yaml names its schema to editors', async (name) => {
    const text = await readFile(builtInOntology(name), 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./ontology.schema.json')
  })
})
