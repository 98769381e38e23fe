/** Waiting, failing and having nothing, as sentences with a next step. */
import type { ErrorAnswer } from '../model/views.ts'
import { strings } from './strings.ts'
import { useProgress } from './state/use-progress.ts'

/** Something is on its way. */
export function Waiting() {
  return (
    <p className="note" role="status">
      {strings.loading}
    </p>
  )
}

/** The graph is on its way; what takes long says how far it is. */
export function GraphWaiting() {
  const progress = useProgress(true)
  if (progress === undefined) return <Waiting />
  const { stage, done, total } = progress
  const words = strings.progress[stage]
  return (
    <div className="note progress">
      <p role="status">{words.what}</p>
      {/* An unknown end is a bar that moves. */}
      <progress aria-label={words.what} {...(total !== undefined && { value: done, max: total })} />
      <p className="quiet small">{words.far(done, total)}</p>
      <p className="quiet small">{strings.progress.once}</p>
    </div>
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
