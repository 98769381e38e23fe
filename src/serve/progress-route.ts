/** GET /api/progress: server-sent events that say how far the work is that a page waits for. */
import { createRoute, z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { SSEStreamingApi } from 'hono/streaming'
import type { Progress } from '../model/progress.ts'
import { progressStages } from '../model/progress.ts'
import { refusal } from './error-answer.ts'
import type { PageData } from './page-data.ts'
import { refused } from './routes.ts'

/** Bounds of the route: streams open at once, and milliseconds between two events. */
export const progressLimits = { streams: 200, gapMs: 200 } as const

/** Progress, as an event's data has it in JSON. */
export const progressSchema = z
  .strictObject({
    stage: z.enum(progressStages),
    done: z.number().int().nonnegative(),
    total: z.number().int().nonnegative().optional(),
  })
  .openapi('Progress')

const progressRoute = createRoute({
  method: 'get',
  path: '/api/progress',
  responses: {
    200: {
      description: 'An event for each step, until nothing is under way: then an event “ready”, and the stream ends.',
      content: { 'text/event-stream': { schema: progressSchema } },
    },
    default: refused,
  },
})

/** Adds the route. */
export function addProgress(app: OpenAPIHono, data: PageData): void {
  let streams = 0
  app.openapi(progressRoute, (context) => {
    if (streams >= progressLimits.streams)
      throw refusal(429, 'Too many watch the progress.', 'The graph comes all the same; wait for it.')
    streams += 1
    return streamSSE(context, async (stream) => {
      try {
        await tellUntilReady(data, stream)
      } finally {
        streams -= 1
      }
    })
  })
}

/** Sends the latest progress whenever it is another one, never faster than a page can show it. */
async function tellUntilReady(data: PageData, stream: SSEStreamingApi): Promise<void> {
  let latest: Progress | undefined
  let wake = (): void => undefined
  const stop = data.watchProgress((progress) => {
    latest = progress
    wake()
  })
  stream.onAbort(() => wake())
  const next = async (sent: Progress): Promise<void> => {
    await stream.sleep(progressLimits.gapMs)
    if (latest === sent && !stream.aborted) await new Promise<void>((resolve) => (wake = resolve))
  }
  try {
    for (let sent = latest; sent !== undefined && !stream.aborted; sent = latest) {
      await stream.writeSSE({ data: JSON.stringify(sent) })
      await next(sent)
    }
    if (!stream.aborted) await stream.writeSSE({ event: 'ready', data: '{}' })
  } finally {
    stop()
  }
}
