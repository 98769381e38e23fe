/** A small encoder of made-up weights, and what it should give, reckoned plainly. */
import type { EncoderInputs } from '../../src/extract/encoder/encoder-inputs.ts'
import { figuresOf, type EncoderTables, type Table, type WholeTable } from '../../src/extract/encoder/encoder-file.ts'
import { distanceOf, wayBetween } from '../../src/extract/encoder/pair-place.ts'
import { seededRandom } from '../../src/evaluate/seeded-random.ts'
import { hashString } from '../../src/extract/model/feature-hash.ts'

const [width, hidden, pair, outs, loneOuts] = [8, 16, 16, 4, 8]
const shapes: readonly Shape[] = [
  ['books', 8, 4],
  ['word', hidden, width],
  ['tags', 64, hidden],
  ['kinds', 32, hidden],
  ['labels', 40, hidden],
  ...[1, 2].flatMap((depth) =>
    ['forward', 'backward'].flatMap((way): Shape[] => [
      [`${way} ${depth} input`, (3 * hidden) / 2, hidden],
      [`${way} ${depth} before`, (3 * hidden) / 2, hidden / 2],
    ]),
  ),
  ['head', hidden, hidden],
  ['self', hidden, hidden],
  ...['subject', 'object', 'between', 'way', 'lone'].map((name): Shape => [name, pair, 2 * hidden]),
  ['distances', 40, pair],
  ['out', outs, pair],
  ['lone out', loneOuts, pair],
]

/** The codes of "bought", and behind them those of 1,025 clusters. */
const codes = {
  rows: 1026,
  columns: 2,
  values: Float32Array.from({ length: 2052 }, (_, at) => [1, 3, 0, 2, 3][at % 5] ?? 0),
}

/** Tables in which "bought" alone has a vector of its own. */
export function madeUpTables(seed: number): EncoderTables {
  const made = tablesOf(shapes, seed)
  const table = (name: string): Table => (name === 'codes' ? codes : made.table(name))
  return { ...made, names: ['a', 'b', 'any'], hashes: Uint32Array.of(hashString('bought')), table }
}

/** A table's name, rows and columns. */
export type Shape = readonly [name: string, rows: number, columns: number]

/** The shapes of a recurrent layer of so many figures each way. */
export function bothWays(hidden: number): Shape[] {
  return ['forward', 'backward'].flatMap((way): Shape[] => [
    [`${way} input`, 3 * hidden, hidden],
    [`${way} before`, 3 * hidden, hidden],
  ])
}

/** Tables of such shapes by chance, each with a bias. */
export function tablesOf(made: readonly Shape[], seed: number): EncoderTables {
  const random = seededRandom(seed)
  const tables = new Map<string, Table>()
  const wholes = new Map<string, WholeTable>()
  for (const [name, rows, columns] of made) {
    const whole = {
      rows,
      columns,
      units: Int8Array.from({ length: rows * columns }, () => Math.round((random() - 0.5) * 254)),
      scales: Float32Array.from({ length: rows }, () => (random() + 1) / 300),
    }
    wholes.set(name, whole)
    tables.set(name, figuresOf(whole))
    const bias = Float32Array.from({ length: rows }, () => random() - 0.5)
    tables.set(`${name} bias`, { rows: 1, columns: rows, values: bias })
  }
  const table = (name: string): Table => tables.get(name) as Table
  const whole = (name: string): WholeTable => wholes.get(name) as WholeTable
  return { version: 'made-up', names: [], hashes: new Uint32Array(), table, whole }
}

/** What a network of the tables should give a pair of units, by loops over plain arrays. Its words must be "bought" or ''. */
export function plainScores(tables: EncoderTables, inputs: EncoderInputs, subject: number, object: number): number[] {
  const { known } = plainReading(tables, inputs)
  return plainThrough(tables, 'out', plainPair(tables, { known, heads: inputs.heads }, subject, object).map(rectified))
}

