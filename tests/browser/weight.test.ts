/** What the page weighs: the JavaScript that comes before the editor is asked for. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { defaultAssetsFolder } from '../../src/serve/assets.ts'

const budgetBytes = 350_000
const folder = join(defaultAssetsFolder, 'assets')

beforeAll(async () => {
  if (!existsSync(defaultAssetsFolder)) await build({ logLevel: 'error' })
}, 120_000)

test('all scripts but the editor’s are within 350 kB, packed', () => {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const editor = scripts.filter((name) => name.startsWith('query-tab-'))
  expect(editor).toHaveLength(1)
  const sizes = scripts
    .filter((name) => !editor.includes(name))
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`The page's scripts before the editor: ${Math.round(total / 1000)} kB packed.`)
  expect(total).toBeLessThan(budgetBytes)
})
