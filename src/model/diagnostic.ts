/** Findings about the data, with place and code. Work goes on after one; see errors/ for what stops it. */
import type { Span } from './span.ts'

export type Severity = 'note' | 'warning' | 'error'

/** One finding. */
export interface Diagnostic {
  /** A word code such as TIME_UNRESOLVED. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly place?: { readonly uri?: string; readonly documentId?: string; readonly span?: Span; readonly line?: number }
  readonly hint?: string
}

/** What a stage may reach of the outside world. */
export interface StageContext {
  readonly report: (diagnostic: Diagnostic) => void
  readonly signal?: AbortSignal
}
