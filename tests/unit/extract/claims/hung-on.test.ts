/** What is told hangs on a noun ("the deal under which it hosts"), or shares the auxiliary of another verb: status goes with these. */
import { expect, it } from 'vitest'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { extractText } from '../../../helpers/extract-text.ts'

const extractor = createExtractor(await loadOntology('cloud-partnerships'), {})

function factsOf(text: string, relation: string): string[] {
  return extractText(extractor, text).facts.filter((fact) => fact.includes(` ${relation} `))
}

it.each([
  ['Orrin Labs ended the deal under which it hired Norvik Cloud as its cloud supplier.', 'ended'],
  ['Orrin Labs ended the deal under which Norvik Cloud supplies it.', 'ended'],
  ['Orrin Labs extended the deal under which Norvik Cloud supplies it.', 'retained'],
  ['Orrin Labs signed the deal under which Norvik Cloud supplies it.', 'active'],
  ['Orrin Labs has not ended the deal under which Norvik Cloud supplies it.', 'active'],
])('an arrangement: %s', (text, status) => {
  expect(factsOf(text, 'supplies')).toEqual([`Norvik Cloud supplies Orrin Labs: ${status}`])
})

it('what has happened under an arrangement stays so', () => {
  const text = 'Norvik Foods terminated the agreement under which Tessaly Motors acquired Orrin Pharma.'
  expect(factsOf(text, 'acquired')).toEqual(['Tessaly Motors acquired Orrin Pharma: active'])
})

it.each([
  ['Norvik Foods will pay $5m and buy Orrin Pharma.', 'planned'],
  ['Norvik Foods will sue Weir Bank and hire Ana Reyes and buy Orrin Pharma.', 'planned'],
  ['Norvik Foods agreed to drop the suit and buy Orrin Pharma.', 'planned'],
  ['Norvik Foods paid $5m and bought Orrin Pharma.', 'active'],
])('a verb behind "and": %s', (text, status) => {
  expect(factsOf(text, 'acquired')).toEqual([`Norvik Foods acquired Orrin Pharma: ${status}`])
})

it.each([
  ['Norvik Foods will be based in Trieste and led by Ana Reyes.', 'planned'],
  ['Norvik Foods is based in Trieste and led by Ana Reyes.', 'active'],
])('a participle behind "and": %s', (text, status) => {
  expect(factsOf(text, 'leads')).toEqual([`Ana Reyes leads Norvik Foods: ${status}`])
})
