/** Turns float weights into the rows of a weight file. */

/** Rows with a weight that survives rounding, ascending, and their weights in units of `scale`. */
export interface PackedRows {
  readonly hashes: number[]
  readonly weights: Int8Array
  readonly scale: number
}

/**
 * Packs weights, `columns` a hash; the unit is such that a weight of `limit` is 127. Greater ones are cut. A row whose weights come to fewer
 * units than `leastUnits` is left out: size is bought with it.
 */
export function packRows(weights: Float32Array, columns: number, limit: number, leastUnits = 1): PackedRows {
  const scale = limit / 127
  const hashes: number[] = []
  const packed: number[] = []
  for (let hash = 0; hash * columns < weights.length; hash += 1) {
    const row = Array.from(weights.subarray(hash * columns, (hash + 1) * columns), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / scale))),
    )
    if (row.reduce((sum, units) => sum + Math.abs(units), 0) < leastUnits) continue
    hashes.push(hash)
    packed.push(...row)
  }
  return { hashes, weights: Int8Array.from(packed), scale }
}

/** The weights of several columns, each by hash, as one array by hash and then by column, as `packRows` takes them. */
export function interleaved(columns: readonly Float32Array[]): Float32Array {
  const length = columns[0]?.length ?? 0
  const all = new Float32Array(length * columns.length)
  for (const [column, weights] of columns.entries()) {
    for (const [hash, weight] of weights.entries()) all[hash * columns.length + column] = weight
  }
  return all
}