/** What stands where, summed for a pair of units that know so much. */
export function plainPair(
  tables: EncoderTables,
  { known, heads }: { readonly known: readonly (readonly number[])[]; readonly heads: Int16Array },
  subject: number,
  object: number,
): number[] {
  const through = (name: string, unit: number): number[] => plainThrough(tables, name, known[unit] ?? [])
  const pooled = (name: string, units: readonly number[]): number[] => {
    const all = units.map((unit) => through(name, unit))
    const { rows } = tables.table(name)
    return Array.from({ length: rows }, (_, at) => (all.length === 0 ? 0 : Math.max(...all.map((one) => one[at] ?? 0))))
  }
  const between = known.flatMap((_, unit) =>
    unit > Math.min(subject, object) && unit < Math.max(subject, object) ? [unit] : [],
  )
  return plainSum(
    through('subject', subject),
    through('object', object),
    pooled('between', between),
    pooled('way', wayBetween(heads, subject, object)),
    rowOf(tables, 'distances', distanceOf(subject, object)),
  )
}

/** The same of a unit by itself. */
export function plainLoneScores(tables: EncoderTables, inputs: EncoderInputs, unit: number): number[] {
  const { known } = plainReading(tables, inputs)
  return plainThrough(tables, 'lone out', plainThrough(tables, 'lone', known[unit] ?? []).map(rectified))
}

function rowOf(tables: EncoderTables, name: string, at: number): number[] {
  const { columns, values } = tables.table(name)
  return [...values.subarray(at * columns, (at + 1) * columns)]
}

/** A row through a layer. */
export function plainThrough(tables: EncoderTables, name: string, x: readonly number[]): number[] {
  const rounded = roundedRow(x)
  return rowOf(tables, `${name} bias`, 0).map((bias, at) => bias + dot(rowOf(tables, name, at), rounded))
}

/** What each unit knows. */
function plainReading(tables: EncoderTables, inputs: EncoderInputs) {
  const through = (name: string, x: readonly number[]): number[] => plainThrough(tables, name, x)
  const vectorOf = (word: string): number[] =>
    word === '' ? new Array<number>(width).fill(0) : [...rowOf(tables, 'books', 1), ...rowOf(tables, 'books', 7)]
  let states = inputs.words.map((word, unit) =>
    plainSum(
      through('word', vectorOf(word)),
      rowOf(tables, 'tags', inputs.tags[unit] ?? 0),
      rowOf(tables, 'kinds', inputs.kinds[unit] ?? 0),
      rowOf(tables, 'labels', inputs.labels[unit] ?? 0),
    ).map(rectified),
  )
  for (const depth of [1, 2]) states = plainBothWays(tables, states, (way) => `${way} ${depth}`)
  const known = states.map((own, unit) => [
    ...own,
    ...plainSum(through('head', states[inputs.heads[unit] ?? 0] ?? []), through('self', own)).map(rectified),
  ])
  return { known }
}

/** Rows read both ways by the recurrent layers of such names. */
export function plainBothWays(
  tables: EncoderTables,
  rows: readonly (readonly number[])[],
  nameOf: (way: 'forward' | 'backward') => string,
): number[][] {
  const forward = recur(tables, nameOf('forward'), rows)
  const backward = recur(tables, nameOf('backward'), rows.toReversed()).toReversed()
  return forward.map((one, unit) => [...one, ...(backward[unit] ?? [])])
}

function recur(tables: EncoderTables, name: string, rows: readonly (readonly number[])[]): number[][] {
  let state: number[] = new Array<number>(tables.table(`${name} before`).columns).fill(0)
  return rows.map((x) => {
    const [given, before] = [plainThrough(tables, `${name} input`, x), plainThrough(tables, `${name} before`, state)]
    state = state.map((old, at) => {
      const gate = (kind: number): readonly [number, number] => [
        given[kind * state.length + at] ?? 0,
        before[kind * state.length + at] ?? 0,
      ]
      const reset = sigmoid(gate(0)[0] + gate(0)[1])
      const update = sigmoid(gate(1)[0] + gate(1)[1])
      const fresh = Math.tanh(gate(2)[0] + reset * gate(2)[1])
      return (1 - update) * fresh + update * old
    })
    return state
  })
}

/** A row as the kernel rounds it: the greatest figure is 8191 units. */
function roundedRow(x: readonly number[]): number[] {
  const unit = Math.max(...x.map(Math.abs)) / 8191
  return x.map((figure) => (unit === 0 ? 0 : Math.round(figure / unit) * unit))
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, figure, at) => total + figure * (b[at] ?? 0), 0)
}

export function plainSum(...all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, at) => all.reduce((total, one) => total + (one[at] ?? 0), 0))
}

export function rectified(figure: number): number {
  return Math.max(0, figure)
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
