/** What the label of an arc is judged by: its two ends, what stands beside them, and what hangs on them already. */
import { FeatureTemplates, type FeatureRows } from './feature-rows.ts'
import { distanceCode, marksBetween } from './move-features.ts'
import { leftArc, type ParseState } from './parse-state.ts'
import type { SentenceCodes } from './sentence-codes.ts'

/** `t` is the token, `h` its head; `-` and `+` are the tokens before and after. */
const templates = new FeatureTemplates(
  [
    ...['side', 'far', 'marks', 't.tag', 't.word', 't.both', 't.cluster', 't.coarse', 't.lefts', 't.rights', 't.left#'],
    ...['h.tag', 'h.word', 'h.both', 'h.cluster', 'h.coarse', 'h.lefts', 'h.rights'],
    ...['t-.tag', 't-.word', 't+.tag', 't+.word', 'h-.tag', 'h+.tag'],
    ...['t.left.tag', 't.left.word', 't.right.word', 'h.right.label'],
  ],
  [
    ...['t.tag h.tag side', 't.word side', 't.both side', 'h.both side', 't.word h.word side', 't.word h.tag side'],
    ...['t.tag h.word side', 't.tag h.tag side far', 't.cluster h.tag side', 't.tag h.cluster side'],
    ...['t.coarse h.coarse side t.tag', 't.tag h.tag side marks'],
    ...['t.tag h.tag side t-.tag', 't.tag h.tag side t+.tag', 't.tag h.tag h-.tag side', 't.tag h.tag h+.tag side'],
    ...['t.tag side t-.word', 't.tag side t+.word'],
    ...['t.tag h.tag side t.lefts', 't.tag h.tag side t.rights', 't.tag h.tag side h.lefts'],
    ...['t.tag h.tag side h.rights', 't.tag h.word side h.rights', 't.tag h.word side h.lefts'],
    ...['t.tag h.tag side t.left.tag', 't.tag h.tag side t.left.word', 't.tag h.tag side t.right.word'],
    ...['t.tag h.tag side h.right.label', 't.word side t.left# h.tag', 't.tag side t.lefts t.rights'],
  ],
)

/** Makes the features of the arc that `move` would make from the top of the stack; the root's place may be its head. */
export function labelFeatures(codes: SentenceCodes, state: ParseState, move: number, into: FeatureRows): void {
  const token = state.top(0)
  const head = state.headBy(move)
  const { values } = into
  values[0] = move === leftArc ? 1 : 2
  values[1] = distanceCode(Math.abs(head - token))
  values[2] = marksBetween(codes, Math.min(token, head), Math.max(token, head))
  endValues(codes, state, { token, head }, values)
  besideValues(codes, state, { token, head }, values)
  into.fill(templates)
}

interface Arc {
  readonly token: number
  readonly head: number
}

function endValues(codes: SentenceCodes, state: ParseState, { token, head }: Arc, values: Int32Array): void {
  const { words, tags, wordTags, clusters, coarse } = codes
  const { leftLabels, rightLabels, leftCount } = state
  values[3] = tags[token] as number
  values[4] = words[token] as number
  values[5] = wordTags[token] as number
  values[6] = clusters[token] as number
  values[7] = coarse[token] as number
  values[8] = leftLabels[token] as number
  values[9] = rightLabels[token] as number
  values[10] = leftCount[token] as number
  values[11] = tags[head] as number
  values[12] = words[head] as number
  values[13] = wordTags[head] as number
  values[14] = clusters[head] as number
  values[15] = coarse[head] as number
  values[16] = leftLabels[head] as number
  values[17] = rightLabels[head] as number
}

function besideValues(codes: SentenceCodes, state: ParseState, { token, head }: Arc, values: Int32Array): void {
  const { tags, words, none, end } = codes
  const { leftmost, rightmost, labels } = state
  const before = token > 0 ? token - 1 : none
  const after = token + 1 < end ? token + 1 : end
  const left = leftmost[token] as number
  values[18] = tags[before] as number
  values[19] = words[before] as number
  values[20] = tags[after] as number
  values[21] = words[after] as number
  values[22] = tags[head > 0 ? head - 1 : none] as number
  values[23] = tags[head + 1 < end ? head + 1 : end] as number
  values[24] = tags[left] as number
  values[25] = words[left] as number
  values[26] = words[rightmost[token] as number] as number
  values[27] = labels[rightmost[head] as number] as number
}
