/** A failure that does not stop the work, told as a finding. */
import type { KgError } from '../errors/kg-error.ts'
import type { StageContext } from '../model/diagnostic.ts'

/** Reports an error about one file or record as a Diagnostic of the same code, so that what was skipped can be counted by code. */
export function reportFailure(error: KgError, uri: string, context: StageContext): void {
  const { line } = error.context
  context.report({
    code: error.code,
    severity: 'warning',
    message: error.message,
    place: { uri, ...(typeof line === 'number' && { line }) },
    hint: error.hint,
  })
}
