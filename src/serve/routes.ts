/** The routes of the API: what each takes and gives. Handlers are in app.ts. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  documentSummarySchema,
  documentViewSchema,
  entityCardSchema,
  errorSchema,
  graphViewSchema,
  nameHitSchema,
  passageHitSchema,
  queryAnswerSchema,
  queryRequestSchema,
  relationCardSchema,
} from './schemas.ts'
import { partRequestSchema } from './part-request.ts'

/** The id in a path. */
export const idParameter = z.object({ id: z.string().min(1).max(200) })
const searchParameters = z.object({
  q: z.string().min(1).max(500),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** The answer of every route to what it refuses. */
export const refused = { description: 'Refused; code, message and hint say why.', content: json(errorSchema) }

function json<T extends z.ZodType>(schema: T) {
  return { 'application/json': { schema } }
}

/** The answers of a route that gives JSON of one shape. */
export function answer<T extends z.ZodType>(description: string, schema: T) {
  return { 200: { description, content: json(schema) }, default: refused }
}

/** GET /api/graph */
export const graphRoute = createRoute({
  method: 'get',
  path: '/api/graph',
  request: { query: partRequestSchema },
  responses: answer('The graph layer; of a large graph an overview and the part asked for.', graphViewSchema),
})

/** GET /api/names */
export const namesRoute = createRoute({
  method: 'get',
  path: '/api/names',
  request: { query: searchParameters },
  responses: answer('Entities whose name or alias holds the text.', z.array(nameHitSchema).readonly()),
})

/** GET /api/relations/:id */
export const relationRoute = createRoute({
  method: 'get',
  path: '/api/relations/{id}',
  request: { params: idParameter },
  responses: answer('A relation with its evidence.', relationCardSchema),
})

/** GET /api/entities/:id */
export const entityRoute = createRoute({
  method: 'get',
  path: '/api/entities/{id}',
  request: { params: idParameter },
  responses: answer('An entity with its facts and aliases.', entityCardSchema),
})

/** GET /api/documents */
export const documentsRoute = createRoute({
  method: 'get',
  path: '/api/documents',
  responses: answer('Every document, without text.', z.array(documentSummarySchema).readonly()),
})

/** GET /api/documents/:id */
export const documentRoute = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  request: { params: idParameter },
  responses: answer('A document with its text, mentions and cues.', documentViewSchema),
})

/** GET /api/search */
export const searchRoute = createRoute({
  method: 'get',
  path: '/api/search',
  request: { query: searchParameters },
  responses: answer('Passages of documents that hold the text.', z.array(passageHitSchema).readonly()),
})

/** POST /api/query */
export const queryRoute = createRoute({
  method: 'post',
  path: '/api/query',
  request: { body: { required: true, content: json(queryRequestSchema) } },
  responses: answer('The answer to a read-only query.', queryAnswerSchema),
})
