/** The operator =~: whether a pattern matches the whole of a text. */
import type { Expression } from '../ast.ts'
import { failure } from '../failure.ts'
import { compilePattern } from '../regex/matcher.ts'
import type { Matcher } from '../regex/matcher.ts'
import { PatternError } from '../regex/syntax.ts'
import { kindOf } from '../values/value.ts'
import type { Value } from '../values/value.ts'
import type { Runtime } from './runtime.ts'

/** The test of a text against a pattern; null when the text is no string. The last pattern is kept compiled. */
export function matchPattern(runtime: Runtime, node: Expression): (text: Value, pattern: Value) => Value {
  let source: string | undefined
  let matcher: Matcher = () => false
  return (text, pattern) => {
    if (typeof text !== 'string' || pattern === null) return null
    if (typeof pattern !== 'string') {
      throw runtime.fail(`A pattern must be a string, not a ${kindOf(pattern)}`, 'Put the pattern in quotes.', node.at)
    }
    if (pattern !== source) matcher = compileAt(runtime, node, pattern)
    source = pattern
    return matcher(text, runtime.tick)
  }
}

function compileAt(runtime: Runtime, node: Expression, pattern: string): Matcher {
  try {
    return compilePattern(pattern)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const message = `The pattern ${JSON.stringify(pattern)} cannot be used: ${error.message}`
    const hint = error.isKnown ? 'Write it without, or use STARTS WITH, ENDS WITH, CONTAINS.' : 'Correct the pattern.'
    const place = node.at
    throw failure(error.isKnown ? 'QUERY_UNSUPPORTED' : 'QUERY_RUNTIME', {
      text: runtime.statement.text,
      place,
      message,
      hint,
    })
  }
}
