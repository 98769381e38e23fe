/** The relations that some documents speak of, for the filter by document. */
import { useEffect, useState } from 'react'
import { api } from '../data/api.ts'

/** Ids of the relations; undefined while there is no such filter, or a document is still on its way. */
export function useDocumentRelations(documentIds: readonly string[]): ReadonlySet<string> | undefined {
  const key = documentIds.join('~')
  const [held, setHeld] = useState<{ readonly key: string; readonly relations: ReadonlySet<string> }>()
  useEffect(() => {
    if (key === '') return
    const controller = new AbortController()
    const relationsOf = (id: string): Promise<readonly string[]> =>
      api.document(id, controller.signal).then(
        ({ cues }) => cues.map(({ relationId }) => relationId),
        // A document that is gone has no facts: the filter then shows none of it, and can be cleared.
        () => [],
      )
    void Promise.all(key.split('~').map(relationsOf)).then((lists) => {
      if (!controller.signal.aborted) setHeld({ key, relations: new Set(lists.flat()) })
    })
    return () => controller.abort()
  }, [key])
  return key !== '' && held?.key === key ? held.relations : undefined
}
