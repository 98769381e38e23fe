/** Which files a path stands for. The only place of the room that looks at folders. */
import { lstat, readdir, stat } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { compareStrings } from '../basics/order.ts'
import { KgError } from '../errors/kg-error.ts'
import type { StageContext } from '../model/diagnostic.ts'
import { reportFailure } from './report-failure.ts'

/** A file to read. `isNamed` when the user named it: then a failure stops the work, inside a folder it is reported. */
export interface FoundFile {
  readonly path: string
  /** The source uri: relative to the working directory, with `/`. */
  readonly uri: string
  readonly isNamed: boolean
}

/**
 * The files of one path, in the order of their paths. Folders are read to the bottom; hidden entries and node_modules are
 * passed over, symbolic links inside a folder are reported and not followed, so neither a loop nor a way out exists.
 * Throws: READ_NOT_FOUND, READ_FAILED for the path itself.
 */
export async function* findFiles(
  path: string,
  workingDirectory: string,
  context: StageContext,
): AsyncGenerator<FoundFile> {
  const absolute = resolve(workingDirectory, path)
  const uri = sourceUri(absolute, workingDirectory)
  const found = await statNamed(absolute, path)
  if (!found.isDirectory()) {
    yield { path: absolute, uri, isNamed: true }
    return
  }
  const entries = await listFolder(absolute, path)
  yield* walk(absolute, entries, workingDirectory, context)
}

async function* walk(
  folder: string,
  entries: readonly Dirent[],
  workingDirectory: string,
  context: StageContext,
): AsyncGenerator<FoundFile> {
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const uri = sourceUri(path, workingDirectory)
    if (entry.isSymbolicLink()) reportLink(uri, context)
    else if (!entry.isDirectory()) yield { path, uri, isNamed: false }
    else yield* walk(path, await listInnerFolder(path, uri, context), workingDirectory, context)
  }
}

async function listInnerFolder(path: string, uri: string, context: StageContext): Promise<readonly Dirent[]> {
  try {
    return await listFolder(path, uri)
  } catch (error) {
    if (!(error instanceof KgError)) throw error
    reportFailure(error, uri, context)
    return []
  }
}

async function listFolder(path: string, place: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => compareStrings(a.name, b.name))
  } catch (cause) {
    throw readFailed(place, cause)
  }
}

async function statNamed(absolute: string, path: string): ReturnType<typeof stat> {
  try {
    return await stat(absolute)
  } catch (cause) {
    if (!isMissing(cause)) throw readFailed(path, cause)
    const isBrokenLink = await lstat(absolute).then(
      () => true,
      () => false,
    )
    throw new KgError('READ_NOT_FOUND', `${path} ${isBrokenLink ? 'is a link to nothing' : 'does not exist'}.`, {
      hint: 'Check the path; it is taken from the folder the command runs in.',
      context: { path },
      cause,
    })
  }
}

/** The error for a refusal of the operating system. */
export function readFailed(place: string, cause: unknown): KgError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new KgError('READ_FAILED', `${place} cannot be read: ${why}.`, {
    hint: 'Check that it may be read by you and that its disk is there.',
    context: { path: place },
    cause,
  })
}

function isMissing(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function sourceUri(path: string, workingDirectory: string): string {
  return relative(workingDirectory, path).split(sep).join('/')
}

function reportLink(uri: string, context: StageContext): void {
  context.report({
    code: 'READ_LINK_SKIPPED',
    severity: 'note',
    message: `${uri} is a symbolic link inside a folder and was not followed.`,
    place: { uri },
    hint: 'Name its target on the command line to read it.',
  })
}
