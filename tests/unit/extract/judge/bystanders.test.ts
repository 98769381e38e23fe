import { beforeAll, describe, expect, it } from 'vitest'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = await builtInExtractor('core', shippedParts())
})

/** Who has a relation in a text, in either role, sorted. */
function endsOf(relation: string, text: string): string[] {
  const { facts } = extractText(extractor, text)
  return facts
    .filter((fact) => fact.includes(` ${relation} `))
    .map((fact) => fact.replace(/: .*/u, ''))
    .sort()
}

describe('who stands by', () => {
  it.each([
    ['Bo Lund said Ann Lee worked for Volvo.', 'employed-by', ['Ann Lee employed-by Volvo']],
    ['Norvik said that Halden is based in Ulm.', 'headquartered-in', ['Halden headquartered-in Ulm']],
    ['Nokia bought Ericsson rival Tessaly in 2019.', 'acquired', ['Nokia acquired Tessaly']],
    ['Ericsson shareholders acquired Tessaly.', 'acquired', []],
    ['Nokia, not Ericsson, acquired Tessaly.', 'acquired', ['Nokia acquired Tessaly']],
    ['Nokia, unlike Ericsson, has acquired Tessaly.', 'acquired', ['Nokia acquired Tessaly']],
    ['Lazard advised Nokia on its purchase of Tessaly.', 'acquired', ['Nokia acquired Tessaly']],
    ['Nokia was advised by Lazard on its takeover of Tessaly.', 'acquired', ['Nokia acquired Tessaly']],
    ['Nokia, which advised Volvo, bought Tessaly.', 'acquired', ['Nokia acquired Tessaly']],
    [
      "The ministry approved Nokia, and Ofgem cleared Volvo's purchase of Tessaly.",
      'acquired',
      ['Volvo acquired Tessaly'],
    ],
  ])('is no end of what is told: %s', (text, relation, facts) => {
    expect(endsOf(relation, text)).toEqual(facts)
  })

  it('speaks of itself where what is said comes back to it', () => {
    expect(endsOf('leads', 'Norvik said its chief executive, Ann Lee, would stay.')).toEqual(['Ann Lee leads Norvik'])
  })
})
