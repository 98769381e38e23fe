/** A part of a store in one export format, as a download: what the page asks for. */
import { download } from '../export/download.ts'
import type { Download } from '../export/download.ts'
import type { ExportInput } from '../export/exporter.ts'
import { exporterFor } from '../export/formats.ts'
import { selectGraph } from '../export/select/select-graph.ts'
import type { GraphSelection } from '../export/select/selection.ts'
import { KgError } from '../errors/kg-error.ts'
import type { ExportRequest } from '../model/export-views.ts'
import { defaultQueryLimits } from '../model/query-value.ts'
import type { GraphStore } from '../store/store.ts'

/**
 * Selects and starts to write. Throws: EXPORT_FORMAT; NOT_FOUND when nothing is selected; STORE_*. The bytes throw EXPORT_CHANGED when
 * somebody wrote to the store meanwhile.
 */
export async function exportDownload(
  store: GraphStore,
  { format, ids, withEvidence }: ExportRequest,
  signal: AbortSignal,
): Promise<Download> {
  const exporter = exporterFor(format)
  const { usualLayers: layers = withEvidence ? evidenceLayers : undefined, always } = exporter
  const selection: GraphSelection = {
    ...(ids !== undefined && { ids }),
    ...(layers !== undefined && { layers }),
    ...(always !== undefined && { always }),
  }
  const { input, isEmpty } = await selectGraph(store, selection, { ...defaultQueryLimits, signal })
  if (!isEmpty) {
    const made = download(exporter, input, signal)
    return { ...made, bytes: checkedAtEnd(made.bytes, input) }
  }
  throw new KgError('NOT_FOUND', 'Nothing of the graph is selected, so there is nothing to export', {
    hint: 'Reset the filters, or export everything.',
  })
}

const evidenceLayers = ['graph', 'assertions', 'lexical'] as const

/** The last piece is held back until the graph is known to be whole: a small file fails before anything of it is sent. */
async function* checkedAtEnd(pieces: AsyncIterable<Uint8Array>, { checkUnchanged }: ExportInput) {
  let held: Uint8Array | undefined
  for await (const piece of pieces) {
    if (held !== undefined) yield held
    held = piece
  }
  await checkUnchanged?.()
  if (held !== undefined) yield held
}
