/** The zod schemas of what crosses the server's door; the OpenAPI document is made from them. Values: model/views.ts. */
import type { WireValue } from '../model/views.ts'
import { z } from '@hono/zod-openapi'
import { assertionStatuses, modalities, polarities } from '../model/assertion.ts'
import type { StatusRule } from '../model/relation.ts'
import { relationStatuses } from '../model/relation.ts'

const offset = z.int().min(0)
const count = z.int().min(0)
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

const factEnd = z.strictObject({
  id: z.string(),
  kind: z.enum(['entity', 'value']),
  name: z.string(),
  type: z.string(),
})

/** FactView. */
export const factSchema = z
  .strictObject({
    id: z.string(),
    relationType: z.string(),
    subject: factEnd,
    object: factEnd,
    sentence: z.string(),
    status: z.enum(relationStatuses),
    statusRule: z.enum([
      'only-word',
      'agreement',
      'latest-word',
      'precedence',
      'opposition',
      'imported',
    ] satisfies StatusRule[]),
    current: z.boolean(),
    validTime: z.string().optional(),
    validFrom: z.string().optional(),
    validTo: z.string().optional(),
    firstSaid: z.string().optional(),
    lastSaid: z.string().optional(),
    confidence: z.number().min(0).max(1),
    implied: z.boolean(),
    assertions: count,
    documents: count,
    independentSources: count,
  })
  .openapi('Fact')

const argument = z.strictObject({
  surface: z.string(),
  kind: z.enum(['name', 'nominal', 'pronoun', 'literal']),
  refersTo: z.strictObject({ surface: z.string(), rule: z.string() }).optional(),
  namedIn: z.string().optional(),
})

const evidence = z
  .strictObject({
    assertionId: z.string(),
    documentId: z.string(),
    documentTitle: z.string(),
    origin: z.string().optional(),
    publishedAt: z.string().optional(),
    before: z.string(),
    text: z.string(),
    after: z.string(),
    offset,
    marks: list(
      z.strictObject({ start: offset, end: offset, role: z.enum(['subject', 'object', 'cue', 'status', 'qualifier']) }),
    ),
    subject: argument,
    object: argument,
    cue: z.string(),
    statusCue: z.string().optional(),
    status: z.enum(assertionStatuses),
    polarity: z.enum(polarities),
    modality: z.enum(modalities),
    validTime: z.string().optional(),
    saidAt: z.string().optional(),
    unresolvedTime: z.string().optional(),
    qualifiers: list(
      z.strictObject({
        kind: z.enum(['amount', 'role', 'place', 'time', 'reporter']),
        text: z.string(),
        value: z.string(),
        span: z.strictObject({ start: offset, end: offset }),
      }),
    ),
    implied: z.boolean(),
    confidence: z.number(),
    extractor: z.string(),
    rule: z.string(),
  })
  .openapi('Evidence')

/** RelationCard. */
export const relationCardSchema = z
  .strictObject({ fact: factSchema, evidence: list(evidence), why: z.string() })
  .openapi('RelationCard')

/** EntityCard. */
export const entityCardSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    aliases: list(z.strictObject({ name: z.string(), documents: count })),
    mentions: count,
    documents: count,
    facts: list(factSchema),
    statements: list(z.strictObject({ relationType: z.string(), sentence: z.string(), evidence })),
    why: list(z.string()),
  })
  .openapi('EntityCard')

/** DocumentSummary. */
export const documentSummarySchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    origin: z.string().optional(),
    publishedAt: z.string().optional(),
    language: z.string(),
    sources: list(z.string()),
    length: count,
    segments: count,
    assertions: count,
  })
  .openapi('DocumentSummary')

/** DocumentView. */
export const documentViewSchema = documentSummarySchema
  .extend({
    text: z.string(),
    segmentSpans: list(z.strictObject({ start: offset, end: offset, kind: z.string() })),
    mentions: list(
      z.strictObject({ start: offset, end: offset, id: z.string(), entityId: z.string(), kind: z.string() }),
    ),
    cues: list(
      z.strictObject({
        start: offset,
        end: offset,
        assertionId: z.string(),
        relationId: z.string(),
        status: z.enum(assertionStatuses),
      }),
    ),
  })
  .openapi('DocumentView')

const bubble = z
  .strictObject({
    id: z.string(),
    names: list(z.string()),
    type: z.string(),
    entities: count,
    facts: count,
    x: z.number(),
    y: z.number(),
    radius: z.number(),
  })
  .openapi('Bubble')

const counts = z.record(z.string(), count)

const overview = z
  .strictObject({
    entities: count,
    facts: count,
    passing: count,
    counts: z.strictObject({
      relationType: counts,
      entityType: counts,
      status: counts,
      confidence: counts,
      sources: counts,
    }),
    ended: count,
    contested: count,
    radius: z.number(),
    bubbles: list(bubble),
    bundles: list(z.strictObject({ source: z.string(), target: z.string(), facts: count })),
    open: list(bubble),
    refused: count,
  })
  .openapi('Overview')

/** NameHit. */
export const nameHitSchema = factEnd.extend({ degree: count, alias: z.string().optional() }).openapi('NameHit')

/** GraphView. */
export const graphViewSchema = z
  .strictObject({
    root: z.string(),
    overview: overview.optional(),
    nodes: list(
      factEnd.extend({
        aliases: list(z.string()),
        degree: count,
        documents: count,
        x: z.number().optional(),
        y: z.number().optional(),
      }),
    ),
    facts: list(factSchema),
    entityTypes: list(z.strictObject({ id: z.string(), label: z.string(), family: z.string() })),
    relationTypes: list(
      z.strictObject({ id: z.string(), label: z.string(), family: z.string(), symmetric: z.boolean() }),
    ),
    documents: list(documentSummarySchema),
  })
  .openapi('Graph')

/** PassageHit. */
export const passageHitSchema = z
  .strictObject({
    documentId: z.string(),
    documentTitle: z.string(),
    start: offset,
    end: offset,
    before: z.string(),
    text: z.string(),
    after: z.string(),
  })
  .openapi('PassageHit')

/** What POST /api/query takes. */
export const queryRequestSchema = z
  .strictObject({
    query: z.string().min(1).max(20_000),
    parameters: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('QueryRequest')

/** ExportRequest. */
export const exportRequestSchema = z
  .strictObject({
    format: z.string().min(1).max(40),
    ids: z.array(z.string().min(1).max(200)).max(100_000).optional(),
    withEvidence: z.boolean().default(false),
  })
  .openapi('ExportRequest')

/** ExportFormat. */
export const exportFormatSchema = z
  .strictObject({ format: z.string(), readBy: z.string(), evidence: z.enum(['as-asked', 'always', 'never']) })
  .openapi('ExportFormat')

/** ExportLoss. */
export const exportLossSchema = z.strictObject({ what: z.string(), where: z.string(), count }).openapi('ExportLoss')

/** QueryAnswer; a cell is a WireValue, whose tags the description of model/views.ts tells. */
export const queryAnswerSchema = z
  .strictObject({
    columns: list(z.string()),
    rows: list(
      list(
        z.custom<WireValue>().openapi({
          type: ['null', 'boolean', 'number', 'string', 'array', 'object'],
          description: 'What JSON cannot hold is an object tagged by kind.',
        }),
      ),
    ),
    elapsedMs: z.number(),
  })
  .openapi('QueryAnswer')

/** ErrorAnswer. */
export const errorSchema = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.string(),
    context: z.record(z.string(), z.unknown()).readonly().optional(),
  })
  .openapi('Error')
