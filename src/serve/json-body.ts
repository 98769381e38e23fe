/** What stands before a route that takes JSON. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { refusal } from './error-answer.ts'

/** Lets only JSON of at most `maxBytes` through to `path`; a form that another page sends is none. */
export function takeJson(app: OpenAPIHono, path: string, maxBytes: number): void {
  const onError = (): never => {
    throw refusal(413, `The body is larger than ${maxBytes} bytes.`, 'Ask for less at once.')
  }
  app.use(path, bodyLimit({ maxSize: maxBytes, onError }))
  app.use(path, async (context, next) => {
    const type = context.req.header('content-type') ?? ''
    if (!/^application\/json\s*(;|$)/i.test(type))
      throw refusal(415, 'What is asked comes as JSON.', 'Send content-type: application/json.')
    await next()
  })
}
