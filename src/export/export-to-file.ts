/**
 * Writes an export to its place: first to a temporary neighbour, synced, then renamed; so there is never a half file under the name that
 * was asked for, whatever interrupts.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KgError } from '../errors/kg-error.ts'
import { checkDialect } from './dialects.ts'
import { asExportError, checkExtension, checkKind, removeEarlier } from './export-path.ts'
import type { Chunk, Exporter, ExportInput } from './exporter.ts'
import type { LossReport } from './loss.ts'
import { LossCollector } from './loss.ts'
import { writeFile } from './write-file.ts'
import { removeAbandoned, temporaryFor } from './temporary.ts'

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
  /** Unfinished files of earlier exports to this place that were killed; they have been removed. */
  readonly abandoned: readonly string[]
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
    const abandoned = await removeAbandoned(path)
    const sizeBytes =
      exporter.output === 'file'
        ? await writeFile(temporary, exporter.write(input, write), signal)
        : await writeFolder(temporary, exporter.write(input, write), signal)
    await input.checkUnchanged?.()
    const report = losses.report()
    await options.onLosses?.(report)
    if (options.isStrict === true && report.lost > 0) throw lossError(exporter, report)
    if (exporter.output === 'folder')
      await removeEarlier(path, [...(await readdir(temporary)), ...(exporter.readerLeaves ?? [])])
    await rename(temporary, path)
    return { path, sizeBytes, losses: report, abandoned }
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw asExportError(error, path, signal)
  }
}

/** Writes a small text to `path` in the same way. Throws: EXPORT_PATH. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    await removeAbandoned(path)
    await writeFile(temporary, once(text))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asExportError(error, path, undefined)
  }
}

async function* once(text: string): AsyncIterable<string> {
  yield text
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
