/** Aggregates: what folds many rows into one value. Null is left out by all of them but count(*). */
import { anyType, elementType, floatType, integerType, listType, numberType } from '../values/static-type.ts'
import type { StaticKind, StaticType } from '../values/static-type.ts'
import { order } from '../values/compare.ts'
import { isNumber, kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { anyKind, numeric } from './function-spec.ts'
import type { CallSite } from './function-spec.ts'

/** The state of one aggregate over one group. */
export interface Accumulator {
  /** Takes one row's arguments; the first is never null. */
  readonly add: (value: Value, extra: Value) => void
  readonly result: () => Value
}

/** An aggregate function. */
export interface AggregateSpec {
  readonly name: string
  readonly args: readonly (readonly StaticKind[])[]
  readonly returns: (type: StaticType) => StaticType
  readonly start: (call: CallSite) => Accumulator
}

const specs: readonly AggregateSpec[] = [
  { name: 'count', args: [anyKind], returns: () => integerType, start: count },
  { name: 'collect', args: [anyKind], returns: listType, start: collect },
  { name: 'sum', args: [numeric], returns: (type) => (type.kind === 'integer' ? type : numberType), start: sum },
  { name: 'avg', args: [numeric], returns: () => floatType, start: average },
  { name: 'min', args: [anyKind], returns: elementOrAny, start: () => extreme(-1) },
  { name: 'max', args: [anyKind], returns: elementOrAny, start: () => extreme(1) },
  { name: 'stDev', args: [numeric], returns: () => floatType, start: (call) => deviation(call, 1) },
  { name: 'stDevP', args: [numeric], returns: () => floatType, start: (call) => deviation(call, 0) },
  {
    name: 'percentileCont',
    args: [numeric, numeric],
    returns: () => numberType,
    start: (call) => percentile(call, true),
  },
  {
    name: 'percentileDisc',
    args: [numeric, numeric],
    returns: () => numberType,
    start: (call) => percentile(call, false),
  },
]

const aggregates = new Map(specs.map((spec) => [spec.name.toLowerCase(), spec]))

/** The aggregate of a name, without regard to case; undefined when there is none. */
export function findAggregate(name: string): AggregateSpec | undefined {
  return aggregates.get(name.toLowerCase())
}

/** The names of all aggregates, as they are usually written. */
export function aggregateNames(): readonly string[] {
  return specs.map((spec) => spec.name)
}

function elementOrAny(type: StaticType): StaticType {
  return type.kind === 'list' ? listType(elementType(type)) : type.kind === 'null' ? anyType : type
}

function count(): Accumulator {
  let seen = 0
  return { add: () => seen++, result: () => BigInt(seen) }
}

function collect(): Accumulator {
  const values: Value[] = []
  return { add: (value) => values.push(value), result: () => values }
}

function numberOf(call: CallSite, value: Value): bigint | number {
  if (isNumber(value)) return value
  throw call.fail(`Expected a number, got ${kindOf(value)}`, 'Aggregate numbers, or convert with toFloat(…).')
}

const least = -(2n ** 63n)
const most = 2n ** 63n - 1n

function sum(call: CallSite): Accumulator {
  let integers = 0n
  let floats = 0
  let isFloat = false
  return {
    add: (value) => {
      const number = numberOf(call, value)
      if (typeof number === 'bigint') integers += number
      else {
        isFloat = true
        floats += number
      }
    },
    result: () => {
      if (isFloat) return Number(integers) + floats
      if (integers >= least && integers <= most) return integers
      throw call.fail('The sum does not fit in 64 bits', 'Sum toFloat(…) of the values instead.')
    },
  }
}

/** The mean, moved by each value: the way Neo4j rounds. */
function average(call: CallSite): Accumulator {
  let mean = 0
  let seen = 0
  return {
    add: (value) => {
      seen++
      mean += (Number(numberOf(call, value)) - mean) / seen
    },
    result: () => (seen === 0 ? null : mean),
  }
}

function extreme(sign: 1 | -1): Accumulator {
  let best: Value = null
  return {
    add: (value) => {
      if (best === null || order(value, best) * sign > 0) best = value
    },
    result: () => best,
  }
}

/** Standard deviation in one pass (Welford 1962); `spare` is 1 for a sample and 0 for a population. */
function deviation(call: CallSite, spare: 0 | 1): Accumulator {
  let seen = 0
  let mean = 0
  let squares = 0
  return {
    add: (value) => {
      const number = Number(numberOf(call, value))
      seen++
      const before = number - mean
      mean += before / seen
      squares += before * (number - mean)
    },
    result: () => (seen <= spare ? 0 : Math.sqrt(squares / (seen - spare))),
  }
}

function percentile(call: CallSite, isContinuous: boolean): Accumulator {
  const values: (bigint | number)[] = []
  let fraction: number | undefined
  return {
    add: (value, extra) => {
      values.push(numberOf(call, value))
      fraction ??= Number(numberOf(call, extra))
      if (!(fraction >= 0 && fraction <= 1)) {
        throw call.fail('A percentile must lie between 0.0 and 1.0', 'Write 0.5 for the median.')
      }
    },
    result: () => {
      if (fraction === undefined) return null
      values.sort(order)
      return isContinuous ? interpolate(values, fraction) : (values[discreteIndex(values.length, fraction)] ?? null)
    },
  }
}

function discreteIndex(length: number, fraction: number): number {
  return Math.max(0, Math.ceil(fraction * length) - 1)
}

/** A value itself where the place falls on one, else a float between its two neighbours. */
function interpolate(values: readonly (bigint | number)[], fraction: number): Value {
  const place = fraction * (values.length - 1)
  const below = Math.floor(place)
  const low = values[below] ?? 0
  if (below === place) return low
  return Number(low) * (below + 1 - place) + Number(values[below + 1] ?? 0) * (place - below)
}
