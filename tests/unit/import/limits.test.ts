/** What no file may do, in whatever format: fill the memory, run for hours, fetch, or overflow the stack. Streams are made, not stored. */
import { describe, expect, it } from 'vitest'
import { importerFor } from '../../../src/import/formats.ts'
import { importLimits } from '../../../src/import/importer.ts'
import type { ImportItem } from '../../../src/import/importer.ts'
import { jsonLdOpening } from '../../../src/model/json-ld-context.ts'
import { rdfMark } from '../../../src/model/rdf-names.ts'

const mebibyte = 1_048_576
const chunk = 262_144

/** What comes before, then `gibibytes` of one filling, then what comes after. */
interface Stream {
  readonly before?: string
  readonly filling: string
  readonly gibibytes: number
  readonly after?: string
}

async function* bytesOf({ before = '', filling, gibibytes, after = '' }: Stream, told: { bytes: number }) {
  yield Buffer.from(before)
  const piece = Buffer.from(filling.repeat(Math.ceil(chunk / filling.length)))
  for (const end = gibibytes * 1024 * mebibyte; told.bytes < end; told.bytes += piece.byteLength) yield piece
  yield Buffer.from(after)
}

/** Reads it to its error; gives the code, how much was read, and by how much memory grew at the most. */
async function read(format: string, stream: Stream) {
  const told = { bytes: 0 }
  const open = (part = '') =>
    part === 'edges.csv' ? bytesOf({ filling: 'source,target\n', gibibytes: 0 }, { bytes: 0 }) : bytesOf(stream, told)
  const parts = format === 'csv' ? ['edges.csv', 'nodes.csv'] : []
  const before = process.memoryUsage.rss()
  let peak = before
  let code: unknown = 'none'
  const items = importerFor(format).read({ name: 'it', parts, open }, { report: () => undefined, limits: importLimits })
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
  try {
    for await (const item of items) seen(item)
  } catch (error) {
    code = (error as { code?: unknown }).code
  }
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage.rss())
  return { code, readBytes: told.bytes, grownBytes: peak - before }
}

function seen(item: ImportItem): void {
  expect(item.kind).toBeDefined()
}

const cypherMark = '// Graphwright Cypher script 1\n'
const turtleMark = `# ${rdfMark}\n`
const key = '<graphml><key id="k" for="node" attr.name="k" attr.type="string"/><graph edgedefault="directed">'
const node = `${key}<node id="a">`

/** Each stream is far longer than what may be read of it. A format that is read whole may hold its limit and little more. */
const streams: readonly (readonly [what: string, format: string, stream: Stream, maxGrownMebibytes: number])[] = [
  ['10 GB of zeros', 'graphml', { filling: '\0', gibibytes: 10 }, 64],
  ['10 GB of blanks', 'graphml', { filling: ' ', gibibytes: 10 }, 200],
  ['10 GB of blanks between elements', 'graphml', { before: node, filling: '\n', gibibytes: 10 }, 200],
  ['a comment of 10 GB', 'graphml', { before: '<!-- ', filling: 'x', gibibytes: 10 }, 200],
  ['an attribute of 1 GB', 'graphml', { before: `${key}<node id="`, filling: 'x', gibibytes: 1, after: '"/>' }, 100],
  ['a value of 1 GB', 'graphml', { before: `${node}<data key="k">`, filling: 'x', gibibytes: 1 }, 300],
  [
    'values of 1 GB in all in one node',
    'graphml',
    { before: node, filling: `<data key="k">${'x'.repeat(60_000)}</data>`, gibibytes: 1 },
    400,
  ],
  [
    'elements nested without end',
    'graphml',
    { before: key, filling: '<node id="a"><graph edgedefault="directed">', gibibytes: 1 },
    64,
  ],
  ['a million attributes', 'graphml', { before: `${key}<node `, filling: 'a="" ', gibibytes: 1 }, 100],
  ['keys without end', 'graphml', { before: '<graphml>', filling: '<key id="a" for="node"/>', gibibytes: 1 }, 64],
  ['10 GB of zeros', 'graphology', { filling: '\0', gibibytes: 10 }, 64],
  ['10 GB of blanks', 'graphology', { filling: ' \n', gibibytes: 10 }, 200],
  ['a value of 1 GB', 'node-link', { before: '{"nodes":[{"id":"', filling: 'x', gibibytes: 1 }, 700],
  ['10 GB of zeros', 'csv', { filling: '\0', gibibytes: 10 }, 300],
  ['10 GB of empty lines', 'csv', { before: 'id\na\n', filling: '\n', gibibytes: 10 }, 300],
  ['a value of 1 GB', 'csv', { before: 'id\n"', filling: 'x', gibibytes: 1 }, 400],
  ['10 GB of zeros', 'cypher', { filling: '\0', gibibytes: 10 }, 400],
  ['a statement of 1 GB', 'cypher', { before: `${cypherMark}UNWIND [`, filling: '1,', gibibytes: 1 }, 400],
  [
    'an attribute of 1 GB',
    'cyjs',
    { before: '{"elements":{"nodes":[{"data":{"id":"', filling: 'x', gibibytes: 1 },
    700,
  ],
  ['10 GB of zeros', 'turtle', { filling: '\0', gibibytes: 10 }, 400],
  ['10 GB of blanks', 'turtle', { filling: ' ', gibibytes: 10 }, 400],
  ['10 GB of empty lines in a file of ours', 'turtle', { before: turtleMark, filling: '\n', gibibytes: 10 }, 400],
  ['a comment of 10 GB', 'turtle', { before: '# ', filling: 'x', gibibytes: 10 }, 400],
  ['a value of 1 GB', 'turtle', { before: '<urn:a> <urn:b> "', filling: 'x', gibibytes: 1 }, 600],
  [
    'a value of 1 GB in a file of ours',
    'turtle',
    { before: `${turtleMark}<urn:a> <urn:b> "`, filling: 'x', gibibytes: 1 },
    600,
  ],
  ['an IRI of 1 GB', 'trig', { before: '<urn:', filling: 'x', gibibytes: 1 }, 600],
  ['brackets nested without end', 'trig', { before: '<urn:a> <urn:b> ', filling: '( ', gibibytes: 1 }, 64],
  ['blank nodes nested without end', 'turtle', { before: '<urn:a> <urn:b> ', filling: '[ <urn:b> ', gibibytes: 1 }, 64],
  ['10 GB of zeros', 'jsonld', { filling: '\0', gibibytes: 10 }, 64],
  ['10 GB of blanks', 'jsonld', { filling: ' \n', gibibytes: 10 }, 200],
  ['a value of 1 GB', 'jsonld', { before: '{"@id":"', filling: 'x', gibibytes: 1 }, 700],
  ['a line of 1 GB in a file of ours', 'jsonld', { before: `${jsonLdOpening}\n`, filling: 'x', gibibytes: 1 }, 400],
]

