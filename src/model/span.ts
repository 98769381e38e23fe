/** Half-open stretches of a text. */
import { z } from 'zod'

/** A stretch of a document's text. Unit: UTF-16 code units from 0; `end` is exclusive; `start <= end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span where it crosses a door. */
export const spanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start <= span.end, { error: 'start is after end' })

/** The exact characters of a span. */
export function quoteOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** True when the two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `inner` lies within `outer`; equal spans contain each other. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Orders spans by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
