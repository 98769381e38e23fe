/** 9 Server: the same door before both stores. */
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import type { ErrorAnswer } from '../../../src/model/views.ts'
import type { Given } from './given.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Registers the tests. */
export function guards(given: Given): void {
  /** A request as no browser would send it: any Host, any path. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(given.url)
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => (text += piece))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const json = { 'content-type': 'application/json' }

  test('listens on this machine alone, and lets the page in from nowhere else', async () => {
    expect(new URL(given.url).hostname).toBe('127.0.0.1')
    const { status, headers } = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    for (const path of ['/', '/api/graph', '/api/progress']) {
      expect((await ask(path, { host: 'evil.example' })).status).toBe(403)
      expect((await ask(path, { origin: 'http://evil.example' })).status).toBe(403)
    }
  })

  test('hostile paths and bodies are refused in words, and the store is as it was', async () => {
    for (const path of ['/../../etc/passwd', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])
      expect((await ask(path)).status).toBe(404)
    for (const [status, body, headers] of [
      [400, '{', json],
      [400, '{"query": 7}', json],
      [413, JSON.stringify({ query: 'x'.repeat(70_000) }), json],
      [415, 'query=RETURN 1', { 'content-type': 'application/x-www-form-urlencoded' }],
      [403, JSON.stringify({ query: 'MATCH (n) DETACH DELETE n' }), json],
      [403, JSON.stringify({ query: 'CREATE (:Entity)' }), json],
    ] as const) {
      const answer = await ask('/api/query', headers, 'POST', body)
      expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), status])
      const { code, hint } = JSON.parse(answer.body) as ErrorAnswer
      expect([code, hint].map((text) => typeof text)).toEqual(['string', 'string'])
    }
    expect((await ask('/api/graph', {}, 'DELETE')).status).toBe(405)
    expect(await given.store.countNodes('Entity')).toBeGreaterThan(5)
  })

  test('tells its routes as OpenAPI, and progress as server-sent events', async () => {
    const { body } = await ask('/api/openapi.json')
    expect(Object.keys((JSON.parse(body) as { paths: object }).paths)).toContain('/api/progress')
    const { headers, body: events } = await ask('/api/progress')
    expect(headers['content-type']).toContain('text/event-stream')
    expect(events).toContain('event: ready')
  })
}
