/**
 * The server's application: PageData in, HTTP out. Knows no socket, so that tests can put requests to it directly.
 * Everything only reads. POST is there for queries, which the store itself refuses to let write, and for exports.
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { Context } from 'hono'
import type { PageData } from './page-data.ts'
import type { Asset } from './assets.ts'
import type { GuardOptions } from './guards.ts'
import type { QueryAnswer } from '../model/views.ts'
import type { KgError } from '../errors/kg-error.ts'
import { errorResponse, refusal } from './error-answer.ts'
import { addExports } from './export-routes.ts'
import { addProgress } from './progress-route.ts'
import { found } from './found.ts'
import { onlyReading, ownHostAndOrigin, ownToken, securityHeaders } from './guards.ts'
import { takeJson } from './json-body.ts'
import {
  documentRoute,
  documentsRoute,
  entityRoute,
  graphRoute,
  namesRoute,
  queryRoute,
  relationRoute,
  searchRoute,
} from './routes.ts'
import { Turns } from './turns.ts'
import { parametersFromJson, toWire } from '../model/wire.ts'

/** Bounds on requests. Sizes in bytes, times in milliseconds. */
export const serveLimits = {
  bodyBytes: 64 * 1024,
  queryTimeoutMs: 20_000,
  queryRows: 10_000,
  queries: { atOnce: 16, waiting: 240 },
} as const

/** What the application is made of. */
export interface AppOptions extends GuardOptions {
  readonly assets: ReadonlyMap<string, Asset>
  /** Told of errors that are the server's own fault. */
  readonly onFault: (error: unknown) => void
}

/** Makes the application. */
export function makeApp(data: PageData, options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success)
        throw refusal(400, describe(result.error.issues), 'See /api/openapi.json for what the route takes.')
    },
  })
  app.use(securityHeaders)
  app.use(onlyReading(new Set(['/api/query', '/api/export'])))
  app.use(ownHostAndOrigin(options))
  app.use(ownToken(options))
  app.use('/api/*', neverCached)
  addReads(app, data)
  addQuery(app, data)
  addExports(app, data, options.onFault)
  addProgress(app, data)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Graphwright',
      version: '1',
      description: 'Reads one knowledge graph, with the sentence behind every edge.',
    },
  })
  app.get('*', (context) => sendAsset(context, options.assets))
  app.onError((thrown, context) => {
    const error = thrown instanceof HTTPException ? notJson(thrown) : thrown
    const { status, body } = errorResponse(error)
    // What fails because its client has left is nobody's fault.
    if (status === 500 && !context.req.raw.signal.aborted) options.onFault(error)
    return context.json(body, status)
  })
  return app
}

function addReads(app: OpenAPIHono, data: PageData): void {
  app.openapi(graphRoute, async (context) => context.json(await data.graphView(context.req.valid('query')), 200))
  app.openapi(namesRoute, async (context) => {
    const { q, limit } = context.req.valid('query')
    return context.json(await data.names(q, limit), 200)
  })
  app.openapi(documentsRoute, async (context) => context.json(await data.documents(), 200))
  app.openapi(relationRoute, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(found(await data.relation(id), 'relation', id), 200)
  })
  app.openapi(entityRoute, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(found(await data.entity(id), 'entity', id), 200)
  })
  app.openapi(documentRoute, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(found(await data.document(id), 'document', id), 200)
  })
  app.openapi(searchRoute, async (context) => {
    const { q, limit } = context.req.valid('query')
    return context.json(await data.search(q, limit), 200)
  })
}

function addQuery(app: OpenAPIHono, data: PageData): void {
  const turns = new Turns(serveLimits.queries)
  takeJson(app, '/api/query', serveLimits.bodyBytes)
  app.openapi(queryRoute, async (context) => {
    const { query, parameters = {} } = context.req.valid('json')
    const endTurn = await turns.take()
    const startedMs = performance.now()
    try {
      const limits = {
        timeoutMs: serveLimits.queryTimeoutMs,
        maxRows: serveLimits.queryRows,
        signal: context.req.raw.signal,
      }
      const result = await data.query(query, parametersFromJson(parameters), limits)
      const answer: QueryAnswer = {
        columns: result.columns,
        rows: result.rows.map((row) => row.map(toWire)),
        elapsedMs: Math.round((performance.now() - startedMs) * 10) / 10,
      }
      return context.json(answer, 200)
    } finally {
      endTurn()
    }
  })
}

async function neverCached(context: Context, next: () => Promise<void>): Promise<void> {
  await next()
  context.res.headers.set('cache-control', 'no-store')
}

function sendAsset(context: Context, assets: ReadonlyMap<string, Asset>): Response {
  const asset = assets.get(context.req.path)
  if (asset === undefined) throw refusal(404, 'There is nothing at this address.', 'Open / for the page.')
  const headers = {
    'content-type': asset.mediaType,
    etag: asset.etag,
    'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (context.req.header('if-none-match') === asset.etag) return new Response(null, { status: 304, headers })
  return new Response(asset.bytes, { headers })
}

/** The framework itself throws only for a body that is not JSON. */
function notJson(cause: HTTPException): KgError {
  return refusal(
    400,
    'The body is not valid JSON.',
    `See /api/openapi.json for what the route takes. (${cause.message})`,
  )
}

function describe(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const parts = issues.map(({ path, message }) => [path.map(String).join('.'), message].filter(Boolean).join(': '))
  return `The request is not valid: ${parts.join('; ')}.`
}
