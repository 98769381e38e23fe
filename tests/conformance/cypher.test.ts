/** Our conformance cases on the embedded engine. The same cases run on Neo4j where one is there (tests/contract). */
import { describe, expect, it } from 'vitest'
import { runQuery } from '../../src/cypher/index.ts'
import { MemoryGraph } from '../../src/cypher/memory-graph.ts'
import { defaultQueryLimits } from '../../src/model/query-value.ts'
import type { QueryParameters } from '../../src/model/query-value.ts'
import { graphFromCreate } from '../helpers/graph-from-create.ts'
import { thrownCode } from '../helpers/thrown-code.ts'
import { cases, errorCases } from './cypher/cases.ts'
import { spellCase, spellResult } from './cypher/spell-result.ts'

/** Parameters are literals; the engine reads them. */
function parametersOf(literals: Readonly<Record<string, string>> = {}): QueryParameters {
  const names = Object.keys(literals)
  if (names.length === 0) return new Map()
  const text = `RETURN ${names.map((name) => `${literals[name] ?? 'null'} AS ${name}`).join(', ')}`
  const { rows, columns } = runQuery(new MemoryGraph(), text, new Map(), defaultQueryLimits)
  return new Map(columns.map((name, index) => [name, rows[0]?.[index] ?? null]))
}

describe('conformance cases on the embedded engine', () => {
  it.each(cases)('$name', (one) => {
    const result = runQuery(graphFromCreate(one.graph), one.query, parametersOf(one.parameters), defaultQueryLimits)
    expect(result.columns).toEqual(one.columns)
    expect(spellResult(one, result)).toEqual(spellCase(one))
  })

  it.each(errorCases)('fails: $name', ({ query, code }) => {
    expect(thrownCode(() => runQuery(new MemoryGraph(), query, new Map(), defaultQueryLimits))).toBe(code)
  })
})
