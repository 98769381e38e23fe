import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKgError } from '../../../src/errors/kg-error.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { defaultMaxBytes, readPaths } from '../../../src/read/read-paths.ts'
import type { ReadOptions } from '../../../src/read/read-paths.ts'
import type { ReadDocument } from '../../../src/read/reader.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

async function read(paths: string[], more: Partial<ReadOptions> = {}) {
  const diagnostics: Diagnostic[] = []
  const documents: ReadDocument[] = []
  const options = { workingDirectory: folder, maxBytes: defaultMaxBytes, ...more }
  for await (const document of readPaths(paths, options, { report: (found) => diagnostics.push(found) })) {
    documents.push(document)
  }
  return { documents, diagnostics, codes: diagnostics.map(({ code }) => code) }
}

async function codeOf(paths: string[], more: Partial<ReadOptions> = {}): Promise<string> {
  try {
    await read(paths, more)
  } catch (error) {
    if (isKgError(error)) return error.code
    throw error
  }
  return 'no error'
}

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

describe('a page of HTML', () => {
  it('is refused under the name of a text as on standard input', async () => {
    await put('a.txt', '\n<!DOCTYPE html>\n<p>Acme bought Initech.</p>')
    expect(await codeOf(['a.txt'])).toBe('READ_UNSUPPORTED')
    expect(await codeOf(['-'], { stdin: chunks('<html lang="en"><p>Acme') })).toBe('READ_UNSUPPORTED')
  })
  it('is not what only speaks of one', async () => {
    await put('a.txt', 'A page begins with <html>.')
    expect((await read(['a.txt'])).documents).toHaveLength(1)
  })
})

describe('a file', () => {
  it('keeps every character but a leading byte order mark', async () => {
    await put('a.txt', '\ufeffCafe\u0301 \ufb01rm\r\n 𝒳 \ufeff end \n')
    const { documents } = await read(['a.txt'])
    expect(documents[0]?.document.text).toBe('Cafe\u0301 \ufb01rm\r\n 𝒳 \ufeff end \n')
  })

  it('has the path from the working directory as uri, with slashes', async () => {
    await put('in/a.txt', 'One.')
    const { documents } = await read([join(folder, 'in', 'a.txt')])
    expect(documents[0]?.source.uri).toBe('in/a.txt')
  })

  it('has one id at two paths', async () => {
    await put('a.txt', 'The same.')
    await put('b.md', 'The same.')
    const { documents } = await read(['b.md', 'a.txt'])
    expect(documents.map(({ source }) => source.uri)).toEqual(['b.md', 'a.txt'])
    expect(new Set(documents.map(({ document }) => document.id)).size).toBe(1)
  })

  it('comes once when two paths reach it', async () => {
    await put('in/a.txt', 'One.')
    expect((await read(['in', 'in/a.txt'])).documents).toHaveLength(1)
  })

  it.each([
    ['READ_NOT_FOUND', 'no.txt', undefined],
    ['READ_BINARY', 'a.txt', 'PNG\0\0'],
    ['READ_ENCODING', 'a.txt', Buffer.from([0x63, 0xe9, 0x20])],
    ['READ_ENCODING', 'a.txt', Buffer.from('\ufeffab', 'utf16le')],
    ['READ_ENCODING', 'a.txt', Buffer.from([0x61, 0xed, 0xa0, 0x80])],
    ['READ_EMPTY', 'a.txt', ''],
    ['READ_EMPTY', 'a.txt', ' \n\t\ufeff'],
    ['READ_TOO_LARGE', 'a.txt', 'x'.repeat(2000)],
    ['READ_UNSUPPORTED', 'a.pdf', '%PDF'],
    ['READ_FORMAT', 'a.md', '---\ntitle: [\n---\nText.'],
    ['READ_FORMAT', 'a.md', '---\npublishedAt: last week\n---\nText.'],
    ['READ_FORMAT', 'a.jsonl', '{"body": 1}\n'],
  ])('fails with %s when named', async (code, path, content) => {
    if (content !== undefined) await put(path, content)
    expect(await codeOf([path], { maxBytes: 1000 })).toBe(code)
  })

  it('tells the line of what is wrong in front matter', async () => {
    await put('a.md', '---\ntitle: T\npublishedAt: soon\n---\nText.')
    await expect(read(['a.md'])).rejects.toMatchObject({ context: { line: 3 } })
  })
})

