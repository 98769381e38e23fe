/** Markdown: one file, one document, with YAML front matter (title, publishedAt, source, language) when it has any. */
import { parseDocument } from 'yaml'
import { findFrontMatter } from '../basics/front-matter.ts'
import { KgError } from '../errors/kg-error.ts'
import type { OutsideFacts } from '../model/document.ts'
import { decodeText } from './decode-text.ts'
import type { Reader } from './reader.ts'
import { statedFactsSchema, toFacts } from './stated-facts.ts'

/** Reads .md and .markdown. The text keeps its front matter; segmenting marks it as metadata. */
export const markdownReader: Reader = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  read: (bytes, place) => {
    const text = decodeText(bytes, place)
    return [{ text, mediaType: 'text/markdown', stated: factsOf(text, place), outside: {} }]
  },
}

function factsOf(text: string, place: string): OutsideFacts {
  const frontMatter = findFrontMatter(text)
  if (frontMatter === undefined) return {}
  const parsed = parseDocument(frontMatter.yaml)
  const [error] = parsed.errors
  // Line 1 is the opening fence.
  if (error !== undefined) throw formatError(place, (error.linePos?.[0].line ?? 1) + 1, error.message)
  const result = statedFactsSchema.safeParse(toPlain(parsed, place) ?? {})
  if (result.success) return toFacts(result.data)
  const [issue] = result.error.issues
  const key = String(issue?.path[0] ?? '')
  throw formatError(place, lineOfKey(frontMatter.yaml, key), issue?.message ?? 'not a mapping')
}

function toPlain(parsed: ReturnType<typeof parseDocument>, place: string): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw formatError(place, 2, 'too many aliases', cause)
  }
}

function lineOfKey(yaml: string, key: string): number {
  const index = yaml.split(/\r\n|\r|\n/).findIndex((line) => key !== '' && line.startsWith(key))
  return index < 0 ? 2 : index + 2
}

function formatError(place: string, line: number, why: string, cause?: unknown): KgError {
  return new KgError('READ_FORMAT', `The front matter of ${place} cannot be read, line ${line}: ${firstLine(why)}`, {
    hint: 'Correct the YAML between the two --- lines, or remove it.',
    context: { path: place, line },
    cause,
  })
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
