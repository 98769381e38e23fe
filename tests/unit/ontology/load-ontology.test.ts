import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKgError } from '../../../src/errors/kg-error.ts'
import { builtInOntologies, builtInOntology } from '../../../src/ontology/built-in.ts'
import { checkOntology } from '../../../src/ontology/check-ontology.ts'
import { loadOntology } from '../../../src/ontology/load-ontology.ts'
import { ontologyDiff } from '../../../src/ontology/ontology-diff.ts'
import { ontologyFromJson, ontologyToJson } from '../../../src/ontology/ontology-json.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphwright-ontology-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes a file into the test's folder and gives its path. */
async function write(file: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, file)
  await writeFile(path, content)
  return path
}

async function errorOf(work: Promise<unknown>): Promise<{ code: string; context: Readonly<Record<string, unknown>> }> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!isKgError(error)) throw new Error('no KgError was thrown', { cause: error })
  return { code: error.code, context: error.context }
}

describe('loadOntology', () => {
  it('loads the built-in ontologies by name', async () => {
    expect(builtInOntologies()).toEqual(['cloud-partnerships', 'core'])
    const ontology = await loadOntology('cloud-partnerships')
    expect(ontology.name).toBe('cloud-partnerships')
    expect(ontology.relationTypes.get('exclusive-cloud')?.edgeType).toBe('EXCLUSIVE_CLOUD')
    expect(ontology.relationTypes.has('founded-by')).toBe(true)
  })

  it('loads what a file extends, relative to it, each file once', async () => {
    await write('base.yaml', 'name: base\nversion: 1.0.0\nentityTypes: { thing: { names: [Contoso] } }\n')
    await write('left.yaml', 'name: left\nversion: 1.0.0\nextends: [base.yaml]\n')
    const top = await write('top.yaml', 'name: top\nversion: 2.0.0\nextends: [./left.yaml, base.yaml]\n')
    const ontology = await loadOntology(top)
    expect(ontology).toMatchObject({ name: 'top', version: '2.0.0', names: [{ name: 'Contoso' }] })
  })

  it('refuses files that extend each other', async () => {
    await write('a.yaml', 'name: a\nversion: 1.0.0\nextends: [b.yaml]\n')
    const path = await write('b.yaml', 'name: b\nversion: 1.0.0\nextends: [a.yaml]\n')
    expect(await errorOf(loadOntology(path))).toMatchObject({ code: 'ONTOLOGY_INVALID', context: { line: 3 } })
  })

  it('says which file asked for one that is missing', async () => {
    const path = await write('a.yaml', 'name: a\nversion: 1.0.0\nextends:\n  - missing.yaml\n')
    expect(await errorOf(loadOntology(path))).toMatchObject({
      code: 'ONTOLOGY_NOT_FOUND',
      context: { file: path, line: 4, column: 5 },
    })
  })

  it.each(['cores', 'no/such/file.yaml'])('refuses %s, which does not exist', async (path) => {
    expect((await errorOf(loadOntology(path))).code).toBe('ONTOLOGY_NOT_FOUND')
  })

  it('refuses bytes that are not UTF-8', async () => {
    const path = await write('a.yaml', new Uint8Array([0x6e, 0xff, 0xfe]))
    expect((await errorOf(loadOntology(path))).code).toBe('ONTOLOGY_INVALID')
  })

  it('finds the packaged files', () => {
    expect(builtInOntology('core')).toMatch(/schema.core\.yaml$/u)
  })
})

describe('checkOntology', () => {
  it('counts what a good ontology holds', async () => {
    const check = await checkOntology('core')
    expect(check.ok && check.summary).toMatchObject({ name: 'core', relationTypes: 29, withoutPatterns: [] })
  })

  it('gives every issue of a bad one', async () => {
    const path = await write('a.yaml', 'name: a\nversion: 1.0.0\nentityTypes: { b: { parents: [c, d] } }\n')
    const check = await checkOntology(path)
    expect(!check.ok && check.issues.map((issue) => issue.column)).toEqual([31, 34])
  })
})

describe('an ontology as JSON', () => {
  it('comes back equal', async () => {
    const ontology = await loadOntology('cloud-partnerships')
    expect(ontologyFromJson(ontologyToJson(ontology))).toStrictEqual(ontology)
  })

  it('holds no path of the machine', async () => {
    expect(ontologyToJson(await loadOntology('core'))).not.toContain(import.meta.dirname.slice(0, 6))
  })

  it.each(['', '{}', '[1]'])('refuses %j', async (text) => {
    expect((await errorOf(Promise.resolve().then(() => ontologyFromJson(text)))).code).toBe('ONTOLOGY_INVALID')
  })
})

describe('ontologyDiff', () => {
  it('tells what came, went and changed', async () => {
    const before = await loadOntology('core')
    const after = await loadOntology('cloud-partnerships')
    const diff = ontologyDiff(before, after)
    expect(diff.isSameMeaning).toBe(false)
    expect(diff.relationTypes.added).toEqual(['exclusive-cloud', 'priority-access'])
    expect(diff.entityTypes).toMatchObject({
      added: ['ai-lab', 'ai-model', 'cloud-platform', 'cloud-provider'],
      changed: [],
    })
    expect(ontologyDiff(after, before).relationTypes.removed).toEqual(['exclusive-cloud', 'priority-access'])
  })

  it('names the members that changed', async () => {
    const text = (label: string): string => `name: a\nversion: 1.0.0\nentityTypes: { b: { label: ${label} } }\n`
    const before = await loadOntology(await write('a.yaml', text('B')))
    const after = await loadOntology(await write('b.yaml', text('C')))
    expect(ontologyDiff(before, after).entityTypes.changed).toEqual([
      { id: 'b', members: [{ member: 'label', before: '"B"', after: '"C"' }] },
    ])
  })
})
