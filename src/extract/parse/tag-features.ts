/** What a token's fine part of speech is judged by: its form and looks, its neighbours, and the tags given before it. */
import type { FeatureRows } from './feature-rows.ts'
import type { SentenceCodes } from './sentence-codes.ts'

/** Adds the features of token `at`; the tags before it must be set. */
export function tagFeatures(codes: SentenceCodes, at: number, into: FeatureRows): void {
  const { words, pos, clusters, coarse, tags, none, end, length, forms } = codes
  const form = forms[at]
  if (form === undefined) return
  const before = at > 0 ? at - 1 : none
  const before2 = at > 1 ? at - 2 : none
  const after = at + 1 < length ? at + 1 : end
  const after2 = at + 2 < length ? at + 2 : none
  const word = words[at] as number
  const tagBefore = tags[before] as number
  into.add(word)
  into.add2(word, pos[at] as number)
  into.add2(word, tagBefore)
  into.add2(word, words[after] as number)
  into.add2(word, words[before] as number)
  into.add2(word, pos[after] as number)
  into.add(form.suffixes[0])
  into.add2(form.suffixes[1], pos[at] as number)
  into.add(form.suffixes[2])
  into.add2(form.suffixes[1], tagBefore)
  into.add2(form.suffixes[2], pos[after] as number)
  into.add(form.prefixes[1])
  into.add2(form.shape, at === 0 ? 1 : 2)
  into.add2(form.shape, tagBefore)
  into.add(clusters[at] as number)
  into.add2(coarse[at] as number, tagBefore)
  into.add3(coarse[at] as number, tagBefore, coarse[after] as number)
  into.add3(tagBefore, pos[at] as number, pos[after] as number)
  into.add3(tags[before2] as number, tagBefore, pos[at] as number)
  into.add3(pos[at] as number, pos[after] as number, pos[after2] as number)
  into.add3(form.suffixes[1], tagBefore, pos[after] as number)
  into.add(words[before] as number)
  into.add(words[after] as number)
  into.add(words[after2] as number)
  into.add(words[before2] as number)
  into.add2(tagBefore, words[after] as number)
  into.add(clusters[after] as number)
}
