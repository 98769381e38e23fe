import { beforeAll, describe, expect, it } from 'vitest'
import { compileCues } from '../../../../src/extract/cues/find-cues.ts'
import type { Claim } from '../../../../src/extract/claims/claim.ts'
import type { Encoder } from '../../../../src/extract/encoder/encoder.ts'
import { implicitClaims } from '../../../../src/extract/implicit/implicit-claims.ts'
import { modelSentence } from '../../../../src/extract/model/model-sentence.ts'
import { sentenceArguments } from '../../../../src/extract/model/sentence-arguments.ts'
import { makeGazetteer } from '../../../../src/extract/names/gazetteer.ts'
import { loadParser } from '../../../../src/extract/parse/parser.ts'
import { readDocument, readingTools } from '../../../../src/extract/read-document.ts'
import { loadNameTagger } from '../../../../src/extract/tagger/name-tagger.ts'
import type { DropReason } from '../../../../src/model/extraction.ts'
import type { Ontology } from '../../../../src/model/ontology.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../../../src/segment/segment-document.ts'

let ontology: Ontology
const dropped: DropReason[] = []
beforeAll(async () => {
  ontology = await loadOntology('core')
})

/** An encoder that hears `role` of a relation told of the arguments whose words are given, and nothing else. */
function hearing(told: Readonly<Record<string, `${string} ${'subject' | 'object'}`>>): Encoder {
  return {
    version: 'toy',
    likeness: () => 0,
    vectorOf: () => new Float32Array(),
    hold: () => {
      throw new Error('nothing is held')
    },
    encode: ({ tokens, found }) => ({
      columns: new Map(),
      of: () => undefined,
      likeness: () => 0,
      ofLone: (argument, relationType, role) => {
        const { first, end } = found[argument] ?? { first: 0, end: 0 }
        const words = tokens
          .slice(first, end)
          .map(({ text }) => text)
          .join(' ')
        return told[words] === `${relationType} ${role}` ? 4 : -9
      },
    }),
  }
}

function claimsOf(text: string, encoder: Encoder, claims: readonly Claim[] = []): Claim[] {
  const tools = readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology), tagger: loadNameTagger() })
  const document = { ...textDocument(text, '2026-05-01'), mediaType: 'text/markdown' as const }
  const read = readDocument({ document, segments: segmentDocument(document) }, tools)
  const cues = compileCues(ontology)
  const sentences = read.views.map((view) => {
    const found = sentenceArguments(view, ontology)
    const heard = modelSentence(view.sentence.tokens, found, { parser: loadParser(), encoder })
    return { view, found, read: heard, cues: cues.readings(view) }
  })
  dropped.length = 0
  return implicitClaims(sentences, {
    document: read,
    ontology,
    claims,
    standing: undefined,
    version: 'toy',
    drop: ({ reason }) => dropped.push(reason),
  })
}

const words = ({ relation, subject, object, view, cue }: Claim): string => {
  const end = object.kind === 'literal' ? (object.literal.value ?? '') : object.target.name.key
  const told = view.sentence.tokens.slice(cue.first, cue.end).map(({ text }) => text)
  return `${subject.target.name.key} ${relation.id} ${end}: ${told.join(' ')}`
}

const shareholder = 'Meridian Foods opened a mill in Lyon. The largest shareholder, Norvik Fund, was against.'

describe('implicitClaims', () => {
  it('names whom the text is about as the other end, by its latest mention, and shows the cue', () => {
    const [claim, ...others] = claimsOf(shareholder, hearing({ 'Norvik Fund': 'owns subject' }))
    expect(others).toEqual([])
    expect(claim && words(claim)).toBe('norvik fund owns meridian foods: shareholder')
    expect(claim?.isImplied).toBe(true)
    expect(claim?.rule).toBe('implicit:toy')
    expect(claim?.object.kind === 'reference' && claim.object.sentence).toBe(0)
    expect(claim?.confidence).toBeGreaterThan(0.5)
    expect(claim?.confidence).toBeLessThan(0.9)
  })
  it('says nothing where nobody was named before, nor anything of a type that the slot does not take', () => {
    expect(
      claimsOf('The largest shareholder, Norvik Fund, was against.', hearing({ 'Norvik Fund': 'owns subject' })),
    ).toEqual([])
    const place = 'Lyon has two mills. The largest shareholder, Norvik Fund, was against.'
    expect(claimsOf(place, hearing({ 'Norvik Fund': 'owns subject' }))).toEqual([])
    expect(claimsOf(shareholder, hearing({ 'Norvik Fund': 'leads subject' }))).toEqual([])
  })
  it('does not choose among many that are as likely', () => {
    const text =
      'The fair drew Brix Foods, Meridian Foods, Halden Mills, Corvane Foods, Larkspur Bakeries, Castor Dairies and Ostrava Sugar. The largest shareholder, Norvik Fund, was against.'
    expect(claimsOf(text, hearing({ 'Norvik Fund': 'owns subject' })).map(words)).toEqual([])
    expect(dropped).toEqual(['LOW_CONFIDENCE'])
  })
  it('leaves out whom the sentence itself names', () => {
    const text = 'Meridian Foods opened a mill. Norvik Fund, the largest shareholder of Meridian Foods, was against.'
    expect(claimsOf(text, hearing({ 'Norvik Fund': 'owns subject' })).map(words)).toEqual([])
  })
  it('starts anew at a heading', () => {
    const text = `# Corvane Foods\n\n${'Corvane Foods sells bread. '.repeat(3)}\n\n# Rivals\n\nMeridian Foods sells pears. The largest shareholder, Norvik Fund, was against.`
    expect(claimsOf(text, hearing({ 'Norvik Fund': 'owns subject' })).map(words)).toEqual([
      'norvik fund owns meridian foods: shareholder',
    ])
  })
  it('remembers what the text is about over a stretch on something else', () => {
    const aside = 'Brix Foods built a mill. '.repeat(7)
    const text = `${'Meridian Foods sells bread. '.repeat(3)}${aside}Meridian Foods was founded in Lyon. The largest shareholder, Norvik Fund, was against.`
    expect(claimsOf(text, hearing({ 'Norvik Fund': 'owns subject' })).map(words)).toEqual([
      'norvik fund owns meridian foods: shareholder',
    ])
  })
  it('tells nothing once more that a claim with both ends tells', () => {
    const [claim] = claimsOf(shareholder, hearing({ 'Norvik Fund': 'owns subject' }))
    expect(
      claimsOf(shareholder, hearing({ 'Norvik Fund': 'owns subject' }), claim === undefined ? [] : [claim]),
    ).toEqual([])
  })
  it('forgets what was named long ago', () => {
    const between = 'Rain fell all day. '.repeat(7)
    const text = shareholder.replace('. The', `. ${between}The`)
    expect(claimsOf(text, hearing({ 'Norvik Fund': 'owns subject' })).map(words)).toEqual([])
  })
})
