/** The part of a large graph that GET /api/graph is asked for: words of an address → PartRequest. */
import { z } from '@hono/zod-openapi'
import { growthOf } from '../model/growth-text.ts'
import { relationStatuses } from '../model/relation.ts'
import type { PartRequest } from '../model/views.ts'

/** PartRequest, as GET /api/graph takes it: lists joined by `~`, a path as from, to and slack; the filters as the page's address has them. */
export const partRequestSchema = z
  .object({
    open: z.string().max(8_000).default(''),
    ids: z.string().max(8_000).default(''),
    grown: z.string().max(8_000).default(''),
    path: z.string().max(500).default(''),
    without: z.string().max(8_000).default(''),
    types: z.string().max(8_000).default(''),
    status: z.string().max(500).default(''),
    confidence: z.coerce.number().min(0).max(100).default(0),
    sources: z.coerce.number().int().min(0).max(1_000).default(0),
  })
  .transform(({ open, ids, grown, path, without, types, status, confidence, sources }): PartRequest => {
    const listed = (text: string): readonly string[] => text.split('~').filter(Boolean)
    const hasFilter = without !== '' || types !== '' || status !== '' || confidence > 0 || sources > 0
    const filter = {
      offRelationTypes: listed(without),
      offEntityTypes: listed(types),
      offStatuses: relationStatuses.filter((one) => listed(status).includes(one)),
      minConfidence: confidence,
      minSources: sources,
    }
    const [from, to, slack] = listed(path)
    return {
      open: listed(open),
      ids: listed(ids),
      grown: listed(grown).flatMap((text) => growthOf(text) ?? []),
      ...(from !== undefined && to !== undefined && { path: { from, to, slack: slack === '1' ? 1 : 0 } }),
      ...(hasFilter && { filter }),
    }
  })
