/**
 * Writes an export to its place: first to a temporary neighbour, synced, then renamed; so there is never a half file under the name that
 * was asked for, whatever interrupts.
 */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { KgError, isKgError } from '../errors/kg-error.ts'
import type { Chunk, Exporter, ExportInput } from './exporter.ts'
import type { LossReport } from './loss.ts'
import { LossCollector } from './loss.ts'

/** How to export to a file. */
export interface ExportToFileOptions {
  readonly dialect?: string
  /** Refuse, and leave no file, when something is lost (not when it is only encoded). */
  readonly isStrict?: boolean
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
 * Throws: EXPORT_PATH for a wrong extension or where the system refuses, EXPORT_LOSS when strict, EXPORT_CHANGED, INTERRUPTED.
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
  const write = { losses, ...(dialect !== undefined && { dialect }), ...(signal !== undefined && { signal }) }
  // One neighbour a process and target: two exports to one place do not mix, and one that was killed leaves a name that tells.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    const sizeBytes =
      exporter.output === 'file'
        ? await writeFile(temporary, exporter.write(input, write), signal)
        : await writeFolder(temporary, exporter.write(input, write), signal)
    const report = losses.report()
    if (options.isStrict === true && report.lost > 0) throw lossError(exporter, report)
    if (exporter.output === 'folder') await removeEarlier(path, await readdir(temporary))
    await rename(temporary, path)
    return { path, sizeBytes, losses: report }
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw asExportError(error, path, signal)
  }
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

/** Removes the folder of an earlier export. One that holds anything else is somebody's, and stays. */
async function removeEarlier(path: string, ownNames: readonly string[]): Promise<void> {
  const found = await readdir(path).catch(() => [])
  const foreign = found.find((name) => !ownNames.includes(name))
  if (foreign !== undefined) {
    throw new KgError('EXPORT_PATH', `${path} holds ${foreign}, which is not from an export, so it is not replaced.`, {
      hint: 'Name a folder that does not exist yet.',
      context: { path, found: foreign },
    })
  }
  await rm(path, { recursive: true, force: true })
}

function checkExtension(path: string, exporter: Exporter): void {
  const extension = extname(path).toLowerCase()
  const [usual] = exporter.extensions
  if (exporter.output === 'folder' ? extension === '' : exporter.extensions.includes(extension)) return
  const wanted = usual === undefined ? 'a folder, so a name without extension' : `a file named *${usual}`
  throw new KgError('EXPORT_PATH', `${path} is no name for ${exporter.format}, which is ${wanted}.`, {
    hint:
      usual === undefined
        ? 'Name a folder.'
        : `Name the file *${exporter.extensions.join(' or *')}, or choose another --format.`,
    context: { path, format: exporter.format },
  })
}

/** A file is not replaced by a folder, nor a folder by a file. */
async function checkKind(path: string, exporter: Exporter): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || found.isDirectory() === (exporter.output === 'folder')) return
  throw new KgError('EXPORT_PATH', `${path} is ${found.isDirectory() ? 'a folder' : 'a file'} already.`, {
    hint: 'Choose another name, or remove it first.',
    context: { path },
  })
}

function lossError(exporter: Exporter, report: LossReport): KgError {
  const lost = report.losses.filter((loss) => loss.lost)
  const list = lost.map((loss) => `${loss.code} at ${loss.where} (${loss.count})`).join(', ')
  return new KgError('EXPORT_LOSS', `${exporter.format} cannot hold the whole graph: ${list}.`, {
    hint: 'Export without strict, select less, or choose a format that holds it (graphml).',
    context: { format: exporter.format, losses: lost },
  })
}

const pathHints: Readonly<Record<string, string>> = {
  ENOENT: 'Make the folder first.',
  ENOTDIR: 'Name a folder that is one.',
  EACCES: 'Choose a folder that you may write to.',
  EPERM: 'Choose a folder that you may write to.',
  EROFS: 'Choose a folder that you may write to.',
  EISDIR: 'Name a file, not a folder.',
  ENOSPC: 'Make room on the disk, or choose another one.',
  ENAMETOOLONG: 'Choose a shorter name.',
}

function asExportError(error: unknown, path: string, signal: AbortSignal | undefined): unknown {
  if (isKgError(error)) return error
  if (signal?.aborted === true) {
    return new KgError('INTERRUPTED', `The export to ${path} was stopped; nothing was written.`, {
      hint: 'Run it again.',
      context: { path },
      cause: error,
    })
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const hint = pathHints[code]
  if (hint === undefined) return error
  return new KgError('EXPORT_PATH', `Could not write ${path}: ${code}.`, { hint, context: { path }, cause: error })
}
