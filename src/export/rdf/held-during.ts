/** Valid times as intervals of OWL-Time, each end with the grain it was told with: a year stays a year. */
import type { Iri } from '../../model/rdf-names.ts'
import { rdfWords, standardIri } from '../../model/rdf-names.ts'
import type { RdfStatement } from './resource.ts'
import { literalTerm, rdfType, refers } from './resource.ts'
import { isDay } from './value-term.ts'

const interval = refers(rdfType, standardIri('time', 'Interval'))
const instant = refers(rdfType, standardIri('time', 'Instant'))

/**
 * The interval of an EDTF time. An end that is open or unknown is not stated; nothing is stated where an end is of a form
 * that OWL-Time's positions cannot tell (approximate, a season, a decade): its EDTF text stands beside.
 * Source: W3C OWL-Time, time:inXSDDate, time:inXSDgYearMonth, time:inXSDgYear.
 */
export function heldDuring(validTime: string): readonly RdfStatement[] {
  const [start = '', end = start] = validTime.split('/')
  const ends = [
    ['hasBeginning', start],
    ['hasEnd', end],
  ] as const
  const statements = ends
    .filter(([, text]) => text !== '' && text !== '..')
    .map(([word, text]) => ({ predicate: standardIri('time', word), position: position(text) }))
  if (statements.length === 0 || statements.some((statement) => statement.position === undefined)) return []
  return [
    {
      predicate: rdfWords.heldDuring,
      object: {
        kind: 'blank',
        statements: [
          interval,
          ...statements.map(({ predicate, position: at }): RdfStatement => {
            return { predicate, object: { kind: 'blank', statements: at === undefined ? [instant] : [instant, at] } }
          }),
        ],
      },
    },
  ]
}

function position(text: string): RdfStatement | undefined {
  if (isDay(text)) return at('inXSDDate', text, 'date')
  if (/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text)) return at('inXSDgYearMonth', text, 'gYearMonth')
  return /^(?!0000)\d{4}$/.test(text) ? at('inXSDgYear', text, 'gYear') : undefined
}

function at(word: string, text: string, datatype: string): RdfStatement {
  const predicate: Iri = standardIri('time', word)
  return { predicate, object: literalTerm(text, standardIri('xsd', datatype)) }
}
