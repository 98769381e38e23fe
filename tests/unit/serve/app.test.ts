/** The server's door: what it refuses, and how it answers. No socket: requests are put to the application directly. */
import { describe, expect, test } from 'vitest'
import type { PageData } from '../../../src/serve/page-data.ts'
import type { ErrorAnswer } from '../../../src/model/views.ts'
import { makeApp, serveLimits } from '../../../src/serve/app.ts'
import { fixtureData } from '../../browser/fixture-data.ts'

const page = new TextEncoder().encode('<!doctype html>')
const assets = new Map([['/', { bytes: page, mediaType: 'text/html', etag: '"1"', isImmutable: false }]])
const host = '127.0.0.1:4173'

function ask(
  path: string,
  init: RequestInit = {},
  options: { token?: string; data?: PageData; host?: string } = {},
): Promise<Response> {
  const { data = fixtureData(), host: listening = '127.0.0.1', ...rest } = options
  const app = makeApp(data, { host: listening, assets, onFault: () => undefined, ...rest })
  const headers = { host, ...(init.headers as Record<string, string> | undefined) }
  return Promise.resolve(app.request(`http://${host}${path}`, { ...init, headers }))
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return ask('/api/query', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
}

async function codeOf(response: Response): Promise<string> {
  const { code, message, hint } = (await response.json()) as ErrorAnswer
  expect(message).not.toBe('')
  expect(hint).not.toBe('')
  return code
}

describe('host and origin', () => {
  test.each([
    'evil.example',
    'evil.example:4173',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '',
    '127.0.0.1:4173/x',
  ])('Host %s is refused', async (name) => {
    const response = await ask('/api/graph', { headers: { host: name } })
    expect(response.status).toBe(403)
    expect(await codeOf(response)).toBe('REQUEST_REFUSED')
  })

  test.each(['127.0.0.1:4173', 'localhost:4173', '[::1]:4173', 'LOCALHOST'])('Host %s is answered', async (name) => {
    expect((await ask('/api/graph', { headers: { host: name } })).status).toBe(200)
  })

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:9999', 'https://127.0.0.1:4173'])(
    'Origin %s is refused',
    async (origin) => {
      expect((await ask('/api/graph', { headers: { origin } })).status).toBe(403)
    },
  )

  test('the page’s own origin is answered', async () => {
    expect(
      (await ask('/api/graph', { headers: { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' } })).status,
    ).toBe(200)
  })

  test('another site may link to the page but not read from it', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' }
    expect((await ask('/', { headers: { ...foreign, 'sec-fetch-mode': 'navigate' } })).status).toBe(200)
    expect((await ask('/api/graph', { headers: { ...foreign, 'sec-fetch-mode': 'no-cors' } })).status).toBe(403)
    expect((await ask('/api/graph', { headers: { ...foreign, 'sec-fetch-mode': 'navigate' } })).status).toBe(403)
  })
})

describe('token', () => {
  const token = 'a-long-token'

  test('without it nothing is answered, not even the page', async () => {
    for (const path of ['/', '/api/graph', '/api/openapi.json', '/?token=wrong']) {
      expect((await ask(path, {}, { token })).status).toBe(401)
    }
  })

  test('a visit with it gets a cookie that scripts cannot read, and goes on without it in the address', async () => {
    const response = await ask(`/?token=${token}&tab=table`, {}, { token })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/?tab=table')
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
  })

  test('cookie and bearer are taken', async () => {
    expect((await ask('/api/graph', { headers: { cookie: `graphwright-token=${token}` } }, { token })).status).toBe(200)
    expect((await ask('/api/graph', { headers: { authorization: `Bearer ${token}` } }, { token })).status).toBe(200)
  })

  test('beyond loopback an address is taken as Host, a foreign name is not', async () => {
    const headers = { authorization: `Bearer ${token}` }
    const open = { token, host: '0.0.0.0' }
    expect((await ask('/api/graph', { headers: { ...headers, host: '192.168.1.7:4173' } }, open)).status).toBe(200)
    expect((await ask('/api/graph', { headers: { ...headers, host: 'evil.example' } }, open)).status).toBe(403)
  })
})

describe('paths and methods', () => {
  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fetc/passwd',
    '/assets/../../x',
    '//etc/passwd',
    '/index.html%00',
    '/api/nothing',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await ask('/api/graph', { method })).status).toBe(405)
  })

  test('POST is refused but for queries', async () => {
    expect((await ask('/api/graph', { method: 'POST' })).status).toBe(405)
  })

  test('an id that names nothing is NOT_FOUND', async () => {
    for (const kind of ['relations', 'entities', 'documents']) {
      const response = await ask(`/api/${kind}/${encodeURIComponent('../../etc')}`)
      expect(response.status).toBe(404)
      expect(await codeOf(response)).toBe('NOT_FOUND')
    }
  })

  test('every answer carries the policy', async () => {
    for (const path of ['/', '/api/graph', '/nothing']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
    }
  })

  test('an asset that is known is not sent again', async () => {
    expect((await ask('/', { headers: { 'if-none-match': '"1"' } })).status).toBe(304)
  })
})

describe('queries', () => {
  test.each([
    '',
    '{',
    '[]',
    '{"query": 1}',
    '{"query": ""}',
    '{"query": "MATCH (n) RETURN n", "extra": 1}',
    '{"query": "x", "parameters": []}',
  ])('the body %s is refused', async (body) => {
    expect((await post(body)).status).toBe(400)
  })

  test('a body that is no JSON is told where to read what the route takes', async () => {
    expect(await (await post('{')).json()).toMatchObject({
      hint: expect.stringContaining('/api/openapi.json') as string,
    })
  })

  test('a body over the limit is refused', async () => {
    expect((await post(JSON.stringify({ query: 'x'.repeat(serveLimits.bodyBytes) }))).status).toBe(413)
  })

  test('a body that a form could send is refused', async () => {
    expect((await post('{"query": "MATCH (n) RETURN n"}', { 'content-type': 'text/plain' })).status).toBe(415)
  })

  test('the engine’s error comes with its place', async () => {
    const response = await post('{"query": "CREATE (n)"}')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'QUERY_SYNTAX', context: { line: 1, column: 1 } })
  })

  test('an answer comes with columns, rows and time', async () => {
    const answer = (await (await post('{"query": "MATCH (s)-[r]->(o) RETURN *"}')).json()) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual(['columns', 'rows', 'elapsedMs'])
  })

  test('some run, more wait, and the rest are told to come back', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const data: PageData = { ...fixtureData(), query: () => held.then(() => ({ columns: [], rows: [] })) }
    const app = makeApp(data, { host: '127.0.0.1', assets, onFault: () => undefined })
    const send = () =>
      app.request(`http://${host}/api/query`, {
        method: 'POST',
        body: '{"query": "x"}',
        headers: { host, 'content-type': 'application/json' },
      })
    const { atOnce, waiting: most } = serveLimits.queries
    const waiting = Array.from({ length: atOnce + most }, () => Promise.resolve(send()))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await send()).status).toBe(429)
    release()
    expect((await Promise.all(waiting)).every(({ status }) => status === 200)).toBe(true)
    expect((await send()).status).toBe(200)
  })
})

describe('faults', () => {
  test('a bug tells the client nothing of itself', async () => {
    const told: unknown[] = []
    const data: PageData = { ...fixtureData(), graphView: () => Promise.reject(new Error('secret at /home/x')) }
    const app = makeApp(data, { host: '127.0.0.1', assets, onFault: (error) => told.push(error) })
    const response = await app.request(`http://${host}/api/graph`, { headers: { host } })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(told).toHaveLength(1)
  })
})
