/** What the label of an arc is judged by: its two ends, what stands beside them, and what hangs on them already. */
import type { FeatureRows } from './feature-rows.ts'
import { distanceCode, marksBetween } from './move-features.ts'
import { leftArc, type ParseState } from './parse-state.ts'
import type { SentenceCodes } from './sentence-codes.ts'

/** Adds the features of the arc that `move` would make from the top of the stack; the root's place may be its head. */
export function labelFeatures(codes: SentenceCodes, state: ParseState, move: number, into: FeatureRows): void {
  const token = state.top(0)
  const head = state.headBy(move)
  const side = move === leftArc ? 1 : 2
  endFeatures(codes, token, head, side, into)
  besideFeatures(codes, token, head, side, into)
  dependentFeatures(codes, state, token, head, side, into)
}

function endFeatures(codes: SentenceCodes, token: number, head: number, side: number, into: FeatureRows): void {
  const { words, tags, wordTags, clusters, coarse } = codes
  const t = tags[token] as number
  const h = tags[head] as number
  const w = words[token] as number
  const g = words[head] as number
  const far = distanceCode(Math.abs(head - token))
  into.add3(t, h, side)
  into.add2(w, side)
  into.add2(wordTags[token] as number, side)
  into.add2(wordTags[head] as number, side)
  into.add3(w, g, side)
  into.add3(w, h, side)
  into.add3(t, g, side)
  into.add4(t, h, side, far)
  into.add3(clusters[token] as number, h, side)
  into.add3(t, clusters[head] as number, side)
  into.add4(coarse[token] as number, coarse[head] as number, side, t)
  into.add4(t, h, side, marksBetween(codes, Math.min(token, head), Math.max(token, head)))
}

function besideFeatures(codes: SentenceCodes, token: number, head: number, side: number, into: FeatureRows): void {
  const { tags, words, none, end } = codes
  const t = tags[token] as number
  const h = tags[head] as number
  const before = token > 0 ? token - 1 : none
  const after = token + 1 < end ? token + 1 : end
  const headBefore = head > 0 ? head - 1 : none
  const headAfter = head + 1 < end ? head + 1 : end
  into.add4(t, h, side, tags[before] as number)
  into.add4(t, h, side, tags[after] as number)
  into.add4(t, h, tags[headBefore] as number, side)
  into.add4(t, h, tags[headAfter] as number, side)
  into.add3(t, side, words[before] as number)
  into.add3(t, side, words[after] as number)
}

function dependentFeatures(
  codes: SentenceCodes,
  state: ParseState,
  token: number,
  head: number,
  side: number,
  into: FeatureRows,
): void {
  const { tags, words } = codes
  const { leftmost, rightmost, leftLabels, rightLabels, labels, leftCount } = state
  const t = tags[token] as number
  const h = tags[head] as number
  into.add4(t, h, side, leftLabels[token] as number)
  into.add4(t, h, side, rightLabels[token] as number)
  into.add4(t, h, side, leftLabels[head] as number)
  into.add4(t, h, side, rightLabels[head] as number)
  into.add4(t, words[head] as number, side, rightLabels[head] as number)
  into.add4(t, words[head] as number, side, leftLabels[head] as number)
  into.add4(t, h, side, tags[leftmost[token] as number] as number)
  into.add4(t, h, side, words[leftmost[token] as number] as number)
  into.add4(t, h, side, words[rightmost[token] as number] as number)
  into.add4(t, h, side, labels[rightmost[head] as number] as number)
  into.add4(words[token] as number, side, leftCount[token] as number, h)
  into.add4(t, side, leftLabels[token] as number, rightLabels[token] as number)
}
