/** The socket: ports, tokens, closing, and many clients at once. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../../../src/serve/server.ts'
import { fixtureData } from '../../browser/fixture-data.ts'

let assetsFolder: string
beforeAll(async () => {
  assetsFolder = await mkdtemp(join(tmpdir(), 'graphwright-page-'))
  await writeFile(join(assetsFolder, 'index.html'), '<!doctype html>')
})
afterAll(() => rm(assetsFolder, { recursive: true }))

const data = fixtureData()

test('two servers without a port asked for take two ports', async () => {
  const [a, b] = [await startServer(data, { assetsFolder }), await startServer(data, { assetsFolder })]
  expect(a.url).not.toBe(b.url)
  expect((await fetch(`${b.url}api/graph`)).status).toBe(200)
  await Promise.all([a.close(), b.close()])
})

test('a port asked for and taken is SERVE_FAILED', async () => {
  const first = await startServer(data, { assetsFolder, port: 0 })
  const port = Number(new URL(first.url).port)
  await expect(startServer(data, { assetsFolder, port })).rejects.toMatchObject({
    code: 'SERVE_FAILED',
    context: { port },
  })
  await first.close()
})

test('a page that was not built is SERVE_FAILED with a hint', async () => {
  await expect(startServer(data, { assetsFolder: join(assetsFolder, 'none') })).rejects.toMatchObject({
    code: 'SERVE_FAILED',
    hint: 'Run npm run build.',
  })
})

test('beyond loopback a token is made up, is in the address, and is asked for', async () => {
  const server = await startServer(data, { assetsFolder, host: '0.0.0.0', port: 0 })
  const url = new URL(server.url)
  expect(url.searchParams.get('token')?.length).toBeGreaterThanOrEqual(32)
  const local = `http://127.0.0.1:${url.port}`
  expect((await fetch(`${local}/api/graph`)).status).toBe(401)
  expect((await fetch(`${local}/${url.search}`, { redirect: 'manual' })).status).toBe(302)
  await server.close()
})

test('a raw path with dots reaches no file', async () => {
  const server = await startServer(data, { assetsFolder, port: 0 })
  const { port } = new URL(server.url)
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/../../../etc/passwd' }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
  await server.close()
})

test('closed, it answers no more', async () => {
  const server = await startServer(data, { assetsFolder, port: 0 })
  await fetch(server.url)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('200 clients at once are all answered', async () => {
  const server = await startServer(data, { assetsFolder, port: 0 })
  const answers = await Promise.all(Array.from({ length: 200 }, () => fetch(`${server.url}api/documents`)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  await server.close()
})
