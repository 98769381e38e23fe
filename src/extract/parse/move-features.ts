/**
 * What the next move is judged by: the top of the stack and the front of the buffer, in words, tags and clusters, their dependents so
 * far, and how far they are apart. After Zhang & Nivre 2011, Transition-based dependency parsing with rich non-local features.
 */
import { FeatureTemplates, type FeatureRows } from './feature-rows.ts'
import type { ParseState } from './parse-state.ts'
import type { SentenceCodes } from './sentence-codes.ts'

/**
 * `s0`, `s1`, `s2` are the stack from its top, `b0`, `b1`, `b2` the buffer from its front; of them `w` is the word, `t` the tag, `wt` both,
 * `c` the cluster, `k` its first steps; `l` and `r` are the outermost dependents, `r2` the right one before; `ls` and `rs` the labels of a
 * side, `ln` and `rn` how many.
 */
const templates = new FeatureTemplates(
  [
    ...['s0.w', 's0.t', 's0.wt', 's0.c', 's0.k', 's1.w', 's1.t', 's1.wt', 's1.c', 's1.k', 's2.t', 's2.wt'],
    ...['b0.w', 'b0.t', 'b0.wt', 'b0.c', 'b0.k', 'b1.t', 'b1.wt', 'b1.k', 'b2.t', 'b2.wt'],
    ...['s0.l.t', 's0.r.t', 's0.r.w', 's0.r.label', 's0.r2.label', 's0.ls', 's0.rs', 's0.ln', 's0.rn'],
    ...['s1.l.t', 's1.r.t', 's1.r.label', 's1.ls', 's1.rs', 's1.rn', 'b0.l.t', 'b0.ls', 'b0.ln'],
    ...['alone', 'far', 'deep', 'marks', 'lower', 'size'],
  ],
  [
    ...['s0.t alone', 's0.w', 's0.wt', 's1.wt', 's1.t', 's2.wt', 'b0.w', 'b0.wt', 'b0.t', 'b1.wt', 'b1.t', 'b2.wt'],
    ...['s0.wt b0.wt', 's0.wt b0.t', 's0.t b0.wt', 's0.w b0.w', 's0.t b0.t', 's1.wt s0.wt', 's1.wt s0.t'],
    ...['s1.t s0.wt', 's1.t s0.t', 's1.wt b0.t', 's1.t b0.wt', 's1.w b0.w'],
    ...['s0.t b0.t b1.t', 's0.t b0.t b1.t b2.t', 's1.t s0.t b0.t', 's1.t s0.t b0.t b1.t', 's2.t s1.t s0.t'],
    ...['s2.t s1.t s0.t b0.t', 's0.wt b0.t b1.t', 's0.t b0.wt b1.t', 's0.t b0.t b1.wt', 's1.wt s0.t b0.t'],
    ...['s1.t s0.wt b0.t', 's1.t s0.t b0.wt', 's1.w s0.w b0.t b1.t'],
    ...['s0.t s0.l.t b0.t', 's0.t s0.r.t b0.t', 's0.t b0.t b0.l.t', 's1.t s0.t s0.r.t', 's1.t s1.r.t s0.t'],
    ...['s1.t s1.l.t s0.t', 's1.t s1.r.label s0.t b0.t', 's0.t s0.r.label s0.r2.label b0.t', 's0.t b0.t s0.r.w'],
    ...['s1.t s0.t s0.r.w', 's0.t s0.ls b0.t', 's0.t s0.rs b0.t', 's0.wt s0.rs b0.t', 's1.wt s1.rs s0.t'],
    ...['s1.t s1.rs s0.t s0.ls', 's0.t s0.ls b0.t b0.ls', 's1.t s1.ls s1.rs b0.t', 'b0.t b0.ls s0.t'],
    ...['s0.t b0.t b0.ln s0.rn', 's1.t s0.t s0.ln s1.rn'],
    ...['s0.c b0.c', 's1.c s0.c', 's0.k b0.k s0.t', 's1.k s0.k s0.t', 's0.k b0.k b1.k', 's1.k s0.k b0.k'],
    ...['s0.c b0.t', 's0.t b0.c', 's1.c s0.t', 's1.c s0.k b0.k'],
    ...['s0.t b0.t far', 's0.wt far', 'b0.wt far', 's1.t s0.t deep', 's1.wt deep', 's0.t b0.t marks far'],
    ...['s1.t s0.t lower b0.t', 's0.t s1.t b0.t size'],
  ],
)

