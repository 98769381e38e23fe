/** An export as one stream of bytes with a name: for a browser, which takes one file and no folder. */
import { makeZip } from 'client-zip'
import type { Chunk, Exporter, ExportInput } from './exporter.ts'
import { LossCollector } from './loss.ts'

/** What is handed over. */
export interface Download {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** How to export. */
export interface DownloadOptions {
  readonly dialect?: string
  readonly signal?: AbortSignal
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.json': 'application/json',
  '.graphml': 'application/xml',
  '.gexf': 'application/xml',
  '.zip': 'application/zip',
}

const pieceBytes = 65_536
/** The first day that a ZIP archive can tell: an export holds no clock. */
const noDate = new Date(1980, 0, 1)

/** The graph in one format: a file as it is, a folder as a ZIP archive of its files. */
export function download(exporter: Exporter, input: ExportInput, options: DownloadOptions = {}): Download {
  const { dialect, signal } = options
  const write = {
    losses: new LossCollector(),
    ...(dialect !== undefined && { dialect }),
    ...(signal !== undefined && { signal }),
  }
  if (exporter.output === 'file') {
    const [extension = ''] = exporter.extensions
    return named(`graph${extension}`, extension, inPieces(exporter.write(input, write)))
  }
  const parts = exporter.write(input, write)
  const files = async function* () {
    for await (const { name, chunks } of parts) yield { name, input: inPieces(chunks), lastModified: noDate }
  }
  return named(`graph-${exporter.format}.zip`, '.zip', makeZip(files()))
}

function named(fileName: string, extension: string, bytes: AsyncIterable<Uint8Array>): Download {
  return { fileName, mediaType: mediaTypes[extension] ?? 'text/plain', bytes }
}

/** Small chunks gathered, so that a line of text is not a packet. */
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
