import { expect, test } from 'vitest'
import { inReading, openDatabase } from '../../../../src/store/sqlite/database.ts'

test('a reading transaction that SQLite has ended already does not hide why', () => {
  const connection = openDatabase(':memory:', 'create')
  const failing = () => {
    connection.exec('ROLLBACK')
    throw new Error('the disk failed')
  }
  expect(() => inReading(connection, failing)).toThrow('the disk failed')
  connection.close()
})
