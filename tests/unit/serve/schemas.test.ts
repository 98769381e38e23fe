/** What the server sends is what its OpenAPI document says: every answer of the fixture passes its strict schema. */
import { expect, test } from 'vitest'
import { makeApp } from '../../../src/serve/app.ts'
import {
  documentSummarySchema,
  documentViewSchema,
  entityCardSchema,
  graphViewSchema,
  passageHitSchema,
  relationCardSchema,
} from '../../../src/serve/schemas.ts'
import { fixtureData } from '../../browser/fixture-data.ts'

const data = fixtureData()

test('every view passes its schema', async () => {
  const graph = graphViewSchema.parse(await data.graphView())
  for (const { id } of graph.facts) relationCardSchema.parse(await data.relation(id))
  for (const { id } of graph.nodes) entityCardSchema.parse(await data.entity(id))
  for (const { id } of graph.documents) documentViewSchema.parse(await data.document(id))
  for (const summary of await data.documents()) documentSummarySchema.parse(summary)
  for (const hit of await data.search('cloud', 5)) passageHitSchema.parse(hit)
})

test('a field the schema does not know is an error, so that the two cannot drift apart', async () => {
  const graph = await data.graphView()
  expect(graphViewSchema.safeParse({ ...graph, extra: 1 }).success).toBe(false)
})

test('the OpenAPI document names every route', async () => {
  const app = makeApp(data, { host: 'localhost', assets: new Map(), onFault: () => undefined })
  const response = await app.request('http://localhost/api/openapi.json', { headers: { host: 'localhost' } })
  const document = (await response.json()) as { paths: Record<string, unknown> }
  expect(Object.keys(document.paths).sort()).toEqual([
    '/api/documents',
    '/api/documents/{id}',
    '/api/entities/{id}',
    '/api/export',
    '/api/formats',
    '/api/graph',
    '/api/losses/{id}',
    '/api/names',
    '/api/progress',
    '/api/query',
    '/api/relations/{id}',
    '/api/search',
  ])
})
