/** Functions of numbers. Integers stay integers where the language says so; the rest is floats. */
import { booleanType, floatType, integerType, numberType, stringType } from '../values/static-type.ts'
import type { Value } from '../values/value.ts'
import { integral, numeric } from './function-spec.ts'
import type { CallSite, FunctionSpec } from './function-spec.ts'
import { wrong } from './graph.ts'

/** Maths, logarithms, trigonometry, rounding, chance. */
export const numberFunctions: readonly FunctionSpec[] = [
  { name: 'abs', args: [numeric], returns: ([type]) => type ?? numberType, evaluate: abs },
  {
    name: 'sign',
    args: [numeric],
    returns: integerType,
    evaluate: (call, value) => BigInt(Math.sign(float(call, value))),
  },
  { name: 'round', args: [numeric, integral, ['string']], optional: 2, returns: floatType, evaluate: round },
  { name: 'isNaN', args: [numeric], returns: booleanType, evaluate: (call, value) => Number.isNaN(float(call, value)) },
  { name: 'pi', args: [], returns: floatType, evaluate: () => Math.PI },
  { name: 'e', args: [], returns: floatType, evaluate: () => Math.E },
  { name: 'rand', args: [], returns: floatType, isConstant: false, evaluate: () => Math.random() },
  {
    name: 'randomUUID',
    args: [],
    returns: stringType,
    isConstant: false,
    evaluate: () => crypto.randomUUID(),
  },
  {
    name: 'atan2',
    args: [numeric, numeric],
    returns: floatType,
    evaluate: (call, y, x) => Math.atan2(float(call, y), float(call, x)),
  },
  ...Object.entries({
    sqrt: Math.sqrt,
    exp: Math.exp,
    log: Math.log,
    log10: Math.log10,
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    cot: (x: number) => 1 / Math.tan(x),
    asin: Math.asin,
    acos: Math.acos,
    atan: Math.atan,
    sinh: Math.sinh,
    cosh: Math.cosh,
    tanh: Math.tanh,
    coth: (x: number) => 1 / Math.tanh(x),
    ceil: Math.ceil,
    floor: Math.floor,
    // One constant each, as Java has them, so that the last digit agrees.
    degrees: (x: number) => x * 57.29577951308232,
    radians: (x: number) => x * 0.017453292519943295,
    haversin: (x: number) => (1 - Math.cos(x)) / 2,
  }).map(([name, formula]) => ({
    name,
    args: [numeric],
    returns: floatType,
    evaluate: (call: CallSite, value: Value) => formula(float(call, value)),
  })),
]

function float(call: CallSite, value: Value): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  throw wrong(call, value, 'a number')
}

function abs(call: CallSite, value: Value): Value {
  if (typeof value !== 'bigint') return Math.abs(float(call, value))
  if (value === -(2n ** 63n)) throw call.fail('The absolute value does not fit in 64 bits', 'Use toFloat(…) first.')
  return value < 0n ? -value : value
}

/** Rounds half up, as Neo4j does without a mode; a precision gives the number of decimals. */
function round(call: CallSite, value: Value, precision?: Value, mode?: Value): Value {
  const number = float(call, value)
  if (mode !== undefined && mode !== 'HALF_UP') {
    throw call.fail('Only the rounding mode HALF_UP is supported', "Leave the mode out, or write 'HALF_UP'.")
  }
  if (precision === undefined || precision === 0n) return Math.floor(number + 0.5)
  if (typeof precision !== 'bigint' || precision < 0n || precision > 300n) {
    throw call.fail('The precision of round(…) must be an integer from 0 to 300', 'Write the number of decimals.')
  }
  if (!Number.isFinite(number)) return number
  return roundDecimals(number, Number(precision))
}

/** Rounds the shortest decimal form of a number half away from zero, so that 1.005 to two places is 1.01. */
function roundDecimals(number: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(number).toString().split('e')
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`)
  const [rounded = '0', scale = '0'] = Math.round(shifted).toString().split('e')
  return Math.sign(number) * Number(`${rounded}e${Number(scale) - decimals}`)
}
