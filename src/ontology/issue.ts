/** What is wrong with an ontology file and where; issues are collected and thrown once. */
import { KgError } from '../errors/kg-error.ts'
import { compareStrings } from '../basics/order.ts'

/** A place in an ontology file. Line and column count from 1. */
export interface FilePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing that is wrong, and what to do about it. */
export interface OntologyIssue extends FilePlace {
  readonly message: string
  readonly hint: string
}

/** An issue at a place. */
export function issueAt(place: FilePlace, message: string, hint: string): OntologyIssue {
  return { file: place.file, line: place.line, column: place.column, message, hint }
}

const shownIssues = 20

/**
 * ONTOLOGY_INVALID for at least one issue: the message lists them by place (the first 20), `context.issues` holds all,
 * `hint` is that of the first.
 */
export function ontologyError(issues: readonly OntologyIssue[], cause?: unknown): KgError {
  const sorted = sortIssues(issues)
  const lines = sorted
    .slice(0, shownIssues)
    .map((issue) => `  ${issue.file}:${issue.line}:${issue.column}: ${issue.message} (${issue.hint})`)
  const more = sorted.length > shownIssues ? [`  and ${sorted.length - shownIssues} more`] : []
  const count = sorted.length === 1 ? '1 error' : `${sorted.length} errors`
  const [first] = sorted
  return new KgError('ONTOLOGY_INVALID', [`The ontology has ${count}:`, ...lines, ...more].join('\n'), {
    hint: first?.hint ?? 'Correct the file.',
    context: { file: first?.file, line: first?.line, column: first?.column, issues: sorted },
    cause,
  })
}

/** Throws ONTOLOGY_INVALID when there are issues. */
export function throwIssues(issues: readonly OntologyIssue[]): void {
  if (issues.length > 0) throw ontologyError(issues)
}

/** Issues by file, line and column, each once. */
function sortIssues(issues: readonly OntologyIssue[]): OntologyIssue[] {
  const byText = new Map(issues.map((issue) => [JSON.stringify(issue), issue]))
  return [...byText.values()].sort(
    (a, b) =>
      compareStrings(a.file, b.file) || a.line - b.line || a.column - b.column || compareStrings(a.message, b.message),
  )
}

/** The issues that an ONTOLOGY_INVALID error carries; empty for one that carries none. */
export function issuesOf(error: KgError): readonly OntologyIssue[] {
  const issues = error.context['issues']
  // Only throwIssues writes this member.
  return Array.isArray(issues) ? (issues as OntologyIssue[]) : []
}
