/** The Gephi toolkit reads our GEXF and the GraphML made for it, and finds what was written. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { displayName } from '../../src/export/primary-label.ts'
import type { GraphEdge, Properties } from '../../src/model/property-graph.ts'
import { decode, shownInXml } from './compare-graphml.ts'
import { hostileGraph, inputOf, smallGraph } from './graphs.ts'
import { hasReader, javaFolder, readersFolder, runReader } from './readers/tools.ts'
import { articlesGraph } from './whole-store.ts'

const gephi = join(javaFolder, '../gephi')
const hasGephi = hasReader('GraphML and GEXF in Gephi', { paths: [gephi], commands: ['java', 'javac'] })
const graphs = { small: smallGraph, hostile: hostileGraph, articles: await articlesGraph() }
type GraphName = keyof typeof graphs
const names = Object.keys(graphs) as GraphName[]
const forms = ['graphml', 'gexf'] as const

interface GephiElement {
  readonly id: string
  readonly label: string | null
  readonly source?: string
  readonly target?: string
  readonly weight?: number
  readonly data: Readonly<Record<string, unknown>>
}
interface GephiGraph {
  readonly directed: boolean
  readonly nodes: readonly GephiElement[]
  readonly edges: readonly GephiElement[]
}

const read = new Map<string, GephiGraph>()
let folder: string

beforeAll(async () => {
  if (!hasGephi) return
  folder = mkdtempSync(join(tmpdir(), 'graphwright-gephi-'))
  const keys = forms.flatMap((form) => names.map((name) => `${name}.${form}`))
  for (const name of names) {
    await exportToFile(join(folder, `${name}.gexf`), exporterFor('gexf'), inputOf(graphs[name]))
    const options = { dialect: 'gephi' }
    await exportToFile(join(folder, `${name}.graphml`), exporterFor('graphml'), inputOf(graphs[name]), options)
  }
  const files = keys.map((key) => join(folder, key))
  const program = join(readersFolder, 'ReadWithGephi.java')
  const output = runReader('java', ['-Djava.awt.headless=true', '-cp', join(gephi, '*'), program, ...files])
  for (const [at, line] of output.trim().split('\n').entries()) read.set(keys[at] ?? '', JSON.parse(line) as GephiGraph)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

/** Columns of Gephi's own and of the forms, which are no properties. */
const nodeWords = ['labels', 'category']
const edgeWords = ['relation', 'Interval']

/** Blank text is no value to Gephi, and neither is the word null; it trims other text. */
const isBlank = (value: unknown) => typeof value === 'string' && (value.trim() === '' || value === 'null')
const asText = (value: unknown) => (typeof value === 'string' ? value : '')
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)
const cells = (data: GephiElement['data'], words: readonly string[]) =>
  sorted(
    Object.entries(data)
      .filter(([name, value]) => !words.includes(name) && !isBlank(value))
      .map(([name, value]) => [decode(name), trimmed(value)]),
  )
const properties = (all: Properties, form: (typeof forms)[number]) =>
  sorted(
    Object.entries(all)
      .filter(([, value]) => !isBlank(value))
      .map(([name, value]) => {
        // The JSON of a list in GEXF has JSON's own escapes for what XML forbids.
        const isJson = form === 'gexf' && typeof value === 'object'
        return [name, trimmed(shownInXml(isJson ? JSON.stringify(value) : value))]
      }),
  )

describe.skipIf(!hasGephi).each(forms.flatMap((form) => names.map((name) => [form, name] as const)))(
  '%s in Gephi, %s graph',
  (form, name) => {
    const graph = graphs[name]
    const found = () => read.get(`${name}.${form}`) ?? { directed: false, nodes: [], edges: [] }

    it('has every node with its name, labels and properties', () => {
      expect(found().directed).toBe(true)
      const labels = (data: GephiElement['data']) => asText(data['labels']).split(':').slice(1).map(decode)
      // What has no name is shown by its id; an empty one stands in the file as _x_.
      const shown = (text: string, id: string) => (isBlank(text) && text !== 'null' ? id : text.trim())
      expect(
        sorted(
          found().nodes.map((one) => [
            decode(one.id),
            shown(one.label === one.id && one.id === '_x_' ? '' : (one.label ?? ''), decode(one.id)),
            labels(one.data),
            cells(one.data, nodeWords),
          ]),
        ),
      ).toEqual(
        sorted(
          graph.nodes.map((one) => [
            one.id,
            shown(String(shownInXml(displayName(one))), one.id),
            one.labels,
            properties(one.properties, form),
          ]),
        ),
      )
    })

    it('has every edge with its direction, type and properties; parallel ones of one type as one', () => {
      // Gephi adds parallel edges of one type and direction together: that is told in README, since no file can prevent it.
      const kind = (source: string, target: string, type: string) => JSON.stringify([source, target, type])
      const byKind = new Map<string, GraphEdge[]>()
      for (const one of graph.edges) {
        const key = kind(one.source, one.target, one.type)
        byKind.set(key, [...(byKind.get(key) ?? []), one])
      }
      const read = new Map(
        found().edges.map((one) => [
          kind(decode(one.source ?? ''), decode(one.target ?? ''), decode(one.label ?? '')),
          one,
        ]),
      )
      expect([...read.keys()].sort()).toEqual([...byKind.keys()].sort())
      for (const [key, [only, ...others]] of byKind) {
        if (only === undefined || others.length > 0) continue
        const edge = read.get(key)
        expect([decode(edge?.id ?? ''), cells(edge?.data ?? {}, edgeWords)]).toEqual([
          only.id,
          properties(only.properties, form),
        ])
        const confidence = only.properties['confidence']
        expect(edge?.weight).toBeCloseTo(typeof confidence === 'number' && confidence > 0 ? confidence : 1, 6)
      }
    })
  },
)

describe('GEXF', () => {
  it.skipIf(!hasGephi)('shows Gephi when a relation held', () => {
    const edges = read.get('small.gexf')?.edges ?? []
    const days = (id: string) =>
      /\[([\d.]+), ([\d.]+)\]/
        .exec(String(edges.find((edge) => edge.id === id)?.data['Interval']))
        ?.slice(1)
        .map((epochMs) => new Date(Number(epochMs)).toISOString().slice(0, 10))
    expect(days('rel:01')).toEqual(['2019-01-01', '2024-03-31'])
    expect(days('rel:02')).toBeUndefined()
  })
})
