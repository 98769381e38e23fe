/** The packed tarball, installed into an empty folder without dev dependencies, does the main job. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'graphwright-package-'))
const graphwright = join(folder, 'node_modules/.bin/graphwright')

beforeAll(async () => {
  // `npm test` has built dist/ just before; packing would build it again.
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: project,
  })
  const [packed] = JSON.parse(stdout) as { filename: string }[]
  writeFileSync(join(folder, 'package.json'), '{"name": "empty", "private": true}')
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed?.filename ?? '')], {
    cwd: folder,
  })
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the installed package', () => {
  test('has no dev dependencies', () => {
    expect(existsSync(join(folder, 'node_modules/graphwright'))).toBe(true)
    expect(existsSync(join(folder, 'node_modules/vitest'))).toBe(false)
    expect(existsSync(join(folder, 'node_modules/typescript'))).toBe(false)
  })

  test('runs the demo', async () => {
    const { stdout } = await run(graphwright, ['demo'], { cwd: folder })
    expect(stdout).toMatch(/Microsoft +exclusive-cloud +OpenAI +ended/)
    expect(readFileSync(join(folder, 'graphwright-demo/samples.graphml'), 'utf8')).toContain('<graphml')
  }, 60_000)

  test('holds the page', () => {
    expect(existsSync(join(folder, 'node_modules/graphwright/dist/web/index.html'))).toBe(true)
  })

  test('is a library', async () => {
    const script =
      "import { loadOntology, errorCodes } from 'graphwright'; const o = await loadOntology('core'); console.log(o.relationTypes.size > 20 && 'READ_EMPTY' in errorCodes)"
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
    expect(stdout.trim()).toBe('true')
  })
})
