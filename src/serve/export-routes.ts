/** Taking the graph away: the formats there are, and a selection in one of them. */
import { createRoute, z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { exporters } from '../export/formats.ts'
import type { ExportFormat } from '../model/views.ts'
import { takeJson } from './json-body.ts'
import type { PageData } from './page-data.ts'
import { answer, refused } from './routes.ts'
import { exportFormatSchema, exportRequestSchema } from './schemas.ts'
import { startedBody } from './started-body.ts'
import { Turns } from './turns.ts'

/** Ids of some ten thousand facts fit in. */
const maxBodyBytes = 4 * 1024 * 1024
const limits = { atOnce: 4, waiting: 100 } as const

const formatsRoute = createRoute({
  method: 'get',
  path: '/api/formats',
  responses: answer('The formats in which the graph can be taken away.', z.array(exportFormatSchema).readonly()),
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

/** Adds both routes. `onFault` is told of an export that fails when a part of it is sent already. */
export function addExports(app: OpenAPIHono, data: PageData, onFault: (error: unknown) => void): void {
  const turns = new Turns(limits)
  takeJson(app, '/api/export', maxBodyBytes)
  app.openapi(formatsRoute, (context) => context.json(formats, 200))
  app.openapi(exportRoute, async (context) => {
    const onEnd = await turns.take()
    const { signal } = context.req.raw
    try {
      signal.throwIfAborted()
      const { format, withEvidence, ids } = context.req.valid('json')
      const request = { format, withEvidence, ...(ids !== undefined && { ids }) }
      const { fileName, mediaType, bytes } = await data.exportGraph(request, signal)
      return new Response(await startedBody(bytes, { signal, onEnd, onFault }), {
        headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${fileName}"` },
      })
    } catch (error) {
      onEnd()
      throw error
    }
  })
}
