/** The sentences a parser is trained on and those held out, in the tokens the product reads them in. */
import { byDocument, requireCorpus } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { openSets, readLabelledTexts } from '../../src/evaluate/labelled-facts.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import { readText2kgbench } from '../../src/evaluate/text2kgbench.ts'
import { readSentences } from '../../src/extract/sentence.ts'
import type { Token } from '../../src/extract/tokens.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

/** A sentence; `isHeldOut` where it is for measuring only. */
export interface ParseSentence {
  readonly tokens: readonly Token[]
  readonly isHeldOut: boolean
}

/**
 * KnowledgeNet folds 1 and 2, Re-DocRED (documents 0, 5, 10, … held out), the training split of Text2KGBench, and the labelled texts
 * of ours that are for training; in this order. Fold 3, every test split and the unread set stay out.
 */
export function parseSentences(): ParseSentence[] {
  const knowledgenet = requireCorpus('knowledgenet')
  const texts = [
    ...([1, 2] as const).flatMap((fold) =>
      byDocument(readKnowledgeNet(knowledgenet, fold)).map((passages) => passages.map(({ text }) => text).join('\n\n')),
    ),
    ...readText2kgbench(requireCorpus('text2kgbench'), 'train').map(({ text }) => text),
    ...openSets().flatMap((set) => readLabelledTexts(set).map(({ text }) => text)),
  ]
  const documents = readRedocred(requireCorpus('redocred')).map(({ text }) => text)
  return [
    ...texts.flatMap((text) => sentencesOf(text, false)),
    ...documents.flatMap((text, index) => sentencesOf(text, index % 5 === 0)),
  ]
}

function sentencesOf(text: string, isHeldOut: boolean): ParseSentence[] {
  const document = textDocument(text)
  return readSentences({ document, segments: segmentDocument(document) })
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ tokens }) => ({ tokens, isHeldOut }))
}
