/** Conversions between kinds: toInteger, toFloat, toString, toBoolean, their OrNull and List forms, valueType's simple half. */
import { booleanType, floatType, integerType, listType, stringType } from '../values/static-type.ts'
import type { StaticKind, StaticType } from '../values/static-type.ts'
import { isList, kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import { anyKind, listed } from './function-spec.ts'
import type { CallSite, FunctionSpec } from './function-spec.ts'

/** A conversion gives undefined for a kind it does not take or a number too large, and null for a text that says no value. */
interface Conversion {
  readonly name: string
  readonly takes: readonly StaticKind[]
  readonly returns: StaticType
  readonly convert: (value: Value) => Value | undefined
}

const conversions: readonly Conversion[] = [
  { name: 'toInteger', takes: ['number', 'string', 'boolean'], returns: integerType, convert: toInteger },
  { name: 'toFloat', takes: ['number', 'string'], returns: floatType, convert: toFloat },
  { name: 'toString', takes: ['number', 'string', 'boolean'], returns: stringType, convert: toText },
  { name: 'toBoolean', takes: ['boolean', 'string', 'integer'], returns: booleanType, convert: toBoolean },
]

/** Each conversion in its three forms. */
export const convertFunctions: readonly FunctionSpec[] = conversions.flatMap((conversion) => [
  plain(conversion),
  orNull(conversion),
  ofList(conversion),
])

function plain({ name, takes, returns, convert }: Conversion): FunctionSpec {
  const evaluate = (call: CallSite, value: Value): Value => {
    const converted = convert(value)
    if (converted !== undefined) return converted
    throw call.fail(
      `${name}(…) cannot convert this value of kind ${kindOf(value)}`,
      `Use ${name}OrNull(…) to get null instead.`,
    )
  }
  return { name, args: [takes], returns, evaluate }
}

function orNull({ name, returns, convert }: Conversion): FunctionSpec {
  return { name: `${name}OrNull`, args: [anyKind], returns, evaluate: (_call, value) => convert(value) ?? null }
}

function ofList({ name, returns, convert }: Conversion): FunctionSpec {
  const evaluate = (call: CallSite, list: Value): Value => {
    if (isList(list)) return list.map((value) => convert(value) ?? null)
    throw call.fail(`${name}List(…) takes a list`, 'Give it a list.')
  }
  return { name: `${name}List`, args: [listed], returns: listType(returns), evaluate }
}

const least = -(2n ** 63n)
const most = 2n ** 63n - 1n

function toInteger(value: Value): Value | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'number') return truncate(value)
  if (typeof value !== 'string') return undefined
  // As in Neo4j: blanks around make it no integer, and one that is too large is an error and not null.
  if (/^[+-]?\d+$/.test(value)) {
    const integer = BigInt(value.replace(/^\+/, ''))
    return integer >= least && integer <= most ? integer : undefined
  }
  if (!decimal.test(value)) return null
  const float = Number(value)
  return float >= -(2 ** 63) && float < 2 ** 63 ? truncate(float) : undefined
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** A float cut at its point, held within 64 bits, as Java casts it. */
function truncate(float: number): Value {
  if (Number.isNaN(float)) return 0n
  if (float >= 2 ** 63) return most
  return float <= -(2 ** 63) ? least : BigInt(Math.trunc(float))
}

function toFloat(value: Value): Value | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' ? parseFloatExactly(value.trim()) : undefined
}

function parseFloatExactly(text: string): number | null {
  // Java lets a letter say that it is a float.
  const digits = text.replace(/[fFdD]$/, '')
  if (decimal.test(digits)) return Number(digits)
  const special = /^([+-]?)(NaN|Infinity)$/.exec(text)
  if (special === null) return null
  return special[2] === 'NaN' ? NaN : special[1] === '-' ? -Infinity : Infinity
}

function toBoolean(value: Value): Value | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value === 'bigint') return value !== 0n
  if (typeof value !== 'string') return undefined
  const text = value.trim().toLowerCase()
  return text === 'true' ? true : text === 'false' ? false : null
}

function toText(value: Value): Value | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return typeof value === 'number' ? floatText(value) : undefined
}

/** A float as the language writes it: always with a point or an exponent, so that it is not taken for an integer. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '-0.0'
  const magnitude = Math.abs(value)
  if (value !== 0 && (magnitude < 1e-3 || magnitude >= 1e7)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e')
    return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`
  }
  return Number.isInteger(value) ? `${value}.0` : String(value)
}
