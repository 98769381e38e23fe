/** What was refused, and what is only near a word of refusing; by rules alone. */
import { describe, expect, it } from 'vitest'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

const extractor = await builtInExtractor('cloud-partnerships')
const factsOf = (text: string): readonly string[] => extractText(extractor, text, '2026-05-10').facts

describe('a refusal', () => {
  it.each([
    'Tarnfell decided against buying Holm Group.',
    'Tarnfell backed away from acquiring Holm Group.',
    'Tarnfell stopped short of buying Holm Group.',
  ])('leaves a plan that is denied: %s', (text) => {
    expect(factsOf(text)).toEqual(['Tarnfell acquired Holm Group: planned negated'])
  })
  it.each([
    'Tarnfell has not decided against buying Holm Group.',
    'Tarnfell has never decided against buying Holm Group.',
  ])('leaves all possible where it is denied itself: %s', (text) => {
    expect(factsOf(text)).toEqual(['Tarnfell acquired Holm Group: planned possible'])
  })
  it.each([
    ['Tarnfell backed out of its partnership with Holm Group.', 'Tarnfell partner-of Holm Group: ended'],
    ['Tarnfell gave up on its partnership with Holm Group.', 'Tarnfell partner-of Holm Group: ended'],
  ])('is not an end: %s', (text, fact) => {
    expect(factsOf(text)).toEqual([fact])
  })
  it('bears on what stands right behind it', () => {
    const facts = factsOf('Tarnfell ruled out talks with its partner Holm Group')
    expect(facts).toEqual(['Tarnfell partner-of Holm Group: active'])
  })
})
