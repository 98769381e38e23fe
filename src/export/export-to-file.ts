/**
 * Writes an export to its place: first to a temporary neighbour, synced, then renamed; so there is never a half file under the name that
 * was asked for, whatever interrupts.
 */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { KgError } from '../errors/kg-error.ts'
import { checkDialect } from './dialects.ts'
import { asExportError, checkExtension, checkKind, removeEarlier } from './export-path.ts'
import type { Chunk, Exporter, ExportInput } from './exporter.ts'
import type { LossReport } from './loss.ts'
import { LossCollector } from './loss.ts'

/** How to export to a file. */
export interface ExportToFileOptions {
  readonly dialect?: string
  /** Refuse, and leave no file, when something is lost (not when it is only encoded). */
  readonly isStrict?: boolean
  /** Told what was lost and encoded before the file takes its place, also when that is then refused. */
  readonly onLosses?: (report: LossReport) => Promise<void>
  readonly signal?: AbortSignal
}

/** What was written. */
export interface ExportResult {
  readonly path: string
  readonly sizeBytes: number
  readonly losses: LossReport
}

/**
 * Writes `input` to `path`: a file, or a folder for formats that are folders. A file that exists is replaced; a folder only when it
 * holds nothing but files of the same names.
 * Throws: EXPORT_PATH for a wrong extension or where the system refuses, EXPORT_FORMAT for a dialect that the format has not,
 * EXPORT_LOSS when strict, EXPORT_CHANGED, INTERRUPTED.
 */
export async function exportToFile(
  path: string,
  exporter: Exporter,
  input: ExportInput,
  options: ExportToFileOptions = {},
): Promise<ExportResult> {
  checkExtension(path, exporter)
  await checkKind(path, exporter)
  const losses = new LossCollector()
  const { dialect, signal } = options
  checkDialect(exporter.format, exporter.dialects, dialect)
  const write = { losses, ...(dialect !== undefined && { dialect }), ...(signal !== undefined && { signal }) }
  const temporary = temporaryFor(path)
  try {
    const sizeBytes =
      exporter.output === 'file'
        ? await writeFile(temporary, exporter.write(input, write), signal)
        : await writeFolder(temporary, exporter.write(input, write), signal)
    await input.checkUnchanged?.()
    const report = losses.report()
    await options.onLosses?.(report)
    if (options.isStrict === true && report.lost > 0) throw lossError(exporter, report)
    if (exporter.output === 'folder') await removeEarlier(path, await readdir(temporary))
    await rename(temporary, path)
    return { path, sizeBytes, losses: report }
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw asExportError(error, path, signal)
  }
}

/** Writes a small text to `path` in the same way. Throws: EXPORT_PATH. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    await writeFile(temporary, once(text))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asExportError(error, path, undefined)
  }
}

/** One neighbour a process and target: two exports to one place do not mix, and one that was killed leaves a name that tells. */
function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`)
}

async function* once(text: string): AsyncIterable<string> {
  yield text
}

const bufferBytes = 1_048_576

/** Writes in pieces of about a megabyte, whatever the exporter's. */
async function writeFile(path: string, chunks: AsyncIterable<Chunk>, signal?: AbortSignal): Promise<number> {
  const file = await open(path, 'w')
  const buffer = Buffer.allocUnsafeSlow(bufferBytes)
  let length = 0
  let sizeBytes = 0
  const flush = async (bytes: Uint8Array) => {
    let written = 0
    while (written < bytes.byteLength) written += (await file.write(bytes, written)).bytesWritten
    sizeBytes += bytes.byteLength
  }
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted()
      // A UTF-16 unit is at most three bytes of UTF-8.
      const most = typeof chunk === 'string' ? chunk.length * 3 : chunk.byteLength
      if (length + most > bufferBytes) {
        await flush(buffer.subarray(0, length))
        length = 0
      }
      if (most > bufferBytes) await flush(Buffer.from(chunk))
      else if (typeof chunk === 'string') length += buffer.write(chunk, length)
      else {
        buffer.set(chunk, length)
        length += chunk.byteLength
      }
    }
    await flush(buffer.subarray(0, length))
    await file.sync()
    return sizeBytes
  } finally {
    await file.close()
  }
}

async function writeFolder(
  path: string,
  parts: AsyncIterable<{ readonly name: string; readonly chunks: AsyncIterable<Chunk> }>,
  signal?: AbortSignal,
): Promise<number> {
  await rm(path, { recursive: true, force: true })
  await mkdir(path)
  let sizeBytes = 0
  for await (const part of parts) sizeBytes += await writeFile(join(path, part.name), part.chunks, signal)
  return sizeBytes
}

function lossError(exporter: Exporter, report: LossReport): KgError {
  const lost = report.losses.filter((loss) => loss.lost)
  const list = lost.map((loss) => `${loss.code} at ${loss.where} (${loss.count})`).join(', ')
  return new KgError('EXPORT_LOSS', `${exporter.format} cannot hold the whole graph: ${list}.`, {
    hint: 'Export without strict, select less, or choose a format that holds it (graphml).',
    context: { format: exporter.format, losses: lost },
  })
}
