/** Words of patterns cut in one go come out as each cut by itself: how an ontology compiles must not hang on what was compiled before. */
import { expect, it } from 'vitest'
import { cutWords, wordTokens } from '../../../../src/extract/patterns/word-tokens.ts'
import { itemsOf, patternWords } from '../../../../src/extract/patterns/read-pattern.ts'
import { analyse } from '../../../../src/extract/tokens.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'

it('all words of the patterns that ship', async () => {
  const { relationTypes } = await loadOntology('cloud-partnerships')
  const patterns = [...relationTypes.values()].flatMap((relation) => relation.patterns)
  const words = [...new Set(patterns.flatMap((pattern) => patternWords(itemsOf(pattern))))]
  expect(words.length).toBeGreaterThan(1000)
  cutWords(words)
  const alone = words.map((word) => analyse(word).map(({ lower }) => lower))
  expect(words.map(wordTokens)).toEqual(alone)
})
