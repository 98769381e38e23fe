/** Arithmetic: integers are 64 bits wide and overflow is an error; a float on either side makes a float. */
import { isList, isNumber, kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import type { BinaryOperator } from '../ast.ts'
import { floatText } from '../functions/convert.ts'

type Fail = (message: string, hint: string) => Error

const least = -(2n ** 63n)
const most = 2n ** 63n - 1n

function inRange(value: bigint, fail: Fail): bigint {
  if (value >= least && value <= most) return value
  throw fail('The integer result does not fit in 64 bits', 'Use floats: toFloat(…).')
}

/** −value; null of null. */
export function negate(value: Value, fail: Fail): Value {
  if (typeof value === 'bigint') return inRange(-value, fail)
  if (typeof value === 'number') return -value
  if (value === null) return null
  throw fail(`Cannot negate a value of kind ${kindOf(value)}`, 'Use a number.')
}

/** The result of `+ - * / % ^ ||`; null when either side is null. */
export function arithmetic(operator: BinaryOperator, a: Value, b: Value, fail: Fail): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return integers(operator, a, b, fail)
  if (isNumber(a) && isNumber(b)) return floats(operator, Number(a), Number(b), fail)
  if (operator === '+' || operator === '||') return append(operator, a, b, fail)
  if (a === null || b === null) return null
  throw fail(`${operator} cannot work on ${kindOf(a)} and ${kindOf(b)}`, 'Use numbers.')
}

function integers(operator: BinaryOperator, a: bigint, b: bigint, fail: Fail): Value {
  switch (operator) {
    case '+':
      return inRange(a + b, fail)
    case '-':
      return inRange(a - b, fail)
    case '*':
      return inRange(a * b, fail)
    case '^':
      return Number(a) ** Number(b)
    case '/':
    case '%':
      if (b === 0n) throw fail('Division by zero', 'Check the divisor first, or divide floats.')
      return operator === '/' ? inRange(a / b, fail) : a % b
    default:
      throw fail(`${operator} cannot work on integers`, 'Use toString(…) to join texts.')
  }
}

function floats(operator: BinaryOperator, a: number, b: number, fail: Fail): Value {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
    case '^':
      return a ** b
    default:
      throw fail(`${operator} cannot work on numbers`, 'Use toString(…) to join texts.')
  }
}

/** `+` and `||` beyond numbers: lists are joined, an element is appended or prepended, texts are joined. */
function append(operator: '+' | '||', a: Value, b: Value, fail: Fail): Value {
  if (a === null || b === null) return null
  if (isList(a) && isList(b)) return [...a, ...b]
  if (operator === '+' && isList(a)) return [...a, b]
  if (operator === '+' && isList(b)) return [a, ...b]
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (operator === '+' && typeof a === 'string' && isNumber(b)) return a + numberText(b)
  if (operator === '+' && isNumber(a) && typeof b === 'string') return numberText(a) + b
  throw fail(`${operator} cannot work on ${kindOf(a)} and ${kindOf(b)}`, 'Use numbers, texts or lists.')
}

function numberText(value: bigint | number): string {
  return typeof value === 'bigint' ? String(value) : floatText(value)
}
