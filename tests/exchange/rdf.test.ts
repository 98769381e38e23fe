/** rdflib and pyshacl read the RDF formats, and what rdflib writes again comes back. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../src/export/export-to-file.ts'
import { exporterFor } from '../../src/export/formats.ts'
import { edgeLayer, layers } from '../../src/model/property-graph.ts'
import type { GraphEdge, GraphNode, Properties } from '../../src/model/property-graph.ts'
import { decode } from './compare-graphml.ts'
import type { TestGraph } from './graphs.ts'
import { edge, hostileGraph, hostileStrings, inputOf, node, smallGraph } from './graphs.ts'
import { readBack } from './round-trip.ts'
import { hasReader, pythonPath, readersFolder, runReader } from './readers/tools.ts'
import { articlesGraph, graphOf, hostileStore } from './whole-store.ts'

const hasPython = hasReader('RDF in rdflib', { paths: [pythonPath] })
const graphs: Record<string, TestGraph> = { small: smallGraph, hostile: hostileGraph }
let folder: string
const at = (file: string) => join(folder, file)
const graphNamed = (name: string) => graphs[name] ?? smallGraph

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graphwright-rdf-'))
  graphs['articles'] = await articlesGraph(layers)
  for (const [name, graph] of Object.entries(graphs)) {
    for (const [format, extension] of [
      ['turtle', 'ttl'],
      ['trig', 'trig'],
      ['jsonld', 'jsonld'],
    ] as const)
      await exportToFile(at(`${name}.${extension}`), exporterFor(format), inputOf(graph))
  }
  const hostile = await hostileStore(at('hostile.kg'))
  graphs['hostile store'] = await graphOf(hostile, layers)
  await hostile.close()
  for (const name of ['articles', 'hostile store'])
    await exportToFile(at(`${name}.owl`), exporterFor('owl'), inputOf(graphNamed(name)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const answers = new Map<string, unknown>()

/** An interpreter takes half a second to start, so no answer is asked for twice. */
function rdflib(mode: string, ...args: readonly string[]): unknown {
  const key = [mode, ...args].join(' ')
  if (!answers.has(key))
    answers.set(key, JSON.parse(runReader(pythonPath, [join(readersFolder, 'read_rdf.py'), mode, ...args])))
  return answers.get(key)
}

interface Read {
  readonly nodes: readonly { id: string; labels: readonly string[]; data: Properties }[]
  readonly edges: readonly { id: string; source: string; type: string; target: string; data: Properties }[]
  readonly triples: readonly (readonly string[])[]
}

const texts = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
const undone = (value: Properties[string]) =>
  typeof value === 'string' ? decode(value) : typeof value === 'object' ? value.map(decode) : value
const data = (properties: Properties, read: (value: Properties[string]) => unknown) =>
  Object.entries(properties)
    .map(([name, value]) => [read(name), read(value)])
    .sort()
const asIs = (value: Properties[string]) => value

describe.each(['small', 'hostile', 'articles'])('RDF of the %s graph', (name) => {
  it.skipIf(!hasPython).each(['ttl', 'jsonld'])('is read right by rdflib as %s', (extension) => {
    const graph = graphNamed(name)
    const read = rdflib('elements', at(`${name}.${extension}`)) as Read
    expect(
      texts(read.nodes.map((one) => [decode(one.id), one.labels.map(decode).sort(), data(one.data, undone)])),
    ).toEqual(texts(graph.nodes.map((one) => [one.id, [...one.labels].sort(), data(one.properties, asIs)])))
    expect(
      texts(
        read.edges.map((one) => [...[one.id, one.source, one.type, one.target].map(decode), data(one.data, undone)]),
      ),
    ).toEqual(texts(graph.edges.map((one) => [one.id, one.source, one.type, one.target, data(one.properties, asIs)])))
  })

  it.skipIf(!hasPython)('claims in plain triples what holds, and nothing else', () => {
    const read = rdflib('elements', at(`${name}.ttl`)) as Read
    const holds = (one: GraphEdge) => one.properties['status'] === undefined || one.properties['current'] === true
    const claimed = graphNamed(name).edges.filter(holds)
    const expected = new Set(texts(claimed.map((one) => [one.source, one.type, one.target])))
    expect(texts(read.triples.map((triple) => triple.map(decode)))).toEqual([...expected])
  })

  it.skipIf(!hasPython)('is the same in JSON-LD as in Turtle', () => {
    expect(rdflib('same', at(`${name}.ttl`), at(`${name}.jsonld`))).toBe(true)
  })

  it.skipIf(!hasPython)('has in TriG a graph for each relation, with its triple', () => {
    const relations = graphNamed(name).edges.filter((one) => edgeLayer(one.type) === 'graph')
    const read = rdflib('graphs', at(`${name}.trig`)) as Readonly<Record<string, readonly (readonly string[])[]>>
    const found = Object.entries(read).map(([id, triples]) => [decode(id), triples.map((one) => one.map(decode))])
    expect(texts(found)).toEqual(texts(relations.map((one) => [one.id, [[one.source, one.type, one.target]]])))
  })

  it.skipIf(!hasPython).each([
    ['turtle', 'turtle'],
    ['nt', 'turtle'],
    ['json-ld', 'jsonld'],
  ] as const)('comes back after rdflib wrote it again as %s', async (form, format) => {
    rdflib('convert', at(`${name}.ttl`))
    const back = await readBack(format, new Map([['', readFileSync(at(`${name}.ttl.${form}`))]]), 65_536)
    // Of a double, rdflib keeps seven digits in Turtle, and JSON-LD sixteen and no sign of a zero.
    const isExact = form === 'nt'
    const kept = <T extends GraphNode>(one: T) => (one.id === 'numbers' && !isExact ? { ...one, properties: {} } : one)
    const { nodes, edges } = graphNamed(name)
    expect(back.isOwn).toBe(true)
    const sorted = nodes.map((one) => kept({ ...one, labels: [...one.labels].sort() }))
    expect(byId(back.nodes.map(kept))).toEqual(byId(sorted))
    expect(byId(back.edges)).toEqual(byId(edges))
  })
})