describe('a stream that does not end is refused in bounded memory', () => {
  it.each(streams)(
    '%s, as %s',
    async (_what, format, stream, maxGrownMebibytes) => {
      const { code, readBytes, grownBytes } = await read(format, stream)
      expect(code).toBe('IMPORT_INVALID')
      expect(readBytes).toBeLessThanOrEqual(importLimits.maxWholeUnits + 2 * mebibyte)
      expect(grownBytes).toBeLessThan(maxGrownMebibytes * mebibyte)
    },
    60_000,
  )
})

const text = (before: string): Stream => ({ before, filling: ' ', gibibytes: 0 })
const deep = 200_000

describe('is refused with a code', () => {
  it.each([
    [
      'an entity that grows without end',
      'graphml',
      `<!DOCTYPE g [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${key}</graph></graphml>`,
    ],
    [
      'an entity that is a file',
      'graphml',
      `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>${key}</graph></graphml>`,
    ],
    [
      'a document type that is fetched',
      'graphml',
      `<!DOCTYPE g SYSTEM "http://127.0.0.1/x.dtd">${key}</graph></graphml>`,
    ],
    ['an entity without document type', 'graphml', `${key}<node id="&x;"/></graph></graphml>`],
    [
      'a declared encoding that is not read',
      'graphml',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${key}</graph></graphml>`,
    ],
    [
      'JSON nested without end',
      'graphology',
      `{"nodes":[{"key":"a","attributes":{"v":${'['.repeat(deep)}${']'.repeat(deep)}}}],"edges":[]}`,
    ],
    ['JSON nested and not closed', 'node-link', '['.repeat(deep)],
    ['Cypher lists nested without end', 'cypher', `${cypherMark}UNWIND ${'['.repeat(deep)}`],
    ['JSON-LD nested without end', 'jsonld', `{"@id":"urn:a","urn:b":${'['.repeat(deep)}1${']'.repeat(deep)}}`],
    ['JSON-LD whose context is fetched', 'jsonld', '{"@context":"http://127.0.0.1/c","@id":"urn:a","b":"c"}'],
  ])('%s, as %s', async (_what, format, before) => {
    expect(await read(format, text(before))).toMatchObject({ code: 'IMPORT_INVALID' })
  })

  it.each([
    ['UTF-16 without a mark', 'graphml', Buffer.from(`${key}</graph></graphml>`, 'utf16le')],
    ['UTF-16 without a mark', 'graphology', Buffer.from('{"nodes":[],"edges":[]}', 'utf16le')],
    ['UTF-16 without a mark', 'turtle', Buffer.from('<urn:a> <urn:b> "c" .', 'utf16le')],
    ['UTF-16 without a mark', 'jsonld', Buffer.from('{"@id":"urn:a"}', 'utf16le')],
    ['Latin-1', 'turtle', Buffer.from('<urn:a> <urn:b> "é" .', 'latin1')],
    ['Latin-1', 'csv', Buffer.from('id\né\n', 'latin1')],
    ['Latin-1', 'cypher', Buffer.from(`${cypherMark}// é`, 'latin1')],
    ['Latin-1', 'graphml', Buffer.from(`${key}<node id="é"/></graph></graphml>`, 'latin1')],
    ['what gzip gives', 'graphml', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0])],
  ])('%s, as %s', async (_what, format, bytes) => {
    async function* open() {
      yield bytes
    }
    const context = { report: () => undefined, limits: importLimits }
    const reading = (async () => {
      for await (const item of importerFor(format).read({ name: 'it', parts: [], open }, context)) seen(item)
    })()
    await expect(reading).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
  })
})
