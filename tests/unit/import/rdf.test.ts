import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { readBack } from '../../exchange/round-trip.ts'

const read = (format: string, text: string, report?: (diagnostic: Diagnostic) => void) =>
  readBack(format, new Map([['', Buffer.from(text)]]), 5, report)

const foreign = `@prefix : <http://x.test/> . @prefix foaf: <http://foaf.test/#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
:ann a foaf:Person ; foaf:name "Ann", "Anna"@fi ; foaf:age 41 ; foaf:isHere true ; foaf:knows :bob, [ foaf:name "Cy" ] .
:bob foaf:tags ( "a" "b" ) ; :name "Bob" ; foaf:likes ( :ann ) .
`

describe('RDF of other makers', () => {
  it('gives nodes for resources, with literals as properties and types as labels', async () => {
    const { isOwn, nodes } = await read('turtle', foreign)
    expect(isOwn).toBe(false)
    expect(nodes).toEqual([
      {
        id: 'http://x.test/ann',
        labels: ['Person'],
        properties: {
          'http://foaf.test/#name': ['Ann', 'Anna'],
          age: 41,
          isHere: true,
          classes: ['http://foaf.test/#Person'],
        },
      },
      { id: '_:0', labels: [], properties: { 'http://foaf.test/#name': 'Cy' } },
      { id: 'http://x.test/bob', labels: [], properties: { tags: ['a', 'b'], 'http://x.test/name': 'Bob' } },
    ])
  })

  it('gives edges for statements between resources, also in lists', async () => {
    const { edges } = await read('turtle', foreign)
    expect(edges.map(({ type, source, target, properties }) => [source, type, target, properties['iri']])).toEqual([
      ['http://x.test/ann', 'knows', 'http://x.test/bob', 'http://foaf.test/#knows'],
      ['http://x.test/ann', 'knows', '_:0', 'http://foaf.test/#knows'],
      ['http://x.test/bob', 'likes', 'http://x.test/ann', 'http://foaf.test/#likes'],
    ])
  })

  it('gives the same for every reading', async () => {
    expect(await read('turtle', foreign)).toEqual(await read('turtle', foreign))
  })

  it('takes a statement that stands in two graphs for one', async () => {
    const { edges } = await read('trig', '<x:a> <x:p> <x:b> . <x:g> { <x:a> <x:p> <x:b> . }')
    expect(edges).toHaveLength(1)
  })

  it('reports statements about statements', async () => {
    const codes: string[] = []
    await read('turtle', '<x:a> <x:says> <<( <x:b> <x:p> <x:c> )>> .', ({ code }) => codes.push(code))
    expect(codes).toEqual(['IMPORT_ELEMENT_SKIPPED'])
  })

  it('reads JSON-LD whose context is in the file', async () => {
    const { nodes } = await read('jsonld', '{"@context":{"name":"http://x.test/name"},"@id":"x:a","name":"Ann"}')
    expect(nodes).toEqual([{ id: 'x:a', labels: [], properties: { name: 'Ann' } }])
  })
})

describe('what is refused', () => {
  const ours = '# graphwright-rdf-1\n'
  const edge =
    '<urn:graphwright:edge:e> <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> <urn:graphwright:node:a> .'
  const value = '<urn:graphwright:node:a> <urn:graphwright:property:p>'
  it.each([
    ['text that is no Turtle', 'turtle', 'a b c'],
    ['text that breaks off', 'turtle', '<x:a> <x:p> "'],
    ['brackets in brackets without end', 'turtle', `<x:a> <x:p> ${'[ <x:p> '.repeat(100)}`],
    ['lists in lists without end', 'turtle', `<x:a> <x:p> ${'('.repeat(100)}`],
    ['an edge of ours without its ends', 'turtle', ours + edge],
    ['a property of ours with two values', 'turtle', `${ours}${value} 1, 2 .`],
    ['a property of ours that is a resource', 'turtle', `${ours}${value} <x:b> .`],
    ['a list that bites its tail', 'turtle', `${ours}${value} _:l . _:l ${rdf('first')} 1 ; ${rdf('rest')} _:l .`],
    ['JSON that is no JSON', 'jsonld', '{'],
    ['JSON-LD that is none', 'jsonld', '{"@id":5}'],
  ])('%s', async (_name, format, text) => {
    await expect(read(format, text)).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
  })

  it('a context that would have to be loaded, by name', async () => {
    await expect(read('jsonld', '{"@context":"https://x.test/context","@id":"x:a"}')).rejects.toMatchObject({
      code: 'IMPORT_INVALID',
      context: { url: 'https://x.test/context' },
    })
  })
})

function rdf(word: string): string {
  return `<http://www.w3.org/1999/02/22-rdf-syntax-ns#${word}>`
}
