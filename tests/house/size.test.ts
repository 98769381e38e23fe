/** Files stay small: none above 300 lines, the mean near 120. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const maxLines = 300
const maxMean = 130

const sizes = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      file: join(folder, file),
      lines: readFileSync(join(root, folder, file), 'utf8').split('\n').length - 1,
    })),
)

test('no file is above 300 lines', () => {
  expect(sizes.filter(({ lines }) => lines > maxLines)).toEqual([])
})

test('the mean of the source files is at most 130 lines', () => {
  const source = sizes.filter(({ file }) => file.startsWith('src/'))
  expect(source.reduce((sum, { lines }) => sum + lines, 0) / source.length).toBeLessThanOrEqual(maxMean)
})

test('no file is a grab-bag by name', () => {
  const names = /(?:^|\/)(?:utils?|helpers?|common|misc|manager|service|base|types)\.tsx?$/
  expect(sizes.filter(({ file }) => names.test(file)).map(({ file }) => file)).toEqual([])
})
