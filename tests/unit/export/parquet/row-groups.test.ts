import { expect, test } from 'vitest'
import { collect } from '../../../../src/basics/collect.ts'
import { parquetBytes } from '../../../../src/export/parquet/row-groups.ts'

test('a few rows with long lists are a row group, as a few rows with long texts are', async () => {
  const list = Array.from({ length: 20 }, () => 'x'.repeat(500_000))
  const rows = async function* () {
    for (let row = 0; row < 3; row++) yield [list]
  }
  // Two rows go beyond the bound; then comes the third, with the end of the file.
  const pieces = await collect(parquetBytes([{ name: 'list', kind: 'string-list', isOptional: false }], rows()))
  expect(pieces).toHaveLength(2)
})