function byId<T extends GraphNode | GraphEdge>(elements: readonly T[]): readonly T[] {
  return [...elements].sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe('SHACL', () => {
  const person = node('ent:p', ['Entity', 'Graphwright', 'Person'], { name: 'P. Ash', type: 'person' })
  const company = node('ent:c', ['Company', 'Entity', 'Graphwright', 'Organisation'], { name: 'Ash', type: 'company' })
  const told = { status: 'active', current: true, confidence: 0.9, assertions: 1 }
  const employed = (source: string, target: string, properties: Properties): TestGraph => ({
    nodes: [company, person],
    edges: [edge('rel:1', 'EMPLOYED_BY', source, target, properties)],
  })
  const word: Properties = {
    ...{ quote: 'Ash hired her.', start: 0, end: 14, relationType: 'employed-by', status: 'active' },
    ...{ polarity: 'affirmed', modality: 'asserted', confidence: 0.5, documentId: 'doc:1' },
  }
  const assertion = (properties: Properties): TestGraph => ({
    nodes: [node('ast:1', ['Assertion', 'Graphwright'], properties)],
    edges: [],
  })
  const { quote: _quote, ...unquoted } = word
  const { documentId: _documentId, ...unfounded } = word

  /** Each hostile string as the name of somebody, as a quote and as the title of a text. */
  const hostileTexts = (): TestGraph => ({
    nodes: [
      company,
      ...hostileStrings.flatMap((text, index) => [
        node(`ent:${index}`, person.labels, { name: text, type: 'person' }),
        node(`ast:${index}`, ['Assertion', 'Graphwright'], { ...word, quote: `${text}.` }),
        node(`doc:${index}`, ['Document', 'Graphwright'], { title: text, sha256: 'ab'.repeat(32) }),
      ]),
    ],
    edges: hostileStrings.map((_text, index) => edge(`rel:${index}`, 'EMPLOYED_BY', `ent:${index}`, 'ent:c', told)),
  })
  /** The same but that one of them, in the midst, is employed by nobody who could be. */
  const brokenTexts = (): TestGraph => {
    const { nodes, edges } = hostileTexts()
    return { nodes, edges: edges.map((one, index) => (index === 17 ? { ...one, target: 'ent:3' } : one)) }
  }
  /** Without the quote of one assertion. */
  const brokenStore = (): TestGraph => {
    const { nodes, edges } = graphNamed('hostile store')
    const [first] = nodes.filter((one) => one.labels.includes('Assertion'))
    const unquotedNode = (one: GraphNode) => {
      const { quote: _quote, ...others } = one.properties
      return one === first ? { ...one, properties: others } : one
    }
    return { nodes: nodes.map(unquotedNode), edges }
  }

  type Case = readonly [name: string, conforms: boolean, graph: () => TestGraph, shapes?: 'hostile store']
  const cases: readonly Case[] = [
    ["the articles' graph", true, () => graphNamed('articles')],
    ['the hostile graph, which bears no class of the ontology', true, () => graphNamed('hostile')],
    ['hostile names, quotes and titles', true, hostileTexts],
    ['the same with one relation that cannot be', false, brokenTexts],
    ['a store of hostile texts', true, () => graphNamed('hostile store'), 'hostile store'],
    ['the same without a quote', false, brokenStore, 'hostile store'],
    ['a right relation', true, () => employed('ent:p', 'ent:c', told)],
    ['a relation the wrong way round', false, () => employed('ent:c', 'ent:p', told)],
    ['a relation without words behind it', false, () => employed('ent:p', 'ent:c', { ...told, assertions: 0 })],
    ['an imported one', true, () => employed('ent:p', 'ent:c', { ...told, assertions: 0, importedFrom: 'a.ttl' })],
    ['a status that there is not', false, () => employed('ent:p', 'ent:c', { ...told, status: 'over' })],
    ['a right assertion', true, () => assertion(word)],
    ['an assertion without a quote', false, () => assertion(unquoted)],
    ['an assertion without a document', false, () => assertion(unfounded)],
    ['a confidence that is none', false, () => assertion({ ...word, confidence: 1.5 })],
  ]
  const files = cases.map((_case, index) => `shacl-${index}.ttl`)

  beforeAll(async () => {
    for (const [index, [, , graph]] of cases.entries())
      await exportToFile(at(files[index] ?? ''), exporterFor('turtle'), inputOf(graph()))
  })

  it.skipIf(!hasPython).each(cases.map(([name, conforms, , shapes], index) => ({ name, conforms, shapes, index })))(
    'judges $name',
    ({ conforms, shapes = 'articles', index }) => {
      // One run of the validator for all files of a set of shapes.
      const judged = cases.flatMap(([, , , own = 'articles'], each) => (own === shapes ? [each] : []))
      const paths = judged.map((each) => at(files[each] ?? ''))
      const findings = rdflib('shacl', at(`${shapes}.owl`), ...paths) as readonly string[]
      const finding = findings[judged.indexOf(index)]
      expect(finding === '', finding).toBe(conforms)
    },
  )
})
