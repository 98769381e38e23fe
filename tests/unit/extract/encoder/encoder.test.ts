import { describe, expect, it } from 'vitest'
import { anyRelation, loadEncoder, makeEncoder } from '../../../../src/extract/encoder/encoder.ts'
import { encoderInputs } from '../../../../src/extract/encoder/encoder-inputs.ts'
import { maxUnits } from '../../../../src/extract/encoder/laid-layers.ts'
import { modelSentence, type ModelSentence } from '../../../../src/extract/model/model-sentence.ts'
import { loadRelationModel } from '../../../../src/extract/model/relation-model.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { analyse } from '../../../../src/extract/tokens.ts'
import { madeUpTables } from '../../../helpers/encoder-tables.ts'

function sentenceOf(text: string, names: readonly string[]): ModelSentence {
  const tokens = analyse(text)
  const found = names.map((name) => {
    const first = tokens.findIndex(({ start }) => start === text.indexOf(name))
    return { first, end: first + name.split(' ').length, type: 'organisation' as const }
  })
  return modelSentence(tokens, found, { parser: loadParser() })
}

const sentence = sentenceOf('Fjord Group snapped up Solwind for 3 million euros.', ['Fjord Group', 'Solwind'])

describe('encoder', () => {
  it('knows the relations of the relation model, and one column more', () => {
    const { columns } = loadEncoder().encode(sentence) ?? {}
    expect([...(columns?.keys() ?? [])]).toEqual([...loadRelationModel().relationTypes, anyRelation])
  })
  it('gives the relation that is told better odds than any other, in its direction', () => {
    const encoding = loadEncoder().encode(sentence)
    const column = encoding?.columns.get('acquired') ?? -1
    const odds = encoding?.of(0, 1)
    const others = [...(encoding?.columns ?? [])].filter(([name]) => name !== 'acquired' && name !== anyRelation)
    expect(Math.max(...others.map(([, other]) => odds?.[other] ?? 0))).toBeLessThan(odds?.[column] ?? -Infinity)
    expect(encoding?.of(1, 0)?.[column]).toBeLessThan(odds?.[column] ?? -Infinity)
  })
  it('gives the same twice, whatever was read between', () => {
    const encoder = makeEncoder(madeUpTables(7))
    const encoding = encoder.encode(sentence)
    const first = [...(encoding?.of(0, 1) ?? [])]
    encoder.encode(sentenceOf('Anvil sued Corvane over a patent.', ['Anvil', 'Corvane']))
    expect([...(encoding?.of(0, 1) ?? [])]).toEqual(first)
    expect([...(encoder.encode(sentence)?.of(0, 1) ?? [])]).toEqual(first)
  })
  it('gives an argument by itself the columns of its role, and none of what is no relation', () => {
    const encoding = makeEncoder(madeUpTables(7)).encode(sentence)
    const odds = (['a', 'b'] as const).flatMap((name) =>
      (['subject', 'object'] as const).map((role) => encoding?.ofLone(1, name, role)),
    )
    expect(new Set(odds).size).toBe(4)
    expect(odds).not.toContain(undefined)
    expect(encoding?.ofLone(1, anyRelation, 'subject')).toBe(undefined)
    expect(encoding?.ofLone(1, 'unknown', 'object')).toBe(undefined)
  })
  it('tells what each argument knows, and the greatest of what all units know', () => {
    const encoder = makeEncoder(madeUpTables(7))
    const encoding = encoder.encode(sentence)
    const inputs = encoderInputs(sentence)
    const known = encoder.hold(inputs).known()
    const width = known.length / inputs.words.length
    const unit = inputs.arguments[1] ?? -1
    expect(encoding?.knownOf(1)).toEqual(known.slice(unit * width, (unit + 1) * width))
    const column = (figure: number): number[] => inputs.words.map((_, row) => known[row * width + figure] ?? 0)
    expect([...(encoding?.greatest ?? [])]).toEqual(
      Array.from({ length: width }, (_, figure) => Math.max(...column(figure))),
    )
  })
  it('leaves a sentence alone that is too long, and a pair that is none', () => {
    const encoder = makeEncoder(madeUpTables(7))
    const long = sentenceOf(`Anvil sued Corvane ${'and so on '.repeat(maxUnits)}`, ['Anvil', 'Corvane'])
    expect(encoder.encode(long)).toBe(undefined)
    expect(encoder.encode(sentence)?.of(0, 0)).toBe(undefined)
  })
})
