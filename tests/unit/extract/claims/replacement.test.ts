/** Whoever has been replaced has left; by rules alone. */
import { describe, expect, it } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('core')
const statusOf = (text: string, fact: string): string | undefined =>
  extractText(extractor, text, '2026-05-10')
    .facts.find((found) => found.startsWith(`${fact}: `))
    ?.slice(fact.length + 2)

describe('somebody who is replaced', () => {
  it.each([
    'Norvik named Ann Lee chief executive, replacing Norvik chairman Bo Lund.',
    'Ann Lee took over from Norvik chairman Bo Lund.',
    'Ann Lee, who succeeded Norvik chairman Bo Lund, spoke.',
    'Ann Lee was named chief in place of Norvik chairman Bo Lund.',
  ])('has left: %s', (text) => {
    expect(statusOf(text, 'Bo Lund leads Norvik')).toBe('ended')
  })
  it.each([
    'Ann Lee will take over from Norvik chairman Bo Lund in June.',
    'Ann Lee is replacing Norvik chairman Bo Lund.',
    'Ann Lee has not succeeded Norvik chairman Bo Lund.',
    'Halden is considering replacing Norvik chairman Bo Lund.',
    'Ann Lee replaced Bo Lund, who now leads Norvik.',
  ])('has not, where that is to come, is denied, or is told of another post: %s', (text) => {
    expect(statusOf(text, 'Bo Lund leads Norvik')).toMatch(/^(?:active|planned)/u)
  })
})
