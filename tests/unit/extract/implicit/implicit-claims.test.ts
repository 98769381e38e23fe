import { beforeAll, describe, expect, it } from 'vitest'
import { compileCues } from '../../../../src/extract/cues/find-cues.ts'
import type { Claim } from '../../../../src/extract/claims/claim.ts'
import type { Encoder } from '../../../../src/extract/encoder/encoder.ts'
import { GapReading } from '../../../../src/extract/implicit/gap-reader.ts'
import { implicitClaims } from '../../../../src/extract/implicit/implicit-claims.ts'
import type { PartnerScorer } from '../../../../src/extract/implicit/partner-scorer.ts'
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

/** The relation and role that are told of the arguments whose words are given; nothing else is. */
type Told = Readonly<Record<string, `${string} ${'subject' | 'object'}`>>

/** An encoder that knows of each argument by which of the told ones it is, from 1 on; 0 for others. */
function knowing(told: Told): Encoder {
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
      ofLone: () => 0,
      greatest: Float32Array.of(0),
      knownOf: (argument) => {
        const { first, end } = found[argument] ?? { first: 0, end: 0 }
        const text = tokens.slice(first, end).map((token) => token.text)
        return Float32Array.of(Object.keys(told).indexOf(text.join(' ')) + 1)
      },
    }),
  }
}

/** A scorer that hears what is told, the more surely the more often the other one was mentioned, and if it was named first. */
function hearing(told: Told, doubt: number): PartnerScorer {
  const columns = [...ontology.relationTypes.keys()].flatMap((id) => [`${id} subject`, `${id} object`])
  return {
    version: 'toy',
    columnOf: ({ relation, role }) => columns.indexOf(`${relation.id} ${role}`),
    network: {
      of: (what, known) => (what === 'argument' ? known : Float32Array.of(0)),
      odds:
        ([own], pairs) =>
        (row, column) => {
          const which = (own?.[0] ?? 0) - 1
          const [count = 0, , isFirst = 0] = pairs[row]?.figures ?? []
          return Object.values(told)[which] === columns[column] ? 1 + count + isFirst - doubt : -9
        },
    },
  }
}

interface Heard {
  readonly claims?: readonly Claim[]
  /** What is taken off all odds. */
  readonly doubt?: number
}

function claimsOf(text: string, told: Told, { claims = [], doubt = 0 }: Heard = {}): Claim[] {
  const tools = readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology), tagger: loadNameTagger() })
  const document = { ...textDocument(text, '2026-05-01'), mediaType: 'text/markdown' as const }
  const read = readDocument({ document, segments: segmentDocument(document) }, tools)
  const cues = compileCues(ontology)
  const reader = new GapReading(ontology, hearing(told, doubt)).of(read)
  const gaps = read.views.flatMap((view) => {
    const found = sentenceArguments(view, ontology)
    const heard = modelSentence(view.sentence.tokens, found, { parser: loadParser(), encoder: knowing(told) })
    return reader?.read({ view, found, read: heard, cues: cues.readings(view) }) ?? []
  })
  dropped.length = 0
  return implicitClaims(gaps, {
    document: read,
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
    const [claim, ...others] = claimsOf(shareholder, { 'Norvik Fund': 'owns subject' })
    expect(others).toEqual([])
    expect(claim && words(claim)).toBe('norvik fund owns meridian foods: shareholder')
    expect(claim?.isImplied).toBe(true)
    expect(claim?.rule).toBe('implicit:toy')
    expect(claim?.object.kind === 'reference' && claim.object.sentence).toBe(0)
    expect(claim?.confidence).toBeGreaterThan(0.5)
    expect(claim?.confidence).toBeLessThan(0.9)
  })
  it('says nothing where nobody was named before, nor anything of a type that the slot does not take', () => {
    expect(claimsOf('The largest shareholder, Norvik Fund, was against.', { 'Norvik Fund': 'owns subject' })).toEqual(
      [],
    )
    const place = 'Lyon has two mills. The largest shareholder, Norvik Fund, was against.'
    expect(claimsOf(place, { 'Norvik Fund': 'owns subject' })).toEqual([])
    expect(claimsOf(shareholder, { 'Norvik Fund': 'leads subject' })).toEqual([])
  })
  it('chooses the likeliest of those that may be meant', () => {
    const text =
      'Meridian Foods opened a mill, said Brix Foods. Meridian Foods sells bread. The largest shareholder, Norvik Fund, was against.'
    expect(claimsOf(text, { 'Norvik Fund': 'owns subject' }).map(words)).toEqual([
      'norvik fund owns meridian foods: shareholder',
    ])
  })
  it('makes no claim of what is rather wrong than right, and says so', () => {
    expect(claimsOf(shareholder, { 'Norvik Fund': 'owns subject' }, { doubt: 3 })).toEqual([])
    expect(dropped).toEqual(['LOW_CONFIDENCE'])
  })
  it('leaves out whom the sentence itself names', () => {
    const text = 'Meridian Foods opened a mill. Norvik Fund, the largest shareholder of Meridian Foods, was against.'
    expect(claimsOf(text, { 'Norvik Fund': 'owns subject' }).map(words)).toEqual([])
  })
  it('starts anew at a heading', () => {
    const text = `# Corvane Foods\n\n${'Corvane Foods sells bread. '.repeat(3)}\n\n# Rivals\n\nMeridian Foods sells pears. The largest shareholder, Norvik Fund, was against.`
    expect(claimsOf(text, { 'Norvik Fund': 'owns subject' }).map(words)).toEqual([
      'norvik fund owns meridian foods: shareholder',
    ])
  })
  it('remembers what the text is about over a stretch on something else', () => {
    const aside = 'Brix Foods built a mill. '.repeat(7)
    const text = `${'Meridian Foods sells bread. '.repeat(3)}${aside}Meridian Foods was founded in Lyon. The largest shareholder, Norvik Fund, was against.`
    expect(claimsOf(text, { 'Norvik Fund': 'owns subject' }).map(words)).toEqual([
      'norvik fund owns meridian foods: shareholder',
    ])
  })
  it('tells nothing once more that a claim with both ends tells', () => {
    const [claim] = claimsOf(shareholder, { 'Norvik Fund': 'owns subject' })
    expect(
      claimsOf(shareholder, { 'Norvik Fund': 'owns subject' }, { claims: claim === undefined ? [] : [claim] }),
    ).toEqual([])
  })
  it('leaves nothing open where the clause says its object before', () => {
    const told = { 'Norvik Fund': 'owns subject' } as const
    expect(claimsOf('Meridian Foods rose. A mill, which Norvik Fund owns, closed.', told)).toEqual([])
    expect(claimsOf('Meridian Foods rose. Norvik Fund owns a third.', told)).toHaveLength(1)
  })
  it('says nothing of a heading', () => {
    const text = 'Meridian Foods sells bread.\n\n# Its largest shareholder, Norvik Fund, is against\n\nRain fell.'
    expect(claimsOf(text, { 'Norvik Fund': 'owns subject' })).toEqual([])
  })
  it('forgets what was named long ago', () => {
    const between = 'Rain fell all day. '.repeat(7)
    const text = shareholder.replace('. The', `. ${between}The`)
    expect(claimsOf(text, { 'Norvik Fund': 'owns subject' }).map(words)).toEqual([])
  })
})
