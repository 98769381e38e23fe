/** The relations that one document speaks of, for the filter by document. */
import { useEffect, useState } from 'react'
import { api } from '../data/api.ts'

/** Ids of the relations; undefined while there is no such filter, or its document is still on its way. */
export function useDocumentRelations(documentId: string | undefined): ReadonlySet<string> | undefined {
  const [held, setHeld] = useState<{ readonly documentId: string; readonly relations: ReadonlySet<string> }>()
  useEffect(() => {
    if (documentId === undefined) return
    const controller = new AbortController()
    api.document(documentId, controller.signal).then(
      ({ cues }) => setHeld({ documentId, relations: new Set(cues.map(({ relationId }) => relationId)) }),
      () => {
        // A document that is gone has no facts: the filter then shows none, and can be cleared.
        if (!controller.signal.aborted) setHeld({ documentId, relations: new Set() })
      },
    )
    return () => controller.abort()
  }, [documentId])
  return documentId !== undefined && held?.documentId === documentId ? held.relations : undefined
}
