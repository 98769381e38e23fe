import { beforeAll, describe, expect, it } from 'vitest'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { judgeWeightsFile, makeJudge } from '../../../../src/extract/judge/judge.ts'
import { readWeights } from '../../../../src/extract/model/weights-file.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { extractText } from '../../../helpers/extract-text.ts'

let whole: Extractor
let strict: Extractor
beforeAll(async () => {
  const ontology = await loadOntology('core')
  whole = createExtractor(ontology)
  const judge = makeJudge(readWeights(judgeWeightsFile))
  strict = createExtractor(ontology, {
    ...shippedParts(),
    judge: { ...judge, thresholdOf: () => 1.1, knows: () => true },
  })
})

const unpatterned =
  'Clara Weiss, a librarian who had been at Lund University for years, wrote for Contoso News from her flat in Oslo.'

describe('the judge', () => {
  it('lets through what a cue tells where no pattern does, and nothing when it believes nothing', () => {
    const rulesOf = (extractor: Extractor): string[] =>
      extractText(extractor, unpatterned).assertions.map(({ extractor: { rule } }) => rule.split(':')[0] ?? '')
    expect(rulesOf(whole).filter((rule) => rule !== 'pattern').length).toBeGreaterThan(0)
    expect(rulesOf(strict).filter((rule) => rule !== 'pattern')).toEqual([])
  })
  it('keeps aside, as unsure, what the model proposes and it does not believe', () => {
    const text = 'Clara Weiss was with Northwind Bank before she turned to Contoso News.'
    const { aside } = extractText(strict, text)
    expect(aside.assertions.some(({ aside: why }) => why === 'LOW_CONFIDENCE')).toBe(true)
  })
  it('believes what the model proposes below its own threshold, where it knows better', async () => {
    const parts = shippedParts()
    const trusting = { ...makeJudge(readWeights(judgeWeightsFile)), thresholdOf: () => 0, knows: () => true }
    const text =
      'Contoso Ltd. gets the doors of its vans from Fabrikam Inc., and Adatum Corporation those of its lorries.'
    const surest = (extractor: Extractor): number[] =>
      extractText(extractor, text)
        .assertions.filter(({ extractor: { rule } }) => rule.startsWith('model:'))
        .map(({ confidence }) => confidence)
    const all = createExtractor(await loadOntology('core'), { ...parts, judge: trusting })
    expect(Math.min(...surest(all))).toBeLessThan(0.5)
    expect(surest(strict)).toEqual([])
  })
  it('gives a confidence of 0 to 1, the same each time', () => {
    const once = extractText(whole, unpatterned).assertions.map(({ confidence }) => confidence)
    expect(once.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true)
    expect(extractText(whole, unpatterned).assertions.map(({ confidence }) => confidence)).toEqual(once)
  })
})

describe('a relation and its broader one', () => {
  it.each([
    ['Jane Doe never led Acme Corp, where she was employed as an accountant.', 'employed-by'],
    ['Jane Doe was never chairman of Acme Corp, where she spent her career.', 'employed-by'],
  ])('what denies the narrower leaves the wider: %s', (text, wider) => {
    const { assertions, aside } = extractText(whole, text)
    const said = [...assertions, ...aside.assertions].filter(({ relationType }) => relationType === wider)
    expect(said.some(({ polarity }) => polarity === 'affirmed')).toBe(true)
  })
  it('the narrower stands for both where both are affirmed', () => {
    const { assertions, aside } = extractText(whole, 'Jane Doe is the chief executive of Acme Corp.')
    expect(assertions.map(({ relationType }) => relationType)).toEqual(['leads'])
    expect(aside.assertions.every(({ aside: why }) => why === 'DUPLICATE')).toBe(true)
  })
})

describe('words between a modal and its verb', () => {
  it('"will no longer supply" ends a supply', () => {
    const { facts } = extractText(whole, 'Contoso Ltd. will no longer supply batteries to Fabrikam Inc.')
    expect(facts).toContain('Contoso Ltd. supplies Fabrikam Inc.: ended')
  })
})

describe('who replaces whom', () => {
  it('the newcomer leads and the other did', () => {
    const { facts } = extractText(whole, 'Hana Novak replaced Josef Brandl as head of Proseware Labs in 2014.')
    expect(facts).toContain('Hana Novak leads Proseware Labs: active')
    expect(facts).toContain('Josef Brandl leads Proseware Labs: ended')
  })
})

describe('what a standing points at', () => {
  it('lies in its sentence, also where the words beside an argument end it', () => {
    const text = 'The place was called Boone Town in 1761 in honour of the Colonial Governor Thomas Boone.'
    expect(() => extractText(whole, text)).not.toThrow()
  })
})
