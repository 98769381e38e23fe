import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { assertionStatuses } from '../../../src/model/assertion.ts'
import { builtInOntology } from '../../../src/ontology/built-in.ts'
import { parseOntologyFile } from '../../../src/ontology/parse-file.ts'
import { runExamples } from '../../../src/pipeline/run-examples.ts'
import { resolveOntology } from '../../../src/ontology/resolve-ontology.ts'

const readme = await readFile(new URL('../../../schema/README.md', import.meta.url), 'utf8')

describe('schema/README.md', () => {
  it('shows an ontology that is valid, and whose examples hold', async () => {
    const example = /```yaml\n(?<text>[\s\S]*?)```/u.exec(readme)?.groups?.['text'] ?? ''
    const core = parseOntologyFile('core.yaml', await readFile(builtInOntology('core'), 'utf8'))
    const ontology = resolveOntology([core, parseOntologyFile('ships.yaml', example)])
    expect(ontology.name).toBe('ships')
    expect(ontology.relationTypes.get('operates')?.patterns).toHaveLength(2)
    expect(
      runExamples({
        ...ontology,
        relationTypes: new Map([...ontology.relationTypes].filter(([id]) => id === 'operates')),
      }),
    ).toEqual([])
  })

  it('names every key that a file may hold, and every status', async () => {
    const schema = await readFile(new URL('../../../schema/ontology.schema.json', import.meta.url), 'utf8')
    const keys = new Set([...schema.matchAll(/"(?<key>[a-zA-Z]+)": \{/gu)].map((match) => match.groups?.['key'] ?? ''))
    const words = new Set(['properties', 'items', 'additionalProperties', 'propertyNames'])
    const wanted = [...keys, ...assertionStatuses].filter((key) => !words.has(key))
    expect(wanted.filter((key) => !readme.includes(`\`${key}\``) && !readme.includes(`${key}:`))).toEqual([])
  })
})
