/**
 * The read stage: paths in, documents out. A bad file that was named stops the work; one inside a folder is reported
 * as a Diagnostic of the same READ_* code and left out.
 */
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { isKgError, KgError } from '../errors/kg-error.ts'
import type { StageContext } from '../model/diagnostic.ts'
import { findFiles, readFailed } from './find-files.ts'
import type { FoundFile } from './find-files.ts'
import { jsonLinesReader, looksLikeJsonLines } from './json-lines.ts'
import { makeDocument } from './make-document.ts'
import { markdownReader } from './markdown.ts'
import { plainTextReader } from './plain-text.ts'
import type { RawDocument, ReadDocument, Reader } from './reader.ts'
import { reportFailure } from './report-failure.ts'
import { isPublicationTime } from './stated-facts.ts'

/** The readers of the house, by extension. */
export const readers: readonly Reader[] = [plainTextReader, markdownReader, jsonLinesReader]

/** The size above which a file is refused unless the user says otherwise: 20 MB. */
export const defaultMaxBytes = 20_000_000

export interface ReadOptions {
  /** EDTF day, month or year for documents that state no date themselves. */
  readonly publishedAt?: string
  /** Source uris are relative to it. */
  readonly workingDirectory: string
  readonly maxBytes: number
  /** What the path `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * Reads files, folders and `-` (standard input), one document after the other; a file reached by two paths comes once.
 * Order: paths as given, folders by name. Equal texts at two places come twice, with one id and two sources.
 * Throws: READ_* for a path that was named, OPTION_INVALID for `publishedAt`, INTERRUPTED when aborted.
 */
export async function* readPaths(
  paths: readonly string[],
  options: ReadOptions,
  context: StageContext,
): AsyncGenerator<ReadDocument> {
  requireDate(options.publishedAt)
  const seen = new Set<string>()
  for (const path of paths) {
    if (path === '-') {
      yield* readStandardInput(options, context)
      continue
    }
    for await (const file of findFiles(path, options.workingDirectory, context)) {
      if (context.signal?.aborted === true) throw interrupted()
      if (seen.has(file.path)) continue
      seen.add(file.path)
      yield* (await readFound(file, options.maxBytes, context)).map((raw) =>
        makeDocument(raw, file.uri, options, context),
      )
    }
  }
}

async function readFound(file: FoundFile, maxBytes: number, context: StageContext): Promise<readonly RawDocument[]> {
  try {
    const reader = readerFor(file)
    return reader.read(await readBytes(file, maxBytes), file.uri, context)
  } catch (error) {
    if (file.isNamed || !isKgError(error)) throw error
    reportFailure(error, file.uri, context)
    return []
  }
}

function readerFor(file: FoundFile): Reader {
  const extension = extname(file.path).toLowerCase()
  const reader = readers.find(({ extensions }) => extensions.includes(extension))
  if (reader !== undefined) return reader
  const known = readers.flatMap(({ extensions }) => extensions).join(', ')
  throw new KgError('READ_UNSUPPORTED', `${file.uri} is of a kind that no reader knows (known: ${known}).`, {
    hint: 'Convert it to text or Markdown, or pipe its text in and name it "-".',
    context: { path: file.uri, extension },
  })
}

async function readBytes(file: FoundFile, maxBytes: number): Promise<Uint8Array> {
  try {
    // Before opening: opening a pipe without a writer would wait for ever.
    const found = await stat(file.path)
    if (!found.isFile()) throw notAFile(file.uri)
    if (found.size > maxBytes) throw tooLarge(file.uri, maxBytes)
    return await readFile(file.path)
  } catch (error) {
    throw isKgError(error) ? error : readFailed(file.uri, error)
  }
}

async function* readStandardInput(options: ReadOptions, context: StageContext): AsyncGenerator<ReadDocument> {
  const bytes = await collect(options.stdin, options.maxBytes)
  const reader = looksLikeJsonLines(bytes) ? jsonLinesReader : plainTextReader
  for (const raw of reader.read(bytes, 'stdin', context)) yield makeDocument(raw, 'stdin', options, context)
}

async function collect(stdin: AsyncIterable<Uint8Array> | undefined, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge('stdin', maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function requireDate(publishedAt: string | undefined): void {
  if (publishedAt === undefined || isPublicationTime(publishedAt)) return
  throw new KgError('OPTION_INVALID', `The date ${publishedAt} is not a day, month or year.`, {
    hint: 'Write it as 2026-04-27, 2026-04 or 2026.',
    context: { option: 'publishedAt', value: publishedAt },
  })
}

function tooLarge(uri: string, maxBytes: number): KgError {
  return new KgError('READ_TOO_LARGE', `${uri} is larger than the limit of ${maxBytes} bytes.`, {
    hint: 'Split it, or raise the limit with --max-bytes.',
    context: { path: uri, maxBytes },
  })
}

function notAFile(uri: string): KgError {
  return new KgError('READ_UNSUPPORTED', `${uri} is not a regular file.`, {
    hint: 'Pipe it in and name it "-".',
    context: { path: uri },
  })
}

function interrupted(): KgError {
  return new KgError('INTERRUPTED', 'Reading was stopped.', { hint: 'Run the command again.', retriable: true })
}
