/**
 * What the next move is judged by: the top of the stack and the front of the buffer, in words, tags and clusters, their dependents so
 * far, and how far they are apart. After Zhang & Nivre 2011, Transition-based dependency parsing with rich non-local features.
 */
import type { FeatureRows } from './feature-rows.ts'
import type { ParseState } from './parse-state.ts'
import type { SentenceCodes } from './sentence-codes.ts'

/** Adds the features of a state. */
export function moveFeatures(codes: SentenceCodes, state: ParseState, into: FeatureRows): void {
  singleFeatures(codes, state, into)
  pairFeatures(codes, state, into)
  contextFeatures(codes, state, into)
  dependentFeatures(codes, state, into)
  clusterFeatures(codes, state, into)
  placeFeatures(codes, state, into)
}

function singleFeatures({ words, tags, wordTags, none }: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b0 = state.front(0)
  const b1 = state.front(1)
  const b2 = state.front(2)
  into.add2(tags[s0] as number, s1 === none ? 1 : 2)
  into.add(words[s0] as number)
  into.add(wordTags[s0] as number)
  into.add(wordTags[s1] as number)
  into.add(tags[s1] as number)
  into.add(wordTags[s2] as number)
  into.add(words[b0] as number)
  into.add(wordTags[b0] as number)
  into.add(tags[b0] as number)
  into.add(wordTags[b1] as number)
  into.add(tags[b1] as number)
  into.add(wordTags[b2] as number)
}

function pairFeatures({ words, tags, wordTags }: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const s0 = state.top(0)
  const s1 = state.top(1)
  const b0 = state.front(0)
  into.add2(wordTags[s0] as number, wordTags[b0] as number)
  into.add2(wordTags[s0] as number, tags[b0] as number)
  into.add2(tags[s0] as number, wordTags[b0] as number)
  into.add2(words[s0] as number, words[b0] as number)
  into.add2(tags[s0] as number, tags[b0] as number)
  into.add2(wordTags[s1] as number, wordTags[s0] as number)
  into.add2(wordTags[s1] as number, tags[s0] as number)
  into.add2(tags[s1] as number, wordTags[s0] as number)
  into.add2(tags[s1] as number, tags[s0] as number)
  into.add2(wordTags[s1] as number, tags[b0] as number)
  into.add2(tags[s1] as number, wordTags[b0] as number)
  into.add2(words[s1] as number, words[b0] as number)
}

function contextFeatures({ words, tags, wordTags }: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b0 = state.front(0)
  const b1 = state.front(1)
  const b2 = state.front(2)
  const t0 = tags[s0] as number
  const t1 = tags[s1] as number
  const t2 = tags[s2] as number
  const n0 = tags[b0] as number
  const n1 = tags[b1] as number
  const n2 = tags[b2] as number
  into.add3(t0, n0, n1)
  into.add4(t0, n0, n1, n2)
  into.add3(t1, t0, n0)
  into.add4(t1, t0, n0, n1)
  into.add3(t2, t1, t0)
  into.add4(t2, t1, t0, n0)
  into.add3(wordTags[s0] as number, n0, n1)
  into.add3(t0, wordTags[b0] as number, n1)
  into.add3(t0, n0, wordTags[b1] as number)
  into.add3(wordTags[s1] as number, t0, n0)
  into.add3(t1, wordTags[s0] as number, n0)
  into.add3(t1, t0, wordTags[b0] as number)
  into.add4(words[s1] as number, words[s0] as number, n0, n1)
}

