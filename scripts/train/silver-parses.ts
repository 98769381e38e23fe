/** The teacher's parses of our sentences, in our labels and tags. */
import { readFileSync } from 'node:fs'
import { fineTags } from '../../src/extract/parse/fine-tags.ts'
import { dependencyLabels } from '../../src/extract/parse/parse.ts'
import { parseSentences, type ParseSentence } from './parse-sentences.ts'

/** A sentence with the teacher's parse; the head of its root is the number of tokens. */
export interface ParsedSentence extends ParseSentence {
  readonly heads: Int16Array
  readonly labels: Uint8Array
  readonly tags: Uint8Array
}

const merged: Readonly<Record<string, string>> = { ROOT: 'root', csubj: 'nsubj', csubjpass: 'nsubjpass', oprd: 'attr' }

/** Reads what scripts/train/teacher-parses.py wrote of what scripts/train/parse-texts.ts writes. */
export function silverParses(path: string): ParsedSentence[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  const sentences = parseSentences()
  if (lines.length !== sentences.length) throw new RangeError('the parses are of other sentences: parse anew')
  return sentences.map((sentence, index) => {
    const parse = JSON.parse(lines[index] as string) as { heads: number[]; labels: string[]; tags: string[] }
    const { length } = sentence.tokens
    if (parse.heads.length !== length) throw new RangeError(`sentence ${index} has another number of tokens`)
    return {
      ...sentence,
      heads: Int16Array.from(parse.heads, (head, at) => (head === at ? length : head)),
      labels: Uint8Array.from(parse.labels, (label) => placeIn(dependencyLabels, merged[label] ?? label)),
      tags: Uint8Array.from(parse.tags, (tag) => placeIn(fineTags, tag)),
    }
  })
}

function placeIn(names: readonly string[], name: string): number {
  const place = names.indexOf(name)
  return place >= 0 ? place : names.indexOf('other')
}
