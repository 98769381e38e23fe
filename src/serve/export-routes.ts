/** Taking the graph away: the formats there are, and a selection in one of them. */
import { createRoute, z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { exporters } from '../export/formats.ts'
import type { ExportFormat } from '../model/views.ts'
import { takeJson } from './json-body.ts'
import type { PageData } from './page-data.ts'
import { errorSchema, exportFormatSchema, exportRequestSchema } from './schemas.ts'
import { Turns } from './turns.ts'

/** Ids of some ten thousand facts fit in. */
const maxBodyBytes = 4 * 1024 * 1024
const limits = { atOnce: 4, waiting: 100 } as const

const refused = {
  description: 'Refused; code, message and hint say why.',
  content: { 'application/json': { schema: errorSchema } },
}

const formatsRoute = createRoute({
  method: 'get',
  path: '/api/formats',
  responses: {
    200: {
      description: 'The formats in which the graph can be taken away.',
      content: { 'application/json': { schema: z.array(exportFormatSchema).readonly() } },
    },
    default: refused,
  },
})

const exportRoute = createRoute({
  method: 'post',
  path: '/api/export',
  request: { body: { required: true, content: { 'application/json': { schema: exportRequestSchema } } } },
  responses: {
    200: {
      description: 'The file, to be saved; of a format that is a folder, a ZIP archive.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    default: refused,
  },
})

const formats: readonly ExportFormat[] = exporters.map(({ format, readBy }) => ({ format, readBy }))

/** Adds both routes. */
export function addExports(app: OpenAPIHono, data: PageData): void {
  const turns = new Turns(limits)
  takeJson(app, '/api/export', maxBodyBytes)
  app.openapi(formatsRoute, (context) => context.json(formats, 200))
  app.openapi(exportRoute, async (context) => {
    const end = once(await turns.take())
    const { signal } = context.req.raw
    try {
      const { format, withEvidence, ids } = context.req.valid('json')
      const request = { format, withEvidence, ...(ids !== undefined && { ids }) }
      const { fileName, mediaType, bytes } = await data.exportGraph(request, signal)
      const body = ReadableStream.from(endingWith(bytes, end))
      // A client that leaves before the first byte starts no reading that could end.
      signal.addEventListener('abort', end, { once: true })
      return new Response(body, {
        headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${fileName}"` },
      })
    } catch (error) {
      end()
      throw error
    }
  })
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}

/** The same bytes; `end` is called once they are through, have failed, or are wanted no more. */
async function* endingWith(bytes: AsyncIterable<Uint8Array>, end: () => void): AsyncIterable<Uint8Array> {
  try {
    yield* bytes
  } finally {
    end()
  }
}
