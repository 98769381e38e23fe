import { describe, expect, it } from 'vitest'
import { capitalRuns } from '../../../../src/extract/names/capital-runs.ts'
import { taggedBounds } from '../../../../src/extract/names/tagged-bounds.ts'
import type { NameType } from '../../../../src/extract/tagger/name-types.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

/** The names of the words in brackets, tagged as one name. */
function partsOf(marked: string, type: NameType): string[] {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const tokens = analyse(text)
  const name = {
    start: tokens.findIndex(({ start }) => start === from),
    end: tokens.findIndex(({ end }) => end === to) + 1,
    type,
    score: 1,
  }
  return taggedBounds(tokens, name, capitalRuns(tokens)).map(({ first, end }) =>
    text.slice(tokens[first]?.start, tokens[end - 1]?.end),
  )
}

describe('where a tagged name begins and ends', () => {
  it.each<[string, NameType, string[]]>([
    ['They met [Pomelo Search and Bravanti] in May.', 'organisation', ['Pomelo Search', 'Bravanti']],
    ['She works for [Truth and Memory] there.', 'organisation', ['Truth and Memory']],
    ['It rode the [Delaware and Hudson Railways] home.', 'organisation', ['Delaware and Hudson Railways']],
    ['It hangs in the [Musée Kern in Arles] now.', 'organisation', ['Musée Kern', 'Arles']],
    ['He read [Like Someone in Love] twice.', 'work', ['Like Someone in Love']],
    ['She lives in [Lowell, Massachusetts] again.', 'place', ['Lowell', 'Massachusetts']],
    ['He met [Father Leo Tavul] there.', 'person', ['Leo Tavul']],
    ['He met [Dean Martin] there.', 'person', ['Dean Martin']],
    ['[Former Springboks] lock Malan left.', 'organisation', ['Springboks']],
    ['They tried [Ember 7]B and left.', 'product', ['Ember 7B']],
    ['A court in The [Hague] sat.', 'place', ['The Hague']],
    ['She sued [the Ledger] again.', 'organisation', ['Ledger']],
    ['It said [Acme took Initech] over.', 'organisation', []],
  ])('%s', (marked, type, parts) => {
    expect(partsOf(marked, type)).toEqual(parts)
  })
})
