/** Graphs to exchange: a small one as a build makes it, and a hostile one with everything that has broken an exporter. */
import type { ExportInput } from '../../src/export/exporter.ts'
import type { GraphEdge, GraphNode, Properties } from '../../src/model/property-graph.ts'

/** A graph in memory. */
export interface TestGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** A graph as exporters take it. */
export function inputOf(graph: TestGraph): ExportInput {
  return { nodes: () => stream(graph.nodes), edges: () => stream(graph.edges) }
}

/** The elements of an array, one after the other. */
export async function* stream<T>(items: readonly T[]): AsyncIterable<T> {
  for (const item of items) yield item
}

/** All of a text export. */
export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
  return text
}

/** A node. */
export function node(id: string, labels: readonly string[], properties: Properties): GraphNode {
  return { id, labels, properties }
}

/** An edge. */
export function edge(id: string, type: string, source: string, target: string, properties: Properties = {}): GraphEdge {
  return { id, type, source, target, properties }
}

const company = ['Company', 'Entity', 'Graphwright', 'Organization']

/** Entities, a value, an assertion with its segment and document; two edges of one pair, one of them ended. */
export const smallGraph: TestGraph = {
  nodes: [
    node('ast:01', ['Assertion', 'Graphwright'], {
      cue: 'ends',
      quote: 'Ash & Co ends its exclusive deal with "Birch".',
      relationType: 'exclusive-cloud',
      start: 0,
      end: 46,
      confidence: 0.9,
      implied: false,
      status: 'ended',
      polarity: 'affirmed',
      modality: 'asserted',
      documentId: 'doc:01',
      qualifiers: [],
    }),
    node('doc:01', ['Document', 'Graphwright'], {
      title: 'Ash lets go',
      sha256: 'ab'.repeat(32),
      text: 'Ash & Co ends…',
      publishedAt: '2024-03-05',
    }),
    node('ent:01', company, { name: 'Ash & Co', type: 'company', aliases: ['Ash', 'A<C>'], mentions: 3, documents: 1 }),
    node('ent:02', company, { name: 'Birch', type: 'company', aliases: [], mentions: 2, documents: 1 }),
    node('seg:01', ['Graphwright', 'Segment'], { documentId: 'doc:01', start: 0, end: 46, kind: 'sentence', index: 0 }),
    node('val:01', ['Graphwright', 'Value'], { kind: 'date', text: 'in 2019', value: '2019' }),
  ],
  edges: [
    edge('rel:01', 'EXCLUSIVE_CLOUD', 'ent:01', 'ent:02', {
      status: 'ended',
      current: false,
      validTime: '2019/2024-03',
      validFrom: '2019-01-01',
      validTo: '2024-03-31',
      confidence: 0.9,
      assertions: 2,
      documents: 1,
      independentSources: 1,
    }),
    edge('rel:02', 'PRIORITY_ACCESS', 'ent:01', 'ent:02', {
      status: 'retained',
      current: true,
      confidence: 1,
      assertions: 1,
    }),
    edge('rel:03', 'FOUNDED_ON', 'ent:02', 'val:01', {
      status: 'active',
      current: true,
      validTime: '2019',
      validFrom: '2019-01-01',
      validTo: '2019-12-31',
    }),
    edge('edge:04', 'SUBJECT', 'ast:01', 'ent:01'),
    edge('edge:05', 'OBJECT', 'ast:01', 'ent:02'),
    edge('edge:06', 'EVIDENCED_BY', 'ast:01', 'seg:01'),
    edge('edge:07', 'PART_OF', 'seg:01', 'doc:01'),
  ],
}

