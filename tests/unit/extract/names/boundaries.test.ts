import { beforeAll, describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('core', shippedParts())
})

function namesIn(text: string): string[] {
  return extractText(extractor, text)
    .mentions.filter(({ kind }) => kind === 'name')
    .map(({ surface }) => surface)
}

describe('a name ends where it should', () => {
  it.each([
    ['titles stay outside', 'Dr. Lisa Marlow met Sir Howard Stringer.', ['Lisa Marlow', 'Howard Stringer']],
    [
      'jobs stay outside',
      'Orrin CEO Jane Moreau met Norvik chairman Tom Ode.',
      ['Orrin', 'Jane Moreau', 'Norvik', 'Tom Ode'],
    ],
    ['a possessive mark stays outside', "Orrin's chief met Norvik’s board.", ['Orrin', 'Norvik']],
    [
      '"of" joins what heads it',
      'The Bank of England wrote to the University of Leeds.',
      ['Bank of England', 'University of Leeds'],
    ],
    ['"of" joins nothing else', 'The chief of Orrin wrote to shareholders of Norvik.', ['Orrin', 'Norvik']],
    ['"and" parts two firms', 'Orrin and Norvik have met.', ['Orrin', 'Norvik']],
    ['"and" joins one word said twice', 'Johnson and Johnson bought Actelion.', ['Johnson and Johnson', 'Actelion']],
    ['"and" joins before a singular verb', 'Procter and Gamble has sold Folgers.', ['Procter and Gamble', 'Folgers']],
    [
      '"and" joins what stands elsewhere with "&"',
      'Carter & Webb closed. Later Carter and Webb left Oslo.',
      ['Carter & Webb', 'Carter and Webb', 'Oslo'],
    ],
    ['"for" joins what heads it', 'She runs the Center for Rural Law.', ['Center for Rural Law']],
    [
      'a letter belongs to the number before it',
      'Norvik compared Granite 7B with Lira.',
      ['Norvik', 'Granite 7B', 'Lira'],
    ],
    ['"The" within a sentence belongs to the name', 'A court in The Hague freed him.', ['The Hague']],
    ['what a sentence opens with stays outside', 'Former Orrin chief Jane Moreau left.', ['Orrin', 'Jane Moreau']],
    ['a post is no name', 'It was signed by Foreign Minister Jane Moreau.', ['Jane Moreau']],
    ['a hyphen joins', 'Georgia-Pacific sued Norvik.', ['Georgia-Pacific', 'Norvik']],
    ['a hyphen parts two places', 'The line from Oslo-Stockholm was sold to Norvik.', ['Oslo', 'Stockholm', 'Norvik']],
  ])('%s', (_rule, text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})
