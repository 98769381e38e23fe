/** Compiles the expressions that match or query on their own. They run on the same row, in slots that only they use. */
import type { Expression } from '../ast.ts'
import type { Value } from '../values/value.ts'
import { compileExpression } from './expression.ts'
import { compileMatch } from './match.ts'
import { compileQuery } from './query.ts'
import type { Evaluate, Row, Runtime, Sink } from './runtime.ts'

type NestedExpression = Extract<Expression, { kind: 'pattern' | 'pattern-comprehension' | 'subquery' }>

/** Compiles a pattern condition, a shortest path, a pattern comprehension, EXISTS, COUNT or COLLECT. */
export function compileNested(runtime: Runtime, node: NestedExpression): Evaluate {
  const nested = runtime.statement.nested.get(node)
  if (nested === undefined) throw new TypeError('unbound pattern')
  const start = (next: Sink): Sink =>
    nested.kind === 'match' ? compileMatch(runtime, nested.match, next) : compileQuery(runtime, nested.query, next)
  if (node.kind === 'pattern-comprehension') return collecting(start, compileExpression(runtime, node.map))
  if (node.kind === 'subquery') {
    if (node.form === 'count') return counting(start)
    const slot = nested.kind === 'query' ? (nested.query.columns[0]?.slot ?? -1) : -1
    return node.form === 'collect' ? collecting(start, (row) => row[slot] ?? null) : existing(start)
  }
  if (nested.kind !== 'match' || node.pattern.shortest === undefined) return existing(start)
  const { pathSlot } = nested
  const paths = collecting(start, (row) => row[pathSlot] ?? null)
  return node.pattern.shortest === 'all' ? paths : (row) => (paths(row) as readonly Value[])[0] ?? null
}

function existing(start: (next: Sink) => Sink): Evaluate {
  let found = false
  const search = start(() => {
    found = true
    return false
  })
  return (row) => {
    found = false
    search(row)
    return found
  }
}

function counting(start: (next: Sink) => Sink): Evaluate {
  let count = 0n
  const search = start(() => {
    count++
    return true
  })
  return (row) => {
    count = 0n
    search(row)
    return count
  }
}

function collecting(start: (next: Sink) => Sink, value: (row: Row) => Value): Evaluate {
  let values: Value[] = []
  const search = start((row) => {
    values.push(value(row))
    return true
  })
  return (row) => {
    values = []
    search(row)
    return values
  }
}
