/** All our conformance cases, for whichever engine is asked. */
import type { CypherCase } from './cypher-case.ts'
import { expressionCases } from './expression.case.ts'
import { matchCases } from './match.case.ts'
import { pathCases } from './path.case.ts'
import { projectionCases } from './projection.case.ts'
import { subqueryCases } from './subquery.case.ts'

export { errorCases } from './error.case.ts'

export const cases: readonly CypherCase[] = [
  ...matchCases,
  ...pathCases,
  ...projectionCases,
  ...expressionCases,
  ...subqueryCases,
]
