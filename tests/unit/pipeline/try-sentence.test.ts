import { expect, test } from 'vitest'
import { loadOntology } from '../../../src/ontology/load-ontology.ts'
import { tryText } from '../../../src/pipeline/try-sentence.ts'

const ontology = await loadOntology('core')
const text = 'Norvik Systems plans to buy Orrin Pharma, which is based in Lund.'

test('a trial tells of one relation alone, with what found each fact and why it stands as it does', () => {
  const { extraction, reasons, patterns } = tryText(ontology, text, 'acquired')
  expect(extraction.assertions.map(({ relationType }) => relationType)).toEqual(['acquired'])
  expect([...new Set(patterns.map(({ relationType }) => relationType))]).toEqual(['acquired'])
  const reason = reasons[extraction.assertions[0]?.id ?? '']
  expect(reason?.rule).toMatchObject({ kind: 'pattern', meaning: 'a pattern of the ontology' })
  expect(reason?.reading.why).toContain('agreed to')
})

test('the patterns that match come first, then those that lack least', () => {
  const { patterns } = tryText(ontology, text, 'acquired')
  const reasons = patterns.map(({ matched, reason }) => (matched ? 'matched' : reason))
  expect(reasons[0]).toBe('matched')
  expect(reasons.lastIndexOf('ORDER')).toBeLessThan(reasons.indexOf('WORDS_MISSING'))
})

test('a relation type that there is not is told, with the nearest', () => {
  expect(() => tryText(ontology, text, 'aquired')).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', hint: 'Did you mean "acquired"?' }) as Error,
  )
})
