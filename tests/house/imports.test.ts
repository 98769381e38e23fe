/** Imports go down a level or stay in the room. Parsed from import lines: no tool needed. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const levels: readonly (readonly string[])[] = [
  ['basics', 'errors', 'model'],
  [
    'read',
    'segment',
    'ontology',
    'extract',
    'resolve',
    'merge',
    'cypher',
    'store',
    'query',
    'layout',
    'export',
    'import',
  ],
  ['pipeline', 'evaluate'],
  ['cli', 'serve', 'web'],
]

/** Rooms of one level that may import another's, and why. */
const exceptions: readonly { readonly from: string; readonly to: RegExp; readonly why: string }[] = [
  { from: 'query', to: /^store\/store\.ts$/, why: 'views read through the port' },
  { from: 'export', to: /^store\/store\.ts$/, why: 'exports read through the port' },
  { from: 'store', to: /^cypher\/index\.ts$/, why: 'the embedded store answers Cypher with our engine' },
  { from: 'evaluate', to: /^pipeline\//, why: 'evaluation runs the pipeline' },
  { from: 'cli', to: /^serve\//, why: 'the serve command starts the server' },
]

const src = resolve(import.meta.dirname, '../../src')

interface Import {
  readonly file: string
  readonly target: string
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
)
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8')
  // What stands behind a question mark tells the bundler of the page how to take the file in.
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => ({ file, target: relative(src, resolve(src, dirname(file), specifier)) }))
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : ''
}

function levelOf(room: string): number {
  return levels.findIndex((rooms) => rooms.includes(room))
}

function isAllowed({ file, target }: Import): boolean {
  const [from, to] = [roomOf(file), roomOf(target)]
  // index.ts at the top re-exports from everywhere; assets outside src are read by path.
  if (from === '' || from === to || target.startsWith('..')) return true
  if (levelOf(from) === 0 && levelOf(to) === 0) return true
  if (levelOf(to) < levelOf(from)) return true
  return exceptions.some((exception) => exception.from === from && exception.to.test(target))
}

describe('imports', () => {
  test('every room has a level', () => {
    expect(files.map(roomOf).filter((room) => room !== '' && levelOf(room) < 0)).toEqual([])
  })

  test('go down or stay in the room', () => {
    const wrong = imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} → ${target}`)
    expect(wrong).toEqual([])
  })

  test('end in .ts and name a file', () => {
    const known = new Set(readdirSync(src, { recursive: true, encoding: 'utf8' }))
    const wrong = imports
      .filter(({ target }) => !target.startsWith('..') && !known.has(target))
      .map(({ file, target }) => `${file} → ${target}`)
    expect(wrong).toEqual([])
  })

  // Within a folder a grammar may call itself in a circle; between folders a circle means that one of them is in the wrong place.
  test('make no cycle across folders', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.file === file && !isTypeOnly(one)).map(({ target }) => target),
      ]),
    )
    expect(findCycle(graph)).toBeUndefined()
  })

  test('the level table has no exception that nothing uses', () => {
    const unused = exceptions.filter(
      ({ from, to }) => !imports.some(({ file, target }) => roomOf(file) === from && to.test(target)),
    )
    expect(unused.map(({ from, why }) => `${from}: ${why}`)).toEqual([])
  })
})

/** Types may refer to each other; what runs may not. */
function isTypeOnly({ file, target }: Import): boolean {
  const text = readFileSync(join(src, file), 'utf8')
  const lines = [...text.matchAll(/^(import|export)( type)?[^'"]*?from '(\.[^']+)'/gm)]
  const own = lines.filter((line) => relative(src, resolve(src, dirname(file), line[3] ?? '')) === target)
  return own.length > 0 && own.every((line) => line[2] !== undefined)
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ')
    if (done.has(file)) return undefined
    for (const target of graph.get(file) ?? []) {
      if (dirname(target) === dirname(file)) continue
      const cycle = visit(target, [...trail, file])
      if (cycle !== undefined) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = visit(file, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}
