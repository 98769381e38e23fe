import { expect, test } from 'vitest'
import { relationsOfDocuments } from '../../../src/web/data/document-relations.ts'
import { RequestFailure } from '../../../src/web/data/request-failure.ts'

const failing = (code: string) => () => Promise.reject(new RequestFailure({ code, message: code, hint: '' }))

test('a document that is gone speaks of nothing', async () => {
  expect([...(await relationsOfDocuments(['doc:a'], failing('NOT_FOUND')))]).toEqual([])
})

test('a document that could not be asked for is no document that is gone', async () => {
  await expect(relationsOfDocuments(['doc:a'], failing('OFFLINE'))).rejects.toMatchObject({
    answer: { code: 'OFFLINE' },
  })
})
