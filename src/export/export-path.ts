/** Where an export may be written, and what the system says when it may not. */
import { readdir, rm, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { KgError, isKgError } from '../errors/kg-error.ts'
import type { Exporter } from './exporter.ts'

/** Removes the folder of an earlier export. One that holds anything else is somebody's, and stays. Throws: EXPORT_PATH. */
export async function removeEarlier(path: string, ownNames: readonly string[]): Promise<void> {
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

/** Throws: EXPORT_PATH for a name that files of the format do not bear. */
export function checkExtension(path: string, exporter: Exporter): void {
  const extension = extname(path).toLowerCase()
  const [usual] = exporter.extensions
  if (exporter.output === 'folder' ? extension === '' : exporter.extensions.includes(extension)) return
  const wanted = usual === undefined ? 'a folder, so a name without extension' : `a file named *${usual}`
  throw new KgError('EXPORT_PATH', `${path} is no name for ${exporter.format}, which is ${wanted}.`, {
    hint:
      usual === undefined
        ? `Name a folder, such as ${path.slice(0, -extension.length)}.`
        : `Name the file *${exporter.extensions.join(' or *')}, or choose another --format.`,
    context: { path, format: exporter.format },
  })
}

/** A file is not replaced by a folder, nor a folder by a file. Throws: EXPORT_PATH. */
export async function checkKind(path: string, exporter: Exporter): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || found.isDirectory() === (exporter.output === 'folder')) return
  throw new KgError('EXPORT_PATH', `${path} is ${found.isDirectory() ? 'a folder' : 'a file'} already.`, {
    hint: 'Choose another name, or remove it first.',
    context: { path },
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

/** The coded error for one that writing to `path` threw. */
export function asExportError(error: unknown, path: string, signal: AbortSignal | undefined): unknown {
  if (isKgError(error)) return error
  if (signal?.aborted === true) {
    return new KgError('INTERRUPTED', `The export to ${path} was stopped; nothing was written.`, {
      hint: 'Run it again.',
      context: { path },
      cause: error,
    })
  }
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error
  const code = String(error.code)
  const hint = pathHints[code] ?? 'Choose another place.'
  return new KgError('EXPORT_PATH', `Could not write ${path}: ${code}.`, { hint, context: { path }, cause: error })
}
