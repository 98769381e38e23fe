import { expect, it } from 'vitest'
import { trySentence } from '../../../src/extract/try-sentence.ts'
import type { PatternTrial } from '../../../src/extract/try-sentence.ts'
import type { Document } from '../../../src/model/document.ts'
import { loadOntology } from '../../../src/ontology/load-ontology.ts'
import { segmentDocument } from '../../../src/segment/segment-document.ts'

async function trial(text: string, patternId: string): Promise<PatternTrial | undefined> {
  const document: Document = {
    id: 'doc:1',
    sha256: '',
    title: '',
    mediaType: 'text/plain',
    language: 'en',
    fingerprint: '',
    text,
  }
  const ontology = await loadOntology('cloud-partnerships')
  const { patterns } = trySentence(ontology, { document, segments: segmentDocument(document) }, {})
  return patterns.find((pattern) => pattern.patternId === patternId)
}

it('names a pattern that matches', async () => {
  expect(await trial("The move ends Microsoft's exclusive cloud access to OpenAI.", 'exclusive-cloud/1')).toMatchObject(
    { matched: true },
  )
})

it('says which words are missing', async () => {
  expect(await trial("Microsoft's exclusive cloud dream of OpenAI ended.", 'exclusive-cloud/1')).toMatchObject({
    reason: 'WORDS_MISSING',
  })
})

it('says that no argument is of a type the relation takes', async () => {
  expect(await trial("London's exclusive cloud access to Paris ended.", 'exclusive-cloud/1')).toMatchObject({
    reason: 'TYPE_MISMATCH',
  })
})

it('says how far a match got', async () => {
  const found = await trial("Microsoft's exclusive cloud access ended before OpenAI came to it.", 'exclusive-cloud/1')
  expect(found).toMatchObject({ matched: false, reason: 'ORDER' })
  expect(found?.detail).toContain('exclusive cloud access')
})
