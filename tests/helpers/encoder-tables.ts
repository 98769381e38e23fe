/** A small encoder of made-up weights, and what it should give, reckoned plainly. */
import type { EncoderInputs } from '../../src/extract/encoder/encoder-inputs.ts'
import { figuresOf, type EncoderTables, type Table, type WholeTable } from '../../src/extract/encoder/encoder-file.ts'
import { distanceOf, wayBetween } from '../../src/extract/encoder/pair-place.ts'
import { seededRandom } from '../../src/evaluate/seeded-random.ts'
import { hashString } from '../../src/extract/model/feature-hash.ts'

const [width, hidden, pair, outs, loneOuts] = [8, 16, 16, 4, 8]
const shapes: readonly (readonly [string, number, number])[] = [
  ['books', 8, 4],
  ['word', hidden, width],
  ['tags', 64, hidden],
  ['kinds', 32, hidden],
  ['labels', 40, hidden],
  ...[1, 2].flatMap((depth) =>
    ['forward', 'backward'].flatMap((way): [string, number, number][] => [
      [`${way} ${depth} input`, (3 * hidden) / 2, hidden],
      [`${way} ${depth} before`, (3 * hidden) / 2, hidden / 2],
    ]),
  ),
  ['head', hidden, hidden],
  ['self', hidden, hidden],
  ...['subject', 'object', 'between', 'way', 'lone'].map((name): [string, number, number] => [name, pair, 2 * hidden]),
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
  const random = seededRandom(seed)
  const made = (rows: number, columns: number): Table => ({
    rows,
    columns,
    values: Float32Array.from({ length: rows * columns }, () => random() - 0.5),
  })
  const madeWhole = (rows: number, columns: number): WholeTable => ({
    rows,
    columns,
    units: Int8Array.from({ length: rows * columns }, () => Math.round((random() - 0.5) * 254)),
    scales: Float32Array.from({ length: rows }, () => (random() + 1) / 300),
  })
  const tables = new Map<string, Table>([['codes', codes]])
  const wholes = new Map<string, WholeTable>()
  for (const [name, rows, columns] of shapes) {
    const whole = madeWhole(rows, columns)
    wholes.set(name, whole)
    tables.set(name, figuresOf(whole))
    tables.set(`${name} bias`, made(1, rows))
  }
  const table = (name: string): Table => tables.get(name) as Table
  const whole = (name: string): WholeTable => wholes.get(name) as WholeTable
  return { version: 'made-up', names: ['a', 'b', 'any'], hashes: Uint32Array.of(hashString('bought')), table, whole }
}

/** What a network of the tables should give a pair of units, by loops over plain arrays. Its words must be "bought" or ''. */
export function plainScores(tables: EncoderTables, inputs: EncoderInputs, subject: number, object: number): number[] {
  const { row, through, known } = plainReading(tables, inputs)
  const pooled = (name: string, units: readonly number[]): number[] => {
    const all = units.map((unit) => through(name, known[unit] ?? []))
    return Array.from({ length: pair }, (_, at) => (all.length === 0 ? 0 : Math.max(...all.map((one) => one[at] ?? 0))))
  }
  const between = inputs.words.flatMap((_, unit) =>
    unit > Math.min(subject, object) && unit < Math.max(subject, object) ? [unit] : [],
  )
  const together = sum(
    through('subject', known[subject] ?? []),
    through('object', known[object] ?? []),
    pooled('between', between),
    pooled('way', wayBetween(inputs.heads, subject, object)),
    row('distances', distanceOf(subject, object)),
  )
  return through('out', together.map(rectified))
}

/** The same of a unit by itself. */
export function plainLoneScores(tables: EncoderTables, inputs: EncoderInputs, unit: number): number[] {
  const { through, known } = plainReading(tables, inputs)
  return through('lone out', through('lone', known[unit] ?? []).map(rectified))
}

/** What each unit knows, and the tables that what follows is made with. */
function plainReading(tables: EncoderTables, inputs: EncoderInputs) {
  const row = (name: string, at: number): number[] => {
    const { columns, values } = tables.table(name)
    return [...values.subarray(at * columns, (at + 1) * columns)]
  }
  const through = (name: string, x: readonly number[]): number[] => {
    const rounded = roundedRow(x)
    return row(`${name} bias`, 0).map((bias, at) => bias + dot(row(name, at), rounded))
  }
  const vectorOf = (word: string): number[] =>
    word === '' ? new Array<number>(width).fill(0) : [...row('books', 1), ...row('books', 7)]
  let states = inputs.words.map((word, unit) =>
    sum(
      through('word', vectorOf(word)),
      row('tags', inputs.tags[unit] ?? 0),
      row('kinds', inputs.kinds[unit] ?? 0),
      row('labels', inputs.labels[unit] ?? 0),
    ).map(rectified),
  )
  for (const depth of [1, 2]) {
    const forward = recur(states, (what, x) => through(`forward ${depth} ${what}`, x))
    const backward = recur(states.toReversed(), (what, x) => through(`backward ${depth} ${what}`, x)).toReversed()
    states = forward.map((one, unit) => [...one, ...(backward[unit] ?? [])])
  }
  const known = states.map((own, unit) => [
    ...own,
    ...sum(through('head', states[inputs.heads[unit] ?? 0] ?? []), through('self', own)).map(rectified),
  ])
  return { row, through, known }
}

function recur(
  rows: readonly (readonly number[])[],
  through: (what: 'input' | 'before', x: readonly number[]) => number[],
): number[][] {
  let state: number[] = new Array<number>(hidden / 2).fill(0)
  return rows.map((x) => {
    const [given, before] = [through('input', x), through('before', state)]
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

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, figure, at) => total + figure * (b[at] ?? 0), 0)
}

function sum(...all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, at) => all.reduce((total, one) => total + (one[at] ?? 0), 0))
}

function rectified(figure: number): number {
  return Math.max(0, figure)
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
