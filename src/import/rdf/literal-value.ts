/** Literals as values of properties. */
import type { RdfTerm } from './quad.ts'
import { standardIri } from '../../model/rdf-names.ts'

const numeric: ReadonlySet<string> = new Set(
  [
    ...['integer', 'decimal', 'double', 'float', 'long', 'int', 'short', 'byte'],
    ...['nonNegativeInteger', 'positiveInteger', 'nonPositiveInteger', 'negativeInteger'],
    ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'],
  ].map((name) => standardIri('xsd', name)),
)
const boolean = standardIri('xsd', 'boolean')
const named: Readonly<Record<string, number>> = { INF: Infinity, '+INF': Infinity, '-INF': -Infinity, NaN: NaN }

/** The value of a literal: a number or a boolean where its datatype says so and its text is one, else its text. */
export function literalValue(term: RdfTerm): string | number | boolean {
  const datatype = term.datatype?.value ?? ''
  if (datatype === boolean && /^(true|false|1|0)$/.test(term.value)) return term.value === 'true' || term.value === '1'
  if (!numeric.has(datatype)) return term.value
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(term.value)) return Number(term.value)
  return Object.hasOwn(named, term.value) ? (named[term.value] ?? term.value) : term.value
}
