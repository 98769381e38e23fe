/**
 * A linear chain over labels: the best sequence, and how sure each of its labels is.
 * Scores are natural logarithms; `emissions` holds `labels` numbers a token, `transitions[a * labels + b]` is a then b.
 * Source: Lafferty, McCallum & Pereira 2001, Conditional Random Fields; Rabiner 1989 for the recursions.
 */

/** Scores of a chain, before and between tokens. Forbidden steps are -Infinity. */
export interface Chain {
  readonly labels: number
  readonly transitions: Float64Array
  readonly starts: Float64Array
}

/** The best label of each token (Viterbi). Ties go to the lower label. */
export function bestLabels(chain: Chain, emissions: Float64Array, length: number): Uint8Array {
  const { labels, transitions, starts } = chain
  const back = new Uint8Array(length * labels)
  let scores = new Float64Array(labels)
  let next = new Float64Array(labels)
  for (let label = 0; label < labels; label += 1)
    scores[label] = (starts[label] as number) + (emissions[label] as number)
  for (let at = 1; at < length; at += 1) {
    for (let to = 0; to < labels; to += 1) {
      let best = -Infinity
      let from = 0
      for (let label = 0; label < labels; label += 1) {
        const score = (scores[label] as number) + (transitions[label * labels + to] as number)
        if (score > best) {
          best = score
          from = label
        }
      }
      next[to] = best + (emissions[at * labels + to] as number)
      back[at * labels + to] = from
    }
    ;[scores, next] = [next, scores]
  }
  return traceBack(back, scores, length, labels)
}

function traceBack(back: Uint8Array, scores: Float64Array, length: number, labels: number): Uint8Array {
  const path = new Uint8Array(length)
  let label = 0
  for (let other = 1; other < labels; other += 1)
    if ((scores[other] as number) > (scores[label] as number)) label = other
  for (let at = length - 1; at >= 0; at -= 1) {
    path[at] = label
    label = back[at * labels + label] as number
  }
  return path
}

/** What the forward and backward passes give. Probabilities, scaled per token. */
export interface ChainPasses {
  /** Probability of each label at each token, `labels` a token; a token's sum is 1. */
  readonly marginals: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** exp of emissions less the token's greatest, and the forward pass's divisor, per token. */
  readonly potentials: Float64Array
  readonly scales: Float64Array
  readonly logPartition: number
}

/** Forward and backward passes with scaling. `steps` is exp of the transitions, `opens` exp of the starts. */
export function chainPasses(
  labels: number,
  steps: Float64Array,
  opens: Float64Array,
  emissions: Float64Array,
  length: number,
): ChainPasses {
  const potentials = new Float64Array(length * labels)
  let logPartition = 0
  for (let at = 0; at < length; at += 1) {
    const top = greatest(emissions, at * labels, labels)
    logPartition += top
    for (let label = 0; label < labels; label += 1) {
      potentials[at * labels + label] = Math.exp((emissions[at * labels + label] as number) - top)
    }
  }
  const forward = new Float64Array(length * labels)
  const scales = new Float64Array(length)
  for (let at = 0; at < length; at += 1) {
    scales[at] = forwardStep(labels, at === 0 ? opens : steps, forward, potentials, at)
    logPartition += Math.log(scales[at] as number)
  }
  const backward = new Float64Array(length * labels).fill(1)
  for (let at = length - 2; at >= 0; at -= 1) backwardStep(labels, steps, backward, potentials, scales, at)
  const marginals = forward.map((value, index) => value * (backward[index] as number))
  return { marginals, forward, backward, potentials, scales, logPartition }
}

function greatest(values: Float64Array, from: number, count: number): number {
  let top = -Infinity
  for (let at = from; at < from + count; at += 1) top = Math.max(top, values[at] as number)
  return top
}

function forwardStep(
  labels: number,
  steps: Float64Array,
  forward: Float64Array,
  potentials: Float64Array,
  at: number,
): number {
  let scale = 0
  const here = at * labels
  for (let to = 0; to < labels; to += 1) {
    let sum = at === 0 ? (steps[to] as number) : 0
    if (at > 0) {
      for (let from = 0; from < labels; from += 1) {
        sum += (forward[here - labels + from] as number) * (steps[from * labels + to] as number)
      }
    }
    const value = sum * (potentials[here + to] as number)
    forward[here + to] = value
    scale += value
  }
  for (let to = 0; to < labels; to += 1) forward[here + to] = (forward[here + to] as number) / scale
  return scale
}

function backwardStep(
  labels: number,
  steps: Float64Array,
  backward: Float64Array,
  potentials: Float64Array,
  scales: Float64Array,
  at: number,
): void {
  const next = (at + 1) * labels
  const scale = scales[at + 1] as number
  for (let from = 0; from < labels; from += 1) {
    let sum = 0
    for (let to = 0; to < labels; to += 1) {
      sum += (steps[from * labels + to] as number) * (potentials[next + to] as number) * (backward[next + to] as number)
    }
    backward[at * labels + from] = sum / scale
  }
}
