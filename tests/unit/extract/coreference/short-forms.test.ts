import { beforeAll, describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('core', shippedParts())
})

/** The name that the first mention of a form refers back to; itself where it stands for itself. */
function wholeOf(form: string, text: string): string {
  const mention = extractText(extractor, text).mentions.find(({ surface }) => surface === form)
  return mention?.refersTo?.surface ?? mention?.surface ?? ''
}

describe('a short form of a name', () => {
  it('is of who was introduced before it, whoever is named later', () => {
    expect(wholeOf('Holm', 'Ada Holm runs Norvik. Holm was born in Lund. Her husband is Bo Holm.')).toBe('Ada Holm')
  })

  it('is of nobody where two were introduced before it', () => {
    expect(wholeOf('Holm', 'Ada Holm met Bo Holm in Lund. Holm was born in Oslo.')).toBe('Holm')
  })

  it('is of a later name only where that adds its legal form alone', () => {
    expect(wholeOf('Orrin', 'Orrin bought Tessaly. Orrin Cloud had no part in it.')).toBe('Orrin')
    expect(wholeOf('Orrin Foods', 'Orrin Foods grew. Orrin Foods Ltd. hired Ann Lee.')).toBe('Orrin Foods Ltd.')
  })

  it('leaves out a legal form with its comma, and what a firm makes', () => {
    const text = 'Green Heron Logistics, Inc. hired Ann Lee. Green Heron bought Tessaly in 2020.'
    expect(wholeOf('Green Heron', text)).toBe('Green Heron Logistics, Inc.')
  })

  it('is what stands in brackets behind the name it begins', () => {
    const text = 'Bay Ridge Bancorp, Inc., a lender in Ohio ("Bay Ridge"), grew. Bay Ridge is based in Lund.'
    expect(wholeOf('Bay Ridge', text)).toBe('Bay Ridge Bancorp, Inc.')
  })

  it('may be hyphenated, and is no first name of somebody new', () => {
    expect(wholeOf('Holm-Vane', 'Ada Holm-Vane is a chemist. Holm-Vane was born in Lund.')).toBe('Ada Holm-Vane')
    expect(wholeOf('Karl', 'Bo Holm was the son of Karl Holm. He had one son, Karl, who lives in Lund.')).toBe('Karl')
  })
})
