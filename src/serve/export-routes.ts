/** Taking the graph away: the formats there are, a selection in one of them, and what that could not hold. */
import { createRoute, z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Exporter } from '../export/exporter.ts'
import { exporters } from '../export/formats.ts'
import type { ExportFormat } from '../model/export-views.ts'
import { takeJson } from './json-body.ts'
import type { PageData } from './page-data.ts'
import { found } from './found.ts'
import { LossNotes } from './loss-notes.ts'
import { answer, idParameter, refused } from './routes.ts'
import { exportFormatSchema, exportLossSchema, exportRequestSchema } from './schemas.ts'
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

/** Bears the id under which the losses of an export are told. */
const lossHeader = 'x-losses'

const exportRoute = createRoute({
  method: 'post',
  path: '/api/export',
  request: { body: { required: true, content: { 'application/json': { schema: exportRequestSchema } } } },
  responses: {
    200: {
      description: 'The file, to be saved; of a format that is a folder, a ZIP archive.',
      headers: z.object({ [lossHeader]: z.string().openapi({ description: 'The id to ask /api/losses/{id} for.' }) }),
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    default: refused,
  },
})

const lossesRoute = createRoute({
  method: 'get',
  path: '/api/losses/{id}',
  request: { params: idParameter },
  responses: answer('What the file of an export that has ended does not hold.', z.array(exportLossSchema).readonly()),
})

const formats: readonly ExportFormat[] = exporters.map((exporter) => {
  const { format, readBy } = exporter
  return { format, readBy, evidence: evidenceOf(exporter) }
})

/** A format with layers of its own takes them whatever is asked. */
function evidenceOf({ usualLayers }: Exporter): ExportFormat['evidence'] {
  if (usualLayers === undefined) return 'as-asked'
  return usualLayers.includes('assertions') ? 'always' : 'never'
}

/** Adds the three routes. `onFault` is told of an export that fails when a part of it is sent already. */
export function addExports(app: OpenAPIHono, data: PageData, onFault: (error: unknown) => void): void {
  const turns = new Turns(limits)
  const notes = new LossNotes()
  takeJson(app, '/api/export', maxBodyBytes)
  app.openapi(formatsRoute, (context) => context.json(formats, 200))
  app.openapi(exportRoute, async (context) => {
    const endTurn = await turns.take()
    const { signal } = context.req.raw
    try {
      signal.throwIfAborted()
      const { format, withEvidence, ids } = context.req.valid('json')
      const request = { format, withEvidence, ...(ids !== undefined && { ids }) }
      const { fileName, mediaType, bytes, losses } = await data.exportGraph(request, signal)
      const lossId = notes.nextId()
      const onEnd = (): void => {
        const lost = losses().losses.filter((loss) => loss.lost)
        notes.keep(
          lossId,
          lost.map(({ what, where, count }) => ({ what, where, count })),
        )
        endTurn()
      }
      return new Response(await startedBody(bytes, { signal, onEnd, onFault }), {
        headers: {
          'content-type': mediaType,
          'content-disposition': `attachment; filename="${fileName}"`,
          [lossHeader]: lossId,
        },
      })
    } catch (error) {
      endTurn()
      throw error
    }
  })
  app.openapi(lossesRoute, (context) => {
    const { id } = context.req.valid('param')
    return context.json(found(notes.of(id), 'export', id), 200)
  })
}
