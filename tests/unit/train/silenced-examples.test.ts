import { describe, expect, it } from 'vitest'
import type { LoneExample } from '../../../scripts/train/lone-examples.ts'
import { silencedExamples } from '../../../scripts/train/silenced-examples.ts'
import { encoderInputs } from '../../../src/extract/encoder/encoder-inputs.ts'
import { modelSentence } from '../../../src/extract/model/model-sentence.ts'
import type { ArgumentType } from '../../../src/extract/model/relation-arguments.ts'
import { loadParser } from '../../../src/extract/parse/parser.ts'
import { analyse } from '../../../src/extract/tokens.ts'

type Marked = Readonly<Record<string, ArgumentType>>

interface Options {
  readonly relation?: string
  /** Relations of which nothing is known for the two. */
  readonly unsure?: readonly string[]
  /** What the sentence mentions twice. */
  readonly twice?: string
}

/** What comes of a sentence, its marked stretches given in order, of which the first two stand in a relation, the earlier as its subject. */
function silenced(text: string, marked: Marked, { relation = 'leads', unsure = [], twice }: Options = {}) {
  const tokens = analyse(text)
  const words = Object.keys(marked)
  const found = words.map((stretch) => {
    const first = tokens.findIndex(({ start }) => start === text.indexOf(stretch))
    return { first, end: first + stretch.split(' ').length, type: marked[stretch] as ArgumentType }
  })
  const inputs = encoderInputs(modelSentence(tokens, found, { parser: loadParser() }))
  const none = { subject: [], object: [] }
  const lone = found.map((_, argument): LoneExample => ({ argument, holds: none, unsure: none }))
  const pair = { subject: 0, object: 1, hasPronoun: false, rows: new Int32Array() }
  const pairs = [
    { ...pair, holds: new Set([relation]), unsure: new Set<string>() },
    { ...pair, subject: 1, object: 0, holds: new Set<string>(), unsure: new Set(unsure) },
  ]
  return silencedExamples(inputs, { pairs }, { lone, isAlone: (argument) => words[argument] !== twice })
}

const wordsOf = (examples: ReturnType<typeof silenced>): string[] =>
  examples.map(({ inputs }) => inputs.words.map((word) => (word === '' ? '_' : word)).join(' '))

describe('sentences with an end taken out', () => {
  it.each<[string, Marked, string]>([
    [
      'Its chief executive, Ann Lee, left.',
      { Its: 'pronoun', 'Ann Lee': 'person' },
      'the chief executive , _ , left .',
    ],
    [
      "Acme's chief executive, Ann Lee, left.",
      { Acme: 'organisation', 'Ann Lee': 'person' },
      'the chief executive , _ , left .',
    ],
    ['Ann Lee, the head of Acme, left.', { 'Ann Lee': 'person', Acme: 'organisation' }, '_ , the head , left .'],
  ])('%s', (text, marked, expected) => {
    expect(wordsOf(silenced(text, marked))).toEqual([expected])
  })
  it.each<[string, Marked]>([
    ['Acme hired Ann Lee.', { Acme: 'organisation', 'Ann Lee': 'person' }],
    ['Ann Lee was hired by Acme.', { 'Ann Lee': 'person', Acme: 'organisation' }],
    ['Ann Lee was the mayor of Riga.', { 'Ann Lee': 'person', Riga: 'place' }],
  ])('leave what carries the sentence, and places: %s', (text, marked) => {
    expect(wordsOf(silenced(text, marked))).toEqual([])
  })
  it('leave what is mentioned twice', () => {
    const marked: Marked = { Its: 'pronoun', 'Ann Lee': 'person' }
    expect(silenced('Its chief executive, Ann Lee, left.', marked, { twice: 'Its' })).toEqual([])
  })
  it('tell of the other end what joined it to what is gone, in its role', () => {
    const [one] = silenced('Its chief executive, Ann Lee, left.', { Its: 'pronoun', 'Ann Lee': 'person' })
    const told = { argument: 1, holds: { subject: [], object: ['leads'] }, unsure: { subject: [], object: [] } }
    expect(one?.lone).toEqual([told])
  })
  it('say nothing of what may have joined the two', () => {
    const marked: Marked = { Its: 'pronoun', 'Ann Lee': 'person' }
    const [one] = silenced('Its chief executive, Ann Lee, left.', marked, { unsure: ['owns'] })
    expect(one?.lone[0]?.unsure).toEqual({ subject: ['owns'], object: [] })
  })
  it('tell both roles of what is symmetric', () => {
    const [one] = silenced(
      'Its partner, Acme, left.',
      { Its: 'pronoun', Acme: 'organisation' },
      { relation: 'partner-of' },
    )
    expect(one?.lone[0]?.holds).toEqual({ subject: ['partner-of'], object: ['partner-of'] })
  })
  it('move what stands behind the gap, with its head', () => {
    const text = 'The head of Acme is the Latvian banker Ann Lee.'
    const marked: Marked = { Acme: 'organisation', 'Ann Lee': 'person' }
    const [one] = silenced(text, marked)
    const without = encoderInputs(
      modelSentence(analyse('The head is the Latvian banker Ann Lee.'), [{ first: 6, end: 8, type: 'person' }], {
        parser: loadParser(),
      }),
    )
    expect(one?.inputs.arguments[1]).toBe(6)
    for (const what of ['words', 'tags', 'kinds', 'labels', 'heads'] as const)
      expect([what, ...(one?.inputs[what] ?? [])]).toEqual([what, ...without[what]])
  })
})
