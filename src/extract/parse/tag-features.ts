/** What a token's fine part of speech is judged by: its form and looks, its neighbours, and the tags given before it. */
import { FeatureTemplates, type FeatureRows } from './feature-rows.ts'
import type { SentenceCodes } from './sentence-codes.ts'

/** `-` and `+` are the tokens before and after, `--` and `++` those beyond; `tag` is the tag before a token. */
const templates = new FeatureTemplates(
  [
    ...['word', 'word-', 'word--', 'word+', 'word++', 'pos', 'pos+', 'pos++', 'tag-', 'tag--'],
    ...['cluster', 'cluster+', 'coarse', 'coarse+', 'shape', 'opens', 'prefix3', 'suffix2', 'suffix3', 'suffix4'],
  ],
  [
    ...['word', 'word pos', 'word tag-', 'word word+', 'word word-', 'word pos+'],
    ...['suffix2', 'suffix3 pos', 'suffix4', 'suffix3 tag-', 'suffix4 pos+', 'prefix3', 'shape opens', 'shape tag-'],
    ...['cluster', 'coarse tag-', 'coarse tag- coarse+', 'tag- pos pos+', 'tag-- tag- pos', 'pos pos+ pos++'],
    ...['suffix3 tag- pos+', 'word-', 'word+', 'word++', 'word--', 'tag- word+', 'cluster+'],
  ],
)

/** Makes the features of token `at`; the tags before it must be set. */
export function tagFeatures(codes: SentenceCodes, at: number, into: FeatureRows): void {
  const { words, pos, clusters, coarse, tags, none, end, length, forms } = codes
  const form = forms[at]
  if (form === undefined) return
  const before = at > 0 ? at - 1 : none
  const before2 = at > 1 ? at - 2 : none
  const after = at + 1 < length ? at + 1 : end
  const after2 = at + 2 < length ? at + 2 : none
  const { values } = into
  values[0] = words[at] as number
  values[1] = words[before] as number
  values[2] = words[before2] as number
  values[3] = words[after] as number
  values[4] = words[after2] as number
  values[5] = pos[at] as number
  values[6] = pos[after] as number
  values[7] = pos[after2] as number
  values[8] = tags[before] as number
  values[9] = tags[before2] as number
  values[10] = clusters[at] as number
  values[11] = clusters[after] as number
  values[12] = coarse[at] as number
  values[13] = coarse[after] as number
  values[14] = form.shape
  values[15] = at === 0 ? 1 : 2
  values[16] = form.prefixes[1]
  values[17] = form.suffixes[0]
  values[18] = form.suffixes[1]
  values[19] = form.suffixes[2]
  into.fill(templates)
}
