/** Where a date puts a relation that is over; by rules alone. */
import { expect, it } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')

it.each([
  [
    'of a beginning it is the start',
    'Former chairman Bo Lund joined Norvik in 1998 and is no longer employed there.',
    'employed-by',
    '1998/..',
  ],
  ['of an end it is the end', 'Bo Lund resigned as chairman of Norvik in 1998.', 'leads', '/1998'],
  [
    'of who is replaced it is the end',
    'In 1998 Ann Lee was hired, replacing Norvik chairman Bo Lund.',
    'leads',
    '/1998',
  ],
])('%s', (_, text, relationType, validTime) => {
  const { assertions } = extractText(extractor, text, '2026-05-10')
  expect(assertions.find((one) => one.relationType === relationType)?.validTime).toBe(validTime)
})
