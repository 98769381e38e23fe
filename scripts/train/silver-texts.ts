/**
 * Writes the texts that the teacher labels, as JSON lines {id, text} on stdout: KnowledgeNet folds 1 and 2, Re-DocRED, and the
 * training split of Text2KGBench. Fold 3 and every test split stay out, so that what is reported there was never seen.
 */
import { requireCorpus } from '../../src/evaluate/corpora.ts'
import { readKnowledgeNet } from '../../src/evaluate/knowledgenet.ts'
import { readRedocred } from '../../src/evaluate/redocred.ts'
import { readText2kgbench } from '../../src/evaluate/text2kgbench.ts'

const write = (id: string, text: string): void => {
  process.stdout.write(`${JSON.stringify({ id, text })}\n`)
}

const knowledgenet = requireCorpus('knowledgenet')
for (const fold of [1, 2] as const) {
  for (const passage of readKnowledgeNet(knowledgenet, fold))
    write(`kn${fold}:${passage.documentId}:${passage.start}`, passage.text)
}
for (const [index, document] of readRedocred(requireCorpus('redocred')).entries()) write(`rd:${index}`, document.text)
for (const sentence of readText2kgbench(requireCorpus('text2kgbench'), 'train'))
  write(`tk:${sentence.id}`, sentence.text)
