/** An export is of one state of its store: what it reads piece by piece is checked when it has read the last. */
import { KgError } from '../../errors/kg-error.ts'
import type { GraphStore } from '../../store/store.ts'
import type { ExportInput } from '../exporter.ts'

/** Gives a check that throws EXPORT_CHANGED when the store is no longer as it is now. */
export async function unchangedSince(store: GraphStore): Promise<NonNullable<ExportInput['checkUnchanged']>> {
  const stamp = await store.stamp()
  return async () => {
    if ((await store.stamp()) === stamp) return
    throw new KgError('EXPORT_CHANGED', `${store.location} was written to while it was being exported`, {
      hint: 'Run the export again when nothing writes to the store.',
      context: { store: store.location },
      retriable: true,
    })
  }
}
