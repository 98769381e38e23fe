import { beforeAll, describe, expect, it } from 'vitest'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import type { Extractor } from '../../../../src/extract/extractor.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { extractText } from '../../../helpers/extract-text.ts'

let extractor: Extractor
beforeAll(async () => {
  extractor = createExtractor(await loadOntology('core'))
})

/** The names that a text says to compete, each pair in its order in the alphabet. */
function rivals(text: string): string[] {
  const { assertions, mentions } = extractText(extractor, text)
  const nameOf = (id: string): string => mentions.find((mention) => mention.id === id)?.surface ?? ''
  return assertions.flatMap(({ relationType, subject, object }) => {
    if (relationType !== 'competes-with' || object.kind !== 'mention') return []
    return [[nameOf(subject), nameOf(object.mentionId)].sort().join(' and ')]
  })
}

describe('examples of what nobody owns', () => {
  it('say nothing of who else stands in the sentence', () => {
    expect(rivals("The ruling ends Contoso's grip on Initech, opening doors to competitors such as Acme.")).toEqual([])
    expect(rivals("The move loosens Contoso's hold on Initech and helps rivals, including Acme and Fabrikam.")).toEqual(
      [],
    )
  })
  it('belong to who the clause is about', () => {
    expect(rivals('Acme faces rivals such as Fabrikam.')).toEqual(['Acme and Fabrikam'])
  })
})
