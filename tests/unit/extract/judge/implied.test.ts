/** Facts with one end before their sentence: which topics are asked for it, and when none is. */
import { beforeAll, describe, expect, it } from 'vitest'
import { impliedCandidates } from '../../../../src/extract/judge/implied-candidates.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { judgedText } from '../../../helpers/judged-units.ts'

let ontology: Ontology
beforeAll(async () => {
  ontology = await loadOntology('core')
})

/** `relation argument role < topic` of every implied candidate of a text. */
function impliedIn(text: string): string[] {
  const { read, sentences } = judgedText(text, ontology)
  return sentences.flatMap(({ context, topics }) =>
    impliedCandidates(context, topics, read.forms).map(({ relation, role, argument, topic }) => {
      const { first = 0, end = 0 } = context.sentence.found[argument] ?? {}
      const words = context.tree.tokens.slice(first, end).map(({ text: own }) => own)
      return `${relation.id} ${words.join(' ')} ${role} < ${topic.target.name.key}`
    }),
  )
}

describe('an end that is left out', () => {
  it('is looked for among the names of the sentences before', () => {
    expect(impliedIn('Contoso Ltd. met its creditors on Tuesday. Jane Doe, the founder, was away.')).toContain(
      'founded-by Jane Doe object < contoso ltd.',
    )
  })
  it('is not looked for where the sentence has both', () => {
    const found = impliedIn('Contoso Ltd. met its creditors. Jane Doe, the founder of Fabrikam Inc., was away.')
    expect(found.filter((line) => line.startsWith('founded-by'))).toEqual([])
  })
  it('is not looked for before anything was told', () => {
    expect(impliedIn('Jane Doe, the founder, was away.')).toEqual([])
  })
})
