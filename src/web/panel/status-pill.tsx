/** A status as a pill: the word beside the line as it is drawn, so that the drawing is learnt by reading. */
import type { RelationStatus } from '../../model/relation.ts'
import { strings } from '../strings.ts'

/** The pill. */
export function StatusPill({ status }: { readonly status: RelationStatus }) {
  return (
    <span className={`pill pill-${status}`} title={strings.statusMeaning[status]}>
      <StatusLine status={status} />
      {strings.status[status]}
    </span>
  )
}

/** The line as it is drawn in the graph. */
export function StatusLine({ status }: { readonly status: RelationStatus }) {
  return (
    <svg className={`status-line status-line-${status}`} viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
      {status === 'contested' ? (
        <>
          <path d="M1 4.200h26" />
          <path className="second" d="M1 7.800h26" />
        </>
      ) : (
        <path d="M1 6h26" />
      )}
      {status === 'retained' && <path className="solid" d="M14 1.500v9" />}
      {status === 'ended' && <path className="solid" d="M24.500 1.500v9" />}
      <path className="head" d="M27 2.500 33 6l-6 3.500z" />
    </svg>
  )
}
