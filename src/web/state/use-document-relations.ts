/** The relations that some documents speak of, for the filter by document. */
import { api } from '../data/api.ts'
import { relationsOfDocuments } from '../data/document-relations.ts'
import type { Resource } from './use-resource.ts'
import { useResource } from './use-resource.ts'

/** Ids of the relations. Of no documents there are none: who filters by none does not ask. */
export function useDocumentRelations(documentIds: readonly string[]): Resource<ReadonlySet<string>> {
  return useResource(documentIds.join('~'), (signal) =>
    relationsOfDocuments(documentIds, (id) => api.document(id, signal)),
  )
}
