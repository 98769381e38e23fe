/** An export as one stream of bytes with a name: for a browser, which takes one file and no folder. */
import { makeZip } from 'client-zip'
import type { Chunk, Exporter, ExportInput } from './exporter.ts'
import type { LossReport } from './loss.ts'
import { LossCollector } from './loss.ts'

/** What is handed over. */
export interface Download {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** What the format could not hold; whole once the bytes have ended. */
  readonly losses: () => LossReport
}

const pieceBytes = 65_536
/** The first day that a ZIP archive can tell: an export holds no clock. */
const noDate = new Date(1980, 0, 1)

/** The graph in one format: a file as it is, a folder as a ZIP archive of its files. */
export function download(exporter: Exporter, input: ExportInput, signal?: AbortSignal): Download {
  const collector = new LossCollector()
  const options = { losses: collector, ...(signal !== undefined && { signal }) }
  const losses = () => collector.report()
  if (exporter.output === 'file') {
    const { extensions, mediaType } = exporter
    return {
      fileName: `graph${extensions[0] ?? ''}`,
      mediaType,
      bytes: inPieces(exporter.write(input, options)),
      losses,
    }
  }
  const parts = exporter.write(input, options)
  const files = async function* () {
    for await (const { name, chunks } of parts) yield { name, input: inPieces(chunks), lastModified: noDate }
  }
  const bytes = inPieces(makeZip(files()))
  return { fileName: `graph-${exporter.format}.zip`, mediaType: 'application/zip', bytes, losses }
}

/** Small chunks gathered, so that a line of text or a header of an archive is not a packet. */
async function* inPieces(chunks: AsyncIterable<Chunk>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    held.push(bytes)
    heldBytes += bytes.byteLength
    if (heldBytes < pieceBytes) continue
    yield Buffer.concat(held)
    held = []
    heldBytes = 0
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}
