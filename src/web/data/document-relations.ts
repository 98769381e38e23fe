/** Which relations documents speak of. */
import type { DocumentView } from '../../model/views.ts'
import { RequestFailure } from './request-failure.ts'

/** Ids of the relations of some documents, of which those that are gone have none. Throws what `ask` throws for any other reason. */
export async function relationsOfDocuments(
  ids: readonly string[],
  ask: (id: string) => Promise<Pick<DocumentView, 'cues'>>,
): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(
    ids.map((id) =>
      ask(id).then(
        ({ cues }) => cues.map(({ relationId }) => relationId),
        (error: unknown) => {
          if (error instanceof RequestFailure && error.answer.code === 'NOT_FOUND') return []
          throw error
        },
      ),
    ),
  )
  return new Set(lists.flat())
}
