/** Whether confidences mean what they say: of what was proposed at .8, how much was right. */

/** A proposal with its confidence 0..1 and whether it was right. */
export interface JudgedProposal {
  readonly confidence: number
  readonly isRight: boolean
}

/** A tenth of the confidence range: how many, their mean confidence, and the share that was right. */
export interface ReliabilityBin {
  readonly from: number
  readonly count: number
  readonly meanConfidence: number
  readonly precision: number
}

/**
 * Ten bins of equal width (empty ones left out) and the expected calibration error, the mean gap weighted by count.
 * Source: Guo et al. 2017, On Calibration of Modern Neural Networks, section 2.
 */
export function reliability(proposals: readonly JudgedProposal[]): { bins: ReliabilityBin[]; error: number } {
  const groups = new Map<number, JudgedProposal[]>()
  for (const proposal of proposals) {
    const bin = Math.min(9, Math.floor(proposal.confidence * 10))
    const group = groups.get(bin) ?? []
    groups.set(bin, group)
    group.push(proposal)
  }
  const bins = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([bin, group]) => ({
      from: bin / 10,
      count: group.length,
      meanConfidence: group.reduce((sum, { confidence }) => sum + confidence, 0) / group.length,
      precision: group.filter(({ isRight }) => isRight).length / group.length,
    }))
  const gaps = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanConfidence - bin.precision), 0)
  return { bins, error: proposals.length === 0 ? 0 : gaps / proposals.length }
}