describe('a folder', () => {
  it('is read to the bottom in the order of names, without hidden files and node_modules', async () => {
    for (const path of ['b.txt', 'a/z.md', 'a.txt', '.git/x.txt', 'node_modules/y.txt', 'a/.hidden.txt', 'B.txt']) {
      await put(path, `This is ${path}.`)
    }
    const { documents, codes } = await read(['.'])
    expect(documents.map(({ source }) => source.uri)).toEqual(['B.txt', 'a/z.md', 'a.txt', 'b.txt'])
    expect(codes).toEqual([])
  })

  it('skips and reports what cannot be read, each by its code', async () => {
    await put('a.txt', '')
    await put('b.png', 'x')
    await put('c.txt', 'a\0b')
    await put('d.txt', 'Good.')
    await put('e.txt', 'x'.repeat(2000))
    const { documents, diagnostics, codes } = await read(['.'], { maxBytes: 1000 })
    expect(documents.map(({ source }) => source.uri)).toEqual(['d.txt'])
    expect(codes).toEqual(['READ_EMPTY', 'READ_UNSUPPORTED', 'READ_BINARY', 'READ_TOO_LARGE'])
    expect(diagnostics.map(({ place }) => place?.uri)).toEqual(['a.txt', 'b.png', 'c.txt', 'e.txt'])
  })

  it('does not follow links: neither a loop nor a way out', async () => {
    await put('in/a.txt', 'One.')
    await put('out/b.txt', 'Two.')
    await symlink('..', join(folder, 'in/up'))
    await symlink('../out/b.txt', join(folder, 'in/b.txt'))
    const { documents, codes } = await read(['in'])
    expect(documents.map(({ source }) => source.uri)).toEqual(['in/a.txt'])
    expect(codes).toEqual(['READ_LINK_SKIPPED', 'READ_LINK_SKIPPED'])
  })
})

describe('facts beside the text', () => {
  const dated = '---\ntitle: A title\npublishedAt: 2026-04-27\nsource: The Gazette\nlanguage: en-GB\n---\n# Heading\n'

  it('come from front matter, which stays in the text', async () => {
    await put('a.md', dated)
    const { document } = (await read(['a.md'])).documents[0] ?? {}
    expect(document).toMatchObject({
      title: 'A title',
      publishedAt: '2026-04-27',
      origin: 'The Gazette',
      language: 'en-GB',
      text: dated,
    })
  })

  it('take `date` for the date of publication where it is one', async () => {
    await put('a.md', '---\ndate: 2026-04-27\n---\nContoso acquired Fabrikam.\n')
    await put('b.md', '---\ndate: some day in spring\n---\nContoso acquired Fabrikam.\n')
    const [a, b] = (await read(['a.md', 'b.md'])).documents
    expect(a?.document.publishedAt).toBe('2026-04-27')
    expect(b?.document.publishedAt).toBeUndefined()
  })

  it('do not change the id of a text that states its date', async () => {
    await put('a.md', dated)
    const [plain, optional] = [await read(['a.md']), await read(['a.md'], { publishedAt: '2020' })]
    expect(optional.documents).toEqual(plain.documents)
  })

  it('change the id of an undated text, with its date', async () => {
    await put('a.txt', 'On Monday it rained.')
    const [plain, optional] = [await read(['a.txt']), await read(['a.txt'], { publishedAt: '2020-05' })]
    expect(optional.documents[0]?.document.publishedAt).toBe('2020-05')
    expect(optional.documents[0]?.document.id).not.toBe(plain.documents[0]?.document.id)
  })

  it('refuse a date that is none', async () => {
    expect(await codeOf([], { publishedAt: '27.4.2026' })).toBe('OPTION_INVALID')
  })

  it('take the first heading as title, else the first line, cut at a word', async () => {
    await put('a.md', 'Before.\n\n## The *heading* ##\n')
    await put('b.txt', `\n  ${'word '.repeat(40)}\nNext.`)
    const { documents } = await read(['a.md', 'b.txt'])
    expect(documents[0]?.document.title).toBe('The *heading*')
    expect(documents[1]?.document.title).toMatch(/^(?:word )+word…$/)
    expect(documents[1]?.document.title.length).toBeLessThanOrEqual(120)
  })

  it('report a text that is not English', async () => {
    await put(
      'de.txt',
      'Der Konzern hat die Übernahme des Unternehmens nicht bestätigt und sich auf eine Prüfung berufen.',
    )
    await put('ru.txt', 'Компания объявила о завершении сделки.')
    await put('en.txt', 'The company has not confirmed that it will buy the firm, and did not say when it would.')
    const { documents, codes } = await read(['de.txt', 'ru.txt', 'en.txt'])
    expect(documents.map(({ document }) => document.language)).toEqual(['de', 'und-Cyrl', 'en'])
    expect(codes).toEqual(['LANGUAGE_UNSUPPORTED', 'LANGUAGE_UNSUPPORTED'])
  })
})

