/** Turns float weights into the rows of a weight file. */

/** Rows with a weight that survives rounding, ascending, and their weights in units of `scale`. */
export interface PackedRows {
  readonly hashes: number[]
  readonly weights: Int8Array
  readonly scale: number
}

/** Keeps rows that have a weight of at least one unit; the unit is such that a weight of `limit` is 127. Greater ones are cut. */
export function packRows(weights: Float32Array, columns: number, limit = 3): PackedRows {
  const scale = limit / 127
  const hashes: number[] = []
  const packed: number[] = []
  for (let hash = 0; hash * columns < weights.length; hash += 1) {
    const row = Array.from(weights.subarray(hash * columns, (hash + 1) * columns), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / scale))),
    )
    if (row.every((weight) => weight === 0)) continue
    hashes.push(hash)
    packed.push(...row)
  }
  return { hashes, weights: Int8Array.from(packed), scale }
}
