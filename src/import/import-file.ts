/** Reads a graph file, or a folder of a format that is one, from the disk. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { KgError } from '../errors/kg-error.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { fitForeign } from './foreign.ts'
import { importerFor, importerForPath, refuseWrittenOnly, unknownFormat } from './formats.ts'
import type { Importer, ImportItem, ImportSource } from './importer.ts'
import { importError, importLimits } from './importer.ts'
import { checkIntegrity } from './integrity.ts'

/** How to import. */
export interface ImportFileOptions {
  /** As in formats.ts; absent: by the extension, and a folder is the CSV pair. */
  readonly format?: string
  /** Fit our own files too, as one does with those that bring no evidence (foreign.ts). */
  readonly isOwnFitted?: boolean
  readonly report: (diagnostic: Diagnostic) => void
  readonly signal?: AbortSignal
}

/**
 * The graph of a file: checked, and fitted into the house where it is of another maker (foreign.ts). Nothing is to be stored before the
 * last item has come: an error may be the last thing.
 * Throws: READ_NOT_FOUND; IMPORT_INVALID, also for a file whose format is not known or not read.
 */
export async function* importFile(path: string, options: ImportFileOptions): AsyncIterable<ImportItem> {
  const { report, signal } = options
  const source = await sourceAt(path)
  const importer = await chooseImporter(path, source, options.format)
  const context = { report, limits: importLimits, ...(signal !== undefined && { signal }) }
  const items = checkIntegrity(importer.read(source, context))
  yield* fitForeign(items, source.name, { isOwnFitted: options.isOwnFitted ?? false })
}

async function sourceAt(path: string): Promise<ImportSource> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) {
    throw new KgError('READ_NOT_FOUND', `There is no file ${path}.`, { hint: 'Check the path.', context: { path } })
  }
  const parts = found.isDirectory() ? (await readdir(path)).sort() : []
  if (found.isDirectory() && parts.length === 0)
    throw importError(`The folder ${path} is empty.`, 'Check the path.', { path })
  return {
    name: basename(path),
    parts,
    open: (part) => createReadStream(part === undefined ? path : join(path, basename(part))),
  }
}

async function chooseImporter(path: string, source: ImportSource, format: string | undefined): Promise<Importer> {
  if (format !== undefined) return importerFor(format)
  refuseWrittenOnly(path, [extname(path).toLowerCase(), ...source.parts])
  if (source.parts.length > 0) return importerFor('csv')
  const byExtension = importerForPath(path)
  if (byExtension === undefined) throw unknownFormat(path)
  return byExtension.format === 'graphology' ? importerFor(await sniffJson(source)) : byExtension
}

/** Three formats share `.json`; their first members tell them apart. */
async function sniffJson(source: ImportSource): Promise<string> {
  for await (const bytes of source.open()) {
    const start = Buffer.from(bytes).toString('utf8', 0, 4096)
    if (/"format_version"\s*:|"elements"\s*:/.test(start)) return 'cyjs'
    return /"(?:multigraph|directed|links)"\s*:/.test(start) ? 'node-link' : 'graphology'
  }
  return 'graphology'
}