describe('JSON lines', () => {
  it('make a document of each record', async () => {
    await put(
      'a.jsonl',
      '{"id":"x","text":"One.","title":"T","publishedAt":"2026-04-27T08:00:00Z","source":"S"}\r\n\n{"text":"Two."}\n',
    )
    const { documents } = await read(['a.jsonl'])
    expect(documents.map(({ source }) => source.uri)).toEqual(['a.jsonl#x', 'a.jsonl#L3'])
    expect(documents[0]?.document).toMatchObject({ title: 'T', publishedAt: '2026-04-27', origin: 'S', text: 'One.' })
  })

  it('keep the good lines and report the bad ones with their numbers', async () => {
    const lines = [
      '{"text":"One."}',
      '{"text":',
      '{"text":" "}',
      '{"text":"a\\u0000"}',
      '{"text":"\\ud800"}',
      '{"id":1,"text":"Six."}',
      '{"id":"1","text":"Seven."}',
    ]
    await put('a.jsonl', lines.join('\n'))
    const { documents, diagnostics } = await read(['a.jsonl'])
    expect(documents.map(({ document }) => document.text)).toEqual(['One.', 'Six.'])
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['READ_FORMAT', 2],
      ['READ_EMPTY', 3],
      ['READ_BINARY', 4],
      ['READ_ENCODING', 5],
      ['READ_FORMAT', 7],
    ])
  })
})

describe('standard input', () => {
  it('is one text, also when a character is cut between two chunks', async () => {
    const bytes = Buffer.from('Café au lait.')
    const { documents } = await read(['-'], { stdin: chunks(bytes.subarray(0, 4), bytes.subarray(4)) })
    expect(documents[0]).toMatchObject({ document: { text: 'Café au lait.' }, source: { uri: 'stdin' } })
  })

  it('is JSON lines when it looks so', async () => {
    const { documents } = await read(['-'], { stdin: chunks('{"id":"a","text":"One."}\n{"id":"b","text":"Two."}') })
    expect(documents.map(({ source }) => source.uri)).toEqual(['stdin#a', 'stdin#b'])
  })

  it('stops at the limit', async () => {
    expect(await codeOf(['-'], { stdin: chunks('x'.repeat(600), 'x'.repeat(600)), maxBytes: 1000 })).toBe(
      'READ_TOO_LARGE',
    )
  })

  it('may not be empty', async () => {
    expect(await codeOf(['-'], { stdin: chunks() })).toBe('READ_EMPTY')
  })
})

it('stops when aborted', async () => {
  await put('a.txt', 'One.')
  const reading = readPaths(
    ['a.txt'],
    { workingDirectory: folder, maxBytes: 10 },
    { report: () => undefined, signal: AbortSignal.abort() },
  )
  await expect(reading.next()).rejects.toMatchObject({ code: 'INTERRUPTED' })
})
