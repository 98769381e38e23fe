/** What could come next while a query is typed: labels and types after a colon, properties after a dot, else keywords. Pure. */
import { compareStrings } from '../../basics/order.ts'
import type { GraphView } from '../../model/views.ts'

/** The words that a graph offers. */
export interface Vocabulary {
  readonly labels: readonly string[]
  readonly edgeTypes: readonly string[]
  readonly properties: readonly string[]
}

/** A completion: replace the text from `from` to the caret by `text`. */
export interface Completion {
  readonly from: number
  readonly text: string
}

const clauses = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'WITH',
  'RETURN',
  'ORDER BY',
  'LIMIT',
  'UNWIND',
  'DISTINCT',
  'count(',
]
const most = 8

/** The vocabulary of a graph. Layer labels and properties are those of schema/README.md. */
export function vocabularyOf(view: GraphView): Vocabulary {
  return {
    labels: ['Entity', 'Assertion', 'Segment', 'Document', 'Value', ...view.entityTypes.map(({ label }) => label)],
    edgeTypes: [
      ...view.relationTypes.map(({ id }) => id.toUpperCase().replaceAll('-', '_')),
      ...['SUBJECT', 'OBJECT', 'EVIDENCED_BY', 'PART_OF', 'MENTIONS'],
    ],
    properties: [
      ...[
        'name',
        'type',
        'status',
        'current',
        'validTime',
        'validFrom',
        'validTo',
        'firstSaid',
        'lastSaid',
        'confidence',
      ],
      ...[
        'implied',
        'assertions',
        'documents',
        'independentSources',
        'aliases',
        'mentions',
        'quote',
        'polarity',
        'modality',
      ],
      ...['relationType', 'relationId', 'text', 'title', 'publishedAt', 'origin', 'id'],
    ],
  }
}

/** Completions at a caret, best first, at most eight. */
export function completionsAt(text: string, caret: number, vocabulary: Vocabulary): readonly Completion[] {
  const before = text.slice(0, caret)
  const match = /([:.]?)(\w*)$/.exec(before)
  const [, sign = '', word = ''] = match ?? []
  if (sign === '' && word === '') return []
  const isInEdge = before.lastIndexOf('[') > before.lastIndexOf(']')
  const words =
    sign === ':'
      ? isInEdge
        ? vocabulary.edgeTypes
        : vocabulary.labels
      : sign === '.'
        ? vocabulary.properties
        : clauses
  const folded = word.toLowerCase()
  return words
    .filter((candidate) => candidate.toLowerCase().includes(folded) && candidate !== word)
    .sort((a, b) => rank(a, folded) - rank(b, folded) || compareStrings(a, b))
    .slice(0, most)
    .map((candidate) => ({ from: caret - word.length, text: candidate }))
}

function rank(candidate: string, folded: string): number {
  return candidate.toLowerCase().startsWith(folded) ? 0 : 1
}