/** Strings that have broken an exporter or a reader somewhere. */
export const hostileStrings: readonly string[] = [
  '',
  ' ',
  '  two  spaces ',
  'AT&T <b>"quoted"</b> \'single\'',
  ']]>',
  '<!-- -->',
  '&amp;',
  '&#0;',
  'line\nfeed',
  'carriage\rreturn',
  'both\r\nends',
  'tab\there',
  '\u0000',
  '\u0001\u0008\u000b\u001f',
  '\u007f\u0085\u2028\u2029',
  '\ufeffbom',
  '\ufffe\uffff',
  '\ud800',
  'a\udc00b',
  '👩‍👩‍👧 emoji',
  'שלום عربي',
  '\u202eright-to-left\u202c',
  'e\u0301',
  '_x0041_',
  '_x_',
  '_x0041',
  '_x0001\u0001_',
  '__x_',
  '\\',
  '\\n',
  '$1 $& `${x}`',
  "'; DROP",
  'null',
  'true',
  'NaN',
  '1',
  '01',
  '1e5',
  '-0',
  '[]',
  '["a"]',
  '{}',
  ';',
  'a;b',
  ',',
  '"',
  '""',
  ':A:B',
  '=1+1',
  '2019',
  '2024-03-05',
  'http://example.org/a b',
  '<http://x>',
  '\u{10ffff}',
]

/** Names of properties that are words to some format, language or reader. */
export const hostileNames: readonly string[] = [
  'label',
  'labels',
  'labelV',
  'labelE',
  'id',
  'ID',
  'key',
  'source',
  'target',
  'type',
  'weight',
  'x',
  'y',
  'z',
  'b',
  'g',
  'r',
  'size',
  'color',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'self',
  'node_for_adding',
  'name',
  'with space',
  'dotted.name',
  'a:b',
  'ünïcode',
  '',
  '日本',
  'quote"',
  '<tag>',
  '`tick`',
  'new\nline',
  '_x0041_',
  '\ud800',
  ':START_ID',
  'start',
  'end',
  'aliases',
  '0',
  '1a',
  '_',
  'data',
  'nodes',
  'links',
]

function ownProperties(entries: readonly (readonly [string, Properties[string]])[]): Properties {
  return Object.fromEntries(entries)
}

/** Every hostile string as a value and as an id, every hostile name, every kind of value, parallel edges and self-loops. */
export const hostileGraph: TestGraph = {
  nodes: [
    ...hostileStrings.map((text, index) => node(`n${index}`, ['Graphwright', 'Hostile'], { text, list: [text, text] })),
    ...['with space', 'slash/and#hash', 'at@sign', 'ünï', '日本', '_x0041_', '"', '<&>', '-1', '1', '\u0001', ''].map(
      (id) => node(id, ['Graphwright'], { text: id }),
    ),
    node('names', ['Graphwright'], ownProperties(hostileNames.map((name) => [name, `value of ${name.length}`]))),
    node('numbers', [], {
      zero: 0,
      minusZero: -0,
      one: 1,
      half: 0.5,
      minus: -7,
      safe: Number.MAX_SAFE_INTEGER,
      beyond: 2 ** 60,
      tiny: 1e-300,
      huge: 1.7976931348623157e308,
      confidence: 1,
      mentions: 3,
      yes: true,
      no: false,
    }),
    node('mixed1', ['Graphwright', 'With space', 'Colon:label', ''], { mixed: 1, empty: [], aliases: 'not a list' }),
    node('mixed2', ['Graphwright'], { mixed: 'one', empty: [''], aliases: ['a', 'b'] }),
    node('mixed3', ['Graphwright'], { mixed: true }),
    node('mixed4', ['Graphwright'], { mixed: ['one'] }),
    node('bare', ['Graphwright'], {}),
  ],
  edges: [
    edge('e1', 'REL', 'n0', 'n1', { weight: 1 }),
    edge('e2', 'REL', 'n0', 'n1', { weight: 2 }),
    edge('e3', 'OTHER', 'n0', 'n1'),
    edge('e4', 'REL', 'n1', 'n0'),
    edge('e5', 'REL', 'n0', 'n0', { note: 'self-loop' }),
    edge('e6', 'REL', 'n0', 'n0'),
    edge(
      'e 7',
      'Type with `tick` and space',
      'with space',
      'slash/and#hash',
      ownProperties(hostileNames.map((name) => [name, name === 'b' ? 'blue' : name.length])),
    ),
    edge('e8', '', '', '日本', { text: '\u0000' }),
    edge('e9', 'REL', 'names', 'numbers', { list: ['a'], mixed: 1 }),
    edge('e10', 'REL', 'names', 'numbers', { mixed: 'x' }),
  ],
}
