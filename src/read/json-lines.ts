/** JSON lines: one record a line, one document a record. A line that cannot be used is reported and the others are kept. */
import { z } from 'zod'
import { isKgError, KgError } from '../errors/kg-error.ts'
import type { StageContext } from '../model/diagnostic.ts'
import { decodeText, requireStorable } from './decode-text.ts'
import type { RawDocument, Reader } from './reader.ts'
import { reportFailure } from './report-failure.ts'
import { statedFactsSchema, toFacts } from './stated-facts.ts'

const recordSchema = statedFactsSchema.extend({
  id: z.union([z.string().min(1), z.number().transform(String)]).nullish(),
  text: z.string({ error: 'a record needs a member "text" that is a string' }),
})

/** Reads .jsonl and .ndjson: `{"text", "id"?, "title"?, "publishedAt"?, "source"?, "language"?}`. A record without id is `L` and its line. */
export const jsonLinesReader: Reader = {
  name: 'JSON lines',
  extensions: ['.jsonl', '.ndjson'],
  read: (bytes, place, context) => readRecords(decodeText(bytes, place), place, context),
}

/** True when the first line with anything on it is a JSON record with a text: how standard input is told apart. */
export function looksLikeJsonLines(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes).trimStart()
  if (!head.startsWith('{')) return false
  const end = head.indexOf('\n')
  try {
    return recordSchema.safeParse(JSON.parse(end < 0 ? head : head.slice(0, end))).success
  } catch {
    return false
  }
}

function readRecords(text: string, place: string, context: StageContext): readonly RawDocument[] {
  const records: RawDocument[] = []
  const seen = new Set<string>()
  let failure: unknown
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    try {
      const record = readRecord(line, index + 1, place)
      if (seen.has(record.record)) throw lineError(place, index + 1, `the id ${record.record} stands twice`)
      seen.add(record.record)
      records.push(record)
    } catch (error) {
      if (!isKgError(error)) throw error
      failure ??= error
      reportFailure(error, place, context)
    }
  }
  if (records.length === 0 && isKgError(failure)) throw failure
  return records
}

function readRecord(line: string, number: number, place: string): RawDocument & { readonly record: string } {
  const result = recordSchema.safeParse(parseLine(line, number, place))
  if (!result.success) throw lineError(place, number, result.error.issues[0]?.message ?? 'not a record')
  const { id, text, ...facts } = result.data
  requireLineText(text, number, place)
  const record = id ?? `L${number}`
  requireStorable([record, facts.title, facts.source].join(' '), place, number)
  return { text, mediaType: 'text/plain', stated: {}, outside: toFacts(facts), record }
}

function requireLineText(text: string, number: number, place: string): void {
  requireStorable(text, place, number)
  if (text.trim() !== '') return
  throw new KgError('READ_EMPTY', `Line ${number} of ${place} holds no text.`, {
    hint: 'Leave the record out.',
    context: { path: place, line: number },
  })
}

function parseLine(line: string, number: number, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw lineError(place, number, 'not JSON', cause)
  }
}

function lineError(place: string, line: number, why: string, cause?: unknown): KgError {
  return new KgError('READ_FORMAT', `Line ${line} of ${place} cannot be read: ${why}.`, {
    hint: 'Each line is one JSON object with a "text".',
    context: { path: place, line },
    cause,
  })
}
