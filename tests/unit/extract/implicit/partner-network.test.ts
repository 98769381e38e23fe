import { beforeAll, describe, expect, it } from 'vitest'
import type { EncoderTables, Table, WholeTable } from '../../../../src/extract/encoder/encoder-file.ts'
import { PartnerNetwork } from '../../../../src/extract/implicit/partner-network.ts'
import { builtInExtractor, extractText } from '../../../helpers/extract-text.ts'
import { shippedParts } from '../../../../src/extract/extractor-parts.ts'
import { slotName, makePartnerScorer, loadPartnerScorer } from '../../../../src/extract/implicit/partner-scorer.ts'
import { relationSlots } from '../../../../src/extract/implicit/relation-slots.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'

/** Layers of small whole numbers, by name; the bias of each is nothing. */
function tablesOf(
  layers: Readonly<Record<string, readonly (readonly number[])[]>>,
  names: readonly string[] = [],
): EncoderTables {
  const whole = (name: string): WholeTable => {
    const rows = layers[name] ?? []
    return {
      rows: rows.length,
      columns: rows[0]?.length ?? 0,
      units: Int8Array.from(rows.flat()),
      scales: new Float32Array(rows.length).fill(1),
    }
  }
  const table = (name: string): Table => {
    const rows = (layers[name.replace(/ bias$/u, '')] ?? []).length
    return { rows: 1, columns: rows, values: new Float32Array(rows) }
  }
  return { version: 'toy', names, hashes: new Uint32Array(), table, whole }
}

/** Four rows of which the first has a number at a place. */
const single = (column: number, weight: number, columns = 8): number[][] =>
  [0, 1, 2, 3].map((row) => Array.from({ length: columns }, (_, at) => (row === 0 && at === column ? weight : 0)))

const layers = {
  argument: single(0, 1),
  partner: single(1, 1),
  sentence: single(2, 1),
  figures: single(0, 10),
  out: single(0, 2, 4),
}

describe('PartnerNetwork', () => {
  const network = new PartnerNetwork(tablesOf(layers))
  const known = (...figures: readonly number[]): Float32Array =>
    Float32Array.from({ length: 8 }, (_, at) => figures[at] ?? 0)

  it('tells what each end adds to a pair, each by its own layer', () => {
    const all = known(3, 5, 7)
    expect([...network.of('argument', all)][0]).toBeCloseTo(3, 2)
    expect([...network.of('partner', all)][0]).toBeCloseTo(5, 2)
    expect([...network.of('sentence', all)][0]).toBeCloseTo(7, 2)
  })
  it('adds up what ends, sentence and figures say, keeps nothing below zero, and gives a row each', () => {
    const bases = [Float32Array.of(1, 0, 0, 0), Float32Array.of(2, 0, 0, 0)]
    const odds = network.odds(bases, [
      { partner: Float32Array.of(0, 0, 0, 0), figures: [1, 0] },
      { partner: Float32Array.of(-50, 0, 0, 0), figures: [1, 0] },
    ])
    expect(odds(0, 0)).toBeCloseTo(26, 1)
    expect(odds(1, 0)).toBeCloseTo(0, 2)
  })
  it('gives what is beyond its room no odds at all', () => {
    const many = Array.from({ length: 200 }, () => ({ partner: Float32Array.of(1, 0, 0, 0), figures: [1] }))
    const odds = network.odds([], many)
    expect(odds(127, 0)).toBeCloseTo(22, 1)
    expect(odds(128, 0)).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('the partner scorer', () => {
  let ontology: Ontology
  beforeAll(async () => {
    ontology = await loadOntology('cloud-partnerships')
  })
  it('knows a slot by relation and role', () => {
    const scorer = makePartnerScorer(tablesOf(layers, ['owns subject', 'owns object']))
    const of = (id: string, role: 'subject' | 'object'): number | undefined => {
      const relation = ontology.relationTypes.get(id)
      return relation && scorer.columnOf({ relation, role })
    }
    expect([of('owns', 'object'), of('leads', 'object')]).toEqual([1, undefined])
  })
  it('that ships has learned every slot of the relations that ship', () => {
    const scorer = loadPartnerScorer()
    const unknown = relationSlots(ontology).filter((slot) => scorer.columnOf(slot) === undefined)
    expect(unknown.map(slotName)).toEqual([])
  })
})

describe('the weights that ship', () => {
  // Those of the scorer belong to one encoder: with another it knows nothing.
  it('name whom a text is about as the other end', async () => {
    const extractor = await builtInExtractor('core', shippedParts())
    const text =
      'Meridian Foods opened a mill in Lyon. The chief executive, Anna Holm, took over from her uncle. The largest shareholder, Norvik Fund, owns 23%.'
    const { assertions, facts } = extractText(extractor, text, '2026-05-10')
    expect(facts).toEqual(
      expect.arrayContaining(['Anna Holm leads Meridian Foods: active', 'Norvik Fund owns Meridian Foods: active']),
    )
    const implied = assertions.filter(({ extractor: { rule } }) => rule.startsWith('implicit:'))
    // As they were trained; other weights of any of tagger, parser, encoder or scorer give others.
    expect(implied.map(({ confidence }) => confidence.toFixed(2)).sort()).toEqual(['0.88', '0.94'])
  })
})
