/** All functions by name, without regard to case, and the ones that are known and refused. */
import { convertFunctions } from './convert.ts'
import type { FunctionSpec } from './function-spec.ts'
import { graphFunctions } from './graph.ts'
import { listFunctions } from './list.ts'
import { numberFunctions } from './number.ts'
import { stringFunctions } from './string.ts'

const functions = new Map<string, FunctionSpec>(
  [...graphFunctions, ...listFunctions, ...stringFunctions, ...numberFunctions, ...convertFunctions].map((spec) => [
    spec.name.toLowerCase(),
    spec,
  ]),
)

/** The function of a name; undefined when there is none. */
export function findFunction(name: string): FunctionSpec | undefined {
  return functions.get(name.toLowerCase())
}

/** The names of all functions, as they are usually written. */
export function functionNames(): readonly string[] {
  return [...functions.values()].map((spec) => spec.name)
}

const temporal = /^(?:date|datetime|localdatetime|time|localtime|duration|timestamp)(?:\.|$)/i
const spatial = /^point(?:\.|$)/i
const others = /^(?:valuetype|linenumber|file|apoc|gds|db|vector|genai|graph|tointeger64)(?:\.|$)/i

/** Why a function that Neo4j has is not had here, and what to do instead; undefined for a name that is simply unknown. */
export function refusedFunction(name: string): string | undefined {
  if (temporal.test(name))
    return 'Dates are kept as ISO 8601 strings here: compare them as strings, or pass one as a parameter.'
  if (spatial.test(name)) return 'There are no points here: keep coordinates as two floats.'
  return others.test(name) ? 'Leave it out, or compute it after the query.' : undefined
}
