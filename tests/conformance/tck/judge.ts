/** Runs one scenario of the TCK on the engine and says how it went. */
import { runQuery } from '../../../src/cypher/index.ts'
import { bindStatement } from '../../../src/cypher/bind/query.ts'
import { runStatement } from '../../../src/cypher/run/run.ts'
import type { MapValue } from '../../../src/cypher/values/value.ts'
import { MemoryGraph } from '../../../src/cypher/memory-graph.ts'
import { isKgError } from '../../../src/errors/kg-error.ts'
import type { QueryMap, QueryResult } from '../../../src/model/query-value.ts'
import { graphFromScripts } from '../../helpers/graph-from-create.ts'
import { spellExpected, spellValue } from './canonical-value.ts'
import type { FeatureStep, Scenario } from './read-feature.ts'

/**
 * How a scenario went. `refused`: the engine said that it does not have this. `error`: it failed on a query that has an answer.
 * `wrong`: it gave other rows than expected, or rows for a query that has no meaning. `out`: it writes, or it is about dates.
 */
export type Verdict = 'passed' | 'refused' | 'error' | 'wrong' | 'out'

export interface Judgement {
  readonly verdict: Verdict
  readonly detail: string
}

const limits = { timeoutMs: 10_000, maxRows: 100_000 }
const temporal = /\b(?:date|datetime|localdatetime|time|localtime|duration)\s*[.(]/
const writing = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/i

/** Judges a scenario. `namedGraph` gives the script of a graph that scenarios name. */
export function judge(scenario: Scenario, namedGraph: (name: string) => string): Judgement {
  const query = docOf(scenario, 'executing query:')
  const scripts = scenario.steps.filter(({ text }) => text === 'having executed:').map(({ doc }) => doc ?? '')
  if (query === undefined || [query, ...scripts].some((text) => temporal.test(text)))
    return { verdict: 'out', detail: 'dates' }
  const named = scenario.steps.flatMap(({ text }) => /^the (\S+) graph$/.exec(text)?.[1] ?? [])
  const parameters = parametersOf(scenario.steps.find(({ text }) => text === 'parameters are:'))
  const graph = graphFromScripts([...named.map(namedGraph), ...scripts])
  try {
    return judgeResult(scenario, runQuery(graph, query, parameters, limits))
  } catch (error) {
    return judgeError(scenario, error, query)
  }
}

function docOf(scenario: Scenario, text: string): string | undefined {
  return scenario.steps.find((step) => step.text === text)?.doc
}

/** Parameters are written as literals, so the engine itself reads them. */
function parametersOf(step: FeatureStep | undefined): QueryMap {
  const columns = (step?.table ?? []).map(([name = '', value = '']) => `${value} AS \`${name.replace(/^'|'$/g, '')}\``)
  if (columns.length === 0) return new Map()
  const statement = bindStatement(`RETURN ${columns.join(', ')}`)
  const input = { source: new MemoryGraph(), parameters: new Map() as MapValue, limits }
  const [row = []] = runStatement(statement, input)
  return new Map(statement.query.columns.map(({ name }, index) => [name, row[index] ?? null])) as QueryMap
}

function expectsError(scenario: Scenario): FeatureStep | undefined {
  return scenario.steps.find(({ text }) => text.includes(' should be raised at '))
}

function judgeError(scenario: Scenario, error: unknown, query: string): Judgement {
  if (!isKgError(error)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { verdict: 'error', detail: `crash: ${detail}` }
  }
  const detail = `${error.code}: ${error.message}`
  if (error.code === 'QUERY_READ_ONLY' && writing.test(query)) return { verdict: 'out', detail }
  if (error.code === 'QUERY_UNSUPPORTED') return { verdict: 'refused', detail }
  const expected = expectsError(scenario)
  if (expected === undefined) return { verdict: 'error', detail }
  const isEarly = error.code === 'QUERY_SYNTAX' || error.code === 'QUERY_SEMANTIC' || error.code === 'QUERY_PARAMETER'
  if (expected.text.includes('at compile time') && !isEarly) return { verdict: 'error', detail: `late: ${detail}` }
  return { verdict: 'passed', detail }
}

function judgeResult(scenario: Scenario, result: QueryResult): Judgement {
  const refused = expectsError(scenario)
  if (refused !== undefined) return { verdict: 'wrong', detail: `accepted, but ${refused.text}` }
  const step = scenario.steps.find(({ text }) => text.startsWith('the result should be'))
  if (step === undefined) return { verdict: 'out', detail: 'expects nothing' }
  const spelling = { sortLists: step.text.includes('ignoring element order for lists') }
  const [header = [], ...rows] = step.table
  const expected = rows.map((row) => row.map((cell) => spellExpected(cell, spelling)).join(' | '))
  const given = result.rows.map((row) => row.map((value) => spellValue(value, spelling)).join(' | '))
  if (!step.text.includes('in order')) {
    expected.sort()
    given.sort()
  }
  const isHeaded = step.text.endsWith('empty') || header.join(' | ') === result.columns.join(' | ')
  if (isHeaded && expected.join('\n') === given.join('\n')) return { verdict: 'passed', detail: '' }
  return {
    verdict: 'wrong',
    detail: `${header.join(' | ')}\n${expected.join('\n')}\n--- given\n${result.columns.join(' | ')}\n${given.join('\n')}`,
  }
}
