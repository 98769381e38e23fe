/** Waiting, failing and having nothing, as sentences with a next step. */
import type { ErrorAnswer } from '../model/views.ts'
import { strings } from './strings.ts'

/** Something is on its way. */
export function Waiting() {
  return (
    <p className="note" role="status">
      {strings.loading}
    </p>
  )
}

/** Something failed: what, why, and what to do. */
export function Failure({ error, retry }: { readonly error: ErrorAnswer; readonly retry?: () => void }) {
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{error.message}</strong>
      </p>
      <p>{error.hint}</p>
      {retry !== undefined && (
        <button type="button" className="button" onClick={retry}>
          {strings.errors.retry}
        </button>
      )}
    </div>
  )
}