function dependentFeatures(codes: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const { words, tags, wordTags } = codes
  const { leftmost, rightmost, innerRight, labels, leftLabels, rightLabels, leftCount, rightCount } = state
  const s0 = state.top(0)
  const s1 = state.top(1)
  const b0 = state.front(0)
  const t0 = tags[s0] as number
  const t1 = tags[s1] as number
  const n0 = tags[b0] as number
  const r0 = rightmost[s0] as number
  const l0 = leftmost[s0] as number
  const r1 = rightmost[s1] as number
  const l1 = leftmost[s1] as number
  const lb = leftmost[b0] as number
  into.add3(t0, tags[l0] as number, n0)
  into.add3(t0, tags[r0] as number, n0)
  into.add3(t0, n0, tags[lb] as number)
  into.add3(t1, t0, tags[r0] as number)
  into.add3(t1, tags[r1] as number, t0)
  into.add3(t1, tags[l1] as number, t0)
  into.add4(t1, labels[r1] as number, t0, n0)
  into.add4(t0, labels[r0] as number, labels[innerRight[s0] as number] as number, n0)
  into.add3(t0, n0, words[r0] as number)
  into.add3(t1, t0, words[r0] as number)
  into.add3(t0, leftLabels[s0] as number, n0)
  into.add3(t0, rightLabels[s0] as number, n0)
  into.add3(wordTags[s0] as number, rightLabels[s0] as number, n0)
  into.add3(wordTags[s1] as number, rightLabels[s1] as number, t0)
  into.add4(t1, rightLabels[s1] as number, t0, leftLabels[s0] as number)
  into.add4(t0, leftLabels[s0] as number, n0, leftLabels[b0] as number)
  into.add4(t1, leftLabels[s1] as number, rightLabels[s1] as number, n0)
  into.add3(n0, leftLabels[b0] as number, t0)
  into.add4(t0, n0, leftCount[b0] as number, rightCount[s0] as number)
  into.add4(t1, t0, leftCount[s0] as number, rightCount[s1] as number)
}

function clusterFeatures({ tags, clusters, coarse }: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const s0 = state.top(0)
  const s1 = state.top(1)
  const b0 = state.front(0)
  const b1 = state.front(1)
  const c0 = coarse[s0] as number
  const c1 = coarse[s1] as number
  const d0 = coarse[b0] as number
  const d1 = coarse[b1] as number
  into.add2(clusters[s0] as number, clusters[b0] as number)
  into.add2(clusters[s1] as number, clusters[s0] as number)
  into.add3(c0, d0, tags[s0] as number)
  into.add3(c1, c0, tags[s0] as number)
  into.add3(c0, d0, d1)
  into.add3(c1, c0, d0)
  into.add2(clusters[s0] as number, tags[b0] as number)
  into.add2(tags[s0] as number, clusters[b0] as number)
  into.add2(clusters[s1] as number, tags[s0] as number)
  into.add3(clusters[s1] as number, c0, d0)
}

function placeFeatures(codes: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const { tags, wordTags, none, end } = codes
  const s0 = state.top(0)
  const s1 = state.top(1)
  const b0 = state.front(0)
  const t0 = tags[s0] as number
  const n0 = tags[b0] as number
  const far = s0 === none ? 0 : distanceCode(b0 - s0)
  const deep = s1 === none ? 0 : distanceCode(s0 - s1)
  const marks = s0 === none ? 0 : marksBetween(codes, s0, b0)
  const lower = s1 === none ? 0 : marksBetween(codes, s1, s0)
  into.add3(t0, n0, far)
  into.add2(wordTags[s0] as number, far)
  into.add2(wordTags[b0] as number, far)
  into.add3(tags[s1] as number, t0, deep)
  into.add2(wordTags[s1] as number, deep)
  into.add4(t0, n0, marks, far)
  into.add4(tags[s1] as number, t0, lower, n0)
  into.add4(t0, tags[s1] as number, n0, b0 === end ? 9 : Math.min(state.size, 4))
}

/** How far apart, in steps that grow. */
export function distanceCode(distance: number): number {
  if (distance < 6) return distance
  return distance < 11 ? 6 : 7
}

/** Commas and brackets between two places, three at most. */
export function marksBetween({ marksBefore }: SentenceCodes, from: number, to: number): number {
  return Math.min(3, (marksBefore[to] as number) - (marksBefore[from] as number))
}