/** Makes the features of a state. */
export function moveFeatures(codes: SentenceCodes, state: ParseState, into: FeatureRows): void {
  const places = { s0: state.top(0), s1: state.top(1), b0: state.front(0) }
  stackValues(codes, places, state.top(2), into.values)
  bufferValues(codes, state, into.values)
  dependentValues(codes, state, places, into.values)
  placeValues(codes, state, places, into.values)
  into.fill(templates)
}

interface Places {
  readonly s0: number
  readonly s1: number
  readonly b0: number
}

function stackValues(codes: SentenceCodes, { s0, s1 }: Places, s2: number, values: Int32Array): void {
  const { words, tags, wordTags, clusters, coarse } = codes
  values[0] = words[s0] as number
  values[1] = tags[s0] as number
  values[2] = wordTags[s0] as number
  values[3] = clusters[s0] as number
  values[4] = coarse[s0] as number
  values[5] = words[s1] as number
  values[6] = tags[s1] as number
  values[7] = wordTags[s1] as number
  values[8] = clusters[s1] as number
  values[9] = coarse[s1] as number
  values[10] = tags[s2] as number
  values[11] = wordTags[s2] as number
}

function bufferValues(codes: SentenceCodes, state: ParseState, values: Int32Array): void {
  const { words, tags, wordTags, clusters, coarse } = codes
  const b0 = state.front(0)
  const b1 = state.front(1)
  const b2 = state.front(2)
  values[12] = words[b0] as number
  values[13] = tags[b0] as number
  values[14] = wordTags[b0] as number
  values[15] = clusters[b0] as number
  values[16] = coarse[b0] as number
  values[17] = tags[b1] as number
  values[18] = wordTags[b1] as number
  values[19] = coarse[b1] as number
  values[20] = tags[b2] as number
  values[21] = wordTags[b2] as number
}

function dependentValues(
  { words, tags }: SentenceCodes,
  state: ParseState,
  { s0, s1, b0 }: Places,
  values: Int32Array,
): void {
  const { leftmost, rightmost, innerRight, labels, leftLabels, rightLabels, leftCount, rightCount } = state
  const right = rightmost[s0] as number
  const under = rightmost[s1] as number
  values[22] = tags[leftmost[s0] as number] as number
  values[23] = tags[right] as number
  values[24] = words[right] as number
  values[25] = labels[right] as number
  values[26] = labels[innerRight[s0] as number] as number
  values[27] = leftLabels[s0] as number
  values[28] = rightLabels[s0] as number
  values[29] = leftCount[s0] as number
  values[30] = rightCount[s0] as number
  values[31] = tags[leftmost[s1] as number] as number
  values[32] = tags[under] as number
  values[33] = labels[under] as number
  values[34] = leftLabels[s1] as number
  values[35] = rightLabels[s1] as number
  values[36] = rightCount[s1] as number
  values[37] = tags[leftmost[b0] as number] as number
  values[38] = leftLabels[b0] as number
  values[39] = leftCount[b0] as number
}

function placeValues(codes: SentenceCodes, state: ParseState, { s0, s1, b0 }: Places, values: Int32Array): void {
  const { none, end } = codes
  values[40] = s1 === none ? 1 : 2
  values[41] = s0 === none ? 0 : distanceCode(b0 - s0)
  values[42] = s1 === none ? 0 : distanceCode(s0 - s1)
  values[43] = s0 === none ? 0 : marksBetween(codes, s0, b0)
  values[44] = s1 === none ? 0 : marksBetween(codes, s1, s0)
  values[45] = b0 === end ? 9 : Math.min(state.size, 4)
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
