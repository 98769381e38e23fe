import { expect, it } from 'vitest'
import { assertionLine, mentionLine } from '../../../src/extract/lines.ts'
import { shippedParts } from '../../../src/extract/extractor-parts.ts'
import { builtInExtractor, extractText } from '../../helpers/extract-text.ts'

it('gives the documented object of an assertion, with the pronoun and the name it refers to', async () => {
  const extracted = extractText(
    await builtInExtractor('cloud-partnerships'),
    'Microsoft waited. It acquired Wexley Corp in 2019.',
  )
  const [assertion] = extracted.assertions
  if (assertion === undefined) throw new Error('nothing extracted')
  expect(assertionLine(assertion, extracted, 'a')).toEqual({
    documentId: 'a',
    relationType: 'acquired',
    subject: {
      start: 18,
      end: 20,
      text: 'It',
      entityType: 'company',
      refersTo: { start: 0, end: 9, text: 'Microsoft' },
    },
    object: { start: 30, end: 41, text: 'Wexley Corp', entityType: 'company' },
    cue: { start: 21, end: 29, text: 'acquired' },
    qualifiers: [],
    implied: false,
    status: 'active',
    polarity: 'affirmed',
    modality: 'asserted',
    validTime: '2019',
    confidence: assertion.confidence,
    extractor: `graphwright-rules/1.17.0 ${assertion.extractor.rule}`,
  })
})

it('gives a literal object with its kind and normal form', async () => {
  const extracted = extractText(await builtInExtractor('core'), 'Wexley Corp was founded in May 1998.')
  const [assertion] = extracted.assertions.filter(({ relationType }) => relationType === 'founded-on')
  if (assertion === undefined) throw new Error('nothing extracted')
  expect(assertionLine(assertion, extracted, 'a').object).toEqual({
    literal: { kind: 'date', start: 27, end: 35, text: 'May 1998', value: '1998-05' },
  })
})

it('gives the line of a mention with the rule of its reference', async () => {
  const { mentions } = extractText(
    await builtInExtractor('cloud-partnerships'),
    'Microsoft waited. It acquired Wexley Corp in 2019.',
  )
  const pronoun = mentions.find(({ kind }) => kind === 'pronoun')
  if (pronoun === undefined) throw new Error('no pronoun')
  expect(mentionLine(pronoun, 'a')).toMatchObject({
    documentId: 'a',
    text: 'It',
    kind: 'pronoun',
    rule: 'pronoun',
    refersTo: { text: 'Microsoft' },
  })
})

it('marks what is said of nobody, and leaves it out of the graph', async () => {
  const extracted = extractText(
    await builtInExtractor('core', shippedParts()),
    'She graduated from Stanford University.',
  )
  expect(extracted.facts).toEqual([])
  const [aside] = extracted.aside.assertions
  if (aside === undefined) throw new Error('nothing kept aside')
  const line = assertionLine(aside, extracted, 'a')
  expect(line.aside).toBe('NO_ANTECEDENT')
  expect(line.subject).toEqual({ start: 0, end: 3, text: 'She', entityType: 'person' })
  expect(extracted.mentions.map(({ surface }) => surface)).not.toContain('She')
})

it('keeps the second saying of one fact in a sentence aside', async () => {
  const text = 'Clara Weiss graduated from Stanford University, where she taught, and finished her studies there.'
  const extracted = extractText(await builtInExtractor('core', shippedParts()), text)
  const educated = extracted.assertions.filter(({ relationType }) => relationType === 'educated-at')
  expect(educated).toHaveLength(1)
  expect(extracted.aside.assertions.map(({ aside }) => aside)).toContain('DUPLICATE')
})
